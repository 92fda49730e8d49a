/** The store as the server sees it: everything is asked of its thread, and nothing waits for it. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { ReplayListing, ReplayPage } from "#shared/protocol/replays.ts";
import type { FinishedMatch } from "../match/recorder.ts";
import { foldersOf, pictureFile, replayFile } from "./folders.ts";
import type { LiveView } from "./preview/live-picture.ts";
import type { PictureAnswer } from "./previews.ts";
import type { MomentAnswer, MomentQuery } from "./replay-moment.ts";
import type { ReplayQuery } from "./replay-table.ts";
import type { CallName, StoreCalls, StoreReply, StoreSetup } from "./store-messages.ts";

/** See the file header. Promises are rejected with an Error that says what failed. */
export interface Archive {
  /** Hash of the module of the present rules. */
  readonly module: string;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** Stores a match; its columns are given away. */
  save(match: FinishedMatch): Promise<null>;
  find(id: string): Promise<ReplayListing | null>;
  list(query: ReplayQuery): Promise<ReplayPage>;
  /** Plays a stored match again up to one of its ticks. */
  moment(query: MomentQuery): Promise<MomentAnswer>;
  /** Path of the file of a match. @param id as the store knows it */
  fileOf(id: string): string;
  /** Has the picture of a match made, if it is not there. */
  makePicture(id: string): Promise<PictureAnswer>;
  /** Paints a running match as PNG; null when so many are being painted that it has to wait. */
  paintLive(view: LiveView): Promise<Uint8Array | null>;
  /** Path of that picture. @param id as the store knows it */
  pictureOf(id: string): string;
  /** Path of a module. @param hash 64 hexadecimal digits */
  moduleFile(hash: string): string;
  /** Ends when all that was asked is done. */
  close(): Promise<void>;
}

const THREAD = new URL("./store-thread.ts", import.meta.url);

/** What has been asked and not answered; each takes its own kind of answer. */
interface Question {
  readonly answer: (value: never) => void;
  readonly fail: (error: Error) => void;
}

/** Opens the store. @throws Error that says why it cannot be opened */
export async function openArchive(setup: StoreSetup): Promise<Archive> {
  const { folder, module } = setup;
  const { replays, modules } = foldersOf(folder);
  let next = 0;
  let thread: Worker | null = null;
  let isClosed = false;
  const asked = new Map<number, Question>();

  const end = (worker: Worker, reason: string): void => {
    // Another has been started since.
    if (thread !== worker) return;
    thread = null;
    for (const { fail } of asked.values()) fail(new Error(reason));
    asked.clear();
  };

  /** Starts the thread. @returns the public key */
  const start = (): Promise<Uint8Array> => {
    // What Node says of its SQLite is not for whoever runs a game.
    const worker = new Worker(THREAD, { workerData: setup, execArgv: ["--no-warnings"] });
    thread = worker;
    return new Promise((resolve, reject) => {
      worker.on("message", (message: StoreReply<never>) => {
        if (message.kind === "open") resolve(message.publicKey);
        else if (message.kind === "closed") reject(new Error(message.error));
        else {
          const question = asked.get(message.number);
          asked.delete(message.number);
          if (message.kind === "answer") question?.answer(message.answer);
          else question?.fail(new Error(message.error));
        }
      });
      worker.on("error", (error) => {
        end(worker, `the store's thread failed: ${error instanceof Error ? error.message : String(error)}`);
        reject(error);
      });
      worker.on("exit", () => end(worker, "the store's thread has ended"));
    });
  };

  const ask = async <Name extends CallName>(
    call: Name,
    what: StoreCalls[Name]["ask"],
    transfer: readonly ArrayBuffer[] = [],
  ): Promise<StoreCalls[Name]["answer"]> => {
    // One that ended by a failure is started anew by whoever needs it next.
    if (isClosed) throw new Error("the archive is closed");
    if (thread === null) await start();
    const number = next++;
    return new Promise((answer, fail) => {
      asked.set(number, { answer, fail });
      thread?.postMessage({ number, call, ask: what }, [...transfer]);
    });
  };

  const publicKey = await start();
  return {
    module: module.hash,
    publicKey,
    save: (match) =>
      ask(
        "save",
        match,
        match.columns.flatMap(({ counts, inputs }) => [counts.buffer, inputs.buffer]),
      ),
    find: (id) => ask("find", id),
    list: (query) => ask("list", query),
    moment: (query) => ask("moment", query),
    fileOf: (id) => join(replays, replayFile(id)),
    makePicture: (id) => ask("picture", id),
    paintLive: (view) => ask("live", view),
    pictureOf: (id) => join(replays, pictureFile(id)),
    moduleFile: (hash) => join(modules, `${hash}.js`),
    async close() {
      const closing = thread === null ? null : ask("close", null);
      isClosed = true;
      await closing;
    },
  };
}
