/** What a page predicts of its own robot, against a world a round trip away, tick by tick. */
import { describe, expect, it } from "vitest";
import { createOwnRobot } from "#client/sdk/own-robot.ts";
import { driveOf } from "#client/sdk/wire-view.ts";
import { chassisAt, chassisIds } from "#shared/content/chassis.ts";
import { angleOf, cosine, sine, VECTOR_LENGTH } from "#shared/lib/angle.ts";
import { divRound, TILE } from "#shared/lib/math.ts";
import { draw } from "#shared/lib/rng.ts";
import { DRIVE_FIELDS } from "#shared/sim/drive-state.ts";
import { ABILITY_1, ABILITY_2, FIRE, type Input, NEUTRAL } from "#shared/sim/input.ts";
import { type ArenaOptions, arena, robotOf } from "#tests/support/arena.ts";
import { putDevice } from "#tests/support/devices.ts";
import { createTickLine, type Picture, type TickLine, type TickLineOptions } from "#tests/support/tick-line.ts";

const HALL = [
  "##############################",
  "#............................#",
  "#............................#",
  "#..A....B....................#",
  "#............................#",
  "#............................#",
  "##############################",
];
const ALONE = [
  "################",
  "#..............#",
  "#..A...........#",
  "#......##......#",
  "#..............#",
  "################",
];

/** Round trips of 0, 50, 150 and 250 ms, in ticks, with the wait for the next tick. */
const LAGS = [0, 2, 5, 9];

function lineIn(rows: readonly string[], options: TickLineOptions, more: ArenaOptions = {}): TickLine {
  return createTickLine(arena(rows, more), 0, options);
}

/** Shows two pictures a tick for `ticks` ticks. */
function show(line: TickLine, ticks: number, will: (tick: number) => Partial<Input>): Picture[] {
  const pictures: Picture[] = [];
  for (let tick = 0; tick < ticks; tick++) {
    line.tick(will(tick));
    pictures.push(line.picture(0), line.picture(0.5));
  }
  return pictures;
}

/** Returns the longest way, in tiles, of a shot with one id between two pictures that follow each other. */
function longestWay(pictures: readonly Picture[]): number {
  let longest = 0;
  pictures.slice(1).forEach(({ shots }, index) => {
    for (const shot of shots) {
      const before = pictures[index]?.shots.find(({ id }) => id === shot.id);
      if (before !== undefined) longest = Math.max(longest, Math.hypot(shot.x - before.x, shot.y - before.y));
    }
  });
  return longest;
}

describe("the drive state of one's own robot", () => {
  it.each(chassisIds)("of a %s is predicted in every field, whatever its buttons do", (id) => {
    for (const lag of LAGS) {
      const line = lineIn(ALONE, { lag }, { chassis: { A: id } });
      const moved = new Set<string>();
      let before = { ...robotOf(line.world, "A").drive };
      for (let tick = 0; tick < 500; tick++) {
        const bits = draw(5, Math.floor(tick / 9), 0, lag);
        line.tick({
          moveX: ((bits & 255) >> 1) * ((bits >> 20) & 1 ? 1 : -1),
          moveY: (((bits >> 8) & 255) >> 1) * ((bits >> 21) & 1 ? 1 : -1),
          aim: (bits >> 16) & 1023,
          reach: 60,
          buttons: (bits >> 26) & 7,
        });
        const { drive } = robotOf(line.world, "A");
        for (const field of DRIVE_FIELDS) if (drive[field] !== before[field]) moved.add(field);
        before = { ...drive };
      }
      expect(line.prediction.robot.corrections).toBe(0);
      for (const field of ["x", "vx", "aim", "heading", "energy", "cooldown1", "cooldown2"])
        expect(moved).toContain(field);
    }
  });
});

