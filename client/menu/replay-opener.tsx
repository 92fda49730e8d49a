/** From a file that somebody has to a replay that is shown: it is checked first, and what is wrong with it is said. */
import { useEffect, useState } from "preact/hooks";
import { checkFile, type Finding, readFile } from "../replay.ts";
import type { Keyframe } from "../sdk/tape.ts";
import { watchWords } from "../words/watch-words.ts";
import "../styles/replay.css";
import { Dialog } from "./dialog.tsx";

/** What the opener is made of. */
export interface ReplayOpenerProps {
  readonly file: File;
  /** @param worlds of the match that the check came by, see `ReplayGame.keep` */
  readonly onPlay: (bytes: Uint8Array, finding: Finding, worlds: readonly Keyframe[]) => void;
  /** Nothing comes of it. */
  readonly onClose: () => void;
}

/** What was found of a file, with its bytes; without, it is too long to be read. */
interface Checked {
  readonly worlds: readonly Keyframe[];
  readonly bytes: Uint8Array | null;
  readonly finding: Finding;
}

/** Shows a file at once where all is well, and else what is not. */
export function ReplayOpener({ file, onPlay, onClose }: ReplayOpenerProps) {
  const [checked, setChecked] = useState<Checked | null>(null);
  useEffect(() => {
    let isWanted = true;
    const check = async (): Promise<void> => {
      const bytes = await readFile(file).catch(() => null);
      const worlds: Keyframe[] = [];
      const finding = bytes === null ? TOO_LONG : await checkFile(bytes, (world) => worlds.push(world));
      if (!isWanted) return;
      const isFine = finding.kind === "valid" || finding.kind === "unchecked";
      if (bytes !== null && isFine) onPlay(bytes, finding, worlds);
      else setChecked({ bytes, finding, worlds });
    };
    void check();
    return () => {
      isWanted = false;
    };
  }, [file]);
  const words = watchWords().replay;
  if (checked === null) {
    return (
      <Dialog title={words.checking} onClose={onClose}>
        <p class="dim">{file.name}</p>
        <div class="row end">
          <button type="button" class="button quiet" onClick={onClose}>
            {words.close}
          </button>
        </div>
      </Dialog>
    );
  }
  const { bytes, finding, worlds } = checked;
  const isHopeless = bytes === null || finding.kind === "damaged";
  return (
    <Dialog title={isHopeless ? words.refused : words.doubtful} onClose={onClose}>
      <p data-finding={finding.kind}>{bytes === null ? words.tooLong : words.says[finding.kind]}</p>
      {finding.reason !== "" && (
        <p class="dim reason" lang="en">
          {finding.reason}
        </p>
      )}
      <div class="row end">
        {!isHopeless && (
          <button type="button" class="button quiet" onClick={() => onPlay(bytes, finding, worlds)}>
            {words.anyway}
          </button>
        )}
        <button type="button" class="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </Dialog>
  );
}

const TOO_LONG: Finding = { kind: "damaged", reason: "" };

/** Where files may be dropped: anywhere. */
export function DropSign() {
  return (
    <div class="drop-sign">
      <p>{watchWords().replay.drop}</p>
    </div>
  );
}
