/** Which sounds are played at once: a few of each, a few dozen of all, and of too many the quietest not. Pure. */
import type { SoundName } from "./sounds.ts";

/** A sound that is being played. Times in seconds of the audio clock. */
export interface Voice {
  readonly id: number;
  readonly sound: SoundName;
  /** Loudest sample as it leaves the mixer's bus. */
  readonly loudness: number;
  readonly startedAt: number;
  readonly endsAt: number;
}

/** So many voices at once, and of one sound. */
export const MOST_VOICES = 24;
export const MOST_OF_ONE = 3;
/** What is quieter than this is not worth a voice: −54 dB. */
const FAINTEST = 0.002;
/** Two of one sound nearer in time than this, in s, are one: together they would only be twice as loud. */
const TWIN = 0.03;

/** What to do with a sound that is wanted: play it or not, and which voices to stop for it. */
export interface Admission {
  readonly isAdmitted: boolean;
  readonly stopped: readonly number[];
}

const REFUSED: Admission = { isAdmitted: false, stopped: [] };

/** Decides about a wanted sound. @param playing voices that have not ended */
export function admit(playing: readonly Voice[], wanted: Pick<Voice, "sound" | "loudness" | "startedAt">): Admission {
  if (wanted.loudness < FAINTEST) return REFUSED;
  const same = playing.filter(({ sound }) => sound === wanted.sound);
  const twin = same.find(({ startedAt }) => wanted.startedAt - startedAt < TWIN);
  if (twin !== undefined) {
    return twin.loudness >= wanted.loudness ? REFUSED : { isAdmitted: true, stopped: [twin.id] };
  }
  const crowd = same.length >= MOST_OF_ONE ? same : playing.length >= MOST_VOICES ? playing : [];
  const quietest = crowd.reduce<Voice | null>(
    (least, voice) => (least === null || voice.loudness < least.loudness ? voice : least),
    null,
  );
  if (quietest === null) return { isAdmitted: true, stopped: [] };
  return quietest.loudness > wanted.loudness ? REFUSED : { isAdmitted: true, stopped: [quietest.id] };
}
