/** What a clip is made from and made by: the picture that is shown, what is heard with it, and who writes it down. */
import type { Timeline } from "#client/sdk/timeline.ts";

/** What is heard, as a stream. */
export interface HeardSound {
  readonly stream: MediaStream;
  stop(): void;
}

/** Where a match is shown. */
export interface ClipStage {
  readonly timeline: Timeline;
  readonly canvas: HTMLCanvasElement;
  /** Calls back after each picture, while the canvas still holds it. @returns what ends it */
  afterPicture(listener: () => void): () => void;
  /** Hears along; null where nothing can be heard. */
  listen(): HeardSound | null;
}

/** A clip that is done. */
export interface Clip {
  readonly blob: Blob;
  /** Of its file. */
  readonly ending: string;
}

/** Writes a clip while it is played. */
export interface ClipWriter {
  /** It wants a picture each so many ticks, at whatever speed; null: it takes those that there are, at the speed of life. */
  readonly pace: number | null;
  /** The first picture is shown. */
  begin(): void;
  /** A picture of a tick is shown. @returns false when there should have been one before it: it goes too fast */
  picture(tick: number): boolean;
  /** All has been shown. */
  end(): Promise<Clip>;
  /** Nothing is wanted any more; also after the end. */
  stop(): void;
}

/** Why there is no clip. */
export type ClipProblem =
  /** This browser records no canvas. */
  | "noRecorder"
  /** Somebody did not want it any more. */
  | "cancelled"
  /** The page was hidden: then nothing is drawn. */
  | "hidden"
  /** Somebody moved in time meanwhile. */
  | "disturbed"
  | "failed";

/** What making a clip rejects with. */
export class ClipFailure extends Error {
  readonly problem: ClipProblem;
  constructor(problem: ClipProblem, options?: ErrorOptions) {
    super(problem, options);
    this.problem = problem;
  }
}
