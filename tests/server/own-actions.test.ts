/** What one's own buttons do on a bad line, as the page shows it: the sdk against the real server, in virtual time. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connectTo } from "#client/sdk/connect.ts";
import { IDLE as REST } from "#client/sdk/control-input.ts";
import type { Frame, FrameShot } from "#client/sdk/frame.ts";
import type { Control, Game } from "#client/sdk/game.ts";
import type { BrainMaker } from "#server/match/drivers.ts";
import { type ChassisId, chassisAt, chassisIds } from "#shared/content/chassis.ts";
import { STOPS_ROBOT } from "#shared/content/mazes/maze.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { FIRE, NEUTRAL } from "#shared/sim/input.ts";
import type { Robot, World } from "#shared/sim/world.ts";
import { chanceFrom, IDLE_BRAIN, startServer, type TestServer } from "../support/game-server.ts";
import type { LineFaults } from "../support/line-delays.ts";
import { type LineProxy, shareDice, startProxy } from "../support/proxy.ts";
import { createVirtualTime, type VirtualTime } from "../support/virtual-time.ts";

const PICTURE = 1000 / 60;
/** Round trips, in ms. */
const TRIPS = [0, 50, 150, 250];

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

/** A robot of one's own on its pad, its robot in the world, and a direction (radians) with three open tiles ahead. */
interface Scene {
  readonly world: World;
  readonly own: Robot;
  readonly other: Robot;
  readonly way: number;
}

/** Joins a duel over a line and waits until play is live. */
async function join(
  roundTrip: number,
  chassis: ChassisId,
  makeBrain: BrainMaker = IDLE_BRAIN,
  faults: LineFaults = {},
): Promise<Scene> {
  const lengths = { warmup: 2, length: 20_000, overtime: 30 };
  const doubles = { metronome: time.metronome, chance: chanceFrom(11), makeBrain };
  server = await startServer({ mode: "duel", lengths }, doubles);
  line = await startProxy(server.port, { delay: roundTrip / 2, ...faults }, shareDice(1), time);
  const connection = connectTo(`http://127.0.0.1:${line.port}`, "", { read: () => null, write: () => {} });
  game = await time.until(connection.joinMatch({ name: "Ann", chassis, build: "" }));
  const live = server.services.arenas.get(game.roomId)?.live;
  const seat = live?.seats.findIndex(({ person }) => person !== null) ?? -1;
  const [own, other] = [live?.world.robots[seat], live?.world.robots[1 - seat]];
  if (live === undefined || own === undefined || other === undefined) throw new Error("nobody plays");
  await pictures(1500, () => REST);
  return { world: live.world, own, other, way: openWay(live.world, own) };
}

/** Shows pictures for so many ms, and returns them. */
async function pictures(ms: number, will: (since: number) => Control): Promise<Frame[]> {
  const frames: Frame[] = [];
  const begin = time.now();
  while (time.now() - begin < ms) {
    game.steer(will(time.now() - begin));
    await time.pass(PICTURE);
    const frame = game.advance(time.now());
    if (frame !== null) frames.push(frame);
  }
  return frames;
}

function openWay({ tiles, maze: { width } }: World, { drive }: Robot): number {
  const isOpen = (x: number, y: number): boolean =>
    STOPS_ROBOT[tiles[Math.floor(y) * width + Math.floor(x)] ?? 1] === 0;
  const found = [0, 1, 2, 3]
    .map((quarter) => (quarter * Math.PI) / 2)
    .find((way) =>
      [1.5, 2.5, 3.5].every((far) =>
        [-0.5, 0.5].every((side) =>
          isOpen(
            drive.x / TILE + Math.cos(way) * far - Math.sin(way) * side,
            drive.y / TILE + Math.sin(way) * far + Math.cos(way) * side,
          ),
        ),
      ),
    );
  if (found === undefined) throw new Error("there is no way out");
  return found;
}

/** Counts the discharges of a robot from now on. */
function countShots(world: World, own: Robot): { count: number } {
  const fired = { count: 0 };
  const [arena] = server.services.arenas.values();
  arena?.live.addFollower({
    begin: () => undefined,
    follow: () => {
      fired.count += world.events.filter((event) => event.kind === "fired" && event.seat === own.seat).length;
    },
  });
  return fired;
}

