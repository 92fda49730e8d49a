/** A page without pictures that checks replays in a worker, as the game's page does. Served to tests only. */
import type { ReplayCase, ReplayFinding } from "./replay-worker.ts";

/** What tests ask of this page. */
export interface ReplayStage {
  /** Checks files, in their order. */
  check(cases: readonly ReplayCase[]): Promise<readonly ReplayFinding[]>;
}

declare global {
  interface Window {
    replayStage?: ReplayStage;
  }
}

window.replayStage = {
  check(cases) {
    const worker = new Worker(new URL("./replay-worker.ts", import.meta.url), { type: "module" });
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<readonly ReplayFinding[]>) => {
        worker.terminate();
        resolve(data);
      };
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(cases);
    });
  },
};
document.title = "ready";
