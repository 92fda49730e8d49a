/** Random play until every weapon and ability was used a hundred times, in every mode: what must hold, holds. */
import { describe, expect, it } from "vitest";
import { modeList } from "#shared/content/modes.ts";
import { playExhaustively } from "#tests/support/exhaustive-play.ts";

const SEEDS = 200;
const TIMEOUT = 3_600_000;

describe.each(modeList.map(({ name }, mode) => ({ name, mode })))("$name", ({ mode }) => {
  it(`keeps its invariants in random play of ${SEEDS} seeds, every weapon and ability used`, {
    timeout: TIMEOUT,
  }, () => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const { weapons, abilities } = playExhaustively(mode, seed);
      expect(Math.min(...weapons, ...abilities)).toBeGreaterThanOrEqual(100);
    }
  });
});
