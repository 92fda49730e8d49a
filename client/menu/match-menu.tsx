/** The menu over a running match: go on, pass on a link, or leave. */
import { pageWords } from "../words/words.ts";
import { CopyLink } from "./copy-link.tsx";
import { Dialog } from "./dialog.tsx";
import { SoundSwitches } from "./sound-switches.tsx";
import { watchLink } from "./state.ts";

interface MatchMenuProps {
  readonly room: string;
  readonly onResume: () => void;
  readonly onLeave: () => void;
}

/** The menu. The match goes on below it. */
export function MatchMenu({ room, onResume, onLeave }: MatchMenuProps) {
  const words = pageWords().match.menu;
  return (
    <Dialog title={words.title} onClose={onResume}>
      <p class="dim">{words.ifYouLeave}</p>
      <div class="column">
        <button type="button" class="button" onClick={onResume}>
          {words.resume}
        </button>
        <SoundSwitches hasKey />
        {room !== "" && <CopyLink link={watchLink(room)} label={words.copyWatchLink} />}
        <button type="button" class="button quiet danger" onClick={onLeave}>
          {words.leave}
        </button>
      </div>
    </Dialog>
  );
}
