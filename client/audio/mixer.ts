/**
 * The graph of Web Audio: voice → panner → wall → bus (sfx, ui, music) → master → limiter → out. What is played, how loud
 * and from where is decided elsewhere.
 */
import type { Levels } from "../settings/derived.ts";
import type { Arrival } from "./listening.ts";
import type { SoundName } from "./sounds.ts";
import { sounds } from "./sounds.ts";
import { amplitude } from "./synth/exact-math.ts";
import { admit, type Voice } from "./voices.ts";

/** Amplitudes of the buses. */
const LEVELS = { sfx: 0.8, ui: 0.75, music: 0.38 } as const;
/** A wall lets through what is below so many Hz. */
const WALL_CUTOFF = 700;
/** Effects step back to this share (4 dB less) for so many seconds, under what is at least so loud where it is heard. */
const DUCKED = 0.63;
const DUCK_SECONDS = 0.3;
const DUCKS_FROM = 0.2;
/** Time constants of changes, in s: the ear must not hear a step. */
const SMOOTH = 0.015;
const SLOW = 0.12;
/** A stopped voice fades over so many seconds. */
const STOP = 0.02;
/** The engine is told of changes larger than this. */
const NOTICED = 0.01;

/** The mixer. Times in seconds of the audio clock. */
export interface Mixer {
  /** Where music is played into. */
  readonly music: AudioNode;
  /** All that is heard. */
  readonly output: AudioNode;
  /** Plays a sound now, unless there are louder ones enough. @param rate how fast; 1 as rendered */
  play(sound: SoundName, buffer: AudioBuffer, arrival: Arrival, rate: number): void;
  /** How the engine sounds; it is silent until its loop is there. */
  drive(loop: AudioBuffer | undefined, gain: number, rate: number): void;
  setSound(isOn: boolean): void;
  setMusic(isOn: boolean): void;
  /** How loud the buses are, and whether both ears hear the same. */
  setLevels(levels: Levels): void;
}

/** Builds the graph. */
export function createMixer(context: BaseAudioContext): Mixer {
  const master = new GainNode(context, { gain: 1 });
  const limiter = new DynamicsCompressorNode(context, {
    threshold: -12,
    knee: 0,
    ratio: 20,
    attack: 0.002,
    release: 0.12,
  });
  const output = new GainNode(context, { gain: 0.7 });
  master.connect(limiter).connect(output).connect(context.destination);
  const bus = (level: number): GainNode => {
    const gain = new GainNode(context, { gain: level });
    gain.connect(master);
    return gain;
  };
  const effects = bus(LEVELS.sfx);
  /** What steps back; what others step back for goes past it. */
  const modest = new GainNode(context, { gain: 1 });
  modest.connect(effects);
  const buses = { sfx: modest, ui: bus(LEVELS.ui), music: bus(LEVELS.music) };
  let levels: Levels = { master: 1, effects: 1, ui: 1, music: 1, isMono: false };
  const isOn = { sound: true, music: true };
  const settle = (): void => {
    const at = context.currentTime;
    master.gain.setTargetAtTime(isOn.sound ? levels.master : 0, at, SMOOTH);
    effects.gain.setTargetAtTime(LEVELS.sfx * levels.effects, at, SMOOTH);
    buses.ui.gain.setTargetAtTime(LEVELS.ui * levels.ui, at, SMOOTH);
    buses.music.gain.setTargetAtTime(isOn.music ? LEVELS.music * levels.music : 0, at, SLOW);
  };
  const voices = new Map<number, Voice & { readonly gain: GainNode; readonly source: AudioBufferSourceNode }>();
  let lastId = 0;
  let engine: { readonly source: AudioBufferSourceNode; readonly gain: GainNode } | null = null;
  const engineSound = { gain: 0, rate: 1 };

  const stop = (id: number): void => {
    const voice = voices.get(id);
    if (voice === undefined) return;
    voices.delete(id);
    voice.gain.gain.setTargetAtTime(0, context.currentTime, STOP / 4);
    voice.source.stop(context.currentTime + STOP);
  };
  const duck = (): void => {
    const { gain } = modest;
    gain.cancelScheduledValues(context.currentTime);
    gain.setTargetAtTime(DUCKED, context.currentTime, SMOOTH);
    gain.setTargetAtTime(1, context.currentTime + DUCK_SECONDS, SLOW);
  };

  return {
    music: buses.music,
    output,
    play(sound, buffer, { gain, pan, isMuffled }, rate) {
      const now = context.currentTime;
      for (const voice of voices.values()) if (voice.endsAt <= now) voices.delete(voice.id);
      const { peak, bus: place, ducks } = sounds[sound];
      const wanted = { sound, loudness: gain * amplitude(peak), startedAt: now };
      const { isAdmitted, stopped } = admit([...voices.values()], wanted);
      stopped.forEach(stop);
      if (!isAdmitted) return;

      const source = new AudioBufferSourceNode(context, { buffer, playbackRate: rate });
      const level = new GainNode(context, { gain });
      source.connect(new StereoPannerNode(context, { pan })).connect(level);
      const heard = isMuffled
        ? level.connect(new BiquadFilterNode(context, { type: "lowpass", frequency: WALL_CUTOFF, Q: 0.5 }))
        : level;
      heard.connect(ducks === true && place === "sfx" ? effects : buses[place]);
      source.start();
      const id = ++lastId;
      voices.set(id, { ...wanted, id, endsAt: now + buffer.duration / rate, gain: level, source });
      source.onended = () => {
        voices.delete(id);
        heard.disconnect();
      };
      if (ducks === true && wanted.loudness >= DUCKS_FROM) duck();
    },
    drive(loop, gain, rate) {
      if (engine === null) {
        if (loop === undefined) return;
        engine = {
          source: new AudioBufferSourceNode(context, { buffer: loop, loop: true }),
          gain: new GainNode(context, { gain: 0 }),
        };
        engine.source.connect(engine.gain).connect(buses.sfx);
        engine.source.start();
      }
      if (Math.abs(gain - engineSound.gain) > NOTICED || (gain === 0 && engineSound.gain > 0)) {
        engine.gain.gain.setTargetAtTime(gain, context.currentTime, SLOW);
        engineSound.gain = gain;
      }
      if (Math.abs(rate - engineSound.rate) > NOTICED) {
        engine.source.playbackRate.setTargetAtTime(rate, context.currentTime, SLOW);
        engineSound.rate = rate;
      }
    },
    setSound(next) {
      isOn.sound = next;
      settle();
    },
    setMusic(next) {
      isOn.music = next;
      settle();
    },
    setLevels(next) {
      levels = next;
      // One channel in the middle: what comes from one side alone is heard by both ears.
      output.channelCountMode = next.isMono ? "explicit" : "max";
      output.channelCount = next.isMono ? 1 : 2;
      settle();
    },
  };
}
