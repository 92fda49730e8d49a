/** Every sound there is, by name; content names some of them. */
import { abilitySounds } from "./sounds/abilities.ts";
import { beastSounds } from "./sounds/beasts.ts";
import { heardSounds } from "./sounds/heard.ts";
import { instrumentSounds } from "./sounds/instruments.ts";
import { matchSounds } from "./sounds/match.ts";
import { pageSounds } from "./sounds/page.ts";
import { resourceSounds } from "./sounds/resources.ts";
import { robotSounds } from "./sounds/robots.ts";
import { thingSounds } from "./sounds/things.ts";
import { weaponSounds } from "./sounds/weapons.ts";
import type { SoundSpec } from "./spec.ts";

const table = {
  ...weaponSounds,
  ...robotSounds,
  ...abilitySounds,
  ...thingSounds,
  ...resourceSounds,
  ...beastSounds,
  ...matchSounds,
  ...heardSounds,
  ...pageSounds,
  ...instrumentSounds,
} as const satisfies Record<string, SoundSpec>;

/** The name of a sound. */
export type SoundName = keyof typeof table;

/** All sounds. */
export const sounds: Readonly<Record<SoundName, SoundSpec>> = table;

/** True for the name of a sound. */
export function isSoundName(name: string): name is SoundName {
  return Object.hasOwn(sounds, name);
}

/** All names, those needed first before others. */
export const soundNames: readonly SoundName[] = Object.keys(sounds)
  .filter(isSoundName)
  .toSorted((one, other) => (sounds[one].order ?? 3) - (sounds[other].order ?? 3));
