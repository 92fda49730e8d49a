/** No rule knows left from right: a world that is turned by half a turn plays out turned. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TILE } from "#shared/lib/math.ts";
import { step } from "#shared/sim/step.ts";
import { OVERTIME, type World } from "#shared/sim/world.ts";
import { anySeed, SEED, TIMEOUT, yard } from "#tests/support/random-matches.ts";
import { createRandomPlay } from "#tests/support/random-play.ts";
import { rotateInput, rotateWorld } from "#tests/support/rotate.ts";

describe("half a turn", () => {
  it("of world and inputs turns the outcome, tick for tick", { timeout: TIMEOUT }, () => {
    let [compared, hits, broken] = [0, 0, 0];
    fc.assert(
      fc.property(anySeed, (seed) => {
        const world = yard(seed);
        // In overtime nothing appears: where it would is chance. Nobody is tied, so nothing ends.
        Object.assign(world, { phase: OVERTIME, phaseEnd: 100_000 });
        for (const { drive, seat } of world.robots) Object.assign(drive, { x: drive.x + 5 + 3 * seat, y: drive.y + 7 });
        const turned = rotateWorld(structuredClone(world));
        const next = createRandomPlay(seed, world, { badLines: true });
        for (let tick = 0; tick < 200; tick++) {
          const record = next();
          step(world, record);
          step(turned, { commands: [], inputs: record.inputs.map((list) => list.map(rotateInput)) });
          // What a wreck leaves lies in a fixed order of directions, which a turn does not keep; and what is exactly on
          // the edge of a tile belongs to the tile to the right, which is the one to the left after a turn.
          if (world.events.some((event) => event.kind === "destroyed") || isOnEdge(world) || isOnEdge(turned)) break;
          expect(essence(rotateWorld(turned))).toBe(essence(world));
          compared++;
          for (const event of world.events) if (event.kind === "hit") hits++;
        }
        broken += world.crackedHull.filter((hull) => hull === 0).length;
      }),
      { seed: SEED, numRuns: 60 },
    );
    expect(Math.min(compared / 40, hits, broken * 10)).toBeGreaterThan(50);
  });
});

/** All of a world but who sees what: lines along the very edge of a tile belong to one side of it. */
function essence({ robots, projectiles, resources, crackedHull }: World): string {
  return JSON.stringify([
    robots.map((robot) => ({ ...robot, seenBy: 0 })),
    projectiles.map((shot) => ({ ...shot, seenBy: 0 })),
    resources.map((resource) => ({ ...resource, seenBy: 0 })),
    crackedHull,
  ]);
}

/** True when something is exactly on the edge of a tile, robots in the middle of their pads aside. */
function isOnEdge({ robots, projectiles, resources }: World): boolean {
  return [...robots.map((robot) => robot.drive), ...projectiles, ...resources].some(
    ({ x, y }) => (x % TILE === 0) !== (y % TILE === 0),
  );
}
