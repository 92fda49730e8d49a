/** Prizes, loose and carried, in slots for all: everybody knows where they are. */
import { resourceList } from "#shared/content/resources.ts";
import { PRIZE_PACE, type PrizeState } from "#shared/protocol/thing-state.ts";
import type { World } from "#shared/sim/world.ts";
import type { PublicThingMirror } from "./mirroring.ts";
import { createSlotFields } from "./slot-fields.ts";

/** Fields of a slot. */
const [KIND, X, Y, CARRIER] = [0, 1, 2, 3] as const;

/** Returns the writer of prizes. What does not fit is not shown. */
export function mirrorPrizes(states: readonly PrizeState[]): PublicThingMirror {
  const fields = createSlotFields(states, ["kind", "x", "y", "carrier"]);
  let count = 0;
  const show = (kind: number, x: number, y: number, carrier: number, tick: number): void => {
    const isSame = fields.get(count, KIND) === 1 + kind && fields.get(count, CARRIER) === carrier && carrier !== 0;
    fields.set(count, KIND, 1 + kind);
    fields.set(count, CARRIER, carrier);
    if (!isSame || (tick + count) % PRIZE_PACE === 0) {
      fields.set(count, X, x);
      fields.set(count, Y, y);
    }
    count++;
  };
  return {
    write(world) {
      count = 0;
      for (const { kind, x, y } of world.resources) if (isPrize(kind)) show(kind, x, y, 0, world.tick);
      showCarried(world, show);
      for (let free = count; free < states.length; free++) fields.set(free, KIND, 0);
    },
    reset() {
      fields.reset();
    },
  };
}

function showCarried(
  world: World,
  show: (kind: number, x: number, y: number, carrier: number, tick: number) => void,
): void {
  for (const { seat, alive, cargo, drive } of world.robots) {
    for (let kind = 0; kind < cargo.length; kind++) {
      if (alive === 1 && isPrize(kind) && (cargo[kind] ?? 0) > 0) show(kind, drive.x, drive.y, 1 + seat, world.tick);
    }
  }
}

function isPrize(kind: number): boolean {
  return resourceList[kind]?.isPrize === true;
}
