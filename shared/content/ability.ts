/** What an ability is made of. Content never sees the World, only the verbs of `Cast`. */
import type { Ticks } from "../lib/time.ts";
import type { Blast } from "./blast.ts";
import type { DeviceId } from "./devices.ts";

/**
 * The verbs with which abilities act on the world. A new verb is one function in `sim/effects` and one line here.
 * Those of a start return false when they could do nothing: the ability then costs nothing and is ready again.
 */
export interface Cast {
  /** Seat of the robot that cast. */
  readonly caster: number;
  /** Deals damage to a robot. @param amount in thirtieths of a hull point */
  damage(robot: number, amount: number): void;
  /** Stuns a robot (or the caster) unless it is immune. */
  stun(robot: number, duration: Ticks): void;
  /** Lets the caster's side see all robots within `radius` units, walls or not; the seen are told. */
  reveal(radius: number, duration: Ticks): boolean;
  /** Holds a shield before the caster while the ability lasts. @param pool damage it takes, in thirtieths */
  guard(pool: number): boolean;
  /** Opens up to `count` wall segments in the axis direction nearest to the aim, within `reach` units of the rim. */
  bore(reach: number, count: number, duration: Ticks): boolean;
  /** Throws something over walls to the aimed point, where it goes off after `flight`. */
  lob(flight: Ticks, blast: Blast): boolean;
  /** Leaves a device of the caster. */
  place(device: DeviceId): boolean;
  /** Takes `energy` thirtieths from all enemies within `radius` units in line, and darkens guards and devices. */
  jolt(radius: number, energy: number, dark: Ticks): boolean;
}

/** How an active ability moves its own robot. Part of the drive state: the owner predicts it. */
export interface Motion {
  /** The direction is fixed at the start: that of the stick (of the hull when it rests), or of the aim. */
  readonly along: "stick" | "aim";
  /** Units per tick. */
  readonly speed: number;
  /** True when it does not push or touch robots on its way. */
  readonly passesRobots: boolean;
  /** True when cracked walls and devices break before it. */
  readonly breaksWalls: boolean;
  /** Stun of its own robot when a solid wall ends it; 0 when it slides along walls instead. */
  readonly wallStun: Ticks;
}

/** What a brain should think of an ability. */
export type AbilityUse =
  | "travel"
  | "scout"
  | "guard"
  | "strike"
  /** A short cut through walls. */
  | "tunnel"
  /** Brings loose resources near. */
  | "gather"
  /** A gun that stays behind. */
  | "emplace"
  /** A wall behind oneself. */
  | "block"
  /** To come near unseen. */
  | "sneak"
  /** Against energy, guards and devices. */
  | "disrupt"
  /** At an aimed point, over walls. */
  | "bombard"
  /** Where somebody will come along. */
  | "trap";

/** The looks that `view/` can draw for an ability. */
export type AbilityEffect =
  | "trail"
  | "ping"
  | "arc"
  | "bow"
  | "breach"
  | "pull"
  | "deploy"
  | "shimmer"
  | "surge"
  | "lob";

/** One ability. */
export interface AbilityDef {
  readonly name: string;
  /** One sentence for the player. */
  readonly says: string;
  /** Cost, in thirtieths of an energy point. */
  readonly energy: number;
  /** How long its effect lasts, from the tick after the press; at least 1. */
  readonly duration: Ticks;
  /** From the end of its effect. */
  readonly cooldown: Ticks;
  readonly motion?: Motion;
  /** Numerator and denominator of the top speed while it lasts. */
  readonly pace?: readonly [number, number];
  /** Half the angle that a guard covers around the aim, in steps. Goes dark by a jolt. */
  readonly guardArc?: number;
  /** While it lasts, unseen beyond this, in units; ends with a shot, a hit or a pick-up. */
  readonly conceal?: number;
  /** While it lasts, loose resources that magnets move, within `radius` units and in line, slide in at `speed`. */
  readonly attract?: { readonly radius: number; readonly speed: number };
  /** A stun or destruction ends it, as they end every motion. */
  readonly stunEnds?: boolean;
  /** It acts at the aimed point, at most so far away, in units. */
  readonly point?: number;
  /** What it does to the world when it starts; false when it could not. */
  readonly start?: (cast: Cast) => boolean;
  /** What it does to the first robot touched in its motion, which ends it. */
  readonly touch?: (cast: Cast, robot: number) => void;
  /** When a brain should think of it. */
  readonly use: AbilityUse;
  readonly look: {
    /** Frame of the `icons` atlas. */
    readonly icon: string;
    /** What `view/` draws while it lasts, or once when it starts. */
    readonly effect: AbilityEffect;
    readonly sound: string;
  };
}
