/** Writes a video with sound: the browser's own recorder takes the canvas and what is heard. */
import { type Clip, ClipFailure, type ClipStage, type ClipWriter } from "./clip-stage.ts";

/** What is asked for, the first that the browser writes; some write no WebM. */
const TYPES = [
  { type: "video/webm;codecs=vp8,opus", ending: "webm" },
  { type: "video/webm;codecs=vp9,opus", ending: "webm" },
  { type: "video/webm", ending: "webm" },
  { type: "video/mp4", ending: "mp4" },
] as const;

const PICTURES_PER_SECOND = 30;
/** Bits of a pixel and picture, and the bounds of what comes of it a second. */
const BITS_PER_PIXEL = 0.15;
const LEAST_BITS = 2_500_000;
const MOST_BITS = 16_000_000;
const SOUND_BITS = 128_000;

/** Returns a writer. @throws ClipFailure where the browser cannot */
export function createVideoWriter({ canvas, listen }: ClipStage): ClipWriter {
  const kind = typeof MediaRecorder === "undefined" ? undefined : TYPES.find(({ type }) => canRecord(type));
  if (kind === undefined || typeof canvas.captureStream !== "function") throw new ClipFailure("noRecorder");
  const sound = listen();
  const pictures = canvas.captureStream(PICTURES_PER_SECOND);
  const tracks = [...pictures.getVideoTracks(), ...(sound?.stream.getAudioTracks() ?? [])];
  const bits = canvas.width * canvas.height * PICTURES_PER_SECOND * BITS_PER_PIXEL;
  const recorder = new MediaRecorder(new MediaStream(tracks), {
    mimeType: kind.type,
    videoBitsPerSecond: Math.min(MOST_BITS, Math.max(LEAST_BITS, bits)),
    audioBitsPerSecond: SOUND_BITS,
  });
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => void pieces.push(data);
  const ended = new Promise<Clip>((resolve, reject) => {
    recorder.onstop = () => {
      const blob = new Blob(pieces, { type: kind.type.replace(/;.*/, "") });
      if (blob.size > 0) resolve({ blob, ending: kind.ending });
      else reject(new ClipFailure("failed"));
    };
    recorder.onerror = (cause) => reject(new ClipFailure("failed", { cause }));
  });
  // Who stops it does not ask.
  ended.catch(() => undefined);

  let isStopped = false;
  const stop = (): void => {
    if (isStopped) return;
    isStopped = true;
    if (recorder.state !== "inactive") recorder.stop();
    for (const track of pictures.getTracks()) track.stop();
    sound?.stop();
  };
  return {
    pace: null,
    begin: () => recorder.start(),
    // The recorder looks for itself.
    picture: () => true,
    end() {
      stop();
      return ended;
    },
    stop,
  };
}

function canRecord(type: string): boolean {
  return MediaRecorder.isTypeSupported(type);
}