describe("a robot that is held on its pad", () => {
  it("is predicted to drive off in the tick in which play begins", () => {
    for (const lag of LAGS) {
      const world = arena(["############", "#..00......#", "#..00......#", "############"], { warmup: true });
      const line = createTickLine(world, 0, { lag });
      const end = world.phaseEnd;
      const home = robotOf(world, "A").drive.x;
      const pictures = show(line, end + 20, () => ({ moveX: 127 }));
      expect(Math.max(...pictures.map(({ x }) => x))).toBeGreaterThan(home + TILE);
      expect(line.prediction.robot.corrections).toBe(0);
      // It leaves its pad on the screen when the input is sent that the world takes with the first tick of play.
      const edge = Math.max(...pictures.slice(0, 2 * (end - lag - 1)).map(({ x }) => x));
      expect(pictures.at(2 * (end - lag + 1))?.x).toBeGreaterThan(edge);
    }
  });
});

describe("one's own bolts", () => {
  it.each(LAGS)("leave the muzzle in the picture after the trigger, at %i ticks of round trip", (lag) => {
    const line = lineIn(HALL, { lag });
    show(line, 3, () => ({}));
    line.tick({ buttons: FIRE });
    const { shots, events, x, y } = line.picture();
    expect(shots).toHaveLength(1);
    expect(Math.hypot((shots[0]?.x ?? 0) - x / TILE, (shots[0]?.y ?? 0) - y / TILE)).toBeLessThan(0.7);
    expect(events.map(({ kind }) => kind)).toEqual(["fired"]);
  });

  it.each(LAGS)("go over into the server's without a jump, one for one, at %i ticks of round trip", (lag) => {
    for (const id of ["dart", "bulwark", "volt", "wraith"] as const) {
      const line = lineIn(HALL, { lag }, { chassis: { A: id } });
      const { action } = chassisAt(chassisIds.indexOf(id)).weapon;
      if (action.kind !== "bolts") throw new Error("a weapon without bolts");
      const fired: number[] = [];
      const pictures = show(line, 70, (tick) => {
        fired.push(line.world.events.filter((event) => event.kind === "fired").length);
        return { moveX: 60, moveY: tick % 20 < 10 ? 50 : -50, aim: (tick * 3) & 63, buttons: tick < 40 ? FIRE : 0 };
      });
      const ids = new Set(pictures.flatMap(({ shots }) => shots.map((shot) => shot.id)));
      expect(ids.size).toBe(fired.reduce((sum, count) => sum + count, 0) * action.spread.length);
      expect(longestWay(pictures)).toBeLessThan((action.speed / TILE / 2) * 1.5);
      expect(pictures.at(-1)?.shots).toEqual([]);
      for (const { shots } of pictures) for (const { strength } of shots) expect(strength).toBe(1);
    }
  });

  it("end at a wall at once, and are not seen to end again when the server tells", () => {
    for (const lag of LAGS) {
      const line = lineIn(HALL, { lag });
      const pictures = show(line, 60, (tick) => ({ aim: 512, buttons: tick < 8 ? FIRE : 0 }));
      const impacts = pictures.flatMap(({ events }) => events.filter(({ kind }) => kind === "impact"));
      expect(impacts).toHaveLength(2);
      const first = pictures.findIndex(({ events }) => events.some(({ kind }) => kind === "impact"));
      expect(first).toBeLessThan(2 * 5);
    }
  });

  it("leave no muzzle that is in a wall", () => {
    const line = lineIn(["#####", "#A..#", "#####"], { lag: 5 });
    show(line, 20, () => ({ moveX: -127, aim: 512 }));
    const pictures = show(line, 20, () => ({ moveX: -127, aim: 512, buttons: FIRE }));
    expect(pictures.flatMap(({ shots }) => shots)).toEqual([]);
    expect(pictures.flatMap(({ events }) => events)).toEqual([]);
  });

  it("fade where the server did not fire: half gone is seen, then nothing", () => {
    const line = lineIn(HALL, { lag: 5, onWay: (input) => ({ ...input, buttons: 0 }) });
    const pictures = show(line, 30, (tick) => ({ buttons: tick === 0 ? FIRE : 0 }));
    const strengths = pictures.map(({ shots }) => shots[0]?.strength ?? 0);
    expect(strengths.slice(0, 10)).toEqual(new Array(10).fill(1));
    expect(strengths.some((strength) => strength > 0.1 && strength < 0.9)).toBe(true);
    expect(strengths.slice(-20)).toEqual(new Array(20).fill(0));
  });

  it("are the same bolts where the weapon is ready a little later than foreseen", () => {
    let fired = 0;
    const line = lineIn(HALL, {
      lag: 5,
      before: ({ tick, robots }) => {
        if (tick === 15 && robots[0] !== undefined) robots[0].drive.reload += 2;
      },
      after: ({ events }) => {
        fired += events.filter(({ kind }) => kind === "fired").length;
      },
    });
    const pictures = show(line, 60, (tick) => ({ aim: 20, buttons: tick < 40 ? FIRE : 0 }));
    const shots = pictures.flatMap((picture) => picture.shots);
    const flashes = pictures.flatMap(({ events }) => events.filter(({ kind }) => kind === "fired"));
    expect(new Set(shots.map(({ id }) => id)).size).toBe(fired);
    expect(flashes).toHaveLength(fired);
    for (const { strength } of shots) expect(strength).toBe(1);
    expect(longestWay(pictures)).toBeLessThan(0.4);
  });

  it("fade where the server dropped the very input, as soon as it says so", () => {
    const line = lineIn(HALL, { lag: 3, onWay: (input, sequence) => (sequence === 1 ? null : input) });
    const pictures = show(line, 12, (tick) => ({ buttons: tick === 0 ? FIRE : 0 }));
    const strengths = pictures.map(({ shots }) => shots[0]?.strength ?? 0);
    expect(strengths.slice(0, 6)).toEqual(new Array(6).fill(1));
    expect(strengths[8]).toBeLessThan(1);
    expect(strengths.at(-1)).toBe(0);
    expect(line.world.projectiles).toEqual([]);
  });

  it("vanish behind what they seem to hit, and come out again where they did not hit it", () => {
    // The server's robot steps aside at the last moment: on the screen it still stands in the way.
    const line = lineIn(HALL, {
      lag: 5,
      after: (world) => {
        if (world.tick === 12) robotOf(world, "B").drive.y += 2 * TILE;
      },
    });
    const pictures = show(line, 40, (tick) => ({ buttons: tick === 0 ? FIRE : 0 }));
    const seen = pictures.map(({ shots }) => shots.length);
    const gone = seen.indexOf(0);
    expect(gone).toBeGreaterThan(4);
    expect(seen.slice(gone).some((count) => count === 1)).toBe(true);
    expect(seen.at(-1)).toBe(0);
    expect(new Set(pictures.flatMap(({ shots }) => shots.map(({ id }) => id))).size).toBe(1);
  });

  it("never appear where one only bites or beams", () => {
    for (const id of ["mule", "stalker"] as const) {
      const line = lineIn(HALL, { lag: 5 }, { chassis: { A: id } });
      const pictures = show(line, 60, () => ({ buttons: FIRE }));
      expect(pictures.flatMap(({ shots }) => shots)).toEqual([]);
      expect(pictures.flatMap(({ events }) => events).map(({ kind }) => kind)).toContain("fired");
    }
  });
});

