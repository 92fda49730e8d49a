/** What is told of a whole match beside its pictures: what happened when, and how it stood. Grows while a match runs. */
import type { FramePhase } from "./frame-facts.ts";

/** Something that is marked on the timeline. */
export interface ChronicleMark {
  readonly tick: number;
  readonly kind: "kill" | "bank" | "prize" | "lead" | "beast" | "wave" | "phase";
  /** Who did it: killed, banked, took the lead; −1 for nobody. */
  readonly seat: number;
  /** Who was destroyed; −1 for nobody. */
  readonly victim: number;
  /** Units of score of a haul; 0 else. */
  readonly value: number;
  /** Frame of the `icons` atlas. */
  readonly icon: string;
}

/** Hull that one robot took from another. Tiles, points. */
export interface ChronicleHit {
  readonly tick: number;
  /** −1: no robot's doing. */
  readonly by: number;
  readonly seat: number;
  readonly amount: number;
  readonly x: number;
  readonly y: number;
}

/** How the match stood at a tick. */
export interface ChronicleScore {
  readonly tick: number;
  readonly phase: FramePhase;
  /** By seat: banked, and units in the hold. */
  readonly banked: readonly number[];
  readonly carried: readonly number[];
  /** By team: what its vault holds; empty without teams. */
  readonly vaults: readonly number[];
}

/** See the file header. Lists ascend by tick and only grow; a match that begins anew gets new ones. */
export interface Chronicle {
  /** All up to this tick has been looked at. */
  readonly knownTo: number;
  readonly marks: readonly ChronicleMark[];
  readonly hits: readonly ChronicleHit[];
  /** One a second. */
  readonly scores: readonly ChronicleScore[];
}
