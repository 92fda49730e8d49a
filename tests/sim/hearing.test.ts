/** What is heard of what is not seen: a direction and near or far, never a place. */
import { describe, expect, it } from "vitest";
import { TILE } from "#shared/lib/math.ts";
import type { GameEvent, Heard } from "#shared/sim/events.ts";
import { hear } from "#shared/sim/hearing.ts";
import { witness } from "#shared/sim/witness.ts";
import type { World } from "#shared/sim/world.ts";
import { arena, only, play, rest, robotOf } from "#tests/support/arena.ts";

const LONG = 44;
const rows = (middle: string): string[] => [
  "#".repeat(LONG),
  `#A#${".".repeat(LONG - 5)}B#`,
  `#.#${middle.padEnd(LONG - 4, ".")}#`,
  "#".repeat(LONG),
];
const apart = (tiles: number): World => {
  const world = arena(rows(""));
  robotOf(world, "B").drive.x = Math.floor((1.5 + tiles) * TILE);
  robotOf(world, "B").drive.y = 1.5 * TILE;
  return world;
};
const heardBy = (world: World, seat: number): Heard[] =>
  witness(world, seat).filter((event: GameEvent | Heard): event is Heard => event.kind === "heard");

describe("a shot or an ability out of sight", () => {
  it("is heard near within 10 tiles, far within 20, and not beyond", () => {
    // A shot is heard from its muzzle, 584 units before the robot.
    for (const [button, what, before] of [
      ["ability2", "ability", 0],
      ["aim=0+fire", "shot", 584 / TILE],
    ] as const) {
      for (const [tiles, near] of [
        [3, true],
        [9.9, true],
        [10.1, false],
        [19.9, false],
        [20.1, null],
      ] as const) {
        const world = apart(tiles - before);
        play(world, { B: button });
        const heard = near === null ? [] : [{ kind: "heard", what, near, direction: 0 }];
        expect([what, tiles, heardBy(world, 0)]).toEqual([what, tiles, heard]);
      }
    }
  });

  it("is heard in a direction of sixteenths, from any side", () => {
    const open = `#${".".repeat(19)}#`;
    const rows = ["#".repeat(21), ...new Array<string>(19).fill(open), "#".repeat(21)];
    rows[1] = `#B${".".repeat(18)}#`;
    rows[9] = rows[11] = "#........###........#";
    rows[10] = "#........#A#........#";
    for (let sixteenth = 0; sixteenth < 16; sixteenth++) {
      for (const aside of [-0.45, 0, 0.45]) {
        const world = arena(rows);
        const turn = ((sixteenth + aside) * 2 * Math.PI) / 16;
        Object.assign(robotOf(world, "B").drive, {
          x: Math.floor(10.5 * TILE + 6 * TILE * Math.cos(turn)),
          y: Math.floor(10.5 * TILE + 6 * TILE * Math.sin(turn)),
        });
        play(world, { B: "ability2" });
        expect(heardBy(world, 0)).toMatchObject([{ direction: sixteenth, near: true }]);
      }
    }
  });

  it("is not heard by who sees it, nor by who is down", () => {
    const world = arena(["##########", "#A......B#", "#........#", "##########"]);
    play(world, { B: "aim=A+fire" });
    expect(heardBy(world, 0)).toEqual([]);
    expect(witness(world, 0).map((event) => event.kind)).toContain("fired");
    const down = apart(5);
    Object.assign(robotOf(down, "A"), { alive: 0, respawnAt: 999 });
    play(down, { B: "ability2" });
    expect(heardBy(down, 0)).toEqual([]);
  });

  it("carries no place and no seat", () => {
    const world = apart(5);
    play(world, { B: "fire" });
    expect(witness(world, 0).map((event) => Object.keys(event).sort())).toEqual([
      ["direction", "kind", "near", "what"],
    ]);
  });
});

describe("things out of sight", () => {
  const heardOf = (event: GameEvent, tiles: number): Heard | null => {
    const world = apart(5);
    const { x, y } = robotOf(world, "A").drive;
    return hear(world, 0, "x" in event ? { ...event, x: x + Math.floor(tiles * TILE), y } : event);
  };
  const at = { x: 0, y: 0, seenBy: 0 };

  it("the gun of a device and of a drone sound as shots, a blast as a blast, near and far", () => {
    for (const [event, what] of [
      [{ kind: "sentry", device: 0, aim: 0, ...at }, "shot"],
      [{ kind: "spat", beast: 3, aim: 0, ...at }, "shot"],
      [{ kind: "blast", radius: 1, device: -1, ...at }, "blast"],
    ] as const) {
      expect(heardOf(event, 9.9)).toMatchObject({ what, near: true, direction: 0 });
      expect(heardOf(event, 19.9)).toMatchObject({ what, near: false });
      expect(heardOf(event, 20.1)).toBeNull();
    }
  });

  it("steps are heard near only, and what makes no sound not at all", () => {
    expect(heardOf({ kind: "step", seat: 1, ...at }, 9.9)).toMatchObject({ what: "step", near: true });
    expect(heardOf({ kind: "step", seat: 1, ...at }, 10.1)).toBeNull();
    expect(heardOf({ kind: "windup", seat: 1, weapon: 5, ...at }, 3)).toBeNull();
    expect(heardOf({ kind: "placed", seat: 1, device: 2, aim: 0, ...at }, 3)).toBeNull();
    expect(heardOf({ kind: "cracked", segment: 0, hull: 1, seenBy: 0 }, 3)).toBeNull();
  });
});

describe("a robot with 6 or more cargo", () => {
  const loaded = (cargo: number, tiles: number): World => {
    const world = apart(tiles);
    robotOf(world, "B").cargo = [cargo, 0];
    return world;
  };

  it("rattles while it moves, each half second, heard near only", () => {
    const world = loaded(6, 5);
    const heard: Heard[] = [];
    const events = play(world, { B: "right*60" }, { each: () => heard.push(...heardBy(world, 0)) });
    expect(only(events, "rattle").map((event) => event.tick % 15)).toEqual([14, 14, 14, 14]);
    expect(heard.length).toBeGreaterThanOrEqual(2);
    expect(heard.every((sound) => sound.what === "rattle" && sound.near)).toBe(true);
    const far = loaded(6, 12);
    play(far, { B: "right*20" }, { each: () => expect(heardBy(far, 0)).toEqual([]) });
  });

  it("does not with 5, nor at rest", () => {
    expect(only(play(loaded(5, 5), { B: "right*60" }), "rattle")).toEqual([]);
    expect(only(rest(loaded(6, 5), 60), "rattle")).toEqual([]);
  });

  it("is not heard by those who see it, and its rattle is shown to nobody", () => {
    const world = arena(["##########", "#A...B...#", "#........#", "##########"]);
    robotOf(world, "B").cargo = [6, 0];
    play(
      world,
      { B: "right*15" },
      {
        each: () => {
          expect(witness(world, 0).filter((event) => event.kind === "rattle" || event.kind === "heard")).toEqual([]);
          expect(witness(world, 1).filter((event) => event.kind === "rattle" || event.kind === "heard")).toEqual([]);
        },
      },
    );
  });
});
