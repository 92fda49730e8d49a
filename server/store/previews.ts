/**
 * The pictures of stored matches: made when somebody first asks for one, one after the other, and kept beside the files.
 * Those of running matches are made in the same row, and kept by whoever asks.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { LRUCache } from "lru-cache";
import type { ReplayListing } from "#shared/protocol/replays.ts";
import { decodeReplay, openReplay } from "#shared/replay/format.ts";
import type { SimModule } from "#shared/sim/module.ts";
import { type Disk, writeWhole } from "./disk.ts";
import { foldersOf, pictureFile, replayFile } from "./folders.ts";
import { fontFiles } from "./preview/fonts.ts";
import { type LiveView, liveSvg } from "./preview/live-picture.ts";
import { previewSvg } from "./preview/picture.ts";
import { tellStory } from "./preview/story.ts";

/**
 * What came of the wish for a picture: it is there; there is no such match; so many are being made that it has to wait; it
 * could not be made a while ago, and is not tried again yet.
 */
export type PictureAnswer = "there" | "none" | "busy" | "failed";

/** What pictures are made of. */
export interface PreviewOptions {
  /** DATA_DIR. */
  readonly folder: string;
  readonly disk: Disk;
  find(id: string): ReplayListing | null;
  /** Milliseconds of any clock. */
  now(): number;
}

/** See the file header. */
export interface Previews {
  /** Makes the picture of a match if it is not there. @throws what disk, file or rules throw, and that once in a while */
  make(id: string): Promise<PictureAnswer>;
  /** Returns a PNG of a running match; null when so many are being made that it has to wait. @throws what the painter throws */
  paintLive(view: LiveView): Promise<Uint8Array | null>;
  /** What is being made is called off. */
  close(): void;
}

/** Pictures that are made or wait: each takes as long as its match takes to be played again. */
const MOST_WAITING = 6;
/** Of running matches, likewise. */
const MOST_LIVE = 2;
/** A picture that could not be made is tried again after so many ms; of the latest so many that is remembered. */
const AGAIN_AFTER = 10 * 60_000;
const MOST_FAILED = 1000;

/** Returns the pictures of the store in a folder. */
export function createPreviews({ folder, disk, find, now }: PreviewOptions): Previews {
  const { replays, modules, fonts } = foldersOf(folder);
  const closing = new AbortController();
  const made = new Map<string, Promise<PictureAnswer>>();
  const failedAt = new LRUCache<string, number>({ max: MOST_FAILED });
  let live = 0;
  let last: Promise<unknown> = Promise.resolve();

  const pause = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    closing.signal.throwIfAborted();
  };

  const makeNow = async (listing: ReplayListing): Promise<PictureAnswer> => {
    const { id, module } = listing;
    const file = openReplay(disk.read(join(replays, replayFile(id))));
    const replay = decodeReplay(file, () => performance.now());
    const sim: SimModule = await import(pathToFileURL(join(modules, `${module}.js`)).href);
    const story = await tellStory(replay, sim, pause);
    const { paint } = await import("./preview/paint.ts");
    const names = listing.seats.map(({ name }) => name);
    const picture = paint(previewSvg(listing, story), fontFiles(disk, fonts), names);
    writeWhole(disk, replays, pictureFile(id), picture);
    // It was let go of meanwhile.
    if (find(id) === null) {
      disk.remove(join(replays, pictureFile(id)));
      return "none";
    }
    return "there";
  };

  /** Does some work after all that was begun before. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const working = last.then(work);
    last = working.catch(() => undefined);
    return working;
  };

  return {
    async make(id) {
      if (disk.has(join(replays, pictureFile(id)))) return "there";
      const listing = find(id);
      if (listing === null || listing.bytes === null) return "none";
      const begun = made.get(id);
      if (begun !== undefined) return begun;
      if (now() - (failedAt.get(id) ?? Number.NEGATIVE_INFINITY) < AGAIN_AFTER) return "failed";
      if (made.size >= MOST_WAITING) return "busy";
      const making = inTurn(() => makeNow(listing)).finally(() => made.delete(id));
      made.set(id, making);
      return making.catch((error: unknown) => {
        failedAt.set(id, now());
        throw error;
      });
    },
    async paintLive(view) {
      if (live >= MOST_LIVE) return null;
      live++;
      return inTurn(async () => {
        closing.signal.throwIfAborted();
        const { paint } = await import("./preview/paint.ts");
        return paint(liveSvg(view), fontFiles(disk, fonts), [view.leader]);
      }).finally(() => {
        live--;
      });
    },
    close: () => closing.abort(new Error("the store is closed")),
  };
}
