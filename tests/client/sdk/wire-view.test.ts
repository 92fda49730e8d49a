import { describe, expect, it } from "vitest";
import { createWireView, unpackCargo } from "#client/sdk/wire-view.ts";
import { createArenaState, type PlayerView } from "#shared/protocol/state.ts";
import { BEAST_PACE, GENERATION, isBeastTurn } from "#shared/protocol/thing-state.ts";

/** A state of two seats, of which one reads its own view. */
function create() {
  const state = createArenaState(2);
  const view = state.views.get("0");
  if (view === undefined) throw new Error("there is no view");
  const wire = createWireView(2);
  const read = (tick: number): void => {
    state.tick = tick;
    wire.read(view, state);
  };
  return { state, view, wire, read };
}

function slotOf<Item>(slots: { get(key: string): Item | undefined }, slot: number): Item {
  const item = slots.get(String(slot));
  if (item === undefined) throw new Error("there is no such slot");
  return item;
}

describe("things in slots", () => {
  it("keep their names while they move, and lose them when the slot is taken anew", () => {
    const { view, wire, read } = create();
    const resource = slotOf(view.resources, 3);
    Object.assign(resource, { kind: 1, x: 100, y: 100 });
    read(1);
    const name = wire.idOf("resources", "3");
    resource.x = 200;
    read(2);
    expect(wire.idOf("resources", "3")).toBe(name);
    resource.kind = 1 | GENERATION;
    read(3);
    expect(wire.idOf("resources", "3")).not.toBe(name);
  });

  it("have another name after they were away, even where the number is the same", () => {
    const { view, wire, read } = create();
    const device = slotOf(view.devices, 0);
    device.kind = 2;
    read(1);
    const name = wire.idOf("devices", "0");
    device.kind = 0;
    read(2);
    expect(wire.idOf("devices", "0")).toBe("");
    device.kind = 2;
    read(3);
    expect(wire.idOf("devices", "0")).not.toBe(name);
  });
});

describe("beasts", () => {
  const walk = (view: PlayerView, slot: number, x: number): void => {
    Object.assign(slotOf(view.beasts, slot), { kind: 3, x, y: 500, hull: 200 });
  };

  it("are sampled in their turns alone, so that they walk evenly", () => {
    const { view, wire, read } = create();
    for (let tick = 10; tick < 20; tick++) {
      if (tick === 10 || isBeastTurn(1, tick)) walk(view, 1, tick * 100);
      read(tick);
    }
    const [beast] = wire.beasts;
    expect(beast?.kind).toBe(2);
    expect(beast?.samples.every(({ tick, x }) => x === tick * 100)).toBe(true);
    expect(beast?.samples.length).toBe(1 + Math.floor(9 / BEAST_PACE) + (isBeastTurn(1, 19) ? 1 : 0));
  });

  it("are remembered for a moment when they go out of sight, and are others when they come again", () => {
    const { view, wire, read } = create();
    walk(view, 0, 100);
    read(10);
    const name = wire.beasts[0]?.id;
    slotOf(view.beasts, 0).kind = 0;
    read(11);
    expect(wire.beasts[0]?.until).toBe(11);
    walk(view, 0, 100);
    read(12);
    expect(wire.beasts.length).toBe(2);
    expect(wire.beasts[1]?.id).not.toBe(name);
    for (let tick = 13; tick < 30; tick++) read(tick);
    expect(wire.beasts.map(({ until }) => until)).toEqual([Number.POSITIVE_INFINITY]);
  });

  it("of all and of the view are told apart", () => {
    const { state, view, wire, read } = create();
    walk(view, 0, 100);
    Object.assign(slotOf(state.beasts, 0), { kind: 1, x: 700, y: 700 });
    read(1);
    expect(wire.beasts.map(({ kind }) => kind).sort()).toEqual([0, 2]);
  });
});

describe("cargo", () => {
  it("is some bits a kind, the first lowest", () => {
    expect(unpackCargo(0x321, 3)).toEqual([1, 2, 3]);
    expect(unpackCargo(0b110110, 3, 2)).toEqual([2, 1, 3]);
  });
});
