/** The menu over a running match or a replay: go on, set something up, pass on a link, or leave. */
import { pageWords } from "../words/words.ts";
import { CopyLink } from "./copy-link.tsx";
import { Dialog } from "./dialog.tsx";
import { ShareLink } from "./share-link.tsx";
import { SoundSwitches } from "./sound-switches.tsx";
import { inviteLink, watchLink } from "./state.ts";

interface MatchMenuProps {
  /** Of a match that others may watch; empty for a replay. */
  readonly room: string;
  /** It goes on from a replay: nobody else is there. */
  readonly isPractice: boolean;
  readonly isSpectator: boolean;
  readonly onResume: () => void;
  readonly onSettings: () => void;
  readonly onLeave: () => void;
}

/** The menu. The match goes on below it. */
export function MatchMenu({ room, isPractice, isSpectator, onResume, onSettings, onLeave }: MatchMenuProps) {
  const words = pageWords().match.menu;
  const { title, resume, leave } = isSpectator ? words.watching : words;
  return (
    <Dialog title={title} onClose={onResume}>
      {!isSpectator && <p class="dim">{isPractice ? words.ifYouLeavePractice : words.ifYouLeave}</p>}
      <div class="column">
        <button type="button" class="button" onClick={onResume}>
          {resume}
        </button>
        <button type="button" class="button quiet" onClick={onSettings}>
          {pageWords().settings.title}
        </button>
        <SoundSwitches hasKey />
        {room !== "" && !isSpectator && !isPractice && (
          <div class="row switches">
            <CopyLink link={inviteLink(room)} label={words.copyInvitation} />
            <ShareLink link={inviteLink(room)} />
          </div>
        )}
        {room !== "" && <CopyLink link={watchLink(room)} label={words.copyWatchLink} />}
        <button type="button" class="button quiet danger" onClick={onLeave}>
          {isPractice ? words.backToReplay : leave}
        </button>
      </div>
    </Dialog>
  );
}
