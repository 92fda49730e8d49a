/** Weapons: free to fire, paced. An entry is the registration; looks stand beside the rules. */
import { tiles } from "../lib/math.ts";
import { type Ticks, ticks } from "../lib/time.ts";
import { points, tilesPerSecond } from "./units.ts";

/** How a weapon works. */
export type WeaponAction =
  /** Bolts fly. */
  | {
      readonly kind: "bolts";
      /** Of a bolt, in units per tick. */
      readonly speed: number;
      /** One bolt for each entry: its angle from the aim, in steps of 1/1024 turn. */
      readonly spread: readonly number[];
      /** Volleys of one press, and the ticks from one to the next. */
      readonly burst: number;
      readonly burstPace: Ticks;
      /** Of one bolt of a robot that fires out of its concealment, in thirtieths. */
      readonly ambush: number;
    }
  /** Everything within the cone before the robot is hurt at once. */
  | {
      readonly kind: "cone";
      /** Half its angle, in steps. */
      readonly halfAngle: number;
    }
  /** After a wind-up that all who see it see, everything on a line is hurt at once, up to the next wall. */
  | {
      readonly kind: "beam";
      readonly windUp: Ticks;
      /** The aim is locked for the last so many ticks of the wind-up. */
      readonly locked: Ticks;
    };

/** One weapon. */
export interface WeaponDef {
  readonly name: string;
  /** From one press to the next. */
  readonly pace: Ticks;
  /** Of one bolt, bite or beam, in thirtieths of a hull point. */
  readonly damage: number;
  /** How far it reaches: a bolt or beam from its muzzle, a cone from the robot's centre, in units. */
  readonly range: number;
  readonly action: WeaponAction;
  readonly look: {
    /** Frame of the `icons` atlas. */
    readonly icon: string;
    /** Frame of the `bots` atlas, for the bolt; of a cone or beam, a bolt that stands for it in lists. */
    readonly shot: string;
    readonly sound: string;
  };
}

/** Returns the action of a weapon that fires single volleys. */
function volley(speed: number, spread: readonly number[]): WeaponAction & { readonly kind: "bolts" } {
  return { kind: "bolts", speed: tilesPerSecond(speed), spread, burst: 1, burstPace: ticks(0), ambush: 0 };
}

export const weapons = {
  pulse: {
    name: "Pulse",
    pace: ticks(4),
    damage: points(5),
    range: tiles(8),
    action: volley(16, [0]),
    look: { icon: "icon/pulse", shot: "shot/pulse", sound: "shot_light" },
  },
  scatter: {
    name: "Scatter",
    pace: ticks(27),
    damage: points(5.8),
    range: tiles(5),
    action: volley(20, [-30, -18, -6, 6, 18, 30]),
    look: { icon: "icon/scatter", shot: "shot/pellet", sound: "shot_cannon" },
  },
  drill: {
    name: "Drill",
    pace: ticks(6),
    damage: points(14),
    range: tiles(1.4),
    action: { kind: "cone", halfAngle: 128 },
    look: { icon: "icon/drill", shot: "shot/pellet", sound: "drill" },
  },
  rivets: {
    name: "Rivets",
    pace: ticks(10),
    damage: points(10.1),
    range: tiles(8),
    action: volley(18, [0]),
    look: { icon: "icon/rivets", shot: "shot/rivet", sound: "shot_rivet" },
  },
  needles: {
    name: "Needles",
    pace: ticks(21),
    damage: points(9),
    range: tiles(7),
    action: {
      kind: "bolts",
      speed: tilesPerSecond(16),
      spread: [0],
      burst: 3,
      burstPace: ticks(3),
      ambush: points(14),
    },
    look: { icon: "icon/needles", shot: "shot/needle", sound: "shot_needle" },
  },
  rail: {
    name: "Rail",
    pace: ticks(42),
    damage: points(45),
    range: tiles(12),
    action: { kind: "beam", windUp: ticks(15), locked: ticks(6) },
    look: { icon: "icon/rail", shot: "shot/rail", sound: "shot_rail" },
  },
  /** Of the turret that a robot leaves. */
  bolter: {
    name: "Sentry",
    pace: ticks(15),
    damage: points(8),
    range: tiles(6),
    action: volley(16, [0]),
    look: { icon: "icon/turret", shot: "shot/rivet", sound: "shot_sentry" },
  },
  /** Of a drone. */
  spit: {
    name: "Spit",
    pace: ticks(30),
    damage: points(6),
    range: tiles(6),
    action: volley(10, [0]),
    look: { icon: "icon/pulse", shot: "shot/pellet", sound: "shot_spit" },
  },
} as const satisfies Record<string, WeaponDef>;

export type WeaponId = keyof typeof weapons;

/** All weapons in the order in which worlds and the wire number them. Append only: replays store the number. */
export const weaponList: readonly WeaponDef[] = Object.values(weapons);
/** The ids of `weaponList`, in the same order. */
export const weaponIds = Object.keys(weapons);

/** Radius of every bolt, in units. */
export const SHOT_RADIUS = tiles(0.1);