const ownShots = ({ shots, own }: Frame): FrameShot[] => shots.filter(({ seat }) => seat === own?.seat);
const kindsIn = (frames: readonly Frame[]): string[] => frames.flatMap(({ events }) => events.map(({ kind }) => kind));

/** Returns the longest way, in tiles, of a shot with one id between two pictures that follow each other. */
function longestWay(frames: readonly Frame[]): number {
  let longest = 0;
  frames.slice(1).forEach(({ shots }, index) => {
    for (const shot of shots) {
      const before = frames[index]?.shots.find(({ id }) => id === shot.id);
      if (before !== undefined) longest = Math.max(longest, Math.hypot(shot.x - before.x, shot.y - before.y));
    }
  });
  return longest;
}

describe.each(TRIPS)("a trigger pulled at %i ms round trip", (roundTrip) => {
  it.each(["dart", "wraith"] as const)(
    "sends a bolt of a %s with the picture, and the server's without a jump",
    async (id) => {
      const { world, own, way } = await join(roundTrip, id);
      const fired = countShots(world, own);
      const frames = await pictures(1900, (since) => ({
        ...REST,
        moveX: Math.cos(way) * 0.4,
        moveY: Math.sin(way) * 0.4,
        aim: way + Math.sin(since / 200) * 0.3,
        fire: since < 900,
      }));
      const first = frames.findIndex((frame) => ownShots(frame).length > 0);
      expect(first).toBeLessThanOrEqual(2);
      expect(frames[first]?.events.map(({ kind }) => kind)).toContain("fired");
      const ids = new Set(frames.flatMap((frame) => ownShots(frame).map((shot) => shot.id)));
      expect(fired.count).toBeGreaterThan(4);
      expect(ids.size).toBe(fired.count);
      expect(kindsIn(frames).filter((kind) => kind === "fired")).toHaveLength(fired.count);
      const { action } = chassisAt(chassisIds.indexOf(id)).weapon;
      const speed = action.kind === "bolts" ? (action.speed / TILE) * TICK_RATE : 0;
      expect(longestWay(frames)).toBeLessThan(((speed * PICTURE) / 1000) * 1.35);
      expect(game.stats().corrections).toBe(0);
    },
  );
});

describe("a trigger held at 150 ms round trip, with 40 ms of jitter and 2 % of packets held for 200 ms", () => {
  it.each(["dart", "wraith"] as const)("sends bolts of a %s that never jump, each drawn once", async (id) => {
    const { world, own, way } = await join(150, id, IDLE_BRAIN, { jitter: 40, loss: 0.02, stall: 200 });
    const fired = countShots(world, own);
    const frames = await pictures(4500, (since) => ({
      ...REST,
      moveX: Math.cos(way + since / 300) * 0.6,
      moveY: Math.sin(way + since / 300) * 0.6,
      aim: way + Math.sin(since / 200) * 0.3,
      fire: since < 3500,
    }));
    const { action } = chassisAt(chassisIds.indexOf(id)).weapon;
    const speed = action.kind === "bolts" ? (action.speed / TILE) * TICK_RATE : 0;
    expect(longestWay(frames)).toBeLessThan(((speed * PICTURE) / 1000) * 1.35);
    const ids = new Set(frames.flatMap((frame) => ownShots(frame).map((shot) => shot.id)));
    expect(fired.count).toBeGreaterThan(10);
    expect(ids.size).toBe(fired.count);
    for (const frame of frames) for (const { strength } of ownShots(frame)) expect(strength).toBe(1);
  });
});

describe("a robot of one's own that a brain drives for the moment", () => {
  it("shows its shots when the server tells of them", async () => {
    const { own } = await join(150, "dart", () => ({ think: () => ({ ...NEUTRAL, buttons: FIRE }) }));
    game.rest(true);
    const frames = await pictures(2500, () => REST);
    const fired = frames.flatMap(({ events }) => events.filter((event) => event.kind === "fired"));
    expect(fired.filter(({ seat }) => seat === own.seat).length).toBeGreaterThan(3);
    expect(frames.some((frame) => ownShots(frame).length > 0)).toBe(true);
  });
});

