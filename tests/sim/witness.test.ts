/** What one seat learns of a tick: nothing of what it does not see. */
import { describe, expect, it } from "vitest";
import { TILE } from "#shared/lib/math.ts";
import { EVERYBODY } from "#shared/sim/events.ts";
import { witness } from "#shared/sim/witness.ts";
import { arena, play, rest, robotOf } from "#tests/support/arena.ts";

describe("an attacker out of sight", () => {
  const scene = (): ReturnType<typeof arena> => {
    const world = arena(["##############", "#A..#.......B#", "#...#........#", "#............#", "##############"]);
    const { drive } = robotOf(world, "A");
    world.projectiles.push({
      id: 900,
      owner: 1,
      team: 1,
      weapon: 0,
      damage: 150,
      x: drive.x,
      y: drive.y,
      vx: -546,
      vy: 0,
      left: 600,
      seenBy: 2,
    });
    return world;
  };

  it("is nobody to the one who is hit, and learns nothing of a hit that it does not see", () => {
    const world = scene();
    rest(world, 1);
    expect(witness(world, 0)).toMatchObject([{ kind: "hit", seat: 0, by: -1, amount: 150 }]);
    expect(witness(world, 1)).toEqual([]);
  });

  it("is named when it is in sight", () => {
    const world = arena(["##########", "#A......B#", "#........#", "##########"]);
    play(world, { B: "aim=A+fire, wait*10" });
    const { drive } = robotOf(world, "A");
    world.projectiles.push({
      id: 900,
      owner: 1,
      team: 1,
      weapon: 0,
      damage: 150,
      x: drive.x,
      y: drive.y,
      vx: -546,
      vy: 0,
      left: 600,
      seenBy: 3,
    });
    rest(world, 1);
    expect(witness(world, 0)).toMatchObject([{ kind: "hit", by: 1 }]);
  });

  it("is named in the announcement of a kill, which has no place", () => {
    const world = scene();
    robotOf(world, "A").hull = 1;
    rest(world, 1);
    const kill = witness(world, 0).find((event) => event.kind === "kill");
    expect(kill).toMatchObject({ seat: 0, by: 1 });
    expect(Object.keys(kill ?? {})).not.toContain("x");
  });
});

describe("names", () => {
  /** A and B out of sight of each other. */
  const apart = (): ReturnType<typeof arena> =>
    arena(["##############", "#A..#.......B#", "#...#........#", "#...#........#", "##############"]);
  const at = { x: 100, y: 200, beast: 2 };

  it("of who hurts or slays a beast are known to those who see the robot, and of a public one's end to all", () => {
    const world = apart();
    world.events = [
      { kind: "wounded", ...at, by: 1, amount: 5, seenBy: 0b11 },
      { kind: "slain", ...at, by: 1, seenBy: 0b11 },
      { kind: "slain", ...at, by: 1, seenBy: EVERYBODY },
    ];
    expect(witness(world, 0)).toMatchObject([{ by: -1 }, { by: -1 }, { by: 1 }]);
    expect(witness(world, 1)).toMatchObject([{ by: 1 }, { by: 1 }, { by: 1 }]);
    robotOf(world, "B").seenBy |= 1;
    expect(witness(world, 0)).toMatchObject([{ by: 1 }, { by: 1 }, { by: 1 }]);
  });

  it("and places of who throws are not known to those who see only where it lands", () => {
    const world = apart();
    world.events = [{ kind: "lobbed", seat: 1, ability: 10, x: 7, y: 8, toX: 1500, toY: 1600, seenBy: 0b11 }];
    expect(witness(world, 0)).toMatchObject([{ seat: -1, x: 1500, y: 1600, toX: 1500, toY: 1600 }]);
    expect(witness(world, 1)).toMatchObject([{ seat: 1, x: 7, y: 8 }]);
    robotOf(world, "B").seenBy |= 1;
    expect(witness(world, 0)).toMatchObject([{ seat: 1, x: 7, y: 8 }]);
  });

  it("of a shooter out of sight are not in the hit of its beam, and its line is not known", () => {
    const world = arena(["#".repeat(18), `#A${".".repeat(15)}#`, "#.B..............#", "#".repeat(18)], {
      chassis: { B: "stalker" },
    });
    Object.assign(robotOf(world, "B").drive, { x: 12.9 * TILE, y: 1.5 * TILE });
    rest(world, 1);
    const known: string[] = [];
    const each = (): void => {
      for (const event of witness(world, 0)) known.push(event.kind === "hit" ? `hit by ${event.by}` : event.kind);
    };
    play(world, { B: "aim=512+fire, wait*15" }, { each });
    expect(known).toEqual(["heard", "hit by -1"]);
  });
});

describe("facts", () => {
  it("reach only those who see them: a third behind a wall learns of a fight by its kill alone", () => {
    const world = arena(["##############", "#A...B...#..C#", "#........#...#", "##############"]);
    robotOf(world, "B").hull = 1;
    const kinds = [new Set<string>(), new Set<string>(), new Set<string>()];
    play(
      world,
      { A: "aim=B+fire, wait*10" },
      {
        each: () => {
          for (const [seat, set] of kinds.entries()) for (const event of witness(world, seat)) set.add(event.kind);
        },
      },
    );
    expect([...(kinds[0] ?? [])].sort()).toEqual(["destroyed", "dropped", "fired", "hit", "kill"]);
    expect([...(kinds[2] ?? [])].sort()).toEqual(["heard", "kill"]);
  });

  it("of picking up and dropping reach only those who see it", () => {
    const world = arena(["##############", "#A.s.....#..B#", "#........#...#", "##############"]);
    play(world, { A: "right*8, drop" }, { each: () => expect(witness(world, 1)).toEqual([]) });
    expect(robotOf(world, "A").drive.x).toBeGreaterThan(2 * TILE);
  });

  it("of banking, walls and phases are public", () => {
    const world = arena(["##############", "#00....x.#..B#", "#00....x.#...#", "##############"]);
    robotOf(world, "A").cargo = [1, 0];
    world.crackedHull[0] = 1;
    const kinds = new Set<string>();
    play(
      world,
      { A: "aim=0+fire, wait*10" },
      {
        each: () => {
          for (const event of witness(world, 1)) kinds.add(event.kind);
        },
      },
    );
    expect([...kinds].sort()).toEqual(["banked", "cracked", "haul", "heard", "lead"]);
  });
});
