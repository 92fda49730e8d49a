/** What the load is made of: the floor is the study's, and the clients send what a player's client sends. */
import { InputDecoder } from "@colyseus/schema/input";
import { describe, expect, it } from "vitest";
import { isSoundFrame } from "#server/rooms/frame-guard.ts";
import { InputState } from "#shared/protocol/input.ts";
import { arenaFrames } from "#tests/load/arena-frames.ts";
import { createFloorWorld, stepFloorWorld } from "#tests/load/floor/world.ts";
import { createPilot } from "#tests/load/pilot.ts";

describe("the floor's world", () => {
  // Read off `common.mjs` of the performance study: x of robot 0, y of robot 15 and the next id after 3,000 steps.
  it.each([
    [1, [34.40576968301865, 32.74591120654687, 3149]],
    [8, [9.728594583306629, 8.440342193586924, 3060]],
  ])("of seed %i goes the way of the study", (seed, expected) => {
    const world = createFloorWorld(seed);
    for (let tick = 0; tick < 3000; tick++) stepFloorWorld(world);
    expect([world.robots[0]?.x, world.robots[15]?.y, world.nextId]).toEqual(expected);
  });
});

describe("a load client", () => {
  it("sends the inputs of its pilot in frames that the server takes", () => {
    const frame = arenaFrames(7);
    const pilot = createPilot(7);
    const input = new InputState();
    const decoder = new InputDecoder(input);
    for (let tick = 0; tick < 500; tick++) {
      const bytes = frame();
      expect(isSoundFrame(bytes)).toBe(true);
      decoder.decode(bytes.subarray(1));
      const { moveX, moveY, aim, reach, buttons } = input;
      expect({ moveX, moveY, aim, reach, buttons }).toEqual(pilot.next());
    }
  });

  it("presses every button within a minute and aims elsewhere with each input", () => {
    const pilot = createPilot(3);
    let pressed = 0;
    let aim = -1;
    for (let tick = 0; tick < 1800; tick++) {
      const input = pilot.next();
      expect(input.aim).not.toBe(aim);
      aim = input.aim;
      pressed |= input.buttons;
    }
    expect(pressed).toBe(15);
  });
});
