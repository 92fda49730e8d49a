/** Writes a GIF: takes a small copy of a picture whenever one is due, and has a worker write them down. */
import { type ClipOrder, GIF_DELAY, GIF_PACE, gifSize, pictureAt, picturesOf } from "./clip-order.ts";
import { type Clip, ClipFailure, type ClipStage, type ClipWriter } from "./clip-stage.ts";
import type { GifReply, GifRequest } from "./gif-messages.ts";

/** A picture that waits to be told how long it stays: until the next one that is not missed. */
interface Taken {
  readonly at: number;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/** Returns a writer. @throws ClipFailure where the browser cannot */
export function createGifWriter({ canvas }: Pick<ClipStage, "canvas">, order: ClipOrder): ClipWriter {
  const { width, height } = gifSize(canvas.width, canvas.height);
  const copy = document.createElement("canvas");
  Object.assign(copy, { width, height });
  const context = copy.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new ClipFailure("noRecorder");
  context.imageSmoothingQuality = "high";
  const worker = startWorker();
  const ask = (request: GifRequest, transfer: Transferable[] = []): void => worker.postMessage(request, transfer);
  let taken: Taken | null = null;

  const send = (next: number): void => {
    if (taken === null) return;
    const { at, pixels } = taken;
    ask({ kind: "picture", pixels, delay: (next - at) * GIF_DELAY }, [pixels.buffer]);
    taken = null;
  };
  const take = (at: number): void => {
    // A canvas that changed its size meanwhile is drawn as it fits.
    context.drawImage(canvas, 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    taken = { at, pixels: data };
  };

  return {
    pace: GIF_PACE,
    begin() {
      ask({ kind: "begin", width, height });
      take(0);
    },
    picture(tick) {
      const at = pictureAt(order, tick);
      const before = taken?.at ?? -1;
      if (at <= before) return true;
      send(at);
      take(at);
      return at === before + 1;
    },
    end() {
      send(picturesOf(order));
      const done = new Promise<Clip>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<GifReply>) => {
          if (data.kind === "failed") reject(new ClipFailure("failed", { cause: data.error }));
          else resolve({ blob: new Blob([data.bytes], { type: "image/gif" }), ending: "gif" });
        };
        worker.onerror = (cause) => reject(new ClipFailure("failed", { cause }));
      });
      ask({ kind: "end" });
      return done;
    },
    stop: () => worker.terminate(),
  };
}

function startWorker(): Worker {
  try {
    return new Worker(new URL("./gif-worker.ts", import.meta.url), { type: "module" });
  } catch (cause) {
    throw new ClipFailure("noRecorder", { cause });
  }
}
