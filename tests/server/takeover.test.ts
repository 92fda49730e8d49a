/** One seat a guest: whoever comes again comes back to it, from wherever and by whatever line. */
import { afterEach, describe, expect, it } from "vitest";
import type { Config } from "#server/config.ts";
import type { Arena } from "#server/rooms/services.ts";
import { REFUSAL, SPECTATOR_ROOM } from "#shared/protocol/messages.ts";
import { BRAIN, PERSON } from "#shared/sim/record.ts";
import { chanceFrom, IDLE_BRAIN, startServer, type TestServer } from "../support/game-server.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import {
  asGuest,
  becomeGuest,
  comeBack,
  join,
  PLAYER,
  type RawClient,
  reconnect,
  reserve,
} from "../support/raw-client.ts";

const metronome = createManualMetronome();
let server: TestServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

async function start(changes: Partial<Config> = {}): Promise<number> {
  server = await startServer(changes, { metronome, chance: chanceFrom(1), makeBrain: IDLE_BRAIN });
  return server.port;
}

function arenaOf(roomId: string): Arena {
  const arena = server?.services.arenas.get(roomId);
  if (arena === undefined) throw new Error("the arena is gone");
  return arena;
}

/** Beats, with one input of each client before each beat. */
async function play(clients: readonly RawClient[], ticks: number, steer = { moveX: 0 }): Promise<void> {
  for (let done = 0; done < ticks; done++) {
    for (const client of clients) client.steer(steer);
    await Promise.all(clients.map((client) => client.settle()));
    metronome.beat();
  }
}

/** Ends the waiting for a lost line, as 60 s without it do. */
function loseForGood(client: RawClient): void {
  const { matchMaker } = colyseus;
  const room: unknown = matchMaker.getLocalRoomById(client.roomId);
  if (!(room instanceof BaseRoom)) throw new Error("there is no room");
  Reflect.get(room, "waitedFor").get(client.sessionId).back.reject(false);
}

const colyseus = await import("@colyseus/core");
const { BaseRoom } = await import("#server/rooms/base-room.ts");

describe("a second page of the same guest", () => {
  it("takes the seat over, with its robot and score; the first is told and closed", async () => {
    const port = await start();
    const ann = await join(port);
    const bob = await join(port);
    await play([ann, bob], 5, { moveX: 127 });
    const { live } = arenaOf(ann.roomId);
    const robot = live.world.robots[ann.seat()];
    if (robot === undefined) throw new Error("there is no robot");
    robot.stats.banked = 7;
    const again = await join(port, "arena", { ...PLAYER, name: "Not Ann", chassis: "volt" }, ann.guest);
    expect(await ann.closed).toEqual({ code: REFUSAL.replaced, reason: "you play on another page" });
    expect([again.roomId, again.seat()]).toEqual([bob.roomId, ann.seat()]);
    await play([again, bob], 10, { moveX: 127 });
    await again.until(() => again.state.tick === live.shownTick);
    // As its own view counts: its robot did not start anew for it.
    expect(again.view().starts).toBe(0);
    expect(again.view().x).toBe(robot.drive.x);
    expect(again.acknowledged).toBeGreaterThan(5);
    const seat = again.state.seats.get(String(again.seat()));
    expect([seat?.name, seat?.driver, seat?.banked]).toEqual(["Ann", PERSON, 7]);
    expect(arenaOf(ann.roomId).people).toBe(2);
    expect(bob.isOpen).toBe(true);
    // What the first page knew is worth nothing any more.
    await expect(reconnect(port, ann.token)).rejects.toThrow("refused: 524");
    await again.settle();
    expect(again.isOpen).toBe(true);
  });

  it("takes it over with the token of a tab that was copied: the first tab is told so, and does not take it back", async () => {
    const port = await start();
    const ann = await join(port);
    await play([ann], 5, { moveX: 127 });
    const copy = await comeBack(port, ann);
    expect(await ann.closed).toEqual({ code: REFUSAL.replaced, reason: "you play on another page" });
    expect(copy.seat()).toBe(ann.seat());
    await play([copy], 5, { moveX: 127 });
    expect(arenaOf(copy.roomId).people).toBe(1);
  });

  it("comes to the seat in a full room, and strangers to another room", async () => {
    const port = await start();
    const people: RawClient[] = [];
    for (let person = 0; person < 6; person++) people.push(await join(port));
    const [ann] = people;
    if (ann === undefined) throw new Error("nobody came");
    const again = await join(port, "arena", PLAYER, ann.guest);
    expect([again.roomId, again.seat()]).toEqual([ann.roomId, ann.seat()]);
    expect((await ann.closed).code).toBe(REFUSAL.replaced);
    expect((await join(port)).roomId).not.toBe(ann.roomId);
    expect(arenaOf(ann.roomId).people).toBe(6);
  });

  it("comes back to the seat whatever mode it asks for, until it leaves it", async () => {
    const port = await start();
    const ann = await join(port);
    const again = await join(port, "arena", { ...PLAYER, mode: "duel" }, ann.guest);
    expect(again.roomId).toBe(ann.roomId);
    await again.leave();
    const elsewhere = await join(port, "arena", { ...PLAYER, mode: "duel" }, ann.guest);
    expect(elsewhere.roomId).not.toBe(ann.roomId);
  });

  it("is one seat, too, when both come at the same time", async () => {
    const port = await start();
    const bob = await join(port);
    const guest = await becomeGuest(port);
    await Promise.allSettled([join(port, "arena", PLAYER, guest), join(port, "arena", PLAYER, guest)]);
    expect(arenaOf(bob.roomId).people).toBe(2);
  });
});

