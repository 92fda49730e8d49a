/** Over a replay that is watched: a seal that says whether it is true, and behind it its file, its link and the way home. */
import type { Signal } from "@preact/signals";
import type { Finding } from "../replay.ts";
import { watchWords } from "../words/watch-words.ts";
import "../styles/replay.css";
import { replayFilePath, replayPath } from "./address.ts";
import { CopyLink } from "./copy-link.tsx";
import type { ShownReplay } from "./state.ts";

interface ReplayCardProps {
  readonly replay: Signal<ShownReplay | null>;
  readonly onLeave: () => void;
}

/** How each finding looks; empty: neither good nor bad. */
const LOOKS: Readonly<Record<Finding["kind"] | "checking", string>> = {
  checking: "",
  unchecked: "",
  valid: "good",
  damaged: "bad",
  signature: "bad",
  module: "bad",
  differs: "bad",
};

/** The seal. */
export function ReplayCard({ replay, onLeave }: ReplayCardProps) {
  const { id, finding } = replay.value ?? { id: "", finding: null };
  const words = watchWords().replay;
  const kind = finding?.kind ?? "checking";
  const reason = finding === null || finding.reason === "" ? "" : ` (${finding.reason})`;
  return (
    <details class={`replay-card ${LOOKS[kind]}`.trimEnd()}>
      <summary data-seal={kind}>{words.seal[kind]}</summary>
      <section class="panel" aria-label={words.region}>
        <p role="status">
          {words.says[kind]}
          <span lang="en">{reason}</span>
        </p>
        <div class="row">
          {id !== "" && (
            <>
              <a class="button small quiet" href={replayFilePath(id)} download>
                {words.download}
              </a>
              <CopyLink link={new URL(replayPath(id), window.location.origin).href} />
            </>
          )}
          <button type="button" class="button small quiet" onClick={onLeave}>
            {words.leave}
          </button>
        </div>
      </section>
    </details>
  );
}
