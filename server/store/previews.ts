/** The pictures of stored matches: made when somebody first asks for one, one after the other, and kept beside the files. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ReplayListing } from "#shared/protocol/replays.ts";
import { decodeReplay, openReplay } from "#shared/replay/format.ts";
import type { SimModule } from "#shared/sim/module.ts";
import { type Disk, writeWhole } from "./disk.ts";
import { foldersOf, pictureFile, replayFile } from "./folders.ts";
import { fontFiles } from "./preview/fonts.ts";
import { previewSvg } from "./preview/picture.ts";
import { tellStory } from "./preview/story.ts";

/** What came of the wish for a picture: it is there; there is no such match; so many are being made that it has to wait. */
export type PictureAnswer = "there" | "none" | "busy";

/** What pictures are made of. */
export interface PreviewOptions {
  /** DATA_DIR. */
  readonly folder: string;
  readonly disk: Disk;
  find(id: string): ReplayListing | null;
}

/** See the file header. */
export interface Previews {
  /** Makes the picture of a match if it is not there. @throws what disk, file or rules throw */
  make(id: string): Promise<PictureAnswer>;
  /** What is being made is called off. */
  close(): void;
}

/** Pictures that are made or wait: each takes as long as its match takes to be played again. */
const MOST_WAITING = 6;

/** Returns the pictures of the store in a folder. */
export function createPreviews({ folder, disk, find }: PreviewOptions): Previews {
  const { replays, modules, fonts } = foldersOf(folder);
  const closing = new AbortController();
  const made = new Map<string, Promise<PictureAnswer>>();
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

  return {
    async make(id) {
      if (disk.has(join(replays, pictureFile(id)))) return "there";
      const listing = find(id);
      if (listing === null || listing.bytes === null) return "none";
      const begun = made.get(id);
      if (begun !== undefined) return begun;
      if (made.size >= MOST_WAITING) return "busy";
      const making = last.then(() => makeNow(listing)).finally(() => made.delete(id));
      made.set(id, making);
      last = making.catch(() => undefined);
      return making;
    },
    close: () => closing.abort(new Error("the store is closed")),
  };
}
