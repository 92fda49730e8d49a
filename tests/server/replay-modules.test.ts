/** A match that was played by earlier rules is still played by them, from their module, on a server of later rules. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { checkReplayHere, sourcesOf } from "#client/sdk/replay-check.ts";
import { openReplayGame, UnplayableReplay } from "#client/sdk/replay-game.ts";
import { buildSimBundle } from "#server/cli/sim-bundle.ts";
import type { FinishedMatch } from "#server/match/recorder.ts";
import { playAgain } from "#shared/replay/check-replay.ts";
import { createCheckpoints } from "#shared/replay/checkpoints.ts";
import { columnsOf } from "#shared/replay/input-columns.ts";
import { recordsOf } from "#shared/replay/replay.ts";
import * as present from "#shared/sim/module.ts";
import { finishedMatch } from "../support/finished-match.ts";
import { startServer } from "../support/game-server.ts";
import * as earlier from "../support/other-rules.ts";

const folder = mkdtempSync(join(tmpdir(), "scrapmaze-data-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("is valid by the rules that it was played by, which the server still has, though present ones play it otherwise", async () => {
  const [old, own] = await Promise.all([
    buildSimBundle(fileURLToPath(new URL("../support/other-rules.ts", import.meta.url))),
    buildSimBundle(),
  ]);
  expect(old.hash).not.toBe(own.hash);
  const match = asPlayedBefore(finishedMatch());
  const before = await startServer({ dataFolder: folder }, { module: old });
  await before.services.archive?.save(match);
  await before.close();

  const after = await startServer({ dataFolder: folder }, { module: own });
  try {
    const latest = finishedMatch(2);
    await after.services.archive?.save(latest);
    const origin = `http://127.0.0.1:${after.port}`;
    const sources = {
      ...(await sourcesOf(origin)),
      addressOf: (_hash: string, code: string) => `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`,
    };
    const fileOf = async (id: string) => {
      const response = await fetch(`${origin}/api/replays/${id}/file`);
      return new Uint8Array(await response.arrayBuffer());
    };
    const check = async (id: string) => checkReplayHere(await fileOf(id), sources);
    const verdict = await check(match.id);
    if (verdict.kind !== "valid") throw new Error(JSON.stringify(verdict));
    expect(verdict.replay).toMatchObject({ rulesVersion: earlier.RULES_VERSION, module: old.hash });
    expect(playAgain(verdict.replay, present)).toMatchObject({ kind: "differs" });
    expect(await check(latest.id)).toMatchObject({ kind: "valid", replay: { module: own.hash } });
    const shown = await watch(await fileOf(match.id), sources);
    expect(shown.energy).toBe(50);
    expect(shown.places).toEqual(verdict.replay.outcome.places);
    expect((await watch(await fileOf(latest.id), sources)).energy).toBe(100);
    const nowhere = { ...sources, readModule: async () => null };
    await expect(watch(await fileOf(match.id), nowhere)).rejects.toThrow(UnplayableReplay);
  } finally {
    await after.close();
  }
});

/** Watches a replay: how much energy a robot has at most, and which places it shows in the end. */
async function watch(file: Uint8Array, sources: Parameters<typeof openReplayGame>[1]) {
  const game = await openReplayGame(file, sources);
  game.follow(0);
  let now = 0;
  const picture = () => game.advance(now++);
  game.timeline.pause();
  game.timeline.seek(1);
  const energy = picture()?.own?.energy;
  game.timeline.seek(game.timeline.span().to);
  const end = picture();
  const places = end?.results?.toSorted((one, other) => one.seat - other.seat).map(({ place }) => place);
  return { energy, places };
}

/** Returns the match that the same records were by the earlier rules. */
function asPlayedBefore(match: FinishedMatch): FinishedMatch {
  const recordAt = recordsOf({ ...match, module: "", columns: match.columns.map(columnsOf) });
  const world = earlier.create(match.setup);
  const checkpoints = createCheckpoints(match.setup, match.names);
  const marks: number[] = [];
  for (let tick = 1; tick <= match.ticks; tick++) {
    const record = recordAt(tick);
    checkpoints.note(record);
    earlier.step(world, record);
    if (tick === match.ticks) checkpoints.end(match.id, match.endedAt);
    if (checkpoints.isDue(tick) || tick === match.ticks) marks.push(checkpoints.mark(earlier.hash(world)));
  }
  if (world.outcome === null) throw new Error("the match has no end");
  const { outcome } = world;
  return { ...match, rulesVersion: earlier.RULES_VERSION, checkpoints: marks, outcome };
}
