import { describe, expect, it } from "vitest";
import { createBrain } from "#shared/ai/index.ts";
import { SHOT_EPOCH } from "#shared/protocol/thing-state.ts";
import { DRIVE_FIELDS } from "#shared/sim/drive-state.ts";
import { observe } from "#shared/sim/observe.ts";
import type { World } from "#shared/sim/world.ts";
import { chanceFrom, startServer } from "../support/game-server.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { join, type RawClient } from "../support/raw-client.ts";

const TICKS = 1800;

/** What the simulation shows a seat, as text by kind. */
function shownBy(world: World, seat: number): Record<string, string[]> {
  const bit = 1 << seat;
  return {
    robots: world.robots
      .filter((robot) => robot.seat !== seat && robot.alive === 1 && (robot.seenBy & bit) !== 0)
      .map(({ seat: other, drive }) => [other, drive.x, drive.y, drive.heading >> 2, drive.aim >> 2].join()),
    shots: world.projectiles
      .filter((shot) => (shot.seenBy & bit) !== 0)
      .map((shot) => [1 + shot.weapon, shot.x, shot.y, shot.vx, shot.vy].join())
      .sort(),
    resources: world.resources
      .filter((resource) => (resource.seenBy & bit) !== 0)
      .map(({ kind, x, y }) => [1 + kind, x, y].join())
      .sort(),
    tracks: world.tracks
      .filter((track) => (track.seenBy & bit) !== 0)
      .map(({ tile, heading, tick }) => [tile, heading >> 2, tick].join())
      .sort(),
  };
}

/** What a client was sent, in the same words. */
function sentTo({ state, view }: RawClient): Record<string, string[]> {
  const own = view();
  const since = state.tick % SHOT_EPOCH;
  return {
    robots: [...own.robots.entries()]
      .filter(([, robot]) => robot.seen === 1)
      .map(([seat, { x, y, heading, aim }]) => [seat, x, y, heading, aim].join()),
    shots: [...own.shots.values()]
      .filter((shot) => shot.kind !== 0)
      .map((shot) => [shot.kind & 127, shot.x + shot.vx * since, shot.y + shot.vy * since, shot.vx, shot.vy].join())
      .sort(),
    resources: [...own.resources.values()]
      .filter((resource) => resource.kind !== 0)
      .map(({ kind, x, y }) => [kind & 127, x, y].join())
      .sort(),
    tracks: [...own.tracks.values()]
      .filter((track) => track.tile !== 0)
      .map(({ tile, heading, tick }) => [tile, heading, tick].join())
      .sort(),
  };
}

describe("what is seen", () => {
  it("arrives in the tick in which the simulation sees it, and leaves likewise", async () => {
    const metronome = createManualMetronome();
    const server = await startServer({}, { metronome, chance: chanceFrom(3) });
    const ann = await join(server.port);
    const arena = server.services.arenas.get(ann.roomId);
    const world = arena?.live.world;
    if (world === undefined) throw new Error("there is no arena");
    const brain = createBrain("veteran", ann.seat(), 3);
    const changes = { robots: 0, shots: 0, resources: 0, tracks: 0 };
    let before = shownBy(world, ann.seat());
    for (let tick = 1; tick <= TICKS; tick++) {
      ann.steer(brain.think(observe(world, ann.seat())));
      await ann.settle();
      metronome.beat();
      await ann.until(() => ann.state.tick === tick);
      const shown = shownBy(world, ann.seat());
      expect(sentTo(ann), `tick ${tick}`).toEqual(shown);
      const own = world.robots[ann.seat()];
      for (const field of DRIVE_FIELDS) expect(ann.view()[field], field).toBe(own?.drive[field]);
      for (const kind of ["robots", "shots", "resources", "tracks"] as const) {
        if (shown[kind]?.length !== before[kind]?.length) changes[kind]++;
      }
      before = shown;
    }
    await server.close();
    // It was not an empty maze.
    expect(changes.robots).toBeGreaterThan(10);
    expect(changes.shots).toBeGreaterThan(20);
    expect(changes.resources).toBeGreaterThan(20);
    expect(changes.tracks).toBeGreaterThan(100);
  });
});
