/** Playing on from a moment of a replay: on a real server, with a real archive, from a real recorded match. */
import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scratchFolder } from "#server/cli/bench/scratch-folder.ts";
import { buildSimBundle, type SimBundle } from "#server/cli/sim-bundle.ts";
import type { Arena } from "#server/rooms/services.ts";
import { chassisIds } from "#shared/content/chassis.ts";
import { POINT } from "#shared/content/units.ts";
import { CRACKED_HULL } from "#shared/content/walls.ts";
import { NO_PRACTICE } from "#shared/protocol/messages.ts";
import { hashWorld } from "#shared/sim/codec.ts";
import { FIRE } from "#shared/sim/input.ts";
import { BRAIN, PERSON } from "#shared/sim/record.ts";
import { LIVE, OVER, OVERTIME, WARMUP } from "#shared/sim/world.ts";
import { finishedMatch } from "../support/finished-match.ts";
import { chanceFrom, startServer, type TestServer } from "../support/game-server.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { playMatch } from "../support/played-match.ts";
import { asGuest, becomeGuest, join, open, PLAYER, type RawClient, reconnect, reserve } from "../support/raw-client.ts";

const ALL = { player: null, mode: null, chassis: null, page: 0 };
/** With a fight of the person's, walls that crack, and an overtime. */
const played = playMatch(61);
const { match, seat: annsSeat } = played;
const last = match.ticks - 1;
const fight = played.events.findIndex((events) =>
  events.some((event) => event.kind === "hit" && event.seat === annsSeat),
);
const folder = scratchFolder();
const metronome = createManualMetronome();
let module: SimBundle;
let server: TestServer;
let asked = 0;

