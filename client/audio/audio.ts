/** The sound of a game: renders what is needed, listens to each frame, and plays what is to be heard. */
import type { Frame } from "../sdk/frame.ts";
import type { Control } from "../sdk/game.ts";
import type { Levels } from "../settings/derived.ts";
import type { Cue } from "./cue.ts";
import { cuesOf } from "./cues.ts";
import { engineOf } from "./engine.ts";
import { arrivalOf, type Listener, listenerOf } from "./listening.ts";
import { createMixer, type Mixer } from "./mixer.ts";
import { type Mood, moodOf, RELAXED } from "./music/mood.ts";
import { createSequencer, type Sequencer } from "./music/sequencer.ts";
import { renderAll } from "./rendering.ts";
import { NO_SIGNS, nextSigns, pressCues } from "./signs.ts";
import { type SoundName, soundNames, sounds } from "./sounds.ts";
import { SAMPLE_RATE } from "./synth/layer.ts";
import { thisPage, wakeWithGestures } from "./waking.ts";

/** What is to be heard. */
export interface Switches {
  readonly isSoundOn: boolean;
  readonly isMusicOn: boolean;
  /** How loud each bus is; as loud as can be unless said. */
  readonly levels?: Levels;
}

/** The sound of a running game. Times in ms of a monotonic clock. */
export interface GameAudio {
  /** Sounds a frame; to be called once a picture. */
  hear(frame: Frame, now: number): void;
  /** Takes what a person wants at this moment, before the frame that it leads to. */
  press(control: Control): void;
  /** A button of the page was clicked. */
  click(): void;
  turn(switches: Switches): void;
  /** Hears along, from now until `stop`; null before the first gesture. */
  listen(): { readonly stream: MediaStream; stop(): void } | null;
  destroy(): void;
}

/** No two shots sound quite the same: they are played faster or slower by up to this share. */
const JITTER = 0.04;

const INSTRUMENTS = soundNames.filter((name) => sounds[name].bus === "music");

/** Starts the sound of a game. It is silent until the first gesture. */
export function startAudio(before: Switches, page = thisPage): GameAudio {
  const buffers = new Map<SoundName, AudioBuffer>();
  let switches = before;
  let context: AudioContext | null = null;
  let mixer: Mixer | null = null;
  let sequencer: Sequencer | null = null;
  let frame: Frame | null = null;
  let listener: Listener | null = null;
  let signs = NO_SIGNS;
  let tension = RELAXED;
  let control: Control | null = null;

  const stopRendering = renderAll((name, samples) => {
    const buffer = new AudioBuffer({ length: samples.length, sampleRate: SAMPLE_RATE });
    buffer.copyToChannel(samples, 0);
    buffers.set(name, buffer);
  });
  const obey = (): void => {
    mixer?.setSound(switches.isSoundOn);
    mixer?.setMusic(switches.isMusicOn);
    if (switches.levels !== undefined) mixer?.setLevels(switches.levels);
  };
  const sleep = wakeWithGestures(() => {
    context = new AudioContext({ latencyHint: "interactive" });
    mixer = createMixer(context);
    sequencer = createSequencer(context, mixer.music, (name) => buffers.get(name));
    obey();
    return context;
  }, page);

  /** What is played while the clock stands still would be heard later, all at once. */
  const isAwake = (): boolean => switches.isSoundOn && context?.state === "running";

  const play = (cue: Cue): void => {
    const buffer = buffers.get(cue.sound);
    if (!isAwake() || mixer === null || buffer === undefined || frame === null || listener === null) return;
    const jitter = cue.from === null ? 1 : 1 + JITTER * (2 * Math.random() - 1);
    mixer.play(cue.sound, buffer, arrivalOf(cue, listener, frame.maze), (cue.rate ?? 1) * jitter);
  };
  const playMusic = (mood: Mood): void => {
    // The first bar waits for all instruments, which are rendered last.
    if (!isAwake() || !switches.isMusicOn || !INSTRUMENTS.every((name) => buffers.has(name))) return;
    sequencer?.advance(mood);
  };

  return {
    hear(next, now) {
      frame = next;
      listener = listenerOf(next, listener);
      const heard = nextSigns(signs, next, now);
      signs = heard.signs;
      for (const event of next.events) for (const cue of cuesOf(event, next)) play(cue);
      for (const cue of heard.cues) play(cue);
      const engine = engineOf(next);
      mixer?.drive(buffers.get("engine_loop"), engine.gain, engine.rate);
      const felt = moodOf(tension, next, now);
      tension = felt.tension;
      playMusic(felt.mood);
    },
    press(next) {
      for (const cue of pressCues(control, next, frame?.own ?? null)) play(cue);
      control = next;
    },
    click: () => play({ sound: "ui_click", from: null }),
    turn(next) {
      switches = next;
      obey();
    },
    listen() {
      if (context === null || mixer === null) return null;
      const { output } = mixer;
      const ear = new MediaStreamAudioDestinationNode(context);
      output.connect(ear);
      return { stream: ear.stream, stop: () => output.disconnect(ear) };
    },
    destroy() {
      stopRendering();
      sleep();
    },
  };
}
