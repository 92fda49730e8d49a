/** Out of harm's way: what flies, what winds up, what lands, what lies there, what charges. */
import { describe, expect, it } from "vitest";
import type { LevelId } from "#shared/ai/index.ts";
import { levels } from "#shared/ai/levels.ts";
import { chassisAt } from "#shared/content/chassis.ts";
import { POINT } from "#shared/content/units.ts";
import { TILE } from "#shared/lib/math.ts";
import { FIRE } from "#shared/sim/input.ts";
import { TELEGRAPHING } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";
import { arena, robotOf } from "#tests/support/arena.ts";
import { driveBrain } from "./support/drive-brain.ts";

const HALL = [
  "##########################",
  "#00......................#",
  "#00......................#",
  "#........................#",
  "#........................#",
  "#....A...............B...#",
  "#........................#",
  "#........................#",
  "#........................#",
  "#........................#",
  "##########################",
];

/** Returns the hull points that A has lost to B, which shoots at where A stands all the time. */
function lossUnderFire(level: LevelId, chassis: "volt" | "stalker", distance: number): number {
  let loss = 0;
  for (let seed = 1; seed <= 6; seed++) {
    const world = arena(HALL, { chassis: { A: "mule", B: chassis }, salt: seed });
    const [own, other] = [robotOf(world, "A"), robotOf(world, "B")];
    other.drive.x = own.drive.x + distance * TILE;
    own.cargo[0] = 3;
    driveBrain(world, 150, {
      level,
      seed,
      scripts: { 1: { aim: 512, buttons: FIRE } },
      each: () => {
        const aim = Math.atan2(own.drive.y - other.drive.y, own.drive.x - other.drive.x);
        other.drive.aim = (Math.round((aim * 512) / Math.PI) + 1024) % 1024;
      },
    });
    loss += own.stats.damageTaken / POINT;
  }
  return loss;
}

describe("a brain", () => {
  it("steps aside from bolts, an ace more often than a rookie", () => {
    expect(lossUnderFire("ace", "volt", 8)).toBeLessThan(lossUnderFire("rookie", "volt", 8));
  });

  it("leaves the circle in which a shell will land", () => {
    const world = arena(HALL);
    const { x, y } = robotOf(world, "A").drive;
    const shell = {
      id: 900,
      owner: 1,
      team: 1,
      ability: 10,
      fromX: 0,
      fromY: 0,
      radius: 1638,
      damage: 1200,
      seenBy: 3,
    };
    world.shells.push({ ...shell, x, y, thrownAt: world.tick, landsAt: world.tick + 27 });
    driveBrain(world, 40);
    expect(robotOf(world, "A").stats.damageTaken).toBe(0);
  });

  it("drives around a trap that it has seen", () => {
    const world = arena([
      "##############",
      "#00.....s..A.#",
      "#00..........#",
      "#............#",
      "#............#",
      "##############",
    ]);
    robotOf(world, "A").cargo[0] = chassisAt(0).cargo;
    addTrap(world, 7.5 * TILE, 1.6 * TILE);
    driveBrain(world, 150);
    expect(robotOf(world, "A").stats.damageTaken).toBe(0);
    expect(robotOf(world, "A").stats.banked).toBeGreaterThan(0);
  });

  it("gets out of the way of a charge", () => {
    const world = arena(HALL);
    const own = robotOf(world, "A").drive;
    world.beasts.push(minotaur(own.x + 6 * TILE, own.y, TELEGRAPHING));
    driveBrain(world, 70);
    expect(robotOf(world, "A").stats.damageTaken).toBe(0);
  });

  it("has nothing of it as a rookie", () => {
    expect(levels.rookie.dodging).toBe(0);
  });
});

/** A mine of a seat that is not there, armed, seen by A. */
function addTrap(world: World, x: number, y: number): void {
  const rest = { armsAt: 0, endsAt: 0, darkUntil: 0, readyAt: 0, aim: 0, hull: 0, seenBy: 1 };
  world.devices.push({ id: 901, kind: 2, owner: 5, team: 5, x, y, ...rest });
}

function minotaur(x: number, y: number, state: number): World["beasts"][number] {
  return {
    id: 902,
    kind: 0,
    x,
    y,
    vx: 0,
    vy: 0,
    heading: 512,
    hull: 400 * POINT,
    hullMost: 400 * POINT,
    bornAt: 0,
    target: 0,
    targetUntil: 1000,
    waypoint: -1,
    state,
    stateUntil: 20,
    course: 512,
    struck: 0,
    strikeAt: 0,
    chargeAt: 0,
    cargo: [0, 0, 0],
    hurtBy: -1,
    seenBy: 3,
  };
}
