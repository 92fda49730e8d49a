/** The settings, fetched when they are opened: nobody waits for them who only wants to play. */
import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";

interface SettingsProps {
  readonly onClose: () => void;
}

/** The settings as soon as they are here. */
export function Settings({ onClose }: SettingsProps) {
  const [Loaded, setLoaded] = useState<FunctionComponent<SettingsProps> | null>(null);
  useEffect(() => {
    import("./settings-dialog.tsx").then(
      ({ SettingsDialog }) => setLoaded(() => SettingsDialog),
      // A page older than its server cannot have them: what was shown stays.
      onClose,
    );
  }, []);
  return Loaded === null ? null : <Loaded onClose={onClose} />;
}
