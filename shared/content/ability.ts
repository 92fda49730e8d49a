/** What an ability is made of. Content never sees the World, only the verbs of `Cast`. */
import type { Ticks } from "../lib/time.ts";

/** The verbs with which abilities act on the world. A new verb is one function in `sim/effects` and one line here. */
export interface Cast {
  /** Seat of the robot that cast. */
  readonly caster: number;
  /** Deals damage to a robot. @param amount in thirtieths of a hull point */
  damage(robot: number, amount: number): void;
  /** Stuns a robot (or the caster) unless it is immune. */
  stun(robot: number, duration: Ticks): void;
  /** Lets the caster's side see all robots within `radius` units, walls or not; the seen are told. */
  reveal(radius: number, duration: Ticks): void;
  /** Holds a shield before the caster while the ability lasts. @param pool damage it takes, in thirtieths */
  guard(pool: number): void;
}

/** How an active ability moves its own robot. Part of the drive state: the owner predicts it. */
export interface Motion {
  /** The direction is fixed at the start: that of the stick (of the hull when it rests), or of the aim. */
  readonly along: "stick" | "aim";
  /** Units per tick. */
  readonly speed: number;
  /** True when it does not push or touch robots on its way. */
  readonly passesRobots: boolean;
  /** True when cracked walls break before it. */
  readonly breaksWalls: boolean;
  /** Stun of its own robot when a solid wall ends it; 0 when it slides along walls instead. */
  readonly wallStun: Ticks;
}

/** One ability. */
export interface AbilityDef {
  readonly name: string;
  /** One sentence for the player. */
  readonly says: string;
  /** Cost, in thirtieths of an energy point. */
  readonly energy: number;
  /** How long its effect lasts, from the tick after the press. */
  readonly duration: Ticks;
  /** From the end of its effect. */
  readonly cooldown: Ticks;
  readonly motion?: Motion;
  /** Numerator and denominator of the top speed while it lasts. */
  readonly pace?: readonly [number, number];
  /** Half the angle that a guard covers around the aim, in steps. */
  readonly guardArc?: number;
  /** What it does to the world when it starts. */
  readonly start?: (cast: Cast) => void;
  /** What it does to the first robot touched in its motion, which ends it. */
  readonly touch?: (cast: Cast, robot: number) => void;
  /** When a brain should think of it. */
  readonly use: "travel" | "scout" | "guard" | "strike";
  readonly look: {
    /** Frame of the `icons` atlas. */
    readonly icon: string;
    /** Effect that `view/` draws while it lasts. */
    readonly effect: "trail" | "pulse" | "arc" | "bow";
    readonly sound: string;
  };
}
