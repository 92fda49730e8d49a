/** What a page is shown of a practice: the headless sdk against the real server, at 150 ms round trip in virtual time. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Connection, connectTo } from "#client/sdk/connect.ts";
import { IDLE as REST } from "#client/sdk/control-input.ts";
import type { Frame } from "#client/sdk/frame.ts";
import { scratchFolder } from "#server/cli/bench/scratch-folder.ts";
import { buildSimBundle } from "#server/cli/sim-bundle.ts";
import { chassisAt } from "#shared/content/chassis.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { finishedMatch } from "../support/finished-match.ts";
import { chanceFrom, startServer, type TestServer } from "../support/game-server.ts";
import { playMatch } from "../support/played-match.ts";
import { type LineProxy, startProxy } from "../support/proxy.ts";
import { createVirtualTime, type VirtualTime } from "../support/virtual-time.ts";

const PICTURE_MS = 1000 / 60;
const played = playMatch(61);
const { match, seat } = played;
const fight = played.events.findIndex((events) => events.some((event) => event.kind === "hit" && event.seat === seat));
/** Just after the count-down. */
const QUIET = 60;
const JOIN = { name: "Cat", chassis: "volt", build: "" };

let time: VirtualTime;
let server: TestServer;
let line: LineProxy;
let connection: Connection;

beforeAll(async () => {
  const module = await buildSimBundle();
  time = createVirtualTime();
  const doubles = { metronome: time.metronome, chance: chanceFrom(2), module };
  server = await startServer({ dataFolder: scratchFolder() }, doubles);
  await server.services.archive?.save(structuredClone(match));
  line = await startProxy(server.port, { delay: 75 }, undefined, time);
  connection = connectTo(`http://127.0.0.1:${line.port}`, "", { read: () => null, write: () => {} });
});
afterAll(async () => {
  await line.close();
  await server.close();
  time.end();
});

describe("the page of a practice", () => {
  it("stands at the moment with all who are in sight, then goes on under its person's hands without a jump", async () => {
    const from = { replay: match.id, tick: fight, seat };
    const game = await time.until(connection.playFrom({ ...JOIN, from }));
    const { live } = server.services.arenas.get(game.roomId) ?? {};
    if (live === undefined) throw new Error("there is no match");
    const frames: Frame[] = [];
    const show = async (pictures: number): Promise<Frame> => {
      for (let left = pictures; left > 0; left--) {
        await time.pass(PICTURE_MS);
        const frame = game.advance(performance.now());
        if (frame !== null) frames.push(frame);
      }
      const last = frames.at(-1);
      if (last === undefined) throw new Error("there is no picture");
      return last;
    };

    const still = await show(120);
    const { x, y } = live.world.robots[seat]?.drive ?? { x: 0, y: 0 };
    const inSight = live.world.robots.filter(({ seenBy, alive }) => alive === 1 && (seenBy & (1 << seat)) !== 0);
    expect(inSight.length).toBeGreaterThan(1);
    expect([still.tick, still.phase, still.seats[seat]?.name]).toEqual([fight, "live", "Cat"]);
    expect(still.practice).toBeCloseTo(28, 0);
    expect(still.robots.map((robot) => robot.seat).toSorted()).toEqual(inSight.map((robot) => robot.seat).toSorted());
    const own = still.robots.find((robot) => robot.seat === seat);
    expect([own?.x, own?.y]).toEqual([x / TILE, y / TILE]);
    expect([game.line().isSilent, game.line().loss]).toEqual([false, 0]);

    game.steer({ ...REST, moveX: 1 });
    frames.length = 0;
    const moving = await show(60);
    expect(moving.practice).toBe(0);
    expect(moving.tick).toBeGreaterThan(fight + TICK_RATE / 2);
    expect(moving.seats[seat]?.driver).toBe("person");
    // Nobody vanishes when it begins, and nobody jumps: one's own robot goes what its inputs on the line are worth.
    const onTheLine = 0.15 * (chassisAt(live.world.robots[seat]?.chassis ?? 0).speed / TILE) * TICK_RATE;
    for (const frame of frames.slice(0, 24)) {
      expect(frame.robots.map((robot) => robot.seat)).toEqual(
        expect.arrayContaining(inSight.map((robot) => robot.seat)),
      );
    }
    for (let index = 1; index < frames.length; index++) {
      for (const robot of frames[index]?.robots ?? []) {
        const before = frames[index - 1]?.robots.find((other) => other.seat === robot.seat);
        if (before === undefined) continue;
        const most = robot.seat === seat ? onTheLine : 0.35;
        expect(Math.hypot(robot.x - before.x, robot.y - before.y)).toBeLessThan(most);
      }
    }
    game.leave();
    await time.pass(500);
    expect(server.services.arenas.has(game.roomId)).toBe(false);
  });

  it("predicts the own robot from the first tick on: it is never corrected where nobody is near", async () => {
    const game = await time.until(connection.playFrom({ ...JOIN, from: { replay: match.id, tick: QUIET, seat } }));
    for (let picture = 0; picture < 150; picture++) {
      await time.pass(PICTURE_MS);
      game.advance(performance.now());
      game.steer({ ...REST, moveX: picture < 30 ? 0 : Math.cos(picture / 20), moveY: Math.sin(picture / 20) });
    }
    expect(game.stats().tick).toBeGreaterThan(QUIET + 50);
    expect(game.stats().corrections).toBe(0);
    game.leave();
    await time.pass(500);
  });

  it("is told why there is none", async () => {
    const older = finishedMatch(2, { rulesVersion: 4 });
    await server.services.archive?.save(older);
    const reasonOf = async (replay: string, tick: number): Promise<unknown> => {
      const refused = connection.playFrom({ ...JOIN, from: { replay, tick, seat: 0 } });
      const reason = refused.then(
        () => "none",
        (error: unknown) => (typeof error === "object" && error !== null && "reason" in error ? error.reason : error),
      );
      return time.until(reason);
    };
    expect(await reasonOf("gone", 0)).toBe("noReplay");
    expect(await reasonOf(match.id, match.ticks)).toBe("noMoment");
    expect(await reasonOf(older.id, 3)).toBe("otherRules");
  });
});
