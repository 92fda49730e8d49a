import { describe, expect, it } from "vitest";
import { createOwnRobot } from "#client/sdk/own-robot.ts";
import { chassisAt, ROBOT } from "#shared/content/chassis.ts";
import { draw } from "#shared/lib/rng.ts";
import { type Load, type Surroundings, stepDrive } from "#shared/sim/drive.ts";
import { copyDriveState, createDriveState, type DriveState } from "#shared/sim/drive-state.ts";
import type { Input } from "#shared/sim/input.ts";

const ROWS = ["##########", "#........#", "#........#", "#...##...#", "#........#", "#........#", "##########"];
const LOAD: Load = { room: 3, hasPrize: false };
const EMPTY: Load = { room: 0, hasPrize: false };
const around: Surroundings = {
  tiles: Uint8Array.from(ROWS.join(""), (tile) => (tile === "#" ? 1 : 0)),
  width: 10,
  circles: [],
  homeX: 1024,
  homeY: 1024,
  homeSize: 2048,
};

/** Plays `ticks` inputs over a line of `lag` ticks each way; `disturb` may change the server's robot after a tick. */
function play(ticks: number, lag: number, disturb: (drive: DriveState, tick: number) => void) {
  const robot = createOwnRobot();
  const server = createDriveState(3000, 2500);
  server.energy = ROBOT.energy;
  const inputs: Input[] = [];
  const inputAt = (sequence: number): Input | undefined => inputs[sequence - 1];
  const truths: { readonly at: number; readonly sequence: number; readonly drive: DriveState }[] = [];
  const chassis = chassisAt(0);
  const tell = (drive: DriveState, sequence: number): void => {
    robot.reconcile(
      {
        sequence,
        drive,
        chassis: 0,
        load: LOAD,
        starts: 1,
        isDriving: true,
        freeFrom: Number.POSITIVE_INFINITY,
        neighbours: [],
      },
      inputs.length,
      inputAt,
      around,
    );
  };
  tell({ ...server }, 0);
  let largest = 0;
  for (let tick = 1; tick <= ticks; tick++) {
    const bits = draw(5, Math.floor(tick / 12), 0, 0);
    const input: Input = {
      moveX: Math.min(127, (bits & 255) - 127),
      moveY: Math.min(127, ((bits >> 8) & 255) - 127),
      aim: (bits >> 16) & 1023,
      reach: 0,
      buttons: (bits >> 26) & 3,
    };
    inputs.push(input);
    robot.sent(tick, input, around);
    const arriving = inputs[tick - lag - 1];
    if (arriving !== undefined) {
      stepDrive(server, arriving, LOAD, chassis, around);
      disturb(server, tick);
      const copy = createDriveState(0, 0);
      copyDriveState(server, copy);
      truths.push({ at: tick + lag, sequence: tick - lag, drive: copy });
    }
    for (const truth of truths.filter((item) => item.at === tick)) tell(truth.drive, truth.sequence);
    largest = Math.max(largest, robot.corrections);
  }
  return { robot, server, corrections: largest, inputs };
}

describe("one's own robot", () => {
  it("is never corrected while nothing but its inputs moves it, whatever the round trip", () => {
    for (const lag of [0, 1, 3, 5, 9]) expect(play(600, lag, () => {}).corrections).toBe(0);
  });

  it("moves with the input that is sent, not with the answer", () => {
    const robot = createOwnRobot();
    const drive = createDriveState(3000, 2500);
    robot.reconcile(
      {
        sequence: 0,
        drive,
        chassis: 0,
        load: EMPTY,
        starts: 1,
        isDriving: true,
        freeFrom: Number.POSITIVE_INFINITY,
        neighbours: [],
      },
      0,
      () => undefined,
      around,
    );
    robot.sent(1, { moveX: 127, moveY: 0, aim: 0, reach: 0, buttons: 0 }, around);
    expect(robot.now.x).toBeGreaterThan(3000);
  });

  it("is corrected once for one push, and agrees with the server again after a round trip", () => {
    const { robot, server, corrections, inputs } = play(400, 5, (drive, tick) => {
      if (tick === 200) drive.x += 120;
    });
    expect(corrections).toBe(1);
    expect(robot.lastCorrection).toBe(120);
    for (const input of inputs.slice(-5)) stepDrive(server, input, LOAD, chassisAt(0), around);
    expect(robot.now).toEqual(server);
  });

  it("takes a new start as a new place, not as a correction", () => {
    const robot = createOwnRobot();
    const tell = (x: number, starts: number): void =>
      robot.reconcile(
        {
          sequence: 0,
          drive: createDriveState(x, 2500),
          chassis: 0,
          load: EMPTY,
          starts,
          isDriving: true,
          freeFrom: Number.POSITIVE_INFINITY,
          neighbours: [],
        },
        0,
        () => undefined,
        around,
      );
    tell(3000, 1);
    tell(8000, 2);
    expect(robot.corrections).toBe(0);
    expect(robot.drawn(1, 0)).toEqual({ x: 8000, y: 2500 });
  });

  it("counts nothing as a correction while a brain drives it", () => {
    const robot = createOwnRobot();
    const input: Input = { moveX: 127, moveY: 0, aim: 0, reach: 0, buttons: 0 };
    const tell = (x: number, sequence: number): void =>
      robot.reconcile(
        {
          sequence,
          drive: createDriveState(x, 2500),
          chassis: 0,
          load: EMPTY,
          starts: 1,
          isDriving: false,
          freeFrom: Number.POSITIVE_INFINITY,
          neighbours: [],
        },
        1,
        () => input,
        around,
      );
    tell(3000, 0);
    robot.sent(1, input, around);
    for (let tick = 1; tick <= 30; tick++) tell(3000 + tick * 40, 1);
    expect(robot.corrections).toBe(0);
  });
});
