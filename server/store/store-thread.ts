/** The thread in which replays are encoded, signed, written and looked up, so that no room ever waits for a disk. */
import { parentPort, workerData } from "node:worker_threads";
import { realDisk } from "./disk.ts";
import { answerMoment } from "./replay-moment.ts";
import { foldersOf, openReplayStore, type ReplayStore } from "./replay-store.ts";
import { openSigningKey } from "./signing-key.ts";
import type { CallName, StoreCalls, StoreReply, StoreRequest, StoreSetup } from "./store-messages.ts";

const { folder, keep, module }: StoreSetup = workerData;
const reply = (message: StoreReply): void => parentPort?.postMessage(message);

try {
  realDisk.makeFolder(folder);
  const key = openSigningKey(foldersOf(folder).keys);
  const store = openReplayStore({ folder, keep, disk: realDisk, key, module });
  parentPort?.on("message", (request: StoreRequest) => {
    const { number } = request;
    try {
      reply({ kind: "answer", number, answer: answerTo(store, request) });
      if (request.call === "close") parentPort?.close();
    } catch (error) {
      reply({ kind: "failure", number, error: textOf(error) });
    }
  });
  reply({ kind: "open", publicKey: key.publicKey });
} catch (error) {
  reply({ kind: "closed", error: textOf(error) });
}

function answerTo(store: ReplayStore, request: StoreRequest): StoreCalls[CallName]["answer"] {
  switch (request.call) {
    case "save":
      store.save(request.ask);
      return null;
    case "find":
      return store.find(request.ask);
    case "list":
      return store.list(request.ask);
    case "pin":
      return store.pin(request.ask.id, request.ask.isPinned);
    case "moment":
      return answerMoment(request.ask, () => store.read(request.ask.replay), performance.now.bind(performance));
    case "close":
      store.close();
      return null;
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
