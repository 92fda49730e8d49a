/**
 * Makes a clip: goes to its beginning, plays it at the speed of life while it is written down (a GIF more slowly where the
 * machine cannot keep up), and goes back to where one was. What one sees is what becomes of it, with its camera, its fog and its scores.
 */
import { SPEEDS, type Speed, type Timeline } from "#client/sdk/timeline.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import type { ClipOrder } from "./clip-order.ts";
import { type Clip, ClipFailure, type ClipStage, type ClipWriter } from "./clip-stage.ts";
import { createGifWriter } from "./gif-writer.ts";
import { createVideoWriter } from "./video-writer.ts";

/** What whoever asks is told, and can say. */
export interface ClipWatch {
  /** Share of the clip that has been shown, 0 to 1. At 1 the file is being written. */
  readonly onProgress: (share: number) => void;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** Pictures at the beginning that are shown before it goes: lights and cameras settle. */
const SETTLE = 4;
/** More ticks from one picture to the next are a jump that somebody made. */
const JUMP = 2 * TICK_RATE;

/**
 * Makes the clip of an order, which is to be within the span that is known.
 * @throws ClipFailure
 */
export async function takeClip(stage: ClipStage, order: ClipOrder, watch: ClipWatch): Promise<Clip> {
  const { timeline } = stage;
  const goBack = rememberPlace(timeline);
  const writer = order.kind === "gif" ? createGifWriter(stage, order) : createVideoWriter(stage);
  try {
    await playWith(writer, stage, order, watch);
    goBack();
    watch.onProgress(1);
    return await Promise.race([writer.end(), aborted(watch.signal)]);
  } catch (error) {
    goBack();
    throw error instanceof ClipFailure ? error : new ClipFailure("failed", { cause: error });
  } finally {
    writer.stop();
  }
}

/** Plays a part of a match from its first picture to its last. */
function playWith(
  writer: ClipWriter,
  { timeline, afterPicture }: ClipStage,
  { from, to }: ClipOrder,
  { onProgress, signal }: ClipWatch,
): Promise<void> {
  const ended = new AbortController();
  timeline.pause();
  timeline.setSpeed(1);
  timeline.seek(from);
  return new Promise<void>((resolve, reject) => {
    const fail = (problem: ClipFailure["problem"]): void => reject(new ClipFailure(problem));
    const once = { signal: ended.signal };
    if (signal.aborted) fail("cancelled");
    signal.addEventListener("abort", () => fail("cancelled"), once);
    document.addEventListener("visibilitychange", () => fail("hidden"), once);
    let shown = 0;
    let shownAt = 0;
    let last = from;
    const stop = afterPicture(() => {
      try {
        shown++;
        const now = performance.now();
        const gap = now - shownAt;
        shownAt = now;
        if (shown < SETTLE) return;
        const tick = timeline.tick();
        const isPlaying = shown > SETTLE;
        if (tick < last || tick > last + (isPlaying ? JUMP : 0) || (isPlaying && timeline.isPaused() && tick < to)) {
          fail("disturbed");
        } else if (!isPlaying) {
          writer.begin();
          if (writer.pace !== null) timeline.setSpeed(speedFor(writer.pace, gap));
          timeline.play();
        } else {
          if (!writer.picture(tick)) slowDown(timeline);
          onProgress(Math.min(1, (tick - from) / (to - from)));
          if (tick >= to || timeline.isLive()) resolve();
        }
        last = tick;
      } catch (error) {
        reject(error);
      }
    });
    ended.signal.addEventListener("abort", stop);
  }).finally(() => ended.abort());
}

/** Returns the speed, that of life at most, at which a machine that draws a picture each `gap` ms shows one each `pace` ticks. */
function speedFor(pace: number, gap: number): Speed {
  const most = (pace * 1000) / (gap * TICK_RATE);
  return SPEEDS.findLast((speed) => speed <= Math.min(1, most)) ?? SPEEDS[0];
}

/** Has a machine that draws seldom play slower: what it writes then is whole, and goes as fast as life. */
function slowDown(timeline: Timeline): void {
  timeline.setSpeed(SPEEDS[SPEEDS.indexOf(timeline.speed()) - 1] ?? SPEEDS[0]);
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = (): void => reject(new ClipFailure("cancelled"));
    if (signal.aborted) fail();
    signal.addEventListener("abort", fail, { once: true });
  });
}

/** Returns what goes back to where the timeline is now. */
function rememberPlace(timeline: Timeline): () => void {
  const wasLive = timeline.isLive();
  const wasPaused = timeline.isPaused();
  const [tick, speed] = [timeline.tick(), timeline.speed()];
  return () => {
    if (wasLive) {
      timeline.toLive();
      return;
    }
    timeline.seek(tick);
    timeline.setSpeed(speed);
    if (wasPaused) timeline.pause();
    else timeline.play();
  };
}
