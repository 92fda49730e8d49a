/**
 * What Colyseus says of its own accord. It prints a stack for every frame that breaks the protocol: whoever sends such
 * frames would fill the operator's disk.
 */
import { createRateLimit } from "../http/rate-limit.ts";
import type { Services } from "./services.ts";

/** Lines a second that go on for ever, and how many may come on top. */
const LINES = { perSecond: 0.2, burst: 20, addresses: 1 };

/** What Colyseus calls to say something. */
type Say = (...words: unknown[]) => void;

/** Returns a logger that passes on errors and warnings, in one line each and not too many. */
export function createQuietLogger({
  log,
  metronome,
}: Services): Record<"debug" | "info" | "trace" | "warn" | "error", Say> {
  const limit = createRateLimit(LINES);
  const say: Say = (...words) => {
    const [line = ""] = words.map(String).join(" ").split("\n");
    if (limit.pass("", metronome.now())) log(`colyseus: ${line}`);
  };
  const hush: Say = () => {};
  return { debug: hush, info: hush, trace: hush, warn: say, error: say };
}
