/** Rail: winds up for all who see it to see, then hurts all on its line at once, up to the next wall or device. */
import { describe, expect, it } from "vitest";
import { TILE, tiles } from "#shared/lib/math.ts";
import { stunRobot } from "#shared/sim/effects.ts";
import type { World } from "#shared/sim/world.ts";
import { arena, only, type PlayedEvent, play, robotOf } from "#tests/support/arena.ts";
import { put } from "#tests/support/beasts.ts";
import { putDevice } from "#tests/support/devices.ts";

const STALKER = { chassis: { A: "stalker", B: "volt", C: "volt" } } as const;
const HALL = [
  "######################",
  "#....................#",
  "#A.....B...C.........#",
  "#....................#",
  "######################",
];
const SHOT = "aim=0+fire, wait*15";
const seatsHit = (events: readonly PlayedEvent[]): number[] => only(events, "hit").map((event) => event.seat);

describe("rail", () => {
  it("goes off 15 ticks after the press and hurts at once: 45", () => {
    const world = arena(HALL, STALKER);
    const events = play(world, { A: SHOT });
    expect(only(events, "windup")).toMatchObject([{ seat: 0, weapon: 5, tick: 1, seenBy: 0b111 }]);
    expect(only(events, "fired").map((event) => event.tick)).toEqual([16]);
    expect(only(events, "hit")).toMatchObject([
      { seat: 1, by: 0, amount: 1350, tick: 16, from: 512 },
      { seat: 2, by: 0, amount: 1350, tick: 16 },
    ]);
  });

  it("fires every 42 ticks while the button is held", () => {
    const world = arena(HALL, STALKER);
    expect(only(play(world, { A: "aim=0+fire*110" }), "fired").map((event) => event.tick)).toEqual([16, 58, 100]);
  });

  it("follows the aim but for the last 6 ticks of the wind-up", () => {
    for (const [turned, aim] of [
      [9, 256],
      [10, 0],
    ] as const) {
      const world = arena(HALL, STALKER);
      const events = play(world, { A: `aim=0+fire, aim=0*${turned - 1}, aim=256*${16 - turned}` });
      expect(only(events, "fired")).toMatchObject([{ aim, tick: 16 }]);
      play(world, { A: "aim=700" });
      expect(robotOf(world, "A").drive.aim).toBe(700);
    }
  });

  it("is cancelled by a stun", () => {
    const world = arena(HALL, STALKER);
    play(world, { A: "aim=0+fire, wait*7" });
    stunRobot(world, robotOf(world, "A"), 3);
    const events = play(world, { A: "wait*30" });
    expect(only(events, "fired")).toEqual([]);
    expect(only(events, "hit")).toEqual([]);
  });

  it("counts inputs, not ticks: without inputs it does not go off", () => {
    const world = arena(HALL, STALKER);
    expect(only(play(world, { A: "aim=0+fire, none*20, wait*14" }), "fired")).toEqual([]);
    expect(only(play(world, { A: "wait" }), "fired")).toHaveLength(1);
  });

  it("ends protection and counts one shot, and one hit however many it meets", () => {
    const world = arena(HALL, STALKER);
    robotOf(world, "A").drive.protection = 45;
    play(world, { A: "aim=0+fire" });
    expect(robotOf(world, "A").drive.protection).toBe(0);
    play(world, { A: "wait*15, aim=256+fire*42" });
    expect(robotOf(world, "A").stats).toMatchObject({ shots: 2, hits: 1 });
  });

  it("reaches 12 tiles from its muzzle", () => {
    for (const [gap, hits] of [
      [12, 1],
      [12.03, 0],
    ] as const) {
      const world = arena(
        ["#".repeat(22), `#A.........B${".".repeat(9)}#`, `#${".".repeat(20)}#`, "#".repeat(22)],
        STALKER,
      );
      // From rim to muzzle 0.15; the beam is 0.1 thick.
      robotOf(world, "B").drive.x = robotOf(world, "A").drive.x + tiles(0.42 + 0.15) + tiles(gap) + tiles(0.42 + 0.1);
      expect(only(play(world, { A: SHOT }), "hit")).toHaveLength(hits);
    }
  });

  it("ends at a wall, and its line says so; grates let it through", () => {
    for (const [sign, hits, toX] of [
      ["#", 0, 4 * TILE],
      ["=", 1, 1.5 * TILE + tiles(12.57)],
    ] as const) {
      const world = arena(
        [
          `##${"#".repeat(16)}`,
          `#A..${sign}..B${".".repeat(9)}#`,
          `#...${sign}${".".repeat(12)}#`,
          `##${"#".repeat(16)}`,
        ],
        STALKER,
      );
      const events = play(world, { A: SHOT });
      expect(only(events, "hit")).toHaveLength(hits);
      expect(Math.abs((only(events, "beam")[0]?.toX ?? 0) - toX)).toBeLessThan(3);
    }
  });

  it("takes 45 off a cracked wall that ends it", () => {
    const world = arena(["###########", "#A..x...B.#", "#...x.....#", "###########"], STALKER);
    const events = play(world, { A: "aim=0+fire*60" });
    expect(only(events, "cracked").map((event) => event.hull)).toEqual([450, 0]);
    expect(only(events, "hit")).toEqual([]);
    expect(only(play(world, { A: "aim=0+fire*42" }), "hit")).toHaveLength(1);
  });

  it("ends at an enemy's device, which takes the damage, and passes its own", () => {
    for (const [owner, hull, hits] of [
      ["B", 1800 - 1350, []],
      ["A", 1800, [1, 2]],
    ] as const) {
      const world = arena(HALL, STALKER);
      const turret = putDevice(world, owner, "turret", { x: 5.5, y: 2.5 });
      const events = play(world, { A: SHOT });
      expect(turret.hull).toBe(hull);
      expect(seatsHit(events)).toEqual(hits);
    }
  });

  it("hits whoever stands before the device, and only the first of two devices", () => {
    const world = arena(HALL, STALKER);
    const near = putDevice(world, "B", "barricade", { x: 10, y: 2 });
    const far = putDevice(world, "B", "turret", { x: 10.9, y: 2.5 });
    expect(seatsHit(play(world, { A: SHOT }))).toEqual([1]);
    expect([near.hull, far.hull]).toEqual([2700 - 1350, 1800]);
  });

  it("passes through beasts and hurts them", () => {
    const world = arena(HALL, STALKER);
    const drone = put(world, "hauler", 4.5, 2.5);
    const events = play(world, { A: SHOT });
    expect(only(events, "wounded")).toMatchObject([{ by: 0, amount: 1350 }]);
    expect(drone.hull).toBe(1800 - 1350);
    expect(seatsHit(events)).toEqual([1, 2]);
  });

  it("does not hurt mates", () => {
    const world = arena(["#".repeat(22), `#A.....B...C...D${".".repeat(5)}#`, `#${".".repeat(20)}#`, "#".repeat(22)], {
      chassis: { A: "stalker" },
      mode: "heist",
    });
    expect(seatsHit(play(world, { A: SHOT }))).toEqual([2]);
  });

  it("fires nothing from a muzzle inside a wall, though it wound up, and nobody hears a shot", () => {
    const world = arena(["#######", "#..A#.#", "#...#.#", "#######"], STALKER);
    robotOf(world, "A").drive.x = 4 * TILE - 430;
    const kinds = play(world, { A: SHOT }).map((event) => event.kind);
    expect(kinds).toEqual(["windup"]);
    expect(robotOf(world, "A").stats.shots).toBe(0);
  });
});

