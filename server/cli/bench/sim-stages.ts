/** The stages of a step one by one: without sight, and each timed in its place. */
import { modeIds } from "#shared/content/modes.ts";
import { modeStages } from "#shared/sim/modes.ts";
import type { TickRecord } from "#shared/sim/record.ts";
import { createScratch } from "#shared/sim/scratch.ts";
import type { Stage } from "#shared/sim/stage.ts";
import type { World } from "#shared/sim/world.ts";

/** One stage: its name, and the mean of its time in a tick, in µs, without what reading the clock takes. */
export interface StageTime {
  readonly name: string;
  readonly time: number;
}

/** Readings of the clock from which its own cost is taken. */
const READINGS = 100_000;

/** Returns the stages of a world's mode. */
export function stagesOf(world: World): readonly Stage[] {
  const mode = modeIds[world.mode];
  return mode === undefined ? [] : modeStages[mode];
}

/** Does what `step` does with other stages, in place: rules alone are all but who sees what. */
export function stepStages(world: World, stages: readonly Stage[], record: TickRecord): void {
  const scratch = createScratch();
  world.events.length = 0;
  world.tick++;
  for (const stage of stages) stage(world, record, scratch);
}

/** Steps a world through records, in place, as `step` does, and returns what each stage took. */
export function timeStages(
  world: World,
  records: readonly TickRecord[],
  eachTick: (world: World) => void,
): StageTime[] {
  const stages = stagesOf(world);
  const spent = new Float64Array(stages.length);
  for (const record of records) {
    const scratch = createScratch();
    world.events.length = 0;
    world.tick++;
    eachTick(world);
    for (let index = 0; index < stages.length; index++) {
      const before = performance.now();
      stages[index]?.(world, record, scratch);
      spent[index] = (spent[index] ?? 0) + performance.now() - before;
    }
  }
  const clock = costOfClock();
  return stages.map((stage, index) => ({
    name: stage.name,
    time: Math.max(0, ((spent[index] ?? 0) / records.length - clock) * 1000),
  }));
}

/** Returns what a pair of readings adds to what lies between them, in ms. */
function costOfClock(): number {
  let spent = 0;
  for (let reading = 0; reading < READINGS; reading++) {
    const before = performance.now();
    spent += performance.now() - before;
  }
  return spent / READINGS;
}
