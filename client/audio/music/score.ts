/** The music, as notes: four bars in A minor pentatonic that go round, written three times, calm to hurried. Pure. */
import type { SoundName } from "../sounds.ts";
import type { Mood } from "./mood.ts";

/** A bar has so many steps, and lasts so many seconds: 100 beats a minute. */
export const STEPS = 16;
export const BAR_SECONDS = 2.4;
/** After so many bars it begins again. */
const BARS = 4;

/** One note. */
export interface Note {
  readonly instrument: Extract<SoundName, `music_${string}`>;
  /** 0 to 15. */
  readonly step: number;
  /** Semitones above the pitch of the instrument. */
  readonly pitch: number;
  /** Share of the instrument's loudness. */
  readonly gain: number;
}

/** Semitones above A of the five tones, and of the root of each bar: A, A, C, G. */
const SCALE = [0, 3, 5, 7, 10] as const;
const ROOTS = [0, 0, 3, -2] as const;

/** A melody by step: a place in the scale (5 is the octave), or null for a rest. */
type Line = readonly (number | null)[];
const o = null;

const calmLines: readonly Line[] = [
  [0, o, o, o, 2, o, o, o, 4, o, o, 3, o, o, o, o],
  [o, o, 3, o, 2, o, o, o, 0, o, o, o, o, o, o, o],
  [2, o, o, o, 4, o, o, o, 5, o, o, 4, o, o, o, o],
  [o, o, 3, o, o, o, 2, o, 1, o, o, o, o, o, o, o],
];
const tenseLine: Line = [0, o, 2, o, 3, o, 2, 0, o, 2, o, 3, 4, o, 3, o];
const lastLine: Line = [0, 2, 3, 5, 2, 3, 5, 7, 3, 5, 7, 8, 5, 7, 3, 2];

const semitones = (place: number): number => 12 * Math.floor(place / SCALE.length) + (SCALE[place % SCALE.length] ?? 0);

/** The melody keeps to the scale while the bass moves below it. @param shift semitones */
function melody(line: Line, shift: number, gain: number): Note[] {
  return line.flatMap((place, step) =>
    place === null ? [] : [{ instrument: "music_pluck", step, pitch: shift + semitones(place), gain } as const],
  );
}

const at = (instrument: Note["instrument"], steps: readonly number[], gain: number, pitch = 0): Note[] =>
  steps.map((step) => ({ instrument, step, pitch, gain }));

const BEATS = [0, 4, 8, 12] as const;
const OFF_BEATS = [2, 6, 10, 14] as const;
const EIGHTHS = [...BEATS, ...OFF_BEATS];
const SIXTEENTHS = Array.from({ length: STEPS }, (_, step) => step);

const scores: Readonly<Record<Mood, (root: number, bar: number) => readonly Note[]>> = {
  calm: (root, bar) => [
    ...at("music_pad", [0], 1, root),
    ...at("music_bass", bar % 2 === 0 ? [0, 10] : [0], 0.7, root),
    ...melody(calmLines[bar] ?? [], 0, 0.7),
    ...at("music_hat", [4, 12], 0.5),
  ],
  tense: (root) => [
    ...at("music_pad", [0], 0.6, root),
    ...at("music_bass", [0, 3, 6, 8, 11, 14], 0.9, root),
    ...melody(tenseLine, 0, 0.75),
    ...at("music_kick", [0, 8], 0.7),
    ...at("music_hat", OFF_BEATS, 0.9),
  ],
  last: (root, bar) => [
    ...at("music_bass", BEATS, 1, root),
    ...at("music_bass", OFF_BEATS, 0.8, root + 12),
    ...melody(lastLine, bar === BARS - 1 ? 12 : 0, 0.8),
    ...at("music_kick", BEATS, 0.9),
    ...at("music_hat", SIXTEENTHS, 0.6),
    ...at("music_hat", EIGHTHS, 0.5),
  ],
};

/** Returns the notes of a bar. @param bar counted from the start of the music */
export function notesOf(mood: Mood, bar: number): readonly Note[] {
  const place = bar % BARS;
  return scores[mood](ROOTS[place] ?? 0, place);
}

/** Returns how fast an instrument is played for a pitch in semitones above its own. */
export function rateOf(pitch: number): number {
  return 2 ** (pitch / 12);
}
