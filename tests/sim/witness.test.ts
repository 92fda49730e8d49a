/** What one seat learns of a tick: nothing of what it does not see. */
import { describe, expect, it } from "vitest";
import { TILE } from "#shared/lib/math.ts";
import { witness } from "#shared/sim/witness.ts";
import { arena, play, rest, robotOf } from "#tests/support/arena.ts";

describe("an attacker out of sight", () => {
  const scene = (): ReturnType<typeof arena> => {
    const world = arena(["##############", "#A..#.......B#", "#...#........#", "#............#", "##############"]);
    const { drive } = robotOf(world, "A");
    world.projectiles.push({
      id: 900,
      owner: 1,
      weapon: 0,
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
      weapon: 0,
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
