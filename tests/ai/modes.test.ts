/** What a brain does for the sake of its mode: prizes, vaults, the Minotaur, waves. */
import { describe, expect, it } from "vitest";
import { createBrain } from "#shared/ai/index.ts";
import { chassisAt } from "#shared/content/chassis.ts";
import { POINT } from "#shared/content/units.ts";
import { TILE } from "#shared/lib/math.ts";
import { playMatch } from "#shared/match/play-match.ts";
import { BRAIN } from "#shared/sim/record.ts";
import { DAZED, WALKING } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";
import { arena, only, robotOf } from "#tests/support/arena.ts";
import { driveBrain } from "./support/drive-brain.ts";

const VAULTS = [
  "############################",
  "#00......................11#",
  "#00......................11#",
  "#..........................#",
  "#..######################..#",
  "#..######################..#",
  "#..........................#",
  "#..........................#",
  "############################",
];

describe("in a heist a brain", () => {
  it("carries off what nobody guards, and brings it home", () => {
    const world = arena(VAULTS, { mode: "heist", chassis: { A: "dart" } });
    const [own, other] = [robotOf(world, "A"), robotOf(world, "B")];
    own.drive.x = 20 * TILE;
    other.alive = 0;
    other.respawnAt = 100_000;
    const before = world.vaults[0] ?? 0;
    const events = driveBrain(world, 500);
    expect(only(events, "stolen").length).toBeGreaterThanOrEqual(3);
    expect(world.vaults[0]).toBeGreaterThan(before);
  });

  it("comes back to its vault when it is raided", () => {
    const world = arena(VAULTS, { mode: "heist", chassis: { A: "bulwark", B: "mule" } });
    const [own, thief] = [robotOf(world, "A"), robotOf(world, "B")];
    own.drive.x = 10 * TILE;
    thief.drive.x = 2 * TILE;
    thief.drive.y = 2 * TILE;
    driveBrain(world, 150);
    expect(thief.stats.deaths + own.stats.damageDealt / (120 * POINT)).toBeGreaterThan(0.3);
  });
});

describe("for a prize a brain", () => {
  it("leaves scrap that is nearer, and carries it straight home", () => {
    const world = arena([
      "##########################",
      "#00......................#",
      "#00.......s.A.........o..#",
      "##########################",
    ]);
    const events = driveBrain(world, 260);
    expect(only(events, "picked")[0]?.resource).toBe(2);
    expect(robotOf(world, "A").stats.banked).toBeGreaterThanOrEqual(10);
  });

  it("hunts the one that carries it", () => {
    const world = arena(
      [
        "##########################",
        "#00......................#",
        "#00..A...........B.......#",
        "##########################",
      ],
      { chassis: { A: "volt", B: "mule" } },
    );
    robotOf(world, "B").cargo[2] = 1;
    driveBrain(world, 200);
    expect(robotOf(world, "B").stats.deaths + robotOf(world, "A").stats.damageDealt / (120 * POINT)).toBeGreaterThan(
      0.5,
    );
  });

  it("is near the Foundry when one appears", () => {
    let near = 0;
    let all = 0;
    for (let number = 0; number < 3; number++) {
      const setup = {
        mode: 2,
        mazeSeed: 60 + number,
        salt: number,
        seats: [0, 4].map((chassis) => ({ driver: BRAIN, chassis })),
      };
      playMatch(setup, "ace", {
        onTick: ({ events, robots, maze: { foundry } }) => {
          if (!events.some(({ kind }) => kind === "appeared")) return undefined;
          for (const { drive, alive } of robots) {
            const dx = drive.x / TILE - foundry.column - foundry.columns / 2;
            const dy = drive.y / TILE - foundry.row - foundry.rows / 2;
            all++;
            if (alive === 1 && Math.hypot(dx, dy) < 7.5) near++;
          }
          return undefined;
        },
      });
    }
    expect(near / all).toBeGreaterThan(0.5);
  });
});

const LONG = [
  "##############################",
  "#00..........................#",
  "#00......A...................#",
  "##############################",
];

describe("of the Minotaur a brain", () => {
  it("runs home with its cargo, and is safe there", () => {
    // With nobody to hunt it walks to the left, where a drawing has its Foundry.
    const world = arena([
      "##############################",
      "#..........................00#",
      "#..................A.......00#",
      "##############################",
    ]);
    const own = robotOf(world, "A");
    own.cargo[0] = 3;
    world.beasts.push(minotaur(14, WALKING));
    driveBrain(world, 150);
    expect(own.alive).toBe(1);
    expect(own.stats.banked).toBeGreaterThan(0);
  });

  it("has no fear while it is dazed", () => {
    const world = arena(LONG);
    world.beasts.push(minotaur(14, DAZED));
    const events = driveBrain(world, 40);
    expect(only(events, "wounded").length).toBeGreaterThan(0);
  });

  it("buys itself off with cargo when it is about to be caught", () => {
    const world = arena(LONG, { chassis: { A: "mule" } });
    const own = robotOf(world, "A");
    own.cargo[0] = chassisAt(own.chassis).cargo;
    own.drive.x = 20 * TILE;
    // Between it and its home.
    world.beasts.push(minotaur(17, WALKING));
    const events = driveBrain(world, 60);
    expect(only(events, "dropped").length).toBeGreaterThan(0);
  });
});

describe("against waves a brain", () => {
  it("holds out longer the better it is", () => {
    expect(wavesOf("ace")).toBeGreaterThan(wavesOf("rookie"));
    expect(wavesOf("rookie")).toBeGreaterThan(2);
  });

  it("stays near the depot and shoots", () => {
    let away = 0;
    let ticks = 0;
    const world = stampede("ace", 3000, ({ robots, maze }) => {
      const [pad] = maze.pads;
      for (const { drive, alive } of robots) {
        if (alive === 0) continue;
        ticks++;
        const distance = Math.hypot(drive.x / TILE - (pad?.column ?? 0) - 1, drive.y / TILE - (pad?.row ?? 0) - 1);
        if (distance > 16) away++;
      }
    });
    expect(away / ticks).toBeLessThan(0.2);
    for (const { stats } of world.robots) expect(stats.beastDamage).toBeGreaterThan(0);
  });
});

function wavesOf(level: "rookie" | "ace"): number {
  return stampede(level, 12_000, () => {}).wave;
}

function stampede(level: "rookie" | "ace", ticks: number, each: (world: World) => void): World {
  const seats = [0, 1, 3, 4].map((chassis) => ({ driver: BRAIN, chassis }));
  const setup = { mode: 3, mazeSeed: 5, salt: 9, seats };
  const brains = seats.map((_, seat) => createBrain(level, seat, 9));
  return playMatch(setup, brains, {
    onTick: (world) => {
      each(world);
      return world.tick >= ticks;
    },
  });
}

/** In the corridor, hunting A. @param column in tiles */
function minotaur(column: number, state: number): World["beasts"][number] {
  return {
    id: 902,
    kind: 0,
    x: column * TILE,
    y: 2 * TILE,
    vx: 0,
    vy: 0,
    heading: 512,
    hull: 400 * POINT,
    hullMost: 400 * POINT,
    bornAt: 0,
    target: 0,
    targetUntil: 60,
    waypoint: -1,
    state,
    stateUntil: 45,
    course: 512,
    struck: 0,
    strikeAt: 0,
    chargeAt: 1000,
    cargo: [0, 0, 0],
    hurtBy: -1,
    seenBy: 1,
  };
}