beforeAll(async () => {
  module = await buildSimBundle();
  server = await startServer({ dataFolder: folder, proxies: 1 }, { metronome, chance: chanceFrom(1), module });
  await server.services.archive?.save(structuredClone(match));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks as a new guest from an address of its own, so that no sentence uses up the questions of another. */
async function ask(from: unknown, options: object = PLAYER) {
  const token = await becomeGuest(server.port);
  const headers = { ...asGuest(token), "X-Forwarded-For": `10.0.0.${++asked}` };
  return { token, ...(await reserve(server.port, "create", "arena", { ...options, from }, headers)) };
}

async function playFrom(tick: number, seat: number, options: object = PLAYER): Promise<RawClient> {
  const { token, status, body } = await ask({ replay: match.id, tick, seat }, options);
  if (status !== 200) throw new Error(`refused: ${status} ${JSON.stringify(body)}`);
  return open(server.port, body, token);
}

function arenaOf(roomId: string): Arena {
  const arena = server.services.arenas.get(roomId);
  if (arena === undefined) throw new Error("the arena is gone");
  return arena;
}

/** Beats, with one input of the client before each beat. */
async function play(client: RawClient, ticks: number, steer: Parameters<RawClient["steer"]>[0]): Promise<void> {
  for (let done = 0; done < ticks; done++) {
    client.steer(steer);
    await client.settle();
    metronome.beat();
  }
}

/** Leaves, and returns when the room is gone. */
async function leave(client: RawClient): Promise<void> {
  await client.leave();
  await expect.poll(() => server.services.arenas.has(client.roomId)).toBe(false);
}

describe("a practice", () => {
  it("was recorded of a match with all that may be in the way", () => {
    expect(fight).toBeGreaterThan(60);
    expect(played.damaged[last]).toBeGreaterThan(0);
    expect(match.ticks).toBe(660);
  });

  it.each([
    ["the beginning", 0, 3, WARMUP],
    ["the count-down", 12, 0, WARMUP],
    ["a fight", fight, annsSeat, LIVE],
    ["a tick of no checkpoint", 500, 5, LIVE],
    ["overtime", 640, 2, OVERTIME],
    ["the last tick before the end", last, 1, OVERTIME],
  ])(
    "begins at %s with the very world of the replay, and stands still until its person acts",
    async (_, tick, seat, phase) => {
      const client = await playFrom(tick, seat, { ...PLAYER, name: "Cat" });
      const { live } = arenaOf(client.roomId);
      expect([live.world.tick, live.world.phase, hashWorld(live.world)]).toEqual([tick, phase, played.hashes[tick]]);
      await play(client, 35, {});
      await client.until(() => client.state.waitsFor === live.waitsFor);
      expect([live.world.tick, hashWorld(live.world)]).toEqual([tick, played.hashes[tick]]);
      expect([client.state.tick, client.state.phase, client.state.practice, client.seat()]).toEqual([
        tick,
        phase,
        1,
        seat,
      ]);
      const names = [...client.state.seats.values()].map(({ name }) => name);
      const before = match.names.map((name, other) => (other === annsSeat && tick >= 40 ? "Ann" : name));
      expect(names).toEqual(before.with(seat, "Cat"));
      // What has happened before is on the wire, too.
      const { crackedHull } = live.world;
      const cracked = crackedHull.flatMap((hull, at) =>
        hull === CRACKED_HULL ? [] : [[String(at), Math.ceil(hull / POINT)]],
      );
      expect([...client.state.walls.entries()]).toEqual(cracked);
      await leave(client);
    },
  );

  it("is driven by its person, in the robot as it stands, against brains; chance is another from there on", async () => {
    const client = await playFrom(fight, annsSeat);
    const { live } = arenaOf(client.roomId);
    const robot = live.world.robots[annsSeat];
    if (robot === undefined) throw new Error("there is no robot");
    const { salt } = live.world;
    const { x, y } = robot.drive;
    const stood = { hull: robot.hull, cargo: [...robot.cargo], banked: robot.stats.banked, startedAt: robot.startedAt };
    await play(client, 1, { moveX: 127, aim: 100 });
    expect([live.waitsFor, live.world.tick]).toEqual([0, fight]);
    await play(client, 1, { moveX: 127, aim: 100 });
    expect(live.world.tick).toBe(fight + 1);
    expect(live.world.salt).not.toBe(salt);
    expect(live.world.robots.map(({ driver }) => driver)).toEqual(
      live.world.robots.map((_, seat) => (seat === annsSeat ? PERSON : BRAIN)),
    );
    expect({ ...stood, hull: robot.hull }).toMatchObject({ cargo: robot.cargo, startedAt: robot.startedAt });
    expect(Math.hypot(robot.drive.x - x, robot.drive.y - y)).toBeLessThan(300);
    await play(client, 6, { moveX: 0, moveY: 0, aim: 300, buttons: FIRE });
    expect(robot.drive.aim).toBe(300);
    expect(client.view().starts).toBe(0);
    expect(live.world.robots.some(({ seat, drive }) => seat !== annsSeat && drive.vx !== 0)).toBe(true);
    await leave(client);
  });

  it("begins by itself when nobody acts, and a brain drives for whoever is not there", async () => {
    const client = await playFrom(100, annsSeat);
    const { live } = arenaOf(client.roomId);
    await metronome.beats(900);
    expect(live.world.tick).toBe(100);
    await metronome.beats(32);
    expect([live.world.tick, live.world.robots[annsSeat]?.driver]).toEqual([132, BRAIN]);
    await leave(client);
  });

  it("goes through its phases to results, then begins again at the same moment; nothing of it is stored", async () => {
    const client = await playFrom(625, 2);
    const { live } = arenaOf(client.roomId);
    await play(client, 2, { moveX: 127 });
    const phases = new Set<number>();
    while (live.match === 1) {
      phases.add(live.world.phase);
      await play(client, 1, { moveX: live.world.tick % 2 === 0 ? 127 : -127 });
    }
    expect([...phases].toSorted()).toEqual([LIVE, OVERTIME, OVER]);
    expect([live.match, live.world.tick, hashWorld(live.world)]).toEqual([2, 625, played.hashes[625]]);
    expect(live.waitsFor).toBeGreaterThan(890);
    await client.until(() => client.state.match === 2);
    expect([client.state.tick, client.state.phase, client.state.seats.get("2")?.place]).toEqual([625, LIVE, 0]);
    await play(client, 3, { moveX: 127 });
    expect([live.world.tick, live.world.robots[2]?.driver]).toEqual([627, PERSON]);
    const page = await server.services.archive?.list(ALL);
    expect(page?.replays.map(({ id }) => id)).toEqual([match.id]);
    await leave(client);
  });

  it("gives its person a name that nobody else has in it, and the chassis that it chooses at its next start", async () => {
    const client = await playFrom(200, 4);
    const { live } = arenaOf(client.roomId);
    expect(live.nameOf(4)).not.toBe("Ann");
    expect(live.nameOf(annsSeat)).toBe("Ann");
    const had = live.world.robots[4]?.nextChassis ?? 0;
    // It asked for another when it came, which the robot as it stands is not.
    expect(had).not.toBe(chassisIds.indexOf("dart"));
    const choose = (chassis: number): void => {
      // `{ chassis }` in msgpack.
      client.message("c", [0x81, 0xa7, ...Buffer.from("chassis"), chassis]);
    };
    choose(chassisIds.indexOf("dart"));
    await play(client, 3, { moveX: 127 });
    expect(live.world.robots[4]?.nextChassis).toBe(chassisIds.indexOf("dart"));
    choose(had);
    await play(client, 2, { moveX: 127 });
    expect(live.world.robots[4]?.nextChassis).toBe(had);
    await leave(client);
  });
});

describe("a practice is private", () => {
  it("so that nobody is led to it, nobody else can play in it, and its person's next match is another", async () => {
    const client = await playFrom(300, 1);
    const { port } = server;
    await play(client, 2, { moveX: 127 });
    const list = await (await fetch(`http://127.0.0.1:${port}/api/matches`)).json();
    expect(list).toEqual([]);
    const stranger = await becomeGuest(port);
    const byId = await reserve(port, "joinById", client.roomId, PLAYER, asGuest(stranger));
    expect(byId.status).not.toBe(200);
    const any = await join(port, "spectator", { match: "", build: "dev", mode: "scavenge" }, stranger);
    const other = await join(port, "arena", { ...PLAYER, mode: "scavenge" }, stranger);
    const own = await join(port, "arena", { ...PLAYER, mode: "scavenge" }, client.guest);
    expect(other.roomId).not.toBe(client.roomId);
    expect(own.roomId).toBe(other.roomId);
    expect(arenaOf(client.roomId).people).toBe(1);
    // The exhibition that was begun for whoever watches any match is the one that was joined.
    expect([...server.services.arenas.keys()].toSorted()).toEqual([client.roomId, other.roomId].toSorted());
    await any.leave();
    await own.leave();
    await other.leave();
    await leave(client);
  });

  it("and is watched by who has its link alone, without a delay", async () => {
    const client = await playFrom(300, 1);
    await play(client, 4, { moveX: 127 });
    const watcher = await join(server.port, "spectator", { match: client.roomId, build: "dev" });
    await play(client, 20, { moveX: 127 });
    await watcher.settle();
    expect(watcher.messages.map(({ type }) => type)).toEqual(expect.arrayContaining(["s", "r"]));
    expect([arenaOf(client.roomId).delay, arenaOf(client.roomId).watchers]).toEqual([0, 1]);
    await watcher.leave();
    await client.leave();
  });

  it("and kept for its person while the line is lost", async () => {
    const client = await playFrom(300, 1);
    await play(client, 4, { moveX: 127 });
    client.cut();
    await client.closed;
    const again = await reconnect(server.port, client.token);
    expect([again.roomId, again.seat()]).toEqual([client.roomId, 1]);
    await leave(again);
  });
});

describe("a server refuses", () => {
  it.each([
    ["no such replay", { replay: "nothing", tick: 0, seat: 0 }, NO_PRACTICE.noReplay, "there is no such replay"],
    ["a tick beyond the end", { replay: match.id, tick: 660, seat: 0 }, NO_PRACTICE.noMoment, "accepted: 0 to 659"],
    ["a seat that is not there", { replay: match.id, tick: 5, seat: 6 }, NO_PRACTICE.noMoment, "accepted: 0 to 5"],
    ["a tick below 0", { replay: match.id, tick: -1, seat: 0 }, 400, "these are no options of a game"],
    ["half a tick", { replay: match.id, tick: 0.5, seat: 0 }, 400, "these are no options of a game"],
    ["a tick without end", { replay: match.id, tick: 1e9, seat: 0 }, 400, "these are no options of a game"],
    ["a path", { replay: "../keys/replays", tick: 0, seat: 0 }, 400, "these are no options of a game"],
    ["more than is asked", { replay: match.id, tick: 0, seat: 0, owner: "x" }, 400, "these are no options of a game"],
    ["a text", "now", 400, "these are no options of a game"],
    ["nothing", undefined, 400, "these are no options of a game"],
  ])("%s, and says why", async (_, from, status, reason) => {
    const before = server.services.arenas.size;
    const answer = await ask(from);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toContain(reason);
    expect(server.services.arenas.size).toBe(before);
    expect([server.services.practices.asking.size, server.services.practices.waiting.size]).toEqual([0, 0]);
  });

  it("a key of matchmaking's own: whoever brings one gets an ordinary match, or none", async () => {
    const guest = await becomeGuest(server.port);
    const created = await reserve(server.port, "create", "arena", { ...PLAYER, practice: "key" }, asGuest(guest));
    expect(created.status).toBe(400);
    const from = { replay: match.id, tick: 9, seat: 0 };
    const joined = await join(server.port, "arena", { ...PLAYER, practice: "key", from }, guest);
    expect(arenaOf(joined.roomId).isPrivate).toBe(false);
    const elsewhere = await reserve(
      server.port,
      "create",
      "spectator",
      { match: "", build: "dev", from },
      asGuest(guest),
    );
    expect(elsewhere.status).toBe(400);
    await joined.leave();
  });

  it("a match that was played by other rules", async () => {
    const { archive } = server.services;
    const older = finishedMatch(2, { rulesVersion: 4 });
    // Of this version, but not played by these rules.
    const other = finishedMatch(3);
    const forged = { ...other, checkpoints: other.checkpoints.map((mark) => mark ^ 1) };
    for (const stored of [older, forged]) await archive?.save(stored);
    for (const { id } of [older, forged]) {
      const { status, body } = await ask({ replay: id, tick: 40, seat: 0 });
      expect([status, body.error]).toEqual([
        NO_PRACTICE.otherRules,
        "this replay was played by older rules; it can be watched, not played on",
      ]);
    }
  });

  it("an address that asks again and again, and a server that is full", async () => {
    const own = await startServer({ dataFolder: scratchFolder(), mostRooms: 1 }, { metronome, module });
    try {
      await own.services.archive?.save(structuredClone(match));
      const guest = await becomeGuest(own.port);
      const asked = async (method: string, from?: object) =>
        reserve(own.port, method, "arena", { ...PLAYER, ...(from === undefined ? {} : { from }) }, asGuest(guest));
      const from = { replay: match.id, tick: 300, seat: 0 };
      const { body } = await asked("joinOrCreate");
      const client = await open(own.port, body, guest);
      const answers = [];
      for (let count = 0; count < 14; count++) answers.push(await asked("create", from));
      expect(answers[0]).toMatchObject({ status: NO_PRACTICE.busy, body: { error: "the server is full" } });
      expect(answers.at(-1)).toMatchObject({ status: 429, body: { error: expect.stringContaining("wait a little") } });
      await client.leave();
    } finally {
      await own.close();
    }
  });
});
