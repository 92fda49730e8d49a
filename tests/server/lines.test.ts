/**
 * Play over lines of every kind: the sdk against the real server, in virtual time. The whole matrix, in virtual and in
 * real time, is `matrix.long.test.ts`.
 */
import { describe, expect, it } from "vitest";
import { missesOf } from "../support/line-figures.ts";
import { measureVirtually } from "../support/virtual-line.ts";

const LENGTHS = { keys: 6, quiet: 12_000, fight: 60_000, speed: 5000 };

describe("over a line of", () => {
  it.each([
    { trip: 50, jitter: 40, loss: 0.02 },
    { trip: 150, jitter: 40, loss: 0 },
    { trip: 250, jitter: 0, loss: 0.02 },
  ])("$trip ms, jitter $jitter ms, $loss of packets held 200 ms, play feels local", async (cell) => {
    const figures = await measureVirtually(cell, LENGTHS);
    expect({ ...figures, misses: missesOf(cell, figures) }).toMatchObject({ misses: [] });
  });
});
