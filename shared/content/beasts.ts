/** What roams the maze by itself: the Minotaur and the drones of the waves. Rules and looks stand in one entry. */
import { tiles } from "../lib/math.ts";
import { seconds, type Ticks } from "../lib/time.ts";
import { type ResourceId, resourceIds } from "./resources.ts";
import { points, tilesPerSecond } from "./units.ts";
import { type WeaponDef, weaponList, weapons } from "./weapons.ts";

/** A straight run at a target in sight. */
export interface Charge {
  /** It begins when the target is within this, in units. */
  readonly within: number;
  /** It stands and shows where it will run, for so long. */
  readonly telegraph: Ticks;
  /** Units per tick. */
  readonly speed: number;
  /** To each robot it runs into, once, in thirtieths. */
  readonly damage: number;
  /** It ends after this, in units. */
  readonly farthest: number;
  /** After a solid wall. */
  readonly wallStun: Ticks;
  /** From the end of one to the next. */
  readonly rest: Ticks;
}

/** One kind of beast. */
export interface BeastDef {
  readonly name: string;
  /** Whom it goes for: the robot with the most cargo, the nearest robot, or loose resources. */
  readonly hunts: "carrier" | "robot" | "resource";
  /** In thirtieths; for each robot of the match and for each wave on top. */
  readonly hull: number;
  readonly hullPerRobot: number;
  readonly hullPerWave: number;
  /** Units per tick. */
  readonly speed: number;
  /** Its anger: so much faster (units per tick) with each `angerPace` that it is there; 0: none. */
  readonly anger: number;
  readonly angerPace: Ticks;
  readonly radius: number;
  /** True when robots give way to it; else it gives way to them. */
  readonly isHeavy: boolean;
  /** It strikes whoever is within `reach` units of its rim. */
  readonly strike?: { readonly reach: number; readonly damage: number; readonly pace: Ticks };
  readonly weapon?: WeaponDef;
  /** It backs off from a target nearer than `near` and follows one farther than `far`, in units. */
  readonly standoff?: { readonly near: number; readonly far: number };
  readonly charge?: Charge;
  /** It stays on one target for so long at least. */
  readonly keeps: Ticks;
  /** It leaves after this, 0: never. */
  readonly stay: Ticks;
  /** Units of cargo that it carries off. */
  readonly cargo: number;
  /** True when everybody knows where it is. */
  readonly isPublic: boolean;
  /** What it leaves, destroyed. */
  readonly leaves: Readonly<Partial<Record<ResourceId, number>>>;
  readonly look: {
    /** Prefix of its frames in the `bots` atlas. */
    readonly sheet: string;
    readonly icon: string;
    readonly sound: string;
  };
}

/** Of all beasts that have none of it. */
const CALM = {
  hullPerRobot: 0,
  hullPerWave: 0,
  anger: 0,
  angerPace: seconds(1),
  isHeavy: false,
  stay: seconds(0),
  cargo: 0,
} as const;

/** What the great beast is wherever it comes. */
const MINOTAUR = {
  ...CALM,
  name: "Minotaur",
  hunts: "carrier",
  speed: tilesPerSecond(3.4),
  anger: tilesPerSecond(0.2),
  angerPace: seconds(10),
  radius: tiles(0.7),
  isHeavy: true,
  strike: { reach: tiles(0.5), damage: points(40), pace: seconds(1.2) },
  charge: {
    within: tiles(8),
    telegraph: seconds(1),
    speed: tilesPerSecond(8),
    damage: points(60),
    farthest: tiles(12),
    wallStun: seconds(1.5),
    rest: seconds(3),
  },
  keeps: seconds(6),
  isPublic: true,
  leaves: { core: 1, scrap: 8 },
  look: { sheet: "minotaur", icon: "icon/minotaur", sound: "minotaur" },
} as const;

export const beasts = {
  minotaur: { ...MINOTAUR, hull: points(400), stay: seconds(45) },
  /** The same among the waves: its hull grows with them, and it does not leave. */
  bull: { ...MINOTAUR, hull: 0, hullPerRobot: points(100), hullPerWave: points(50) },
  chaser: {
    ...CALM,
    name: "Chaser",
    hunts: "robot",
    hull: points(30),
    speed: tilesPerSecond(3),
    radius: tiles(0.35),
    strike: { reach: tiles(0.15), damage: points(8), pace: seconds(0.5) },
    keeps: seconds(2),
    isPublic: false,
    leaves: { scrap: 1 },
    look: { sheet: "chaser", icon: "icon/drone", sound: "drone" },
  },
  spitter: {
    ...CALM,
    name: "Spitter",
    hunts: "robot",
    hull: points(20),
    speed: tilesPerSecond(2.6),
    radius: tiles(0.35),
    weapon: weapons.spit,
    standoff: { near: tiles(4), far: tiles(5) },
    keeps: seconds(2),
    isPublic: false,
    leaves: { scrap: 1 },
    look: { sheet: "spitter", icon: "icon/drone", sound: "drone" },
  },
  hauler: {
    ...CALM,
    name: "Hauler",
    hunts: "resource",
    hull: points(60),
    speed: tilesPerSecond(2.4),
    radius: tiles(0.4),
    keeps: seconds(2),
    cargo: 3,
    isPublic: false,
    leaves: { scrap: 1 },
    look: { sheet: "hauler", icon: "icon/drone", sound: "drone" },
  },
} as const satisfies Record<string, BeastDef>;

export type BeastId = keyof typeof beasts;

/** The ids in the order in which worlds and the wire number them. Append only. */
export const beastIds: readonly BeastId[] = ["minotaur", "bull", "chaser", "spitter", "hauler"];

/** All beasts in that order. */
export const beastList: readonly BeastDef[] = beastIds.map((id) => beasts[id]);

/** Returns the number of a beast in `beastList`. */
export function beastNumber(id: BeastId): number {
  return beastIds.indexOf(id);
}

/** The number in `weaponList` of the weapon of each beast, −1 for none. */
export const beastWeapons: readonly number[] = beastList.map(({ weapon }) =>
  weapon === undefined ? -1 : weaponList.indexOf(weapon),
);

/** What each beast leaves: units, by number in `resourceList`. */
export const beastLeaves: readonly (readonly number[])[] = beastList.map(({ leaves }) =>
  resourceIds.map((id) => leaves[id] ?? 0),
);

/** Returns a beast by its number. @throws RangeError when there is none */
export function beastAt(beast: number): BeastDef {
  const def = beastList[beast];
  if (def === undefined) throw new RangeError(`there is no beast ${beast}; accepted: 0 to ${beastList.length - 1}`);
  return def;
}

/** A beast that is stunned takes so many times the damage. */
export const STUNNED_DAMAGE = 2;
