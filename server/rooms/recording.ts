/** From a room to the archive: what its recorder hands on is stored elsewhere, and what fails there is nobody's but the log's. */
import { Recorder } from "../match/recorder.ts";
import type { Archive } from "../store/archive.ts";
import type { Services } from "./services.ts";

/** Returns a recorder whose matches go to an archive. */
export function recordFor(services: Services, archive: Archive): Recorder {
  return new Recorder({
    finish(match) {
      archive.save(match).catch((error: unknown) => {
        services.failures.count++;
        services.log(`replays: ${match.id} was not stored: ${error instanceof Error ? error.message : String(error)}`);
      });
    },
    wallClock: services.wallClock,
    log: services.log,
  });
}
