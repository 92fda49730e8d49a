/**
 * The frame: what is on screen at one moment, as plain data. Made by `predict` for a player and by `spectate` for a
 * spectator or a replay; drawn by `view/` and `hud/`, which know nothing else of the game.
 * Positions are tiles (fractions), angles radians (0 = +x, clockwise), times seconds, hull and energy points.
 */

/** Grows when a field changes its meaning. */
export const FRAME_VERSION = 1;

/** The tiles of a match; a new object (with a higher `revision`) whenever one of them changes. */
export interface FrameMaze {
  readonly width: number;
  readonly height: number;
  /** Kinds as in `shared/content/mazes/maze.ts`, row by row. */
  readonly tiles: Uint8Array;
  readonly revision: number;
  /** Of each cracked or broken segment: its two tiles, whether it runs along a row, and its damage stage. */
  readonly cracked: readonly { readonly tiles: readonly [number, number]; readonly stage: 0 | 1 | 2 | "broken" }[];
  /** Top left tile of each seat's pad. */
  readonly pads: readonly { readonly column: number; readonly row: number; readonly seat: number }[];
}

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

/** One robot in sight. */
export interface FrameRobot {
  readonly seat: number;
  readonly name: string;
  /** Prefix of its frames in the `bots` atlas. */
  readonly sheet: string;
  readonly x: number;
  readonly y: number;
  /** Directions of hull and turret. */
  readonly heading: number;
  readonly aim: number;
  /** Tiles per second, and its share of the top speed, 0 to 1 and more. */
  readonly speed: number;
  readonly pace: number;
  readonly radius: number;
  readonly hull: number;
  readonly mostHull: number;
  /** Units carried of `room`; −1 where it is not known. */
  readonly cargo: number;
  readonly room: number;
  readonly isProtected: boolean;
  readonly isStunned: boolean;
  /** Effects of its active abilities ("trail", "pulse", "arc", "bow"). */
  readonly effects: readonly string[];
  /** Destroyed the viewer last. */
  readonly isNemesis: boolean;
}

/** A bolt in sight. */
export interface FrameShot {
  readonly id: string;
  /** Frame of the `bots` atlas. */
  readonly shot: string;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  /** −1 where the viewer does not see whose it is. */
  readonly seat: number;
}

/** A resource in sight. */
export interface FrameResource {
  readonly id: string;
  /** Frame of the `bots` atlas. */
  readonly frame: string;
  readonly icon: string;
  readonly x: number;
  readonly y: number;
}

/** Marks on a tile in sight. */
export interface FrameTrack {
  readonly tile: number;
  readonly heading: number;
  /** Seconds since they were left. */
  readonly age: number;
}

/** A seat as everybody knows it. */
export interface FrameSeat {
  readonly seat: number;
  readonly name: string;
  /** Who holds it; a person's while a brain drives for the person, too. */
  readonly driver: "brain" | "person" | "program";
  readonly sheet: string;
  /** Its name, as shown. */
  readonly chassis: string;
  readonly banked: number;
  readonly kills: number;
  readonly deaths: number;
  /** From 1; equal places are shared. */
  readonly place: number;
}

/** A disc from which something is seen: the fog is cut by walls from its centre. */
export interface FrameEye {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A fact to show or to sound once. Positions in tiles. */
export type FrameEvent =
  | {
      readonly kind: "fired";
      readonly seat: number;
      readonly sound: string;
      readonly x: number;
      readonly y: number;
      readonly angle: number;
    }
  | {
      readonly kind: "cast";
      readonly seat: number;
      readonly slot: number;
      readonly effect: string;
      readonly sound: string;
      readonly x: number;
      readonly y: number;
    }
  | {
      readonly kind: "hit";
      readonly seat: number;
      readonly by: number;
      readonly amount: number;
      readonly guarded: number;
      readonly x: number;
      readonly y: number;
      readonly from: number;
    }
  | { readonly kind: "impact"; readonly x: number; readonly y: number }
  | { readonly kind: "stunned"; readonly seat: number; readonly x: number; readonly y: number }
  | { readonly kind: "destroyed"; readonly seat: number; readonly by: number; readonly x: number; readonly y: number }
  | {
      readonly kind: "kill";
      readonly seat: number;
      readonly by: number;
      readonly assist: number;
      readonly icon: string;
    }
  | { readonly kind: "started"; readonly seat: number; readonly x: number; readonly y: number }
  | {
      readonly kind: "picked";
      readonly seat: number;
      readonly label: string;
      readonly icon: string;
      readonly x: number;
      readonly y: number;
    }
  | { readonly kind: "dropped"; readonly seat: number; readonly x: number; readonly y: number }
  | {
      readonly kind: "banked";
      readonly seat: number;
      readonly label: string;
      readonly icon: string;
      readonly unit: number;
      readonly value: number;
    }
  | { readonly kind: "haul"; readonly seat: number; readonly units: number; readonly value: number }
  | { readonly kind: "cracked"; readonly x: number; readonly y: number; readonly isBroken: boolean }
  | { readonly kind: "revealed"; readonly seat: number; readonly by: number }
  | { readonly kind: "lead"; readonly seat: number }
  | { readonly kind: "phase"; readonly phase: FramePhase }
  | { readonly kind: "joined"; readonly seat: number; readonly driver: string }
  | { readonly kind: "heard"; readonly what: string; readonly near: boolean; readonly angle: number };

export type FramePhase = "warmup" | "live" | "overtime" | "over";

/** One line of the results. */
export interface FrameResult {
  readonly seat: number;
  readonly place: number;
  readonly banked: number;
  readonly bankedSinceJoining: number;
  readonly largestHaul: number;
  readonly kills: number;
  readonly assists: number;
  readonly deaths: number;
  readonly damageDealt: number;
  /** 0 to 1. */
  readonly accuracy: number;
  readonly pickedUp: number;
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
  /** A person's robot that a brain drives for the moment. */
  readonly isDrivenByBrain: boolean;
}

/** What is on screen. */
export interface Frame {
  readonly version: typeof FRAME_VERSION;
  /** Changes when another match begins. */
  readonly match: string;
  /** Tick shown, with its fraction. */
  readonly tick: number;
  readonly phase: FramePhase;
  /** Seconds until the phase ends; in the results until the next match. */
  readonly left: number;
  readonly maze: FrameMaze;
  readonly seats: readonly FrameSeat[];
  /** The robot that the camera follows; null for a free view. */
  readonly own: FrameOwn | null;
  readonly isSpectator: boolean;
  readonly robots: readonly FrameRobot[];
  readonly shots: readonly FrameShot[];
  readonly resources: readonly FrameResource[];
  readonly tracks: readonly FrameTrack[];
  /** Empty for a spectator without fog. */
  readonly eyes: readonly FrameEye[];
  /** Since the last frame. */
  readonly events: readonly FrameEvent[];
  /** Null until the match is over. */
  readonly results: readonly FrameResult[] | null;
}
