/** The headless sdk against the real server over a line of 150 ms round trip, in virtual time. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connectTo } from "#client/sdk/connect.ts";
import { IDLE as REST } from "#client/sdk/control-input.ts";
import type { FrameMaze } from "#client/sdk/frame.ts";
import type { Control, Game } from "#client/sdk/game.ts";
import { chassisAt, chassisIds } from "#shared/content/chassis.ts";
import { devices } from "#shared/content/devices.ts";
import { STOPS_ROBOT } from "#shared/content/mazes/maze.ts";
import { TILE } from "#shared/lib/math.ts";
import { draw } from "#shared/lib/rng.ts";
import { PERSON } from "#shared/sim/record.ts";
import { chanceFrom, IDLE_BRAIN, startServer, type TestServer } from "#tests/support/game-server.ts";
import { type LineProxy, startProxy } from "#tests/support/proxy.ts";
import { createVirtualTime, type VirtualTime } from "#tests/support/virtual-time.ts";

const PICTURE_MS = 1000 / 60;

let time: VirtualTime;
let server: TestServer;
let line: LineProxy;
let game: Game;

beforeEach(() => {
  time = createVirtualTime();
});

afterEach(async () => {
  game.leave();
  await time.pass(500);
  await line.close();
  await server.close();
  time.end();
});

async function join(
  doubles: Parameters<typeof startServer>[1],
  lengths: { warmup: number; length: number },
  chassis = "dart",
) {
  const { metronome } = time;
  server = await startServer(
    { lengths: { ...lengths, overtime: 30 } },
    { chance: chanceFrom(11), metronome, ...doubles },
  );
  line = await startProxy(server.port, { delay: 75 }, undefined, time);
  const tokens = { read: () => null, write: () => {} };
  const connection = connectTo(`http://127.0.0.1:${line.port}`, "", tokens);
  game = await time.until(connection.joinMatch({ name: "Ann", chassis, build: "" }));
}

/** Shows pictures until `isDone`, steering as `will` says. @returns when it is done */
async function show(
  will: (tick: number) => Control,
  isDone: (tick: number) => boolean,
  onPicture = (_now: number) => {},
): Promise<void> {
  for (let tick = 0; ; ) {
    await time.pass(PICTURE_MS);
    tick = game.stats().tick;
    game.steer(will(tick));
    onPicture(performance.now());
    if (isDone(tick)) return;
  }
}

/**
 * Drives against walls and along them, to and fro in 17 ticks each and with as many dashes one way as the other, so that
 * it stays where it is; a new direction every 170 ticks.
 */
function wander(tick: number): Control {
  const side = Math.floor(tick / 17) & 1;
  const bits = draw(3, Math.floor(tick / 170), 0, 0);
  const angle = ((bits & 1023) * Math.PI) / 512 + side * Math.PI;
  return {
    ...REST,
    moveX: Math.cos(angle),
    moveY: Math.sin(angle),
    aim: ((bits >> 12) & 7) - 3,
    ability1: tick % 85 === 8,
  };
}

/** Returns an axis direction, in radians, with two open tiles ahead of a robot on the lines of its pad. */
function openWay({ tiles, width }: FrameMaze, { x, y }: { readonly x: number; readonly y: number }): number {
  const isOpen = (at: number, down: number): boolean =>
    STOPS_ROBOT[tiles[Math.floor(down) * width + Math.floor(at)] ?? 1] === 0;
  const quarters = [0, 1, 2, 3].map((quarter) => (quarter * Math.PI) / 2);
  const found = quarters.find((angle) =>
    [1.5, 2.5].every((far) =>
      [-0.5, 0.5].every((side) =>
        isOpen(x + Math.cos(angle) * far - Math.sin(angle) * side, y + Math.sin(angle) * far + Math.cos(angle) * side),
      ),
    ),
  );
  if (found === undefined) throw new Error("there is no way out");
  return found;
}

