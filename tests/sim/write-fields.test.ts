/** Fields written one by one: the same as their tables. */
import { describe, expect, it } from "vitest";
import { createWorld } from "#shared/sim/create.ts";
import { DRIVE_FIELDS } from "#shared/sim/drive-state.ts";
import { PROJECTILE_FIELDS, RESOURCE_FIELDS, ROBOT_FIELDS, STATS_FIELDS, TRACK_FIELDS } from "#shared/sim/fields.ts";
import {
  writeDrive,
  writeProjectile,
  writeResource,
  writeRobotFields,
  writeStats,
  writeTrack,
} from "#shared/sim/write-fields.ts";

const world = createWorld({ mode: 0, mazeSeed: 1, salt: 1, seats: new Array(6).fill({ driver: 0, chassis: 0 }) });

/** Writes a thing, whose fields get the numbers 1, 2, 3 ... in the order of a table, and returns what was written. */
function written<Thing extends object>(
  thing: Thing,
  fields: readonly (keyof Thing & string)[],
  write: (sink: { int(value: number): void }, thing: Thing) => void,
): number[] {
  const numbers: number[] = [];
  const numbered = { ...thing, ...Object.fromEntries(fields.map((field, index) => [field, index + 1])) };
  write({ int: (value) => numbers.push(value) }, numbered);
  return numbers;
}

describe("what is written one by one", () => {
  it("is every field of its table, in the order of the table", () => {
    const [robot] = world.robots;
    if (robot === undefined) throw new RangeError("the world has no robot");
    const at = { id: 0, x: 0, y: 0, seenBy: 0 };
    const shot = { ...at, owner: 0, team: 0, weapon: 0, damage: 0, vx: 0, vy: 0, left: 0 };
    const counts = (fields: readonly string[]): number[] => fields.map((_, index) => index + 1);
    expect(written(robot, ROBOT_FIELDS, writeRobotFields)).toEqual(counts(ROBOT_FIELDS));
    expect(written(robot.drive, DRIVE_FIELDS, writeDrive)).toEqual(counts(DRIVE_FIELDS));
    expect(written(robot.stats, STATS_FIELDS, writeStats)).toEqual(counts(STATS_FIELDS));
    expect(written(shot, PROJECTILE_FIELDS, writeProjectile)).toEqual(counts(PROJECTILE_FIELDS));
    const resource = { ...at, kind: 0, from: 0, by: 0 };
    expect(written(resource, RESOURCE_FIELDS, writeResource)).toEqual(counts(RESOURCE_FIELDS));
    const track = { tile: 0, seat: 0, tick: 0, heading: 0, seenBy: 0 };
    expect(written(track, TRACK_FIELDS, writeTrack)).toEqual(counts(TRACK_FIELDS));
  });
});
