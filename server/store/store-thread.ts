/** The thread in which replays are encoded, signed, written, looked up and painted, so that no room ever waits for that. */
import { parentPort, workerData } from "node:worker_threads";
import { realDisk } from "./disk.ts";
import { lockFolder } from "./folder-lock.ts";
import { foldersOf } from "./folders.ts";
import { createPreviews, type Previews } from "./previews.ts";
import { answerMoment } from "./replay-moment.ts";
import { openReplayStore, type ReplayStore } from "./replay-store.ts";
import { openSigningKey } from "./signing-key.ts";
import type { CallName, StoreCalls, StoreReply, StoreRequest, StoreSetup } from "./store-messages.ts";

const { folder, keep, module }: StoreSetup = workerData;
const reply = (message: StoreReply): void => parentPort?.postMessage(message);

try {
  realDisk.makeFolder(folder);
  const unlock = lockFolder(folder);
  const key = openSigningKey(foldersOf(folder).keys);
  const store = openReplayStore({ folder, keep, disk: realDisk, key, module });
  const now = performance.now.bind(performance);
  const previews = createPreviews({ folder, disk: realDisk, find: store.find, now });
  parentPort?.on("message", async (request: StoreRequest) => {
    const { number } = request;
    try {
      reply({ kind: "answer", number, answer: await answerTo(store, previews, request) });
      if (request.call !== "close") return;
      unlock();
      parentPort?.close();
    } catch (error) {
      reply({ kind: "failure", number, error: textOf(error) });
    }
  });
  reply({ kind: "open", publicKey: key.publicKey });
} catch (error) {
  reply({ kind: "closed", error: textOf(error) });
}

type Answer = StoreCalls[CallName]["answer"];

/** All but pictures are answered at once, in the order in which they are asked. */
function answerTo(store: ReplayStore, previews: Previews, request: StoreRequest): Answer | Promise<Answer> {
  switch (request.call) {
    case "save":
      store.save(request.ask);
      return null;
    case "find":
      return store.find(request.ask);
    case "list":
      return store.list(request.ask);
    case "picture":
      return previews.make(request.ask);
    case "live":
      return previews.paintLive(request.ask);
    case "moment":
      return answerMoment(request.ask, () => store.read(request.ask.replay), performance.now.bind(performance));
    case "close":
      previews.close();
      store.close();
      return null;
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
