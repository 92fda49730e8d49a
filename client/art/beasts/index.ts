// The drawings of all beasts by sheet.

import type { BeastArtId } from "../frames.ts";
import type { BeastArt } from "./beast.ts";
import { chaser } from "./chaser.ts";
import { hauler } from "./hauler.ts";
import { minotaur } from "./minotaur.ts";
import { spitter } from "./spitter.ts";

/** The drawing of each beast. */
export const beastArt: Readonly<Record<BeastArtId, BeastArt>> = { minotaur, chaser, spitter, hauler };

/** The sheets in the order of the build. */
export const BEAST_IDS: readonly BeastArtId[] = ["minotaur", "chaser", "spitter", "hauler"];
