/** What is always true of a store that is open: its list, its files and nothing beside them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { ReplayStore } from "#server/store/replay-store.ts";
import { REPLAYS_A_PAGE, type ReplayListing } from "#shared/protocol/replays.ts";
import { playAgain } from "#shared/replay/check-replay.ts";
import { decodeReplay, openReplay } from "#shared/replay/format.ts";
import * as sim from "#shared/sim/module.ts";

/** Asks for all matches. */
export const ALL = { player: null, mode: null, chassis: null, page: 0 };

/** Returns all pages of the list. */
export function allOf(opened: ReplayStore): ReplayListing[] {
  const { total } = opened.list(ALL);
  const pages = Array.from({ length: Math.ceil(total / REPLAYS_A_PAGE) }, (_, page) => opened.list({ ...ALL, page }));
  return pages.flatMap(({ replays }) => replays);
}

/** Fails unless every match in the list is whole or said to be missing, and nothing else lies about. */
export function expectSound(opened: ReplayStore, folder: string): void {
  const withFile = allOf(opened).filter(({ bytes }) => bytes !== null);
  for (const { id, bytes } of withFile) {
    const file = new Uint8Array(readFileSync(join(folder, "replays", `${id}.smrp`)));
    expect(file.length).toBe(bytes);
    expect(
      playAgain(
        decodeReplay(openReplay(file), () => 0),
        sim,
      ),
    ).toBe(null);
  }
  expect(readdirSync(join(folder, "replays")).sort()).toEqual(withFile.map(({ id }) => `${id}.smrp`).sort());
}
