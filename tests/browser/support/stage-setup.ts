/** Builds the stage once for all browser tests: a page of one file is there in a tenth of the time of one of hundreds. */
import { serveBuiltStage } from "#server/cli/bench/client-stage.ts";

/** Called by Vitest before the first of them. @returns what it calls after the last */
export async function setup(): Promise<() => Promise<void>> {
  const stage = await serveBuiltStage();
  process.env.STAGE_URL = stage.url;
  return () => stage.close();
}