describe("a seat whose line is lost", () => {
  it("is its guest's by a new join while it is waited for, and nobody else's", async () => {
    const port = await start();
    const people: RawClient[] = [];
    for (let person = 0; person < 6; person++) people.push(await join(port));
    const [ann, ...others] = people;
    if (ann === undefined) throw new Error("nobody came");
    const seat = ann.seat();
    ann.cut();
    await play(others, 35);
    expect(arenaOf(ann.roomId).live.world.robots[seat]?.driver).toBe(BRAIN);
    expect((await join(port)).roomId).not.toBe(ann.roomId);
    const again = await join(port, "arena", PLAYER, ann.guest);
    expect([again.roomId, again.seat()]).toEqual([ann.roomId, seat]);
    await play([again, ...others], 3);
    expect(arenaOf(ann.roomId).live.world.robots[seat]?.driver).toBe(PERSON);
  });

  it("is kept until the match ends when it is not waited for any more", async () => {
    const port = await start({ lengths: { warmup: 3, length: 120, overtime: 30 }, results: 10 });
    const ann = await join(port);
    await play([ann], 5);
    const { live } = arenaOf(ann.roomId);
    const seat = ann.seat();
    ann.cut();
    const bob = await join(port);
    loseForGood(ann);
    await bob.settle();
    expect(live.seats[seat]?.person?.session).toBeNull();
    await play([bob], 5);
    const again = await join(port, "arena", PLAYER, ann.guest);
    expect([again.roomId, again.seat()]).toEqual([ann.roomId, seat]);
    again.cut();
    await play([bob], 2);
    loseForGood(again);
    while (live.match === 1) await play([bob], 1);
    expect(live.seats[seat]?.person).toBeNull();
  });

  it("is free at once when its guest leaves, or is sent away", async () => {
    const port = await start();
    const bob = await join(port);
    const ann = await join(port);
    await ann.leave();
    expect(arenaOf(bob.roomId).people).toBe(1);
    const eve = await join(port);
    eve.send([99]);
    await eve.closed;
    expect(arenaOf(bob.roomId).people).toBe(1);
  });
});

describe("a seat that is asked for", () => {
  it("and not taken counts as taken for strangers, as long as it is reserved", async () => {
    const port = await start();
    const ann = await join(port);
    for (let coming = 0; coming < 5; coming++) {
      const { status, body } = await reserve(port, "joinOrCreate", "arena", PLAYER, asGuest(await becomeGuest(port)));
      expect([status, body.roomId]).toEqual([200, ann.roomId]);
    }
    expect((await join(port)).roomId).not.toBe(ann.roomId);
  });
});

describe("a spectator who has a seat", () => {
  const watch = (port: number, match: string, guest: string): Promise<RawClient> =>
    join(port, SPECTATOR_ROOM, { match, build: "dev" }, guest);

  it("is refused in its own match, and may watch others", async () => {
    const port = await start();
    const ann = await join(port);
    await expect(watch(port, ann.roomId, ann.guest)).rejects.toThrow(`refused: ${REFUSAL.hasSeat}`);
    const bob = await join(port, "arena", { ...PLAYER, mode: "duel" });
    const watcher = await watch(port, bob.roomId, ann.guest);
    expect(watcher.isOpen).toBe(true);
    await ann.leave();
    expect((await watch(port, bob.roomId, ann.guest)).isOpen).toBe(true);
  });

  it("is sent away when it takes a seat while it watches", async () => {
    const port = await start();
    const ann = await join(port);
    const guest = await becomeGuest(port);
    const watcher = await watch(port, ann.roomId, guest);
    const player = await join(port, "arena", PLAYER, guest);
    expect(player.roomId).toBe(ann.roomId);
    expect((await watcher.closed).code).toBe(REFUSAL.hasSeat);
    expect(player.isOpen).toBe(true);
  });
});
