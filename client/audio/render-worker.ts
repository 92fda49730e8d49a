/** A worker that renders every sound, those needed first before others, and sends each as soon as it is there. */
import { soundNames, sounds } from "./sounds.ts";
import { render } from "./synth/synth.ts";

for (const name of soundNames) {
  const samples = render(sounds[name]);
  self.postMessage({ name, samples }, { transfer: [samples.buffer] });
}
