/** Has every sound rendered away from the pictures: in a worker, or where there is none, one by one in idle moments. */
import { isSoundName, type SoundName, soundNames, sounds } from "./sounds.ts";
import { render } from "./synth/synth.ts";

/** Called with each sound as soon as it is rendered. */
export type OnRendered = (name: SoundName, samples: Float32Array<ArrayBuffer>) => void;

/** An idle moment comes after so many ms at the latest. */
const LATEST = 500;

/** Renders all. @returns a function that stops it */
export function renderAll(onRendered: OnRendered): () => void {
  let stopIdle: (() => void) | null = null;
  const done = new Set<SoundName>();
  const worker = startWorker((name, samples) => {
    done.add(name);
    onRendered(name, samples);
  });
  const goOn = (): void => {
    worker?.terminate();
    stopIdle ??= renderIdly(
      soundNames.filter((name) => !done.has(name)),
      onRendered,
    );
  };
  if (worker === null) goOn();
  else worker.onerror = goOn;
  return () => {
    worker?.terminate();
    stopIdle?.();
  };
}

/** Returns a worker that renders, or null where there can be none. */
function startWorker(onRendered: OnRendered): Worker | null {
  try {
    const worker = new Worker(new URL("./render-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isRendered(data)) onRendered(data.name, data.samples);
    };
    return worker;
  } catch {
    return null;
  }
}

function isRendered(data: unknown): data is { readonly name: SoundName; readonly samples: Float32Array<ArrayBuffer> } {
  if (typeof data !== "object" || data === null || !("name" in data) || !("samples" in data)) return false;
  return typeof data.name === "string" && isSoundName(data.name) && data.samples instanceof Float32Array;
}

function renderIdly(names: readonly SoundName[], onRendered: OnRendered): () => void {
  const left = [...names];
  let isStopped = false;
  const soon = (step: () => void): void => {
    if ("requestIdleCallback" in window) window.requestIdleCallback(step, { timeout: LATEST });
    else setTimeout(step, LATEST / 10);
  };
  const step = (): void => {
    const name = left.shift();
    if (name === undefined || isStopped) return;
    onRendered(name, render(sounds[name]));
    soon(step);
  };
  soon(step);
  return () => {
    isStopped = true;
  };
}
