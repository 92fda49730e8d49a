/** Plays the score bar by bar: a change of mood waits for the next bar, over which the old music gives way to the new. */
import type { SoundName } from "../sounds.ts";
import type { Mood } from "./mood.ts";
import { BAR_SECONDS, notesOf, rateOf, STEPS } from "./score.ts";

/** A bar is handed to the audio clock so many seconds before it begins. */
const AHEAD = 0.4;
/** After a pause the next bar begins so many seconds from now. */
const BREATH = 0.06;

/** The sequencer. */
export interface Sequencer {
  /** Goes on in a mood; to be called more often than `AHEAD`. */
  advance(mood: Mood): void;
}

/**
 * Makes a sequencer.
 * @param out where it plays into
 * @param bufferOf an instrument, or undefined while it is not there: its notes are left out
 */
export function createSequencer(
  context: BaseAudioContext,
  out: AudioNode,
  bufferOf: (sound: SoundName) => AudioBuffer | undefined,
): Sequencer {
  let bar = 0;
  let next = 0;
  let playing: Mood | null = null;

  /** Hands a bar to the clock; its loudness goes from one value to another while it lasts. */
  const schedule = (mood: Mood, start: number, from: number, to: number): void => {
    const fade = new GainNode(context, { gain: from });
    fade.gain.setValueAtTime(from, start);
    fade.gain.linearRampToValueAtTime(to, start + BAR_SECONDS);
    fade.connect(out);
    for (const { instrument, step, pitch, gain } of notesOf(mood, bar)) {
      const buffer = bufferOf(instrument);
      if (buffer === undefined) continue;
      const source = new AudioBufferSourceNode(context, { buffer, playbackRate: rateOf(pitch) });
      source.connect(new GainNode(context, { gain })).connect(fade);
      source.start(start + (step / STEPS) * BAR_SECONDS);
    }
  };

  return {
    advance(mood) {
      const now = context.currentTime;
      if (next > now + AHEAD) return;
      if (next < now) next = now + BREATH;
      if (playing !== null && playing !== mood) {
        schedule(playing, next, 0.8, 0);
        schedule(mood, next, 0.3, 1);
      } else {
        schedule(mood, next, playing === null ? 0 : 1, 1);
      }
      playing = mood;
      bar++;
      next += BAR_SECONDS;
    },
  };
}
