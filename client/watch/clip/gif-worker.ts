/** A worker that writes a GIF: choosing the colours of all pictures and packing them takes seconds. */
import { Encoder } from "modern-gif";
import type { GifReply, GifRequest } from "./gif-messages.ts";

/** One of the 256 stands for what has not changed since the picture before. */
const COLOURS = 255;

let encoder: Encoder | null = null;
let last: Promise<void> = Promise.resolve();

async function obey(request: GifRequest): Promise<void> {
  if (request.kind === "begin") {
    const { width, height } = request;
    encoder = new Encoder({ width, height, maxColors: COLOURS });
  } else if (request.kind === "picture") {
    await encoder?.encode({ data: request.pixels, delay: request.delay });
  } else if (encoder !== null) {
    const bytes = await encoder.flush("arrayBuffer");
    reply({ kind: "done", bytes }, [bytes]);
  }
}

function reply(message: GifReply, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

self.onmessage = ({ data }: MessageEvent<GifRequest>) => {
  last = last
    .then(() => obey(data))
    .catch((error: unknown) =>
      reply({ kind: "failed", error: error instanceof Error ? error.message : String(error) }),
    );
};
