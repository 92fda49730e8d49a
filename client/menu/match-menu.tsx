/** The menu over a running match: go on, pass on a link, or leave. */
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
  return (
    <Dialog title="The match goes on" onClose={onResume}>
      <p class="dim">If you leave, a brain drives your robot on, with all that you have banked.</p>
      <div class="column">
        <button type="button" class="button" onClick={onResume}>
          Resume
        </button>
        <SoundSwitches hasKey />
        {room !== "" && <CopyLink link={watchLink(room)} label="Copy the link to watch" />}
        <button type="button" class="button quiet danger" onClick={onLeave}>
          Leave the match
        </button>
      </div>
    </Dialog>
  );
}