describe("a shooter who looked back", () => {
  const YARD = [
    "##################",
    ...new Array<string>(4).fill("#................#"),
    "#A......B........#",
    ...new Array<string>(9).fill("#................#"),
    "##################",
  ];
  const yard = (): World => {
    const world = arena(YARD, { chassis: { A: "stalker", B: "dart" } });
    robotOf(world, "B").drive.y = tiles(3.2);
    return world;
  };
  /** B runs down across the line of A, and has left it when A's beam goes off. */
  const shoot = (world: World, back: number, prepare: () => void = () => {}): PlayedEvent[] => {
    play(world, { A: "wait*8, aim=0+fire, wait*14", B: "wait*3, down*20" });
    prepare();
    return play(world, { A: `back=${back}`, B: "down" });
  };

  it("hits what it saw on its line, up to 250 ms back, between two ticks too", () => {
    const tooFar: number[] = [];
    for (const [start, backs] of [
      [tiles(3.2), Array.from({ length: 65 }, (_, back) => back)],
      ...Array.from({ length: 12 }, (_, step) => [tiles(3.6) + 40 * step, [60, 64]] as const),
    ] as const) {
      for (const back of backs) {
        const world = yard();
        robotOf(world, "B").drive.y = start;
        const past: number[] = [];
        const each = (): void => {
          past.unshift(robotOf(world, "B").drive.y);
        };
        play(world, { A: "wait*8, aim=0+fire, wait*14", B: "wait*3, down*20" }, { each });
        const hits = only(play(world, { A: `back=${back}`, B: "down" }, { each }), "hit").length;
        const isOnLine = (eighths: number): boolean => {
          const [newer = 0, older = 0] = [past[Math.floor(eighths / 8)], past[Math.floor(eighths / 8) + 1]];
          const y = newer + ((older - newer) * (eighths % 8)) / 8;
          return Math.abs(y - 5.5 * TILE) < 430 + 102.5;
        };
        expect([start, back, hits]).toEqual([start, back, isOnLine(Math.min(back, 60)) ? 1 : 0]);
        if (isOnLine(back) !== isOnLine(60) && back > 60) tooFar.push(start);
      }
    }
    expect(tooFar.length).toBeGreaterThan(0);
  });

  it("misses without looking back, and hits with it", () => {
    expect(seatsHit(shoot(yard(), 0))).toEqual([]);
    expect(seatsHit(shoot(yard(), 48))).toEqual([1]);
  });

  it("is not heard of by one that it did not see, which is judged where it is", () => {
    const world = yard();
    const hide = (): void => {
      robotOf(world, "B").seenBy = 0b10;
    };
    expect(seatsHit(shoot(world, 48, hide))).toEqual([]);
  });

  it("does not hit one that started meanwhile, where it was before", () => {
    const world = yard();
    const start = (): void => {
      robotOf(world, "B").startedAt = world.tick - 3;
    };
    expect(seatsHit(shoot(world, 48, start))).toEqual([]);
  });

  it("judges one that it never saw, past its sight, where it is: whatever it claims", () => {
    const FAR = [
      "#".repeat(18),
      ...new Array<string>(4).fill(`#${".".repeat(16)}#`),
      `#A..........B${".".repeat(4)}#`,
      ...new Array<string>(9).fill(`#${".".repeat(16)}#`),
      "#".repeat(18),
    ];
    const hit = (back: number, start: number): number[] => {
      const world = arena(FAR, { chassis: { A: "stalker", B: "dart" } });
      robotOf(world, "B").drive.y = start;
      const events = shoot(world, back);
      expect(robotOf(world, "B").seenBy).toBe(0b10);
      return seatsHit(events);
    };
    const starts = [1.6, 1.9, 2.2, 2.5, 2.8, 3.2].map((start) => tiles(start));
    const inThePresent = starts.map((start) => hit(0, start).length);
    expect(starts.map((start) => hit(48, start).length)).toEqual(inThePresent);
    expect(new Set(inThePresent)).toEqual(new Set([0, 1]));
  });

  it("hits one that is behind a wall now where it saw it, if the line to there is free; else not", () => {
    /** B, whom A sees through walls, has run behind a wall beside the line; `isOpen`: the line itself has none. */
    const hit = (isOpen: boolean): number[] => {
      const world = yard();
      Object.assign(robotOf(world, "A"), { revealUntil: 1000, revealRadius: tiles(12) });
      return seatsHit(
        shoot(world, 48, () => {
          const { x, y } = robotOf(world, "B").drive;
          const width = world.maze.width;
          const [column, row] = [Math.floor(x / TILE) - 1, Math.floor(y / TILE)];
          for (let wall = row - (isOpen ? 0 : 2); wall <= row + 1; wall++) world.tiles[wall * width + column] = 1;
          expect(robotOf(world, "B").seenBy).toBe(0b11);
        }),
      );
    };
    expect(hit(true)).toEqual([1]);
    expect(hit(false)).toEqual([]);
  });

  it("meets walls as they are now", () => {
    const world = yard();
    const close = (): void => {
      world.tiles[5 * world.maze.width + 4] = 1;
    };
    expect(seatsHit(shoot(world, 48, close))).toEqual([]);
  });
});

describe("the line of a beam", () => {
  it("is known to those who see the shooter; who is hit from the dark knows of no more than the hit", () => {
    const world = arena(
      ["#".repeat(22), `#A..........B${".".repeat(8)}#`, `#${".".repeat(20)}#`, "#".repeat(22)],
      STALKER,
    );
    robotOf(world, "B").drive.x = robotOf(world, "A").drive.x + tiles(11.5);
    const events = play(world, { A: SHOT });
    expect(only(events, "beam")).toMatchObject([{ seat: 0, seenBy: 0b01 }]);
    expect(only(events, "windup")).toMatchObject([{ seenBy: 0b01 }]);
    expect(only(events, "hit")).toMatchObject([{ seat: 1, by: 0, seenBy: 0b10 }]);
  });
});