describe("what the server refuses at 150 ms round trip", () => {
  it("is a bolt that fades", async () => {
    const { own, way } = await join(150, "dart");
    const shown = await pictures(50, () => ({ ...REST, aim: way, fire: true }));
    expect(shown.some((frame) => ownShots(frame).length === 1)).toBe(true);
    // Its weapon is not ready after all: the server knows what the page cannot know yet.
    own.drive.reload = 60;
    const frames = await pictures(900, () => ({ ...REST, aim: way }));
    const strengths = frames.map((frame) => ownShots(frame)[0]?.strength ?? 0);
    expect(strengths.some((strength) => strength > 0.1 && strength < 0.9)).toBe(true);
    expect(strengths.at(-1)).toBe(0);
    expect(kindsIn(frames)).not.toContain("impact");
  });

  it("is an ability whose button answered at once, and is taken back where it shows", async () => {
    const { own } = await join(150, "dart");
    const pressed = await pictures(50, () => ({ ...REST, ability2: true }));
    expect(pressed.at(-1)?.own?.abilities[1].state).toBe("active");
    expect(kindsIn(pressed)).toContain("cast");
    own.drive.energy = 0;
    const frames = await pictures(500, () => REST);
    const refused = frames.flatMap(({ events }) => events.filter(({ kind }) => kind === "refused"));
    expect(refused).toEqual([{ kind: "refused", slot: "ability2", sound: "refused" }]);
    expect(frames.at(-1)?.own?.abilities[1].state).toBe("dear");
  });

  it("is a gun that finds no place: its button answers at once, and is taken back", async () => {
    const { own, world, way } = await join(150, "volt");
    const aim = [0, 1, 2, 3].map((turn) => way + (turn * Math.PI) / 2).at(2) ?? 0;
    // In the corner of a wall nothing can be set up ahead.
    await pictures(1500, () => ({ ...REST, moveX: Math.cos(aim), moveY: Math.sin(aim), aim }));
    const pressed = await pictures(50, () => ({ ...REST, aim, ability1: true }));
    expect(["active", "cooling"]).toContain(pressed.at(-1)?.own?.abilities[0].state);
    const frames = await pictures(500, () => ({ ...REST, aim }));
    const isPlaced = world.devices.some(({ owner }) => owner === own.seat);
    expect(kindsIn(frames).filter((kind) => kind === "refused")).toHaveLength(isPlaced ? 0 : 1);
  });
});

describe("a robot that drives into another at 150 ms round trip", () => {
  /** Drives up and down by turns. */
  const restless: BrainMaker = () => ({
    think: ({ tick }) => ({ ...NEUTRAL, moveX: tick % 24 < 12 ? 100 : -100, moveY: tick % 40 < 20 ? 100 : -100 }),
  });

  it.each([
    ["rests", IDLE_BRAIN],
    ["is restless", restless],
  ] as const)("that %s is corrected by less than 0.25 tile", async (_name, brain) => {
    const { own, other, way } = await join(150, "dart", brain);
    other.drive.x = own.drive.x + Math.round(Math.cos(way) * 1.5 * TILE);
    other.drive.y = own.drive.y + Math.round(Math.sin(way) * 1.5 * TILE);
    await pictures(400, () => REST);
    const missed: number[] = [];
    let known = game.stats().corrections;
    let nearest = Number.POSITIVE_INFINITY;
    for (let picture = 0; picture < 240; picture++) {
      const there = Math.atan2(other.drive.y - own.drive.y, other.drive.x - own.drive.x);
      await pictures(PICTURE, () => ({ ...REST, moveX: Math.cos(there), moveY: Math.sin(there), aim: there }));
      nearest = Math.min(nearest, Math.hypot(other.drive.x - own.drive.x, other.drive.y - own.drive.y));
      const { corrections, lastCorrection } = game.stats();
      if (corrections > known) missed.push(lastCorrection);
      known = corrections;
    }
    const reach = chassisAt(own.chassis).radius + chassisAt(other.chassis).radius;
    expect(nearest).toBeLessThan(reach + 4);
    expect(Math.max(0, ...missed)).toBeLessThan(0.25);
    if (brain === IDLE_BRAIN) expect(missed).toEqual([]);
  });
});
