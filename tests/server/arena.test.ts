import { afterEach, describe, expect, it } from "vitest";
import type { Config } from "#server/config.ts";
import type { Doubles } from "#server/index.ts";
import type { Arena } from "#server/rooms/services.ts";
import { seconds } from "#shared/lib/time.ts";
import { REFUSAL } from "#shared/protocol/messages.ts";
import { BRAIN, PERSON } from "#shared/sim/record.ts";
import { LIVE, OVER, WARMUP } from "#shared/sim/world.ts";
import { chanceFrom, IDLE_BRAIN, startServer, type TestServer } from "../support/game-server.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { join, PLAYER, type RawClient, reconnect } from "../support/raw-client.ts";

const metronome = createManualMetronome();
let server: TestServer | null = null;

async function start(changes: Partial<Config> = {}, doubles: Doubles = {}): Promise<TestServer> {
  server = await startServer(changes, { metronome, chance: chanceFrom(1), makeBrain: IDLE_BRAIN, ...doubles });
  return server;
}

function arenaOf(client: RawClient): Arena {
  const arena = server?.services.arenas.get(client.roomId);
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
  const [first] = clients;
  if (first !== undefined) await first.until(() => first.state.tick === arenaOf(first).live.shownTick);
}

afterEach(async () => {
  await server?.close();
  server = null;
});

describe("joining an arena", () => {
  it("gives a seat and a robot at once, and the robot obeys", async () => {
    const { port } = await start();
    const ann = await join(port);
    await play([ann], 2);
    expect(ann.state.seats.get(String(ann.seat()))?.name).toBe("Ann");
    expect(ann.state.seats.get(String(ann.seat()))?.driver).toBe(PERSON);
    expect(ann.view().alive).toBe(1);
    const before = ann.view().x;
    await play([ann], 10, { moveX: 127 });
    expect(ann.view().x).toBeGreaterThan(before);
    expect(ann.acknowledged).toBe(12);
  });

  it("sends one's own view and nobody else's", async () => {
    const { port } = await start();
    const ann = await join(port);
    const bob = await join(port);
    await play([ann, bob], 3);
    expect(bob.roomId).toBe(ann.roomId);
    expect([...ann.state.views.keys()]).toEqual([String(ann.seat())]);
    expect([...bob.state.views.keys()]).toEqual([String(bob.seat())]);
    expect(bob.seat()).not.toBe(ann.seat());
  });

  it("fills a room, then opens another", async () => {
    const { port } = await start();
    const rooms = new Set<string>();
    for (let person = 0; person < 6; person++) rooms.add((await join(port)).roomId);
    expect(rooms.size).toBe(1);
    rooms.add((await join(port)).roomId);
    expect(rooms.size).toBe(2);
  });

  it("is refused with a code for bad options, another build and a full server", async () => {
    const { port } = await start({ mostRooms: 1 });
    await expect(join(port, "arena", { ...PLAYER, chassis: "tank" })).rejects.toThrow(String(REFUSAL.badOptions));
    await expect(join(port, "arena", { ...PLAYER, name: 7 })).rejects.toThrow(String(REFUSAL.badOptions));
    for (let person = 0; person < 6; person++) await join(port);
    await expect(join(port)).rejects.toThrow(String(REFUSAL.full));
  });

  it("shows a name without marks that play tricks, at most 20 graphemes", async () => {
    const { port } = await start();
    const ann = await join(port, "arena", {
      ...PLAYER,
      name: "  \u202eA\u0000nn\u0301  \u200b👩‍🚀 of a very long line",
    });
    await play([ann], 1);
    expect(ann.state.seats.get(String(ann.seat()))?.name).toBe("Anń 👩🚀 of a very lon");
  });
});

describe("taking a seat over", () => {
  it("takes the brain's seat with the lowest score, and inherits it", async () => {
    const { port } = await start();
    const ann = await join(port);
    await play([ann], 2);
    const { world } = arenaOf(ann).live;
    for (const robot of world.robots) robot.stats.banked = 10 - robot.seat;
    const bob = await join(port);
    expect(bob.seat()).toBe(5);
    await play([ann, bob], 2);
    expect(bob.state.seats.get("5")?.banked).toBe(5);
    expect(world.robots[5]?.stats.bankedBefore).toBe(5);
  });

  it("starts on its pad with the chosen chassis", async () => {
    const { port } = await start();
    const ann = await join(port, "arena", { ...PLAYER, chassis: "bulwark" });
    await play([ann], 3);
    const { world } = arenaOf(ann).live;
    const pad = world.maze.pads[ann.seat()];
    expect(ann.view().chassis).toBe(1);
    expect(ann.view().starts).toBe(1);
    expect([ann.view().x >> 10, ann.view().y >> 10]).toEqual([(pad?.column ?? 0) + 1, (pad?.row ?? 0) + 1]);
  });

  it("only watches in the last seconds, and plays the next match", async () => {
    const { port } = await start({ lengths: { warmup: 3, length: seconds(120), overtime: 30 }, results: 10 });
    const ann = await join(port);
    await play([ann], 3);
    const { live } = arenaOf(ann);
    await play([ann], seconds(101));
    const bob = await join(port);
    await play([ann, bob], 3, { moveX: 127 });
    expect(live.world.robots[bob.seat()]?.driver).toBe(BRAIN);
    expect(bob.state.seats.get(String(bob.seat()))?.taken).toBe(1);
    while (live.match === 1) await play([ann, bob], 1);
    await play([ann, bob], 2);
    expect(live.world.robots[bob.seat()]?.driver).toBe(PERSON);
    expect(bob.state.seats.get(String(bob.seat()))?.name).toBe("Ann 2");
  });

  it("is a brain's again once a person leaves", async () => {
    const { port } = await start();
    const ann = await join(port);
    const bob = await join(port);
    const seat = String(bob.seat());
    await play([ann, bob], 2);
    await bob.leave();
    await play([ann], 2);
    expect(ann.state.seats.get(seat)?.taken).toBe(0);
    expect(ann.state.seats.get(seat)?.driver).toBe(BRAIN);
    expect(ann.state.seats.get(seat)?.name).not.toBe("Ann");
  });
});

