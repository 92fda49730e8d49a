/** What a sound is made of, as data. Times in seconds, pitches and cutoffs in Hz, levels in dB below full scale. */

/** A number that may change over a layer: fixed, a glide from the first to the second, or three and more steps. */
export type Course = number | readonly [number, number] | readonly [number, number, number, ...number[]];

/** One voice of a sound. */
export interface Layer {
  /** "noise" is white, "brown" falls by 6 dB an octave; both have no pitch. */
  readonly wave: "sine" | "triangle" | "saw" | "square" | "noise" | "brown";
  readonly pitch?: Course;
  /** Amplitude before the whole sound is set to its peak; 0.5 unless said. */
  readonly gain?: number;
  /** From the start of the sound to the start of the layer. */
  readonly at?: number;
  /** The envelope: rises for `attack` (0.002 unless said), stays for `hold`, falls for `decay`. */
  readonly attack?: number;
  readonly hold?: number;
  readonly decay: number;
  /** How the envelope falls: 1 straight, 2 (unless said) and 3 faster at first. */
  readonly bend?: 1 | 2 | 3;
  /** Of a square: the share of a period that it is high; half unless said. */
  readonly width?: number;
  /** Modulation of the phase: pitch as a multiple of the layer's, depth in turns, fall of the depth per second. */
  readonly modulation?: { readonly ratio: number; readonly depth: number; readonly fall?: number };
  /** Changes of pitch so often a second, by this share. */
  readonly vibrato?: { readonly rate: number; readonly depth: number };
  /** Changes of amplitude so often a second, by this share. */
  readonly tremolo?: { readonly rate: number; readonly depth: number };
  /** `edge` above 0.7 makes the cutoff ring. */
  readonly filter?: { readonly pass: "low" | "high" | "band"; readonly cutoff: Course; readonly edge?: number };
  /** Multiplies the wave before a soft clip. */
  readonly drive?: number;
}

/** A sound. */
export interface SoundSpec {
  /** Where it is mixed: what happens in the maze, what the page says, or what music plays. */
  readonly bus: "sfx" | "ui" | "music";
  /** Its loudest sample: the order of the mix is in the data. */
  readonly peak: number;
  readonly layers: readonly Layer[];
  /** Silence after the last layer, for the reverb to fill. */
  readonly tail?: number;
  /** Seconds that the reverb takes to fall by 60 dB, and its share, 0 to 1. */
  readonly reverb?: readonly [seconds: number, share: number];
  /** How hard the whole sound is clipped; 1.2 unless said. */
  readonly push?: number;
  /** True for a sound without an end: its end flows into its start. */
  readonly isLoop?: boolean;
  /** True for a sound under which the others step back. */
  readonly ducks?: boolean;
  /** Sounds with a lower number are rendered first; 3 unless said. */
  readonly order?: 1 | 2 | 3 | 4;
}
