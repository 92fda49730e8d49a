/** What the shooter of a rail sees on a bad line is what it hits: the sdk against the real server, in virtual time. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connectTo } from "#client/sdk/connect.ts";
import type { LiveMatch } from "#server/match/live-match.ts";
import { chanceFrom, startServer, type TestServer } from "../support/game-server.ts";
import { HALL_LENGTHS, HALL_MODE } from "../support/hall.ts";
import type { LineFaults } from "../support/line-delays.ts";
import { type LineProxy, shareDice, startProxy } from "../support/proxy.ts";
import { aimAndShoot, openRange, type RangeShot, runner } from "../support/rail-range.ts";
import { createVirtualTime, type VirtualTime } from "../support/virtual-time.ts";

const SHOTS = 20;
const PICTURE = 1000 / 60;

let time: VirtualTime;
let server: TestServer;
let line: LineProxy;

beforeEach(async () => {
  time = createVirtualTime();
  const doubles = { metronome: time.metronome, chance: chanceFrom(3), makeBrain: runner };
  server = await startServer({ mode: HALL_MODE, lengths: HALL_LENGTHS }, doubles);
});

afterEach(async () => {
  await line.close();
  await server.close();
  time.end();
});

/** Shoots 20 times over a line. @param prepare changes the match before */
async function shoot(faults: LineFaults, prepare: (live: LiveMatch, seat: number) => void = () => {}) {
  line = await startProxy(server.port, faults, shareDice(1), time);
  const connection = connectTo(`http://127.0.0.1:${line.port}`, "", { read: () => null, write: () => {} });
  const game = await time.until(connection.joinMatch({ name: "Ann", chassis: "stalker", build: "" }));
  const live = server.services.arenas.get(game.roomId)?.live;
  const seat = live?.seats.findIndex(({ person }) => person !== null) ?? -1;
  if (live === undefined || seat < 0) throw new Error("nobody plays");
  const range = openRange(live, seat);
  prepare(live, seat);
  while (range.shots.length < SHOTS) {
    await time.pass(PICTURE);
    const frame = game.advance(time.now());
    if (frame !== null) aimAndShoot(game, frame);
  }
  game.leave();
  await time.pass(500);
  return range.shots;
}

const hitsOf = (shots: readonly RangeShot[]): number => shots.filter(({ hasHit }) => hasHit).length;

/** Judges every beam in the present. */
const inThePresent = (live: LiveMatch, seat: number): void => {
  const person = live.seats[seat]?.person;
  if (person != null) person.roundTrips = { add: () => {}, farthestBack: () => 0 };
};

describe("20 rail shots, led for the lock alone, at a robot that crosses at full speed", () => {
  it("hit at least 19 times at 150 ms round trip, where none of them would in the present", async () => {
    const shots = await shoot({ delay: 75 });
    expect(hitsOf(shots)).toBeGreaterThanOrEqual(19);
    expect(shots.filter(({ isNowOnLine }) => isNowOnLine).length).toBeLessThanOrEqual(6);
    // Round trip, the least delay of drawing, and up to a tick until the input is taken: 217 to 250 ms.
    for (const { lookBack } of shots) {
      expect(lookBack).toBeGreaterThanOrEqual(52);
      expect(lookBack).toBeLessThanOrEqual(60);
    }
  });

  it("hit at most 6 times without compensation", async () => {
    const shots = await shoot({ delay: 75 }, inThePresent);
    expect(hitsOf(shots)).toBeLessThanOrEqual(6);
  });

  it("look back no farther than 250 ms at 300 ms round trip, and miss what is farther off", async () => {
    const shots = await shoot({ delay: 150 });
    expect(shots.map(({ lookBack }) => lookBack)).toEqual(new Array(SHOTS).fill(60));
    expect(hitsOf(shots)).toBeLessThanOrEqual(6);
  });
});
