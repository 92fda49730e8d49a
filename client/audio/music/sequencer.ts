/** Plays the score bar by bar: a change of mood waits for the next bar, over which the old music gives way to the new. */
import type { SoundName } from "../sounds.ts";
import type { Mood } from "./mood.ts";
import { BAR_SECONDS, type Note, notesOf, rateOf, STEPS } from "./score.ts";

/** Notes are handed to the audio clock so many seconds before they begin: a few a picture, never a whole bar. */
const AHEAD = 0.4;
/** After a pause the next bar begins so many seconds from now. */
const BREATH = 0.06;
/** Of the old music and the new one, at the start of the bar of a change. */
const OLD = 0.8;
const NEW = 0.3;

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
  let waiting: { readonly note: Note; readonly time: number; readonly fade: GainNode }[] = [];
  let bar = 0;
  let next = 0;
  let playing: Mood | null = null;

  /** Puts the notes of the next bar in line; their loudness goes from one value to another while it lasts. */
  const compose = (mood: Mood, from: number, to: number): void => {
    const fade = new GainNode(context, { gain: from });
    fade.gain.setValueAtTime(from, next);
    fade.gain.linearRampToValueAtTime(to, next + BAR_SECONDS);
    fade.connect(out);
    for (const note of notesOf(mood, bar)) {
      waiting.push({ note, time: next + (note.step / STEPS) * BAR_SECONDS, fade });
    }
  };

  const beginBar = (mood: Mood): void => {
    if (playing === null) compose(mood, 0, 1);
    else if (playing === mood) compose(mood, 1, 1);
    else {
      compose(playing, OLD, 0);
      compose(mood, NEW, 1);
    }
    waiting.sort((one, other) => one.time - other.time);
    playing = mood;
    bar++;
    next += BAR_SECONDS;
  };

  const strike = ({ instrument, pitch, gain }: Note, time: number, fade: GainNode): void => {
    const buffer = bufferOf(instrument);
    if (buffer === undefined) return;
    const source = new AudioBufferSourceNode(context, { buffer, playbackRate: rateOf(pitch) });
    source.connect(new GainNode(context, { gain })).connect(fade);
    source.start(time);
  };

  return {
    advance(mood) {
      const now = context.currentTime;
      if (next < now) {
        waiting = [];
        next = now + BREATH;
      }
      if (next <= now + AHEAD) beginBar(mood);
      // What comes too late, after a long picture, is left out: late notes would all sound at once.
      for (let first = waiting[0]; first !== undefined && first.time <= now + AHEAD; first = waiting[0]) {
        if (first.time >= now) strike(first.note, first.time, first.fade);
        waiting.shift();
      }
    },
  };
}
