/** What robots leave in the maze. Rules and looks of a device stand in one entry. */
import { tiles } from "../lib/math.ts";
import { seconds, type Ticks } from "../lib/time.ts";
import type { Blast } from "./blast.ts";
import { points } from "./units.ts";
import { type WeaponDef, weaponIds, weapons } from "./weapons.ts";

/** One kind of device. */
export interface DeviceDef {
  readonly name: string;
  /** In thirtieths of a point; 0: nothing but time and darkness harms it. */
  readonly hull: number;
  /** From its arming to its end; 0: it stays. */
  readonly life: Ticks;
  /** From its placing until it works. */
  readonly arms: Ticks;
  /** The most of one robot; one more takes the place of the oldest. */
  readonly most: number;
  /** Not nearer than this to another of the same robot, in units. */
  readonly apart: number;
  /**
   * Where it is placed: where its robot stands; ahead of it; or across the way ahead, two tiles wide, along the tiles.
   */
  readonly stands: "under" | "ahead" | "across";
  /**
   * Radius of its body in units: what stops robots and enemies' shots. 0: it has none. A device across the way has two
   * bodies, half a tile to either side of its middle.
   */
  readonly radius: number;
  /** The gun that it fires by itself, at the nearest enemy in its sight and range. */
  readonly weapon?: WeaponDef;
  /** Unseen beyond this, in units, but from its enemies' own pads. */
  readonly conceal?: number;
  /** It goes off when an enemy comes within `near` units of it. */
  readonly trap?: Blast & { readonly near: number };
  readonly look: {
    /** Frame of the `bots` atlas. */
    readonly frame: string;
    /** What turns with its aim, if anything does. */
    readonly gun?: string;
    readonly icon: string;
    readonly sound: string;
  };
}

export const devices = {
  turret: {
    name: "Turret",
    hull: points(60),
    life: seconds(8),
    arms: seconds(0.7),
    most: 1,
    apart: 0,
    stands: "ahead",
    radius: tiles(0.4),
    weapon: weapons.bolter,
    look: { frame: "turret/base", gun: "turret/gun", icon: "icon/turret", sound: "turret" },
  },
  barricade: {
    name: "Barricade",
    hull: points(90),
    life: seconds(8),
    arms: seconds(0),
    most: 2,
    apart: 0,
    stands: "across",
    radius: tiles(0.5),
    look: { frame: "barricade", icon: "icon/barricade", sound: "barricade" },
  },
  mine: {
    name: "Mine",
    hull: 0,
    life: seconds(0),
    arms: seconds(1),
    most: 3,
    apart: tiles(2),
    stands: "under",
    radius: 0,
    conceal: tiles(2),
    trap: { near: tiles(0.9), radius: tiles(1.4), damage: points(40) },
    look: { frame: "mine", icon: "icon/mine", sound: "mine_armed" },
  },
} as const satisfies Record<string, DeviceDef>;

export type DeviceId = keyof typeof devices;

/** The ids in the order in which worlds and the wire number them. Append only. */
export const deviceIds: readonly DeviceId[] = ["turret", "barricade", "mine"];

/** All devices in that order. */
export const deviceList: readonly DeviceDef[] = deviceIds.map((id) => devices[id]);

/** The number in `weaponList` of the gun of each device, −1 for none. */
export const deviceWeapons: readonly number[] = deviceIds.map((id) => {
  const def: DeviceDef = devices[id];
  return weaponIds.findIndex((weapon) => def.weapon !== undefined && def.weapon === weaponOf(weapon));
});

function weaponOf(id: string): WeaponDef | undefined {
  const table: Readonly<Record<string, WeaponDef>> = weapons;
  return table[id];
}

/** Nobody places a device nearer than this to the pad of an enemy, in units. */
export const PAD_CLEARANCE = tiles(3);
