/** Twenty ways to make a replay say what did not happen, ten of them signed anew by the server's own key. */
import type { SigningKey } from "#server/store/signing-key.ts";
import type { Verdict } from "#shared/replay/check-replay.ts";
import { decodeReplay, encodeReplay, openReplay, sealReplay } from "#shared/replay/format.ts";
import { InputColumns } from "#shared/replay/input-columns.ts";
import type { Replay } from "#shared/replay/replay.ts";
import { FIRE, type TimedInput } from "#shared/sim/input.ts";

/** One way. */
export interface Tampering {
  readonly name: string;
  /** What is to be found. */
  readonly finds: Exclude<Verdict["kind"], "valid">;
  readonly isResigned: boolean;
  /** Returns another file; `file` is left alone. */
  tamper(file: Uint8Array, keys: Keys): Uint8Array;
}

/** The server's key, and one of somebody else. */
export interface Keys {
  readonly own: SigningKey;
  readonly other: SigningKey;
}

/** Bytes behind the body: checksum, key, signature. */
const SIGNATURE = 64;
const KEY = 32;

const readOf = (file: Uint8Array): Replay => decodeReplay(openReplay(file), () => 0);

/** Changes one bit of a copy. @param at from the start, or from the end if negative */
const flip =
  (at: number) =>
  (file: Uint8Array): Uint8Array => {
    const copy = file.slice();
    const place = at < 0 ? copy.length + at : at;
    copy[place] = (copy[place] ?? 0) ^ 1;
    return copy;
  };

/** Keeps the old signature under other content. */
const withOldSeal =
  (change: (replay: Replay) => Replay) =>
  (file: Uint8Array): Uint8Array => {
    const { key, signature } = openReplay(file);
    return sealReplay(encodeReplay(change(readOf(file))).bytes, key, () => signature);
  };

const resigned =
  (change: (replay: Replay) => Replay) =>
  (file: Uint8Array, { own }: Keys): Uint8Array =>
    sealReplay(encodeReplay(change(readOf(file))).bytes, own.publicKey, own.sign);

/** Returns a replay with the inputs of one seat as `change` makes them. @param change takes a tick's list, and the tick from 0 */
function withInputs(replay: Replay, seat: number, change: (list: TimedInput[], tick: number) => TimedInput[]): Replay {
  const columns = replay.columns.map((column, at) => {
    if (at !== seat) return column;
    const changed = new InputColumns();
    for (let tick = 0; tick < replay.ticks; tick++) changed.push(change(column.at(tick), tick));
    return changed;
  });
  return { ...replay, columns };
}

const middle = ({ ticks }: Replay): number => Math.floor(ticks / 2);

const shorter = (replay: Replay): Replay => {
  const ticks = replay.ticks - 1;
  const columns = replay.columns.map((column) => {
    const cut = new InputColumns();
    for (let tick = 0; tick < ticks; tick++) cut.push(column.at(tick));
    return cut;
  });
  const commands = replay.commands.filter(({ tick }) => tick <= ticks);
  return { ...replay, ticks, columns, commands, checkpoints: replay.checkpoints.slice(0, Math.ceil(ticks / 30)) };
};

const unsigned = (name: string, finds: Tampering["finds"], tamper: Tampering["tamper"]): Tampering => ({
  name,
  finds,
  isResigned: false,
  tamper,
});

const signed = (name: string, finds: Tampering["finds"], change: (replay: Replay) => Replay): Tampering => ({
  name,
  finds,
  isResigned: true,
  tamper: resigned(change),
});

/** See the file header. */
export const tamperings: readonly Tampering[] = [
  unsigned("a bit of the head", "damaged", flip(20)),
  unsigned("a bit of the body", "damaged", flip(-SIGNATURE - KEY - 40)),
  unsigned("a bit of the key", "signature", flip(-SIGNATURE - 5)),
  unsigned("a bit of the signature", "signature", flip(-9)),
  unsigned("its end cut off", "damaged", (file) => file.slice(0, -1)),
  unsigned("a byte more", "damaged", (file) => Uint8Array.of(...file, 0)),
  unsigned("another version of the format", "damaged", flip(4)),
  unsigned(
    "another name of a seat",
    "signature",
    withOldSeal((replay) => ({
      ...replay,
      names: replay.names.with(0, "Mallory"),
    })),
  ),
  unsigned(
    "another time of its end",
    "signature",
    withOldSeal((replay) => ({
      ...replay,
      endedAt: replay.endedAt + 60,
    })),
  ),
  unsigned("signed by somebody else", "signature", (file, { other }) =>
    sealReplay(encodeReplay(readOf(file)).bytes, other.publicKey, other.sign),
  ),
  signed("one input that fires", "differs", (replay) =>
    withInputs(replay, 0, (list, tick) =>
      tick === middle(replay) ? list.map((input) => ({ ...input, buttons: input.buttons ^ FIRE })) : list,
    ),
  ),
  signed("an input that looks farther back", "differs", (replay) =>
    withInputs(replay, 0, (list, tick) =>
      tick === middle(replay) ? list.map((input) => ({ ...input, lookBack: 60 - input.lookBack })) : list,
    ),
  ),
  signed("an input more", "differs", (replay) =>
    withInputs(replay, replay.columns.length - 1, (list, tick) =>
      tick === middle(replay)
        ? [...list.slice(0, 3), { moveX: 5, moveY: 0, aim: 1, reach: 0, buttons: 0, lookBack: 0 }]
        : list,
    ),
  ),
  signed("two seats that changed their inputs", "differs", (replay) => ({
    ...replay,
    columns: [...replay.columns.slice(0, 2).reverse(), ...replay.columns.slice(2)],
  })),
  signed("another salt in a record", "differs", (replay) => ({
    ...replay,
    commands: replay.commands.map((timed, at) =>
      at === replay.commands.findLastIndex(({ command }) => command.kind === "salt")
        ? { ...timed, command: { kind: "salt", salt: 1 } }
        : timed,
    ),
  })),
  signed("another maze", "differs", (replay) => ({
    ...replay,
    setup: { ...replay.setup, mazeSeed: (replay.setup.mazeSeed + 1) % 0x1_0000_0000 },
  })),
  signed("another chassis", "differs", (replay) => ({
    ...replay,
    setup: {
      ...replay.setup,
      seats: replay.setup.seats.map((seat, at) => (at === 1 ? { ...seat, chassis: (seat.chassis + 1) % 6 } : seat)),
    },
  })),
  signed("its last tick left out", "differs", shorter),
  signed("another winner", "differs", (replay) => ({
    ...replay,
    outcome: { ...replay.outcome, places: replay.outcome.places.map((place) => (place === 1 ? 2 : 1)) },
  })),
  signed("rules that there are not", "module", (replay) => ({ ...replay, module: "0".repeat(64) })),
];
