/** Small and large worlds that random drivers play, for what must hold whatever they do. */
import fc from "fast-check";
import { chassisAt } from "#shared/content/chassis.ts";
import { createWorld } from "#shared/sim/create.ts";
import { step } from "#shared/sim/step.ts";
import type { World } from "#shared/sim/world.ts";
import { arena, type PlayedEvent } from "./arena.ts";
import { createRandomPlay, type RandomPlay } from "./random-play.ts";

/** The seed of the seeds, the same in every run: a failure is news about the code, never about the day. */
export const SEED = 20261122;
/** Of a property, in ms: many matches, on a busy machine. */
export const TIMEOUT = 120_000;
/** Drivers on bad lines, who come and go. */
export const ANYTHING: RandomPlay = { badLines: true, commands: true };
/** Any seed of a match. */
export const anySeed = fc.integer({ min: 0, max: 0xffff_ffff });

/** A yard so small that robots meet, fight, die and bank all the time. */
const YARD = [
  "##################",
  "#00....s..x....11#",
  "#00.##....x.##.11#",
  "#...#.....#..#...#",
  "#....s.c.....=...#",
  "#..xx#....#xx#s..#",
  "#................#",
  "#22.#..s.#.c..#33#",
  "#22............33#",
  "##################",
];

/** Returns a world of the yard; the salt says who is nearly down already. */
export function yard(salt: number): World {
  const world = arena(YARD, { salt, chassis: { B: "bulwark", D: "bulwark" } });
  for (const robot of world.robots) {
    robot.hull = ((salt >> robot.seat) & 1) === 0 ? 400 : chassisAt(robot.chassis).hull;
    robot.cargo = [3, 1];
  }
  return world;
}

/** Returns a match of six in a maze of its own, near its start. */
export function match(seed: number): World {
  const world = createWorld({
    mode: 0,
    mazeSeed: seed,
    salt: seed,
    seats: Array.from({ length: 6 }, (_, seat) => ({ driver: 0, chassis: seat % 2 })),
    warmup: 20,
  });
  return world;
}

/** Plays `ticks` of random drivers and calls `each` after every tick with its events. */
export function playRandom(
  world: World,
  seed: number,
  ticks: number,
  options: RandomPlay,
  each: (events: readonly PlayedEvent[]) => void,
): void {
  const next = createRandomPlay(seed, world, options);
  for (let tick = 0; tick < ticks; tick++) {
    step(world, next());
    each(world.events.map((event) => ({ ...event, tick: world.tick })));
  }
}
