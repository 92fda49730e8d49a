/** A replay on the page: its file, checked in a worker, as a game to watch. Loaded when somebody opens one. */
import { DamagedReplay, LONGEST_FILE } from "#shared/replay/format.ts";
import { GameFailure } from "./sdk/failure.ts";
import { modulesOf } from "./sdk/replay-check.ts";
import { openReplayGame, type ReplayGame, UnplayableReplay } from "./sdk/replay-game.ts";
import type { Keyframe } from "./sdk/tape.ts";

/** What the check of a file found; "unchecked": it could not be checked. The reason is empty where all is well. */
export interface Finding {
  readonly kind: "valid" | "damaged" | "signature" | "module" | "differs" | "unchecked";
  /** In English, for who wants to know it exactly. */
  readonly reason: string;
}

const KINDS: readonly string[] = ["valid", "damaged", "signature", "module", "differs", "unchecked"];

/** Returns the bytes of a file that somebody picked or dropped; null when it is too long to be a replay. */
export async function readFile(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  return file.size > LONGEST_FILE ? null : new Uint8Array(await file.arrayBuffer());
}

/** What the worker is asked: to check a file, or only to play it. */
export interface FileOrder {
  readonly bytes: Uint8Array;
  readonly isChecked: boolean;
}

/** Checks a file in a worker, which ends by itself. Never rejects. @param onWorld see `ReplayGame.keep` */
export function checkFile(bytes: Uint8Array, onWorld: (world: Keyframe) => void): Promise<Finding> {
  return orderWork({ bytes, isChecked: true }, onWorld);
}

/** Has a file played in a worker, which ends by itself, for its worlds alone. @param onWorld see `ReplayGame.keep` */
export function findWorlds(bytes: Uint8Array, onWorld: (world: Keyframe) => void): void {
  void orderWork({ bytes, isChecked: false }, onWorld);
}

function orderWork(order: FileOrder, onWorld: (world: Keyframe) => void): Promise<Finding> {
  return new Promise((resolve) => {
    const worker = startWorker();
    if (worker === null) {
      resolve({ kind: "unchecked", reason: "" });
      return;
    }
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isFinding(data)) resolve(data);
      else if (isWorld(data)) onWorld(data);
    };
    worker.onerror = ({ message }) => {
      worker.terminate();
      resolve({ kind: "unchecked", reason: message });
    };
    worker.postMessage(order);
  });
}

/** Opens a file and has it checked at the same time. @throws GameFailure */
export async function openAndCheck(
  bytes: Uint8Array,
): Promise<{ readonly game: ReplayGame; readonly finding: Promise<Finding> }> {
  const early: Keyframe[] = [];
  let keep = (world: Keyframe): void => {
    early.push(world);
  };
  const finding = checkFile(bytes, (world) => keep(world));
  const game = await openGame(bytes);
  keep = game.keep;
  for (const world of early) keep(world);
  return { game, finding };
}

/** Returns the game of a file. @throws GameFailure */
export async function openGame(bytes: Uint8Array): Promise<ReplayGame> {
  try {
    return await openReplayGame(bytes, modulesOf(""));
  } catch (cause) {
    if (cause instanceof DamagedReplay) throw new GameFailure("replay-damaged", { cause });
    if (cause instanceof UnplayableReplay) throw new GameFailure("replay-unplayable", { cause });
    throw cause;
  }
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL("./replay-worker.ts", import.meta.url), { type: "module" });
  } catch {
    return null;
  }
}

function isWorld(data: unknown): data is Keyframe {
  if (typeof data !== "object" || data === null || !("tick" in data) || !("snapshot" in data)) return false;
  return typeof data.tick === "number" && data.snapshot instanceof Uint8Array;
}

function isFinding(data: unknown): data is Finding {
  if (typeof data !== "object" || data === null || !("kind" in data) || !("reason" in data)) return false;
  return KINDS.includes(String(data.kind)) && typeof data.reason === "string";
}