describe("a person who is not there", () => {
  it("has a brain drive after a second without a frame, and drives again with the first", async () => {
    const { port } = await start();
    const ann = await join(port);
    const bob = await join(port);
    const driver = (): number | undefined => ann.state.seats.get(String(bob.seat()))?.driver;
    await play([ann, bob], 2);
    await play([ann], 29);
    expect(driver()).toBe(PERSON);
    await play([ann], 3);
    expect(driver()).toBe(BRAIN);
    await play([ann, bob], 2);
    expect(driver()).toBe(PERSON);
  });

  it("has a brain drive after 20 s of the same neutral input, and drives again with any key", async () => {
    const { port } = await start();
    const ann = await join(port);
    await play([ann], 2, { moveX: 100 });
    await play([ann], seconds(20) - 2);
    expect(ann.state.seats.get(String(ann.seat()))?.driver).toBe(PERSON);
    await play([ann], 4);
    expect(ann.state.seats.get(String(ann.seat()))?.driver).toBe(BRAIN);
    await play([ann], 2, { moveX: 1 });
    expect(ann.state.seats.get(String(ann.seat()))?.driver).toBe(PERSON);
  });

  it("keeps its seat when the line is cut, and gets it back by the token", async () => {
    const { port } = await start();
    const ann = await join(port);
    const bob = await join(port);
    const seat = bob.seat();
    const seatState = () => ann.state.seats.get(String(seat));
    await play([ann, bob], 5);
    bob.cut();
    await play([ann], 32);
    expect(seatState()?.driver).toBe(BRAIN);
    expect(seatState()?.taken).toBe(1);
    const again = await reconnect(port, bob.token);
    expect(again.seat()).toBe(seat);
    expect(again.view().alive).toBe(1);
    await play([ann, again], 2);
    expect(seatState()?.driver).toBe(PERSON);
    const before = again.view().x;
    await play([ann, again], 10, { moveX: 127 });
    expect(again.view().x).not.toBe(before);
  });

  it("may come back while the old line still looks open: a reloaded page", async () => {
    const { port } = await start();
    const ann = await join(port);
    await play([ann], 2);
    const again = await reconnect(port, ann.token);
    expect(again.seat()).toBe(ann.seat());
    await play([again], 5, { moveX: 127 });
    expect(again.state.seats.get(String(again.seat()))?.driver).toBe(PERSON);
  });
});

describe("the end of a match", () => {
  it("shows results, then a new maze in the same room with nobody thrown out", async () => {
    const { port } = await start({ lengths: { warmup: 5, length: 60, overtime: 9 }, results: 20 });
    const ann = await join(port);
    const bob = await join(port);
    await play([ann, bob], 4);
    expect(ann.state.phase).toBe(WARMUP);
    const { mazeSeed } = ann.state;
    await play([ann, bob], 4);
    expect(ann.state.phase).toBe(LIVE);
    while (ann.state.phase !== OVER) await play([ann, bob], 1);
    const seat = ann.state.seats.get(String(ann.seat()));
    expect(ann.state.tick).toBe(5 + 60 + 9);
    expect(seat?.place).toBe(1);
    expect(ann.state.phaseEnd).toBe(ann.state.tick + 20);
    await play([ann, bob], 19);
    expect(ann.state.match).toBe(1);
    await play([ann, bob], 2);
    expect(ann.state.match).toBe(2);
    expect(ann.state.mazeSeed).not.toBe(mazeSeed);
    expect(ann.state.phase).toBe(WARMUP);
    expect(seat?.place).toBe(0);
    expect(ann.isOpen && bob.isOpen).toBe(true);
    const before = ann.view().x;
    await play([ann, bob], 10, { moveX: -127 });
    expect(ann.view().x).toBeLessThan(before);
  });

  it("keeps a changed chassis for the next start", async () => {
    const { port } = await start({ lengths: { warmup: 5, length: 30, overtime: 9 }, results: 5 });
    const ann = await join(port);
    await play([ann], 2);
    // { chassis: 1 } as msgpack.
    ann.message("c", [0x81, 0xa7, ...Buffer.from("chassis"), 1]);
    await play([ann], 2);
    expect(ann.view().chassis).toBe(0);
    while (ann.state.match === 1) await play([ann], 1);
    expect(ann.view().chassis).toBe(1);
  });
});

describe("a chassis that is chosen again and again", () => {
  it("is one command in the record of a tick", async () => {
    const { port } = await start();
    const ann = await join(port);
    const { live } = arenaOf(ann);
    await play([ann], 2);
    let most = 0;
    live.addFollower({
      begin: () => {},
      follow: (_live, record) => {
        most = Math.max(most, record.commands.filter((command) => command.kind === "chassis").length);
      },
    });
    for (let time = 0; time < 60; time++) ann.message("c", [0x81, 0xa7, ...Buffer.from("chassis"), time % 2]);
    await play([ann], 2);
    expect(most).toBe(1);
    expect(live.seats[ann.seat()]?.person?.chassis).toBe(1);
  });
});