describe("a button whose effect the server refuses", () => {
  const EMPTY = 0;

  it("has answered at once, and is taken back where it shows", () => {
    // A jolt takes the energy a tick before the button arrives.
    const line = lineIn(HALL, {
      lag: 5,
      before: (world) => {
        if (world.tick === 3) robotOf(world, "A").drive.energy = EMPTY;
      },
    });
    show(line, 2, () => ({}));
    line.tick({ buttons: ABILITY_2 });
    expect(line.picture().events.map(({ kind }) => kind)).toEqual(["cast"]);
    expect(line.prediction.robot.now.active2).toBeGreaterThan(0);
    const pictures = show(line, 12, () => ({}));
    const refused = pictures.flatMap(({ events }) => events.filter(({ kind }) => kind === "refused"));
    expect(refused).toEqual([{ kind: "refused", slot: "ability2", sound: "refused" }]);
    expect(line.prediction.robot.now.active2).toBe(0);
  });

  it.each([
    ["turret", "volt", ABILITY_1, "ability1"],
    ["barricade", "volt", ABILITY_2, "ability2"],
  ] as const)("is taken back where a %s finds no place", (_name, id, buttons, slot) => {
    for (const lag of LAGS) {
      const line = lineIn(["####", "#A.#", "####"], { lag }, { chassis: { A: id } });
      show(line, 2, () => ({ aim: 768 }));
      line.tick({ aim: 768, buttons });
      const pictures = [line.picture(), ...show(line, 14, () => ({ aim: 768 }))];
      const kinds = pictures.flatMap(({ events }) => events);
      expect(kinds).toEqual([{ kind: "refused", slot, sound: "refused" }]);
    }
  });

  it("is taken back for a beam that does not wind up", () => {
    const line = lineIn(HALL, { lag: 5, onWay: (input) => ({ ...input, buttons: 0 }) }, { chassis: { A: "stalker" } });
    const pictures = show(line, 20, (tick) => ({ buttons: tick === 0 ? FIRE : 0 }));
    expect(pictures.flatMap(({ events }) => events).map(({ kind }) => kind)).toEqual(["windup", "refused"]);
    expect(line.prediction.robot.now.windUp).toBe(0);
  });

  it("is taken back once where the server did not grant it, and else never, whatever pushes the robot", () => {
    for (const id of chassisIds) {
      for (const buttons of [ABILITY_1, ABILITY_2, FIRE]) {
        let granted = 0;
        const line = lineIn(
          HALL,
          {
            lag: 5,
            after: (world) => {
              granted += world.events.filter(({ kind }) => kind === "cast" || kind === "fired").length;
              if (world.tick % 3 === 0) robotOf(world, "A").drive.x += 9;
            },
          },
          { chassis: { A: id } },
        );
        const pictures = show(line, 90, (tick) => ({ reach: 40, buttons: tick === 4 ? buttons : 0 }));
        const events = pictures.flatMap((picture) => picture.events);
        expect(events.filter(({ kind }) => kind === "refused")).toHaveLength(granted === 0 ? 1 : 0);
      }
    }
  });
});

