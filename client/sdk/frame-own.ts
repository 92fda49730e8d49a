/** What the driver of a robot knows of it. Units as in `frame.ts`. */

/** An ability or weapon slot as the HUD shows it. */
export interface FrameSlot {
  readonly name: string;
  /** Frame of the `icons` atlas. */
  readonly icon: string;
  readonly state: "ready" | "active" | "cooling" | "dear" | "blocked";
  /** Seconds left of the effect or of the cooldown, and of how many. */
  readonly left: number;
  readonly of: number;
  /** Energy points; 0 for a weapon. */
  readonly cost: number;
}

/** What only the driver of a robot knows of it; also of the robot that a spectator follows. */
export interface FrameOwn {
  readonly seat: number;
  readonly isAlive: boolean;
  /** Seconds until the next start while not alive. */
  readonly respawnIn: number;
  /** Its name, as shown. */
  readonly chassis: string;
  readonly hull: number;
  readonly mostHull: number;
  readonly energy: number;
  readonly mostEnergy: number;
  readonly weapon: FrameSlot;
  readonly abilities: readonly [FrameSlot, FrameSlot];
  /** Icons of the units in the hold, in the order of unloading, and the room. */
  readonly cargo: readonly string[];
  readonly room: number;
  /** What unloading all of it now would bank, by the haul rule. */
  readonly worth: number;
  readonly isOnPad: boolean;
  readonly team: number;
  /** Abilities are out of use because of what it carries. */
  readonly isSilenced: boolean;
  /** For each ability: how far it throws to the aimed point, in tiles; 0 where it does not aim at a point. */
  readonly throws: readonly [number, number];
  /** A person's robot that a brain drives for the moment. */
  readonly isDrivenByBrain: boolean;
}
