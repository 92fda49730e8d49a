/** The numbers of the modes. Their rules, lists of stages, are in `sim/modes`. */
import { seconds, type Ticks } from "../lib/time.ts";
import type { MazeGenerator } from "./mazes/generator.ts";
import { generators } from "./mazes/index.ts";
import type { ResourceId } from "./resources.ts";

/** How one resource appears in a mode. R is the number of robots. */
export interface SpawnDef {
  readonly resource: ResourceId;
  /** Lying about at the start, for each robot. */
  readonly atStartPerRobot: number;
  /** One appears per this many robot-ticks: each `robotTicks / R` ticks. */
  readonly robotTicks: number;
  /** None appears while this many, for each robot, lie about. */
  readonly mostPerRobot: number;
}

/** The numbers of one mode. */
export interface ModeDef {
  readonly name: string;
  /** What makes its mazes. */
  readonly maze: MazeGenerator;
  /** Cells a row and rows, by number of robots. */
  readonly mazes: Readonly<Record<number, readonly [number, number]>>;
  /** Robots in a match when nobody says otherwise. */
  readonly robots: number;
  readonly warmup: Ticks;
  readonly length: Ticks;
  readonly overtime: Ticks;
  readonly spawns: readonly SpawnDef[];
}

export const modes = {
  scavenge: {
    name: "Scavenge",
    maze: generators["growing-tree"],
    mazes: { 4: [11, 11], 6: [13, 13], 8: [15, 15] },
    robots: 6,
    warmup: seconds(5),
    length: seconds(180),
    overtime: seconds(30),
    spawns: [
      { resource: "scrap", atStartPerRobot: 6, robotTicks: 270, mostPerRobot: 8 },
      { resource: "cell", atStartPerRobot: 0, robotTicks: 1080, mostPerRobot: 1 },
    ],
  },
} as const satisfies Record<string, ModeDef>;

export type ModeId = keyof typeof modes;

/** The ids in the order in which worlds and the wire number them. Append only. */
export const modeIds: readonly ModeId[] = ["scavenge"];

/** How long the result stays before the next match begins. */
export const RESULTS_LENGTH = seconds(12);

/** Returns the numbers of a mode by its number. @throws RangeError when there is none */
export function modeAt(mode: number): ModeDef {
  const id = modeIds[mode];
  if (id === undefined) throw new RangeError(`there is no mode ${mode}; accepted: 0 to ${modeIds.length - 1}`);
  return modes[id];
}
