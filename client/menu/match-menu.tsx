/** The menu over a running match: go on, pass on a link, or leave. */
import { pageWords } from "../words/words.ts";
import { CopyLink } from "./copy-link.tsx";
import { Dialog } from "./dialog.tsx";
import { SoundSwitches } from "./sound-switches.tsx";
import { watchLink } from "./state.ts";

interface MatchMenuProps {
  readonly room: string;
  /** It goes on from a replay: nobody else is there. */
  readonly isPractice: boolean;
  readonly onResume: () => void;
  readonly onSettings: () => void;
  readonly onLeave: () => void;
}

/** The menu. The match goes on below it. */
export function MatchMenu({ room, isPractice, onResume, onSettings, onLeave }: MatchMenuProps) {
  const words = pageWords().match.menu;
  return (
    <Dialog title={words.title} onClose={onResume}>
      <p class="dim">{isPractice ? words.ifYouLeavePractice : words.ifYouLeave}</p>
      <div class="column">
        <button type="button" class="button" onClick={onResume}>
          {words.resume}
        </button>
        <button type="button" class="button quiet" onClick={onSettings}>
          {pageWords().settings.title}
        </button>
        <SoundSwitches hasKey />
        {room !== "" && <CopyLink link={watchLink(room)} label={words.copyWatchLink} />}
        <button type="button" class="button quiet danger" onClick={onLeave}>
          {isPractice ? words.backToReplay : words.leave}
        </button>
      </div>
    </Dialog>
  );
}