describe("pushing", () => {
  /** Drives at the other, wherever it is. */
  const towards = ({ world, prediction: { robot } }: TickLine): Partial<Input> => {
    const { x, y } = robotOf(world, "B").drive;
    const aim = angleOf(x - robot.now.x, y - robot.now.y);
    return { moveX: divRound(127 * cosine(aim), VECTOR_LENGTH), moveY: divRound(127 * sine(aim), VECTOR_LENGTH) };
  };

  it.each([
    ["that rests", 0],
    ["that comes against it", -127],
    ["that drives away slowly", 40],
  ])("of a robot %s is predicted: nothing is corrected in a straight line", (_name, moveX) => {
    for (const lag of LAGS) {
      const line = lineIn(HALL, { lag, others: () => ({ moveX }) });
      let touched = 0;
      for (let tick = 0; tick < 100; tick++) {
        line.tick(towards(line));
        line.picture();
        const gap = robotOf(line.world, "B").drive.x - robotOf(line.world, "A").drive.x;
        if (gap < 0.86 * TILE) touched++;
      }
      expect(touched).toBeGreaterThan(20);
      expect(line.prediction.robot.corrections).toBe(0);
    }
  });

  it.each([
    ["weaves", (tick: number) => ({ moveX: -100, moveY: Math.floor(tick / 9) % 2 === 0 ? 127 : -127 })],
    ["crosses", (tick: number) => ({ moveY: Math.floor(tick / 12) % 2 === 0 ? 127 : -127 })],
    ["rests", () => ({})],
  ])(
    "of a robot that %s is corrected by less than 0.25 tile, and by far less than if it were not foreseen",
    (_name, go) => {
      const line = lineIn(HALL, { lag: 5, others: ({ tick }) => go(tick) });
      const blind = createOwnRobot();
      const inputs: Input[] = [];
      const ground = {
        tiles: line.world.tiles,
        width: line.world.maze.width,
        circles: [],
        homeX: 0,
        homeY: 0,
        homeSize: 0,
      };
      let [foreseen, unforeseen, largest] = [0, 0, 0];
      for (let tick = 0; tick < 200; tick++) {
        const input = { ...NEUTRAL, ...towards(line) };
        inputs.push(input);
        blind.sent(inputs.length, input, ground);
        const { robot } = line.prediction;
        const [known, unknown] = [robot.corrections, blind.corrections];
        line.tick(input);
        const sequence = Math.max(0, inputs.length - 5);
        const { chassis, starts } = line.view;
        const load = { room: 0, hasPrize: false };
        const truth = {
          sequence,
          drive: driveOf(line.view),
          chassis,
          load,
          starts,
          isDriving: true,
          freeFrom: Number.POSITIVE_INFINITY,
          neighbours: [],
        };
        blind.reconcile(truth, inputs.length, (at) => inputs[at - 1], ground);
        if (robot.corrections > known) foreseen += robot.lastCorrection;
        if (blind.corrections > unknown) unforeseen += blind.lastCorrection;
        largest = Math.max(largest, robot.lastCorrection);
      }
      expect(largest / TILE).toBeLessThan(0.25);
      expect(unforeseen / TILE).toBeGreaterThan(2);
      expect(foreseen).toBeLessThan(unforeseen / 4);
    },
  );

  it("by a ram ends where it meets an enemy, and nothing is taken back", () => {
    for (const lag of LAGS) {
      const rows = ["############", "#.A..B.....#", "############"];
      const line = lineIn(rows, { lag }, { chassis: { A: "bulwark" } });
      let shift = 0;
      for (let tick = 0; tick < 60; tick++) {
        line.tick({ buttons: tick === 3 ? ABILITY_2 : 0 });
        shift = Math.max(shift, line.prediction.robot.lastShift);
      }
      expect(robotOf(line.world, "B").hull).toBeLessThan(chassisAt(0).hull);
      expect(shift).toBe(0);
    }
  });

  it("is no matter for a robot in a dash, which drives through", () => {
    const line = lineIn(HALL, { lag: 5 });
    show(line, 40, (tick) => ({ moveX: 127, buttons: tick === 12 ? ABILITY_1 : 0 }));
    expect(robotOf(line.world, "A").drive.x).toBeGreaterThan(robotOf(line.world, "B").drive.x);
    expect(line.prediction.robot.corrections).toBe(0);
  });
});

