/** All that can be watched, in one dialog: what runs, what is over, and files that somebody has. */
import { useRef } from "preact/hooks";
import { REPLAY_ENDING } from "#shared/protocol/replays.ts";
import { watchWords } from "../words/watch-words.ts";
import "../styles/lobby.css";
import { Dialog } from "./dialog.tsx";
import { FinishedList } from "./finished-list.tsx";
import { RunningList } from "./running-list.tsx";
import type { RunningMatches } from "./use-matches.ts";

interface LobbyProps {
  readonly running: RunningMatches;
  /** Id of the mode of an exhibition. */
  readonly mode: string;
  readonly onFile: (file: File) => void;
  readonly onClose: () => void;
}

/** The dialog. */
export function Lobby({ running, mode, onFile, onClose }: LobbyProps) {
  const picker = useRef<HTMLInputElement>(null);
  const words = watchWords().lobby;
  return (
    <Dialog title={words.title} onClose={onClose} kind="lobby">
      <div class="lobby-body">
        <section aria-labelledby="live-title" class="live">
          <h3 id="live-title" class="label">
            {words.live}
          </h3>
          <RunningList running={running} mode={mode} />
        </section>
        <FinishedList />
      </div>
      <div class="row end lobby-foot">
        <input
          ref={picker}
          type="file"
          accept={`.${REPLAY_ENDING}`}
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) onFile(file);
            currentTarget.value = "";
          }}
        />
        <button type="button" class="button small quiet" onClick={() => picker.current?.click()}>
          {words.openFile}
        </button>
        <button type="button" class="button small" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </Dialog>
  );
}
