import { afterEach, describe, expect, it } from "vitest";
import { createBrain } from "#shared/ai/index.ts";
import type { ChassisId } from "#shared/content/chassis.ts";
import type { ModeId } from "#shared/content/modes.ts";
import { BEAST_PACE, type BeastState } from "#shared/protocol/thing-state.ts";
import { DRIVE_FIELDS } from "#shared/sim/drive-state.ts";
import { observe } from "#shared/sim/observe.ts";
import type { World } from "#shared/sim/world.ts";
import { chanceFrom, startServer, type TestServer } from "../support/game-server.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { join, PLAYER, type RawClient } from "../support/raw-client.ts";
import { KINDS, type Sight, sentTo, shownBy } from "../support/sight-words.ts";

const metronome = createManualMetronome();
let server: TestServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

/** One person among brains, who plays as a brain would. */
interface Case {
  readonly mode: ModeId;
  readonly chassis: ChassisId;
  /** The chance of a match in which much of all this happens. */
  readonly seed: number;
  readonly ticks: number;
  /** How often each kind of thing came into sight or left it, at least: it was not an empty maze. */
  readonly least: Partial<Record<keyof Sight, number>>;
}

const cases: readonly Case[] = [
  {
    mode: "scavenge",
    chassis: "dart",
    seed: 5,
    // Past the middle of the match, when the beast comes.
    ticks: 3200,
    least: { robots: 10, shots: 20, resources: 20, tracks: 100, devices: 5, beasts: 1, prizes: 1 },
  },
  { mode: "heist", chassis: "stalker", seed: 3, ticks: 1500, least: { robots: 10, shots: 20, devices: 5, shells: 1 } },
  { mode: "duel", chassis: "volt", seed: 4, ticks: 1500, least: { robots: 2, devices: 2, prizes: 2 } },
  { mode: "stampede", chassis: "mule", seed: 3, ticks: 1500, least: { shots: 10, drones: 20 } },
];

/** True when each beast that was sent is where one of that kind is, or was at most so many ticks ago. */
function areWhereTheyWere(sent: readonly BeastState[], history: readonly ReadonlySet<string>[]): boolean {
  return sent
    .filter(({ kind }) => kind !== 0)
    .every(({ x, y, heading }) => history.some((places) => places.has([x, y, heading].join())));
}

const placesOf = (world: World): ReadonlySet<string> =>
  new Set(world.beasts.map(({ x, y, heading }) => [x, y, heading >> 2].join()));

/** Public facts, as the world has them and as they were sent. */
function expectPublicFacts({ state }: RawClient, world: World): void {
  const open = world.openings.map(({ tile, other, until }) => [`${tile}-${other}`, until]);
  expect(Object.fromEntries(state.tunnels.entries())).toEqual(Object.fromEntries(open));
  expect([...state.vaults.values()]).toEqual(world.vaults);
  expect([state.wave, state.revival]).toEqual([world.wave, world.revival]);
}

describe("what is seen", () => {
  it.each(cases)(
    "in $mode arrives in the tick in which the simulation sees it, and leaves likewise",
    async (played) => {
      const { mode, chassis, seed } = played;
      server = await startServer({}, { metronome, chance: chanceFrom(seed) });
      const ann = await join(server.port, "arena", { ...PLAYER, mode, chassis });
      const world = server.services.arenas.get(ann.roomId)?.live.world;
      if (world === undefined) throw new Error("there is no arena");
      const brain = createBrain("veteran", ann.seat(), 3);
      const changes: Partial<Record<keyof Sight, number>> = {};
      const history = [placesOf(world)];
      let before = shownBy(world, ann.seat());
      for (let tick = 1; tick <= played.ticks; tick++) {
        ann.steer(brain.think(observe(world, ann.seat())));
        await ann.settle();
        metronome.beat();
        await ann.until(() => ann.state.tick === tick);
        const shown = shownBy(world, ann.seat());
        expect(sentTo(ann), `tick ${tick}`).toEqual(shown);
        expectPublicFacts(ann, world);
        if (history.unshift(placesOf(world)) > BEAST_PACE) history.length = BEAST_PACE;
        expect(areWhereTheyWere([...ann.view().beasts.values(), ...ann.state.beasts.values()], history)).toBe(true);
        const own = world.robots[ann.seat()];
        for (const field of DRIVE_FIELDS) expect(ann.view()[field], field).toBe(own?.drive[field]);
        for (const kind of KINDS) {
          if (shown[kind].length !== before[kind].length) changes[kind] = (changes[kind] ?? 0) + 1;
        }
        before = shown;
      }
      for (const kind of KINDS) {
        expect(changes[kind] ?? 0, `${kind} ${JSON.stringify(changes)}`).toBeGreaterThanOrEqual(
          played.least[kind] ?? 0,
        );
      }
    },
  );
});
