/** The voices of beasts: content names a voice, and each thing that a beast does is a sound of it. */
import type { SoundName } from "./sounds.ts";

/** What beasts do and suffer with a sound of their own; their shots sound as their weapon does. */
export type BeastKind = "came" | "left" | "pawed" | "charged" | "dazed" | "struck" | "wounded" | "slain";

const voices: Readonly<Record<string, Readonly<Record<BeastKind, SoundName>>>> = {
  minotaur: {
    came: "minotaur_came",
    left: "minotaur_left",
    pawed: "minotaur_pawed",
    charged: "minotaur_charged",
    dazed: "minotaur_dazed",
    struck: "minotaur_struck",
    wounded: "minotaur_wounded",
    slain: "minotaur_slain",
  },
  drone: {
    came: "drone_came",
    left: "drone_left",
    pawed: "drone_came",
    charged: "drone_struck",
    dazed: "darkened",
    struck: "drone_struck",
    wounded: "drone_wounded",
    slain: "drone_slain",
  },
};

/** Returns what a beast sounds like, or null for a voice that there is not. @param voice `look.sound` of content */
export function beastSound(voice: string, kind: BeastKind): SoundName | null {
  return Object.hasOwn(voices, voice) ? (voices[voice]?.[kind] ?? null) : null;
}
