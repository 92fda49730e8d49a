/** A page without pictures: what the synthesiser, the mixer and the music give in this browser. Served to tests only. */
import { createMixer } from "#client/audio/mixer.ts";
import type { Mood } from "#client/audio/music/mood.ts";
import { BAR_SECONDS } from "#client/audio/music/score.ts";
import { createSequencer } from "#client/audio/music/sequencer.ts";
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
  /** Four bars of music through the mixer. */
  music(mood: Mood): Promise<Loudness>;
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

async function loudnessOf(context: OfflineAudioContext): Promise<Loudness> {
  const mix = await context.startRendering();
  let peak = 0;
  let squares = 0;
  for (let channel = 0; channel < mix.numberOfChannels; channel++) {
    for (const x of mix.getChannelData(channel)) {
      peak = Math.max(peak, Math.abs(x));
      squares += x * x;
    }
  }
  return { peak, rms: 10 * Math.log10(squares / mix.length / mix.numberOfChannels) };
}

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
    return { raw: await loudnessOf(bare), mixed: await loudnessOf(context) };
  },
  async music(mood) {
    const buffers = new Map(
      soundNames.filter((name) => sounds[name].bus === "music").map((name) => [name, bufferOf(name)]),
    );
    const context = offline(4 * BAR_SECONDS);
    const sequencer = createSequencer(context, createMixer(context).music, (name) => buffers.get(name));
    sequencer.advance(mood);
    for (let time = 0.25; time < 4 * BAR_SECONDS; time += 0.25) {
      const goOn = async (): Promise<void> => {
        sequencer.advance(mood);
        await context.resume();
      };
      void context.suspend(time).then(goOn);
    }
    return loudnessOf(context);
  },
};
document.title = "ready";
