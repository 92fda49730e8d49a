/** CPU profiles of the measured stretch alone, as Chromium's developer tools open them. */
import { writeFileSync } from "node:fs";
import { Session } from "node:inspector";

/** Profiles one stretch after another. */
export interface Profiler {
  start(): void;
  /** Writes what was noted since `start`. */
  stop(): void;
}

/** Returns a profiler of this process. @param folder for its files, which exists; null: it does nothing */
export function createProfiler(folder: string | null): Profiler {
  if (folder === null) return { start() {}, stop() {} };
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  let count = 0;
  return {
    start: () => session.post("Profiler.start"),
    stop() {
      session.post("Profiler.stop", (error, { profile }) => {
        if (error === null) writeFileSync(`${folder}/${process.pid}-${++count}.cpuprofile`, JSON.stringify(profile));
      });
    },
  };
}