/** True when the server has another robot near enough to push, a stun, or a blow of this tick. */
function isDisturbed(): boolean {
  const [arena] = server.services.arenas.values();
  const world = arena?.live.world;
  const own = world?.robots.find(({ driver }) => driver === PERSON);
  if (world === undefined || own === undefined || own.alive === 0 || own.drive.stun > 0) return true;
  if (own.hurtAt === world.tick) return true;
  return world.robots.some(
    (robot) =>
      robot !== own &&
      robot.alive === 1 &&
      Math.hypot(robot.drive.x - own.drive.x, robot.drive.y - own.drive.y) < 1.5 * TILE,
  );
}

describe("one's own robot at 150 ms round trip", () => {
  it("is never corrected in 20 s along walls while nothing else is in the maze", async () => {
    await join({ makeBrain: IDLE_BRAIN }, { warmup: 30, length: 5400 });
    await show(
      () => REST,
      (tick) => tick > 40,
      (now) => game.advance(now),
    );
    let travelled = 0;
    let last: { x: number; y: number } | null = null;
    await show(
      wander,
      (tick) => tick > 640,
      (now) => {
        const frame = game.advance(now);
        const own = frame?.robots.find(({ seat }) => seat === frame.own?.seat);
        if (own === undefined) return;
        if (last !== null) travelled += Math.hypot(own.x - last.x, own.y - last.y);
        last = { x: own.x, y: own.y };
      },
    );
    expect(travelled).toBeGreaterThan(25);
    expect(game.line().roundTrip).toBeGreaterThan(140);
    expect(game.stats().corrections).toBe(0);
  });

  it("is never corrected where it drives against what it has placed", async () => {
    await join({ makeBrain: IDLE_BRAIN }, { warmup: 30, length: 5400 }, "volt");
    // Places a gun ahead, waits until its own page knows of it, then drives against it from all around.
    const places = 60;
    const drives = places + 20;
    const done = drives + 120;
    let nearest = Number.POSITIVE_INFINITY;
    let way = 0;
    await show(
      (tick) => {
        if (tick < places) return REST;
        if (tick < drives) return { ...REST, aim: way, ability1: tick < places + 4 };
        const angle = way + Math.sin(tick / 12) * 1.2;
        return { ...REST, moveX: Math.cos(angle), moveY: Math.sin(angle) };
      },
      (tick) => tick > done,
      (now) => {
        const frame = game.advance(now);
        const own = frame?.robots.find(({ seat }) => seat === frame.own?.seat);
        if (own !== undefined && frame?.devices.length === 0) way = openWay(frame.maze, own);
        for (const { x, y } of frame?.devices ?? []) {
          if (own !== undefined) nearest = Math.min(nearest, Math.hypot(x - own.x, y - own.y));
        }
      },
    );
    const { radius } = devices.turret;
    expect(nearest * TILE).toBeLessThan(radius + chassisAt(chassisIds.indexOf("volt")).radius + TILE / 50);
    expect(game.stats().corrections).toBe(0);
  });

  it("moves with the picture after the key, long before the server can have answered", async () => {
    await join({ makeBrain: IDLE_BRAIN }, { warmup: 30, length: 5400 });
    await show(
      () => REST,
      (tick) => tick > 60,
      (now) => game.advance(now),
    );
    const placeOf = (): number | undefined => {
      const frame = game.advance(performance.now());
      return frame?.robots.find(({ seat }) => seat === frame.own?.seat)?.x;
    };
    const before = placeOf();
    const pressed = performance.now();
    game.steer({ ...REST, moveX: 1 });
    let moved = Number.POSITIVE_INFINITY;
    await show(
      () => ({ ...REST, moveX: 1 }),
      () => {
        const now = placeOf();
        if (now !== undefined && now !== before) moved = performance.now() - pressed;
        return moved < Number.POSITIVE_INFINITY;
      },
    );
    expect(moved).toBeLessThan(75);
  });

  it("is corrected in a full match only where it is pushed, hit or stunned", async () => {
    await join({}, { warmup: 30, length: 5400 });
    let disturbed = 0;
    let unexplained = 0;
    let corrections = 0;
    await show(
      wander,
      (tick) => tick > 640,
      (now) => {
        game.advance(now);
        if (isDisturbed()) disturbed = now;
        const { corrections: so } = game.stats();
        if (so > corrections && now - disturbed > 500) unexplained += so - corrections;
        corrections = so;
      },
    );
    expect(unexplained).toBe(0);
  });
});
