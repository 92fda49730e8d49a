/** The event loop stands still for a while: no spiral, nobody sent away, and the same robots in the same hands after. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LiveMatch } from "#server/match/live-match.ts";
import { seconds, TICK_RATE } from "#shared/lib/time.ts";
import { PERSON } from "#shared/sim/record.ts";
import { chanceFrom, IDLE_BRAIN, startServer, type TestServer } from "../support/game-server.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { join, type RawClient } from "../support/raw-client.ts";

/** Beats that the metronome makes up for (`metronome.test`). */
const CAUGHT_UP = 5;
const BEAT = 1000 / TICK_RATE;
/** More unacknowledged inputs than this the sdk does not send. */
const MOST_SENT = 20;

const metronome = createManualMetronome();
let server: TestServer;
let people: RawClient[];
let live: LiveMatch;
/** The most inputs that a robot took in one tick since it was set to 0. */
let rush = 0;
let sent = 0;

beforeEach(async () => {
  server = await startServer({ lengths: { warmup: 1 } }, { metronome, chance: chanceFrom(1), makeBrain: IDLE_BRAIN });
  people = await Promise.all([join(server.port), join(server.port), join(server.port)]);
  const arena = server.services.arenas.get(people[0]?.roomId ?? "");
  if (arena === undefined) throw new Error("there is no arena");
  live = arena.live;
  rush = 0;
  sent = 0;
  live.addFollower({
    begin: () => undefined,
    follow: (_, { inputs }) => {
      rush = Math.max(rush, ...inputs.map((taken) => taken.length));
    },
  });
  await play(30);
});

afterEach(() => server.close());

/** Sends some inputs of each. */
async function steer(count: number): Promise<void> {
  for (const client of people) for (let one = 0; one < count; one++) client.steer({ moveX: 100 });
  sent += count;
  await Promise.all(people.map((client) => client.settle()));
}

async function play(ticks: number): Promise<void> {
  for (let tick = 0; tick < ticks; tick++) {
    await steer(1);
    metronome.beat();
  }
  await Promise.all(people.map((client) => client.until(() => client.state.tick === live.shownTick)));
}

/** Stands still, while everybody plays on, and goes on as the metronome does. */
async function stall(ms: number): Promise<void> {
  await steer(Math.min(MOST_SENT, Math.round(ms / BEAT)));
  for (let beat = 0; beat < CAUGHT_UP; beat++) {
    metronome.beat();
    await Promise.all(people.map((client) => client.settle()));
  }
  // The rest of the pause is dropped: the next beat is one after now.
  await steer(1);
  metronome.beat(Math.max(BEAT, ms - CAUGHT_UP * BEAT + BEAT));
}

describe.each([500, 3000])("after a server stood still for %i ms", (ms) => {
  it("everybody plays on in the same robot, and nothing that was sent is left behind", async () => {
    const robots = people.map((client) => live.world.robots[client.seat()]?.startedAt);
    const tick = live.world.tick;
    await stall(ms);
    expect(live.world.tick - tick).toBe(CAUGHT_UP + 1);
    await play(3);
    for (const client of people) {
      expect(client.isOpen).toBe(true);
      expect(live.world.robots[client.seat()]?.driver).toBe(PERSON);
    }
    expect(rush).toBeLessThanOrEqual(4);
    expect(people.map((client) => live.world.robots[client.seat()]?.startedAt)).toEqual(robots);
    // Within two seconds the delay is what it was.
    await play(seconds(2));
    for (const client of people) expect(sent - client.acknowledged).toBeLessThanOrEqual(3);
    rush = 0;
    await play(seconds(1));
    expect(rush).toBeLessThanOrEqual(2);
  });
});
