/** A brain in a drawn maze: it drives seat 0, scripts hold what the others do, and the facts are told. */
import { createBrain, type LevelId } from "#shared/ai/index.ts";
import { chassisAt } from "#shared/content/chassis.ts";
import type { TimedInput } from "#shared/sim/input.ts";
import { observe } from "#shared/sim/observe.ts";
import { step } from "#shared/sim/step.ts";
import type { World } from "#shared/sim/world.ts";
import { type PlayedEvent, robotOf } from "#tests/support/arena.ts";

/** What robots that no brain drives do all the time, by seat. */
export type Scripts = Readonly<Record<number, Partial<TimedInput>>>;

/** What `driveBrain` takes beside a world and a time. */
export interface DriveOptions {
  readonly scripts?: Scripts;
  /** Default: the strongest. */
  readonly level?: LevelId;
  readonly seed?: number;
  /** Called after each tick. */
  readonly each?: (world: World) => void;
}

/** Lets a brain drive seat 0 for some ticks, in place; returns the facts. */
export function driveBrain(world: World, ticks: number, options: DriveOptions = {}): PlayedEvent[] {
  const { scripts = {}, level = "ace", seed = 3, each } = options;
  const brain = createBrain(level, 0, seed);
  const events: PlayedEvent[] = [];
  for (let tick = 0; tick < ticks; tick++) {
    const inputs = world.robots.map(({ drive: { aim } }, seat): TimedInput[] => {
      if (seat === 0) return [brain.think(observe(world, 0))];
      return [{ moveX: 0, moveY: 0, aim, reach: 0, buttons: 0, lookBack: 0, ...scripts[seat] }];
    });
    step(world, { inputs, commands: [] });
    for (const event of world.events) events.push({ ...event, tick: world.tick });
    each?.(world);
  }
  return events;
}

/** Returns the uses of the abilities that seat 0 cast, in their order. */
export function usesOf(world: World, events: readonly PlayedEvent[]): string[] {
  const { abilities } = chassisAt(robotOf(world, "A").chassis);
  return events.flatMap((event) => {
    if (event.kind !== "cast" || event.seat !== 0) return [];
    return [(event.slot === 0 ? abilities[0] : abilities[1]).use];
  });
}
