/** The facts of a frame: what happened since the last one, to be shown or sounded once. Units as in `frame.ts`. */

/** One member of the union for each kind, so that a kind is enough to tell what a fact has. */
type Each<Kind extends string, Fields> = Kind extends string ? { readonly kind: Kind } & Fields : never;

/** A fact to show or to sound once. Positions in tiles. */
export type FrameEvent =
  | {
      readonly kind: "fired";
      readonly seat: number;
      readonly sound: string;
      readonly x: number;
      readonly y: number;
      readonly angle: number;
      /** "bolts", "cone" or "beam", and its reach in tiles. */
      readonly action: string;
      readonly range: number;
    }
  | { readonly kind: "windup"; readonly seat: number; readonly x: number; readonly y: number }
  | {
      readonly kind: "beam";
      readonly seat: number;
      readonly x: number;
      readonly y: number;
      readonly toX: number;
      readonly toY: number;
    }
  /** The server did not start what was shown as started. */
  | { readonly kind: "refused"; readonly slot: FrameSlotName; readonly sound: string }
  | { readonly kind: "jolted"; readonly seat: number; readonly x: number; readonly y: number }
  | {
      readonly kind: "cast";
      readonly seat: number;
      readonly slot: number;
      readonly effect: string;
      /** How far around the robot it acts, in tiles; 0 where it does not. */
      readonly reach: number;
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
  | { readonly kind: "stolen"; readonly seat: number; readonly team: number }
  | { readonly kind: "announced"; readonly label: string; readonly icon: string; readonly seconds: number }
  | { readonly kind: "appeared"; readonly label: string; readonly icon: string; readonly x: number; readonly y: number }
  /** At the middle of a segment; `isAlongRow` tells how it lies. */
  | Each<
      "bored" | "closed",
      {
        readonly x: number;
        readonly y: number;
        readonly isAlongRow: boolean;
      }
    >
  | Each<
      "placed" | "sentry" | "dented" | "darkened" | "wrecked" | "ended",
      {
        /** Name and sound of the device. */
        readonly label: string;
        readonly sound: string;
        readonly x: number;
        readonly y: number;
        /** Of the shot of a sentry. */
        readonly angle: number;
        /** Points of hull lost. */
        readonly amount: number;
      }
    >
  | {
      readonly kind: "lobbed";
      readonly seat: number;
      readonly sound: string;
      readonly x: number;
      readonly y: number;
      readonly toX: number;
      readonly toY: number;
    }
  | { readonly kind: "blast"; readonly x: number; readonly y: number; readonly radius: number }
  | Each<
      "came" | "left" | "pawed" | "charged" | "dazed" | "struck" | "spat" | "wounded" | "slain",
      {
        /** Name, frames and sound of the beast. */
        readonly label: string;
        readonly sheet: string;
        readonly icon: string;
        readonly sound: string;
        readonly x: number;
        readonly y: number;
        /** Of a charge or shot. */
        readonly angle: number;
        /** Points of hull lost. */
        readonly amount: number;
        /** Who was struck, or who did it; −1 for nobody. */
        readonly seat: number;
      }
    >
  | { readonly kind: "wave"; readonly wave: number }
  | { readonly kind: "cracked"; readonly x: number; readonly y: number; readonly isBroken: boolean }
  | { readonly kind: "revealed"; readonly seat: number; readonly by: number }
  | { readonly kind: "lead"; readonly seat: number }
  | { readonly kind: "phase"; readonly phase: FramePhase }
  | { readonly kind: "joined"; readonly seat: number; readonly driver: string }
  | { readonly kind: "heard"; readonly what: string; readonly near: boolean; readonly angle: number };

/** What buttons of one's own start. */
export type FrameSlotName = "weapon" | "ability1" | "ability2";

/** Phases of a match. */
export type FramePhase = "warmup" | "live" | "overtime" | "over";
