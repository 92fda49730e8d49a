import { describe, expect, it } from "vitest";
import { IDLE, toInput } from "#client/sdk/control-input.ts";
import { chassisAt, chassisIds } from "#shared/content/chassis.ts";
import { ABILITY_1, FIRE } from "#shared/sim/input.ts";

const stalker = chassisAt(chassisIds.indexOf("stalker"));
const dart = chassisAt(chassisIds.indexOf("dart"));

describe("a person's will as an input", () => {
  it("tells how far the pointer is, in sixteenths of a tile, while something is thrown", () => {
    expect(toInput({ ...IDLE, reach: 4.5, ability1: true }, stalker)).toMatchObject({ reach: 72, buttons: ABILITY_1 });
    expect(toInput({ ...IDLE, reach: 400, ability1: true }, stalker).reach).toBe(255);
  });

  it("tells nothing of it else", () => {
    expect(toInput({ ...IDLE, reach: 4.5, ability2: true }, stalker).reach).toBe(0);
    expect(toInput({ ...IDLE, reach: 4.5, ability1: true }, dart).reach).toBe(0);
    expect(toInput({ ...IDLE, reach: 4.5, fire: true }, stalker)).toMatchObject({ reach: 0, buttons: FIRE });
  });

  it("is whole numbers within the ranges of the wire", () => {
    expect(toInput({ ...IDLE, moveX: -3, moveY: 0.5, aim: -Math.PI / 2 }, dart)).toEqual({
      moveX: -127,
      moveY: 64,
      aim: 768,
      reach: 0,
      buttons: 0,
    });
  });
});
