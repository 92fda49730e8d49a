/** Weapons: free to fire, paced. An entry is the registration; looks stand beside the rules. */
import { tiles } from "../lib/math.ts";
import { type Ticks, ticks } from "../lib/time.ts";
import { points, tilesPerSecond } from "./units.ts";

/** One weapon. */
export interface WeaponDef {
  readonly name: string;
  /** From one shot to the next. */
  readonly pace: Ticks;
  /** Of one bolt, in thirtieths of a hull point. */
  readonly damage: number;
  /** Of a bolt, in units per tick. */
  readonly speed: number;
  /** How far a bolt flies, in units. */
  readonly range: number;
  /** One bolt for each entry: its angle from the aim, in steps of 1/1024 turn. */
  readonly spread: readonly number[];
  readonly look: {
    /** Frame of the `icons` atlas. */
    readonly icon: string;
    /** Frame of the `bots` atlas, for the bolt. */
    readonly shot: string;
    readonly sound: string;
  };
}

export const weapons = {
  pulse: {
    name: "Pulse",
    pace: ticks(4),
    damage: points(5),
    speed: tilesPerSecond(16),
    range: tiles(8),
    spread: [0],
    look: { icon: "icon/pulse", shot: "shot/pulse", sound: "shot_light" },
  },
  scatter: {
    name: "Scatter",
    pace: ticks(27),
    damage: points(6),
    speed: tilesPerSecond(20),
    range: tiles(5),
    spread: [-30, -18, -6, 6, 18, 30],
    look: { icon: "icon/scatter", shot: "shot/pellet", sound: "shot_cannon" },
  },
} as const satisfies Record<string, WeaponDef>;

export type WeaponId = keyof typeof weapons;

/** All weapons in the order in which worlds and the wire number them. Append only: replays store the number. */
export const weaponList: readonly WeaponDef[] = Object.values(weapons);
/** The ids of `weaponList`, in the same order. */
export const weaponIds = Object.keys(weapons);

/** Radius of every bolt, in units. */
export const SHOT_RADIUS = tiles(0.1);
