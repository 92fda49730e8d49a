/**
 * What one seat consumed in each tick, a column for each field: some bytes an input, as it is recorded and as a replay is
 * read, whatever its length.
 */
import { NEUTRAL, type TimedInput } from "../sim/input.ts";
import { MOST_INPUTS } from "../sim/record.ts";

/** Bytes that an input takes in memory. */
export const INPUT_BYTES = 7;

/** The plain arrays, which can be sent to another thread: `inputs` INPUT_BYTES an input, `counts` of each tick. */
export interface PlainColumns {
  readonly ticks: number;
  readonly counts: Uint8Array<ArrayBuffer>;
  readonly inputs: Uint8Array<ArrayBuffer>;
}

/** See the file header. */
export class InputColumns {
  private ticksKept = 0;
  private counts: Uint8Array<ArrayBuffer>;
  /** The number of each tick's first input. */
  private firsts: Uint32Array<ArrayBuffer>;
  private inputs: Uint8Array<ArrayBuffer>;
  private inputsKept = 0;

  constructor() {
    this.counts = new Uint8Array(512);
    this.firsts = new Uint32Array(512);
    this.inputs = new Uint8Array(512 * INPUT_BYTES);
  }

  /** Ticks so far. */
  get ticks(): number {
    return this.ticksKept;
  }

  /** Inputs so far. */
  get size(): number {
    return this.inputsKept;
  }

  /** Adds a tick. @param list 0 to 4 inputs */
  push(list: readonly TimedInput[]): void {
    if (list.length > MOST_INPUTS) {
      throw new RangeError(`${list.length} inputs in a tick; accepted: up to ${MOST_INPUTS}`);
    }
    if (this.ticksKept === this.counts.length) {
      this.counts = grown(this.counts);
      const firsts = new Uint32Array(this.firsts.length * 2);
      firsts.set(this.firsts);
      this.firsts = firsts;
    }
    this.counts[this.ticksKept] = list.length;
    this.firsts[this.ticksKept++] = this.inputsKept;
    // By index: this is done for every seat of every room in every tick.
    for (let index = 0; index < list.length; index++) this.add(list[index] ?? NEUTRAL);
  }

  /** Returns what was consumed in a tick. @param tick counted from 0, below `ticks` */
  at(tick: number): TimedInput[] {
    const list: TimedInput[] = [];
    const first = this.firsts[tick] ?? 0;
    for (let index = first; index < first + (this.counts[tick] ?? 0); index++) {
      const at = index * INPUT_BYTES;
      const { inputs } = this;
      list.push({
        moveX: (inputs[at] ?? 0) - 128,
        moveY: (inputs[at + 1] ?? 0) - 128,
        aim: (inputs[at + 2] ?? 0) + 256 * (inputs[at + 3] ?? 0),
        reach: inputs[at + 4] ?? 0,
        buttons: inputs[at + 5] ?? 0,
        lookBack: inputs[at + 6] ?? 0,
      });
    }
    return list;
  }

  /** Returns copies that can be given away. */
  plain(): PlainColumns {
    return {
      ticks: this.ticksKept,
      counts: this.counts.slice(0, this.ticksKept),
      inputs: this.inputs.slice(0, this.inputsKept * INPUT_BYTES),
    };
  }

  private add({ moveX, moveY, aim, reach, buttons, lookBack }: TimedInput): void {
    let at = this.inputsKept++ * INPUT_BYTES;
    if (at + INPUT_BYTES > this.inputs.length) this.inputs = grown(this.inputs);
    const { inputs } = this;
    inputs[at++] = moveX + 128;
    inputs[at++] = moveY + 128;
    inputs[at++] = aim & 255;
    inputs[at++] = aim >> 8;
    inputs[at++] = reach;
    inputs[at++] = buttons;
    inputs[at] = lookBack;
  }
}

/** Returns columns of plain ones. */
export function columnsOf({ ticks, counts, inputs }: PlainColumns): InputColumns {
  const columns = new InputColumns();
  let at = 0;
  for (let tick = 0; tick < ticks; tick++) {
    const list: TimedInput[] = [];
    for (let left = counts[tick] ?? 0; left > 0; left--) {
      const [x = 128, y = 128, low = 0, high = 0, reach = 0, buttons = 0, lookBack = 0] = inputs.subarray(at);
      list.push({ moveX: x - 128, moveY: y - 128, aim: low + 256 * high, reach, buttons, lookBack });
      at += INPUT_BYTES;
    }
    columns.push(list);
  }
  return columns;
}

function grown(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}
