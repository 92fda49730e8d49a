/** Twenty matches in one room, with people who come, go, lose their lines and watch: nothing of them stays behind. */
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const ROOT = resolve(import.meta.dirname, "../..");
/** Matches in another room before: until then the machine still compiles what it runs. */
const WARM = 20;
const MATCHES = 20;
const FROM = 5;
/** Handles of the matches up to here are compared with those of the rest. */
const HALF = 12;
/** How much more the heap may hold after the last match than after the fifth. */
const MOST = 1.02;

/** Of the room, its lines and Node's own: those of 20 matches would be more. */
const MOST_TIMERS = 12;

const holding = z.object({
  match: z.int(),
  heap: z.int(),
  handles: z.record(z.string(), z.int()),
  people: z.int(),
});

describe("twenty matches in one room", () => {
  it("leave handles flat, and the heap within 2 % from the fifth to the last", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ["tests/support/soak/many-matches.ts"], {
      cwd: ROOT,
      env: { ...process.env, WARM: String(WARM), MATCHES: String(MATCHES) },
    });
    const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
    const after = lines.map((line) => holding.parse(JSON.parse(line)));
    expect(after.map(({ match }) => match)).toEqual(Array.from({ length: MATCHES }, (_, index) => index + 1));
    const [fifth, last] = [after[FROM - 1], after[MATCHES - 1]];
    if (fifth === undefined || last === undefined) throw new Error("matches are missing");
    expect(last.heap, JSON.stringify(after.map(({ heap }) => heap))).toBeLessThanOrEqual(fifth.heap * MOST);
    expect(last.people).toBe(fifth.people);
    const played = JSON.stringify(after.map(({ handles }) => handles));
    const [earlier, later] = [peaksOf(after.slice(FROM, HALF)), peaksOf(after.slice(HALF))];
    for (const [kind, count] of Object.entries(later)) {
      // Timers of Node's own fetch come and go.
      const most = kind === "Timeout" ? MOST_TIMERS : (earlier[kind] ?? 0);
      expect(count, `${kind}: ${played}`).toBeLessThanOrEqual(most);
    }
  }, 240_000);
});

/** Returns the most of each kind: lines that fetch keeps for its next request are more at times. */
function peaksOf(matches: readonly z.infer<typeof holding>[]): Record<string, number> {
  const peaks: Record<string, number> = {};
  for (const { handles } of matches) {
    for (const [kind, count] of Object.entries(handles)) peaks[kind] = Math.max(peaks[kind] ?? 0, count);
  }
  return peaks;
}
