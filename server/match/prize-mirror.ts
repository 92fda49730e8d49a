/** Prizes, loose and carried, in slots for all: everybody knows where they are. */
import { resourceList } from "#shared/content/resources.ts";
import { PRIZE_PACE, type PrizeState } from "#shared/protocol/thing-state.ts";
import type { World } from "#shared/sim/world.ts";
import { empty, type ThingMirror } from "./mirroring.ts";

/** Returns the writer of prizes. What does not fit is not shown. */
export function mirrorPrizes(states: readonly PrizeState[]): ThingMirror {
  let count = 0;
  const show = (kind: number, x: number, y: number, carrier: number, tick: number): void => {
    const state = states[count];
    if (state === undefined) return;
    const isSame = state.kind === 1 + kind && state.carrier === carrier && carrier !== 0;
    state.kind = 1 + kind;
    state.carrier = carrier;
    if (!isSame || (tick + count) % PRIZE_PACE === 0) {
      state.x = x;
      state.y = y;
    }
    count++;
  };
  return {
    write(world) {
      count = 0;
      for (const { kind, x, y } of world.resources) if (isPrize(kind)) show(kind, x, y, 0, world.tick);
      showCarried(world, show);
      for (let free = count; free < states.length; free++) {
        const state = states[free];
        if (state !== undefined) state.kind = 0;
      }
    },
    reset() {
      empty(states, ["kind", "x", "y", "carrier"]);
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
