/**
 * Whether a replay is true: it is signed by a key that is trusted, it is played again by the very rules that it names,
 * and comes to the same checkpoints and the same result. Runs anywhere: its host brings keys, modules and a clock.
 */
import type { SimModule } from "../sim/module.ts";
import { OVER, type World } from "../sim/world.ts";
import { CHECKPOINT_PACE, createCheckpoints } from "./checkpoints.ts";
import { DamagedReplay, decodeReplay, openReplay, type ReplayFile } from "./format.ts";
import { type Replay, recordsOf } from "./replay.ts";

/** What was found. `tick`: the first that is known to differ; the difference came within the 30 ticks up to it. */
export type Verdict =
  | { readonly kind: "valid"; readonly replay: Replay; readonly key: string }
  | { readonly kind: "damaged"; readonly reason: string }
  | { readonly kind: "signature"; readonly reason: string }
  | { readonly kind: "module"; readonly reason: string }
  | { readonly kind: "differs"; readonly tick: number; readonly reason: string };

/** What of a module checks a replay. */
export type CheckModule = Pick<SimModule, "RULES_VERSION" | "create" | "step" | "hash" | "snapshot">;

/** What whoever runs the check brings. */
export interface CheckHost {
  /** The public keys that are trusted, as hexadecimal digits; null: whichever a file names, it need only be signed. */
  readonly keys: readonly string[] | null;
  /** True when a signature (64 bytes) of some bytes is that of a public key (32 bytes). */
  isSigned(key: Uint8Array, bytes: Uint8Array, signature: Uint8Array): Promise<boolean>;
  /** Returns the module of that hash, its content checked; null when there is none. */
  loadModule(hash: string): Promise<CheckModule | null>;
  /** Milliseconds of any clock. */
  now(): number;
  /** Called with the world after each tick that is played again, which must not be changed, and with its rules. */
  onTick?(world: World, rules: CheckModule): void;
}

/** Returns what is to be said of a file. */
export async function checkReplay(bytes: Uint8Array, host: CheckHost): Promise<Verdict> {
  const read = readFile(bytes, host);
  if (read.file === null) return { kind: "damaged", reason: read.reason };
  const { file, replay } = read;
  const key = toHex(file.key);
  if (host.keys !== null && !host.keys.includes(key)) {
    return { kind: "signature", reason: `it is signed by the key ${key}, which is not trusted` };
  }
  if (!(await host.isSigned(file.key, file.signed, file.signature))) {
    return { kind: "signature", reason: "its signature is not that of its key: it was changed after it was signed" };
  }
  const sim = await host.loadModule(replay.module);
  if (sim === null) return { kind: "module", reason: `there is no module ${replay.module}` };
  if (sim.RULES_VERSION !== replay.rulesVersion) {
    const { RULES_VERSION: version } = sim;
    return { kind: "module", reason: `its module is of rules version ${version}, it says ${replay.rulesVersion}` };
  }
  const options = { isEndHashed: file.version > 1, onTick: (world: World) => host.onTick?.(world, sim) };
  return playAgain(replay, sim, options) ?? { kind: "valid", replay, key };
}

type ReadFile =
  | { readonly file: ReplayFile; readonly replay: Replay }
  | { readonly file: null; readonly reason: string };

function readFile(bytes: Uint8Array, host: CheckHost): ReadFile {
  try {
    const file = openReplay(bytes);
    return { file, replay: decodeReplay(file, host.now) };
  } catch (error) {
    if (error instanceof DamagedReplay) return { file: null, reason: error.message };
    throw error;
  }
}

/** How a replay is played again. */
export interface PlayOptions {
  /** False for files in which the last checkpoint knows neither id nor time; true unless said. */
  readonly isEndHashed?: boolean;
  /** Called with the world after each tick. */
  readonly onTick?: (world: World) => void;
}

/** Returns where a replay is not what its rules make of it, or null. */
export function playAgain(
  replay: Replay,
  sim: Pick<SimModule, "create" | "step" | "hash">,
  { isEndHashed = true, onTick = () => undefined }: PlayOptions = {},
): Extract<Verdict, { kind: "differs" }> | null {
  const recordAt = recordsOf(replay);
  const checkpoints = createCheckpoints(replay.setup, replay.names);
  let tick = 0;
  let renamed = 0;
  try {
    const world = sim.create(replay.setup);
    for (tick = 1; tick <= replay.ticks; tick++) {
      if (world.phase === OVER) return differs(tick, `the match is over after tick ${tick - 1}`);
      const record = recordAt(tick);
      checkpoints.note(record);
      sim.step(world, record);
      onTick(world);
      for (; replay.renamings[renamed]?.tick === tick; renamed++) {
        const { seat, name } = replay.renamings[renamed] ?? { seat: 0, name: "" };
        checkpoints.rename(seat, name);
      }
      if (!checkpoints.isDue(tick) && tick < replay.ticks) continue;
      if (isEndHashed && tick === replay.ticks) checkpoints.end(replay.id, replay.endedAt);
      const expected = replay.checkpoints[Math.ceil(tick / CHECKPOINT_PACE) - 1];
      if (checkpoints.mark(sim.hash(world)) !== expected) return differs(tick, "the match is another from here on");
    }
    const { places, suddenDeath } = replay.outcome;
    if (world.outcome?.suddenDeath !== suddenDeath || world.outcome.places.join() !== places.join()) {
      return differs(replay.ticks, "the match does not end as it says");
    }
  } catch (error) {
    // A record that names what there is not: the rules refuse it.
    return differs(tick, error instanceof Error ? error.message : String(error));
  }
  return null;
}

function differs(tick: number, reason: string): Extract<Verdict, { kind: "differs" }> {
  return { kind: "differs", tick, reason };
}

/** Returns bytes as hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return text;
}