describe("where the robot is drawn", () => {
  it("does not slide to where it starts anew, next to where it was destroyed", () => {
    for (const lag of LAGS) {
      // The pad is one tile to the left of where it is destroyed.
      const world = arena(["###########", "#00A......#", "#00.......#", "###########"]);
      const line = createTickLine(world, 0, {
        lag,
        before: () => {
          if (world.tick === 10) robotOf(world, "A").hull = 0;
        },
      });
      const pictures = show(line, 12, () => ({}));
      while (line.view.alive === 0) pictures.push(...show(line, 1, () => ({})));
      pictures.push(...show(line, 3, () => ({})));
      expect(line.view.starts).toBe(1);
      const { x: home } = robotOf(world, "A").drive;
      const died = pictures[0]?.x ?? 0;
      expect(home).not.toBe(died);
      for (const { x } of pictures) expect([home, died]).toContain(x);
    }
  });

  it("goes no farther in a picture than a dash does", () => {
    for (const lag of LAGS) {
      const line = lineIn(ALONE, { lag });
      const pictures = show(line, 40, (tick) => ({ moveX: 127, buttons: tick === 5 ? ABILITY_1 : 0 }));
      const { motion } = chassisAt(0).abilities[0];
      const ways = pictures.slice(1).map(({ x }, index) => x - (pictures[index]?.x ?? 0));
      expect(Math.max(...ways)).toBeLessThanOrEqual((motion?.speed ?? 0) / 2 + 1);
      expect(Math.min(...ways)).toBeGreaterThanOrEqual(0);
    }
  });

  it("stands against a device of an enemy, and its bolts end there", () => {
    const world = arena(HALL);
    putDevice(world, "B", "turret", { x: 6.5, y: 3.5 });
    const line = createTickLine(world, 0, { lag: 5 });
    show(line, 10, () => ({}));
    const pictures = show(line, 30, (tick) => ({ moveX: 127, buttons: tick === 0 ? FIRE : 0 }));
    expect(line.prediction.robot.corrections).toBe(0);
    expect(Math.max(...pictures.flatMap(({ shots }) => shots.map(({ x }) => x)))).toBeLessThan(6.2);
  });
});
