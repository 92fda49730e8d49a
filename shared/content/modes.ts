/** The numbers of the modes. Their rules, lists of stages, are in `sim/modes`. */
import { seconds, type Ticks } from "../lib/time.ts";
import type { BeastId } from "./beasts.ts";
import type { MazeGenerator } from "./mazes/generator.ts";
import { generators } from "./mazes/index.ts";
import type { ResourceId } from "./resources.ts";

/** How one resource appears in a mode. R is the number of robots. */
export interface SpawnDef {
  readonly resource: ResourceId;
  /** Lying about at the start: for each robot, and on top. */
  readonly atStartPerRobot: number;
  readonly atStart: number;
  /** One appears per this many ticks; where `perRobot`, per this many robot-ticks: each `pace / R` ticks. */
  readonly pace: Ticks;
  /** None appears while this many lie about; where `perRobot`, for each robot. */
  readonly most: number;
  readonly perRobot: boolean;
}

/** Waves of drones. R is the number of robots. */
export interface WaveDef {
  /** From one wave to the next, unless all drones are down earlier: then so long after the last of them. */
  readonly pace: Ticks;
  readonly rest: Ticks;
  /** Wave k, from 1, has (k + `extra`) · R / 2 drones. */
  readonly extra: number;
  readonly most: number;
  /** The kinds that are dealt in turn. */
  readonly deals: readonly BeastId[];
  /** Every so many waves this one comes as well. */
  readonly bossEvery: number;
  readonly boss: BeastId;
  /** Units banked by the team that bring one robot back at once. */
  readonly revival: number;
}

/** The numbers of one mode. */
export interface ModeDef {
  readonly name: string;
  /** One sentence for the player. */
  readonly says: string;
  /** What makes its mazes. */
  readonly maze: MazeGenerator;
  /** Cells a row and rows, by number of robots. */
  readonly mazes: Readonly<Record<number, readonly [number, number]>>;
  /** Robots in a match when nobody says otherwise. */
  readonly robots: number;
  /** Teams of seats that follow each other, 0: each seat plays for itself. Each team shares one pad. */
  readonly teams: number;
  readonly warmup: Ticks;
  readonly length: Ticks;
  readonly overtime: Ticks;
  readonly spawns: readonly SpawnDef[];
  /** New resources only where the walks to the two sides differ by at most so many tiles; 0: anywhere. */
  readonly fairWithin: number;
  /** When prizes appear in the Foundry, from the beginning of play. */
  readonly prizes: readonly Ticks[];
  /** Units of the first resource in each vault at the start; enemies on a vault carry them off. */
  readonly vault: number;
  /** The beast that comes, and when, from the beginning of play; null: none. */
  readonly beast: { readonly id: BeastId; readonly at: Ticks } | null;
  readonly waves: WaveDef | null;
}

/** Of all modes that have none of it. */
const PLAIN = { teams: 0, fairWithin: 0, prizes: [], vault: 0, beast: null, waves: null } as const;

export const modes = {
  scavenge: {
    ...PLAIN,
    name: "Scavenge",
    says: "Everyone for themselves. Most banked wins.",
    maze: generators["growing-tree"],
    mazes: { 4: [11, 11], 6: [13, 13], 8: [15, 15] },
    robots: 6,
    warmup: seconds(5),
    length: seconds(180),
    overtime: seconds(30),
    spawns: [
      { resource: "scrap", atStartPerRobot: 6, atStart: 0, pace: seconds(9), most: 8, perRobot: true },
      { resource: "cell", atStartPerRobot: 0, atStart: 0, pace: seconds(36), most: 1, perRobot: true },
    ],
    prizes: [seconds(60), seconds(120), seconds(150)],
    beast: { id: "minotaur", at: seconds(90) },
  },
  heist: {
    ...PLAIN,
    name: "Heist",
    says: "Two teams. Fill your vault, raid theirs.",
    maze: generators["twin-vaults"],
    mazes: { 4: [17, 11], 6: [17, 11], 8: [17, 11] },
    robots: 6,
    teams: 2,
    warmup: seconds(5),
    length: seconds(210),
    overtime: seconds(30),
    spawns: [
      { resource: "scrap", atStartPerRobot: 6, atStart: 0, pace: seconds(9), most: 8, perRobot: true },
      { resource: "cell", atStartPerRobot: 0, atStart: 0, pace: seconds(36), most: 1, perRobot: true },
    ],
    fairWithin: 20,
    prizes: [seconds(60), seconds(120), seconds(150)],
    vault: 6,
  },
  duel: {
    ...PLAIN,
    name: "Duel",
    says: "One against one in a small maze.",
    maze: generators["growing-tree"],
    mazes: { 2: [7, 7] },
    robots: 2,
    warmup: seconds(5),
    length: seconds(120),
    overtime: seconds(30),
    spawns: [
      { resource: "scrap", atStartPerRobot: 0, atStart: 11, pace: seconds(5 / 3), most: 15, perRobot: false },
      { resource: "cell", atStartPerRobot: 0, atStart: 0, pace: seconds(15), most: 2, perRobot: false },
    ],
    fairWithin: 12,
    prizes: [seconds(20), seconds(50), seconds(80), seconds(110)],
  },
  stampede: {
    ...PLAIN,
    name: "Stampede",
    says: "All together against waves of drones. Hold out.",
    maze: generators["foundry-depot"],
    mazes: { 2: [13, 13], 3: [13, 13], 4: [13, 13], 5: [13, 13], 6: [13, 13], 7: [13, 13], 8: [13, 13] },
    robots: 4,
    teams: 1,
    warmup: seconds(5),
    // Until all are down; nobody has held out for so long.
    length: seconds(1800),
    overtime: seconds(30),
    spawns: [
      { resource: "scrap", atStartPerRobot: 6, atStart: 0, pace: seconds(9), most: 8, perRobot: true },
      { resource: "cell", atStartPerRobot: 0, atStart: 0, pace: seconds(36), most: 1, perRobot: true },
    ],
    waves: {
      pace: seconds(35),
      rest: seconds(5),
      extra: 2,
      most: 40,
      deals: ["chaser", "chaser", "spitter", "hauler"],
      bossEvery: 3,
      boss: "bull",
      revival: 15,
    },
  },
} as const satisfies Record<string, ModeDef>;

export type ModeId = keyof typeof modes;

/** The ids in the order in which worlds and the wire number them. Append only. */
export const modeIds: readonly ModeId[] = ["scavenge", "heist", "duel", "stampede"];

/** The mode of whoever names none. */
export const QUICK_PLAY: ModeId = "scavenge";

/** All modes in that order. */
export const modeList: readonly ModeDef[] = modeIds.map((id) => modes[id]);

/** How long the result stays before the next match begins. */
export const RESULTS_LENGTH = seconds(12);

/** Returns the numbers of a mode by its number. @throws RangeError when there is none */
export function modeAt(mode: number): ModeDef {
  const def = modeList[mode];
  if (def === undefined) throw new RangeError(`there is no mode ${mode}; accepted: 0 to ${modeList.length - 1}`);
  return def;
}
