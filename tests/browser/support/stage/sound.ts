/** A page without pictures: what the synthesiser, the mixer and the music give in this browser. Served to tests only. */
import type { Arrival } from "#client/audio/listening.ts";
import { createMixer } from "#client/audio/mixer.ts";
import type { Mood } from "#client/audio/music/mood.ts";
import { BAR_SECONDS } from "#client/audio/music/score.ts";
import { createSequencer } from "#client/audio/music/sequencer.ts";
import { renderAll } from "#client/audio/rendering.ts";
import { type SoundName, soundNames, sounds } from "#client/audio/sounds.ts";
import { SAMPLE_RATE } from "#client/audio/synth/layer.ts";
import { render } from "#client/audio/synth/synth.ts";

/** Loudness of a mix: its loudest sample, and its root mean square in dB. */
export interface Loudness {
  readonly peak: number;
  readonly rms: number;
}

/** What tests ask of this page. */
export interface SoundStage {
  /** Renders all. Time in ms; hashes are SHA-1 of the samples, in hex. */
  hashes(): Promise<{ readonly time: number; readonly hashes: Readonly<Record<string, string>> }>;
  /** The loudest sounds, all at once, as they are and through the mixer. */
  crowd(count: number): Promise<{ readonly raw: Loudness; readonly mixed: Loudness }>;
  /** A bright shot as it arrives at the left and the right ear: root mean squares, in dB. */
  ears(arrival: Arrival): Promise<readonly [left: number, right: number]>;
  /** Has all rendered as the game does. Resolves to how many came, and the ms that it took. */
  renderAll(hasWorker: boolean): Promise<{ readonly count: number; readonly time: number }>;
  /** Four bars of music through the mixer, and each of them. @param then the mood from the middle of the first bar on */
  music(mood: Mood, then?: Mood): Promise<Loudness & { readonly bars: readonly Loudness[] }>;
}

declare global {
  interface Window {
    soundStage?: SoundStage;
  }
}

function bufferOf(name: SoundName): AudioBuffer {
  const samples = render(sounds[name]);
  const buffer = new AudioBuffer({ length: samples.length, sampleRate: SAMPLE_RATE });
  buffer.copyToChannel(samples, 0);
  return buffer;
}

async function sha1(samples: Float32Array<ArrayBuffer>): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-1", samples));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param from, to seconds of the mix */
function loudnessOf(mix: AudioBuffer, from = 0, to = mix.duration): Loudness {
  let peak = 0;
  let squares = 0;
  let count = 0;
  for (let channel = 0; channel < mix.numberOfChannels; channel++) {
    for (const x of mix.getChannelData(channel).subarray(from * SAMPLE_RATE, to * SAMPLE_RATE)) {
      peak = Math.max(peak, Math.abs(x));
      squares += x * x;
      count++;
    }
  }
  return { peak, rms: 10 * Math.log10(squares / count) };
}

/** Music is rendered for so many bars, and its sequencer called each so many seconds. */
const BARS = 4;
const STEP = 0.25;

const offline = (seconds: number): OfflineAudioContext =>
  new OfflineAudioContext({ numberOfChannels: 2, length: seconds * SAMPLE_RATE, sampleRate: SAMPLE_RATE });

window.soundStage = {
  async hashes() {
    const begun = performance.now();
    const rendered = soundNames.map((name) => [name, render(sounds[name])] as const);
    const time = performance.now() - begun;
    const hashes = await Promise.all(rendered.map(async ([name, samples]) => [name, await sha1(samples)] as const));
    return { time, hashes: Object.fromEntries(hashes) };
  },
  async crowd(count) {
    const loudest = soundNames
      .toSorted((one, other) => sounds[other].peak - sounds[one].peak)
      .slice(0, count)
      .map((name) => ({ name, buffer: bufferOf(name) }));
    const bare = offline(2);
    for (const { buffer } of loudest) {
      const source = new AudioBufferSourceNode(bare, { buffer });
      source.connect(bare.destination);
      source.start();
    }
    const context = offline(2);
    const mixer = createMixer(context);
    loudest.forEach(({ name, buffer }, place) => {
      mixer.play(name, buffer, { gain: 1, pan: (2 * place) / count - 1, isMuffled: false }, 1);
    });
    return { raw: loudnessOf(await bare.startRendering()), mixed: loudnessOf(await context.startRendering()) };
  },
  async ears(arrival) {
    const context = offline(1);
    createMixer(context).play("shot_needle", bufferOf("shot_needle"), arrival, 1);
    const mix = await context.startRendering();
    const levelOf = (channel: number): number => {
      const samples = mix.getChannelData(channel);
      return 10 * Math.log10(samples.reduce((sum, x) => sum + x * x, 0) / samples.length);
    };
    return [levelOf(0), levelOf(1)];
  },
  renderAll(hasWorker) {
    const { Worker } = window;
    if (!hasWorker) Reflect.deleteProperty(window, "Worker");
    const begun = performance.now();
    const names = new Set<SoundName>();
    return new Promise((resolve) => {
      const stop = renderAll((name) => {
        names.add(name);
        if (names.size < soundNames.length) return;
        stop();
        resolve({ count: names.size, time: performance.now() - begun });
      });
      window.Worker = Worker;
    });
  },
  async music(mood, then = mood) {
    const instruments = soundNames.filter((name) => sounds[name].bus === "music");
    const buffers = new Map(instruments.map((name) => [name, bufferOf(name)]));
    const context = offline(BARS * BAR_SECONDS);
    const sequencer = createSequencer(context, createMixer(context).music, (name) => buffers.get(name));
    sequencer.advance(mood);
    for (let time = STEP; time < BARS * BAR_SECONDS; time += STEP) {
      const goOn = async (): Promise<void> => {
        sequencer.advance(time < BAR_SECONDS / 2 ? mood : then);
        await context.resume();
      };
      void context.suspend(time).then(goOn);
    }
    const mix = await context.startRendering();
    const bars = Array.from({ length: BARS }, (_, bar) => loudnessOf(mix, bar * BAR_SECONDS, (bar + 1) * BAR_SECONDS));
    return { ...loudnessOf(mix), bars };
  },
};
document.title = "ready";
