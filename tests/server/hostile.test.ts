/**
 * What a hostile client in a seat of the match does: it is sent away with a code and a reason, or what it does counts as
 * what it is allowed; and for the two others the match goes on as it would have: same worlds, no input lost.
 */
import { Protocol } from "@colyseus/shared-types";
import { beforeAll, describe, expect, it } from "vitest";
import type { WebSocket } from "ws";
import { draw } from "#shared/lib/rng.ts";
import { REFUSAL } from "#shared/protocol/messages.ts";
import { fragments, lineOf, wireFrame } from "../support/hostile/beneath.ts";
import { cut, type Deed, expectUnharmed, type Field, leave, stay } from "../support/hostile/siege.ts";
import { encodeSteer, join, PLAYER, type Steer } from "../support/raw-client.ts";

const FLOOD = { code: REFUSAL.flood, reason: "too many messages" };
const BAD_FRAME = { code: REFUSAL.badFrame, reason: "not a frame of this game" };
const BAD_MESSAGE = { code: REFUSAL.badMessage, reason: "there is no such message" };
const BAD_CHASSIS = { code: REFUSAL.badMessage, reason: "there is no such chassis" };

/** Does something, and waits for the end of the line that it brings. */
const endedBy =
  (attack: (field: Field) => void): Deed =>
  async (field) => {
    attack(field);
    await field.eve.closed;
  };

const sends = (...frames: readonly (readonly number[] | Uint8Array)[]): Deed =>
  endedBy(({ eve }) => {
    for (const frame of frames) eve.send(frame);
  });
const says = (type: string, ...packed: number[]): Deed => endedBy(({ eve }) => eve.message(type, packed));

/** A map of one key, as msgpack. */
const chassis = (...value: number[]): number[] => [0x81, 0xa7, ...Buffer.from("chassis"), ...value];
const float = (value: number): number[] => {
  const bytes = Buffer.alloc(9);
  bytes[0] = 0xcb;
  bytes.writeDoubleBE(value, 1);
  return [...bytes];
};
const random = (round: number, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => draw(3, round, 0, index));

describe("a siege", () => {
  it("that does some harm is noticed: one input more of another, one less, a line that is lost", async () => {
    const harm = (deed: Deed) => expect(expectUnharmed(deed, stay)).rejects.toThrow();
    await harm(async ({ bob }) => {
      bob.steer({ moveX: 1 });
      await bob.settle();
    });
    await harm(({ metronome }) => metronome.beat());
    await harm(async ({ ann, server }) => {
      const person = server.services.arenas.get(ann.roomId)?.live.seats[ann.seat()]?.person;
      person?.source?.next();
      ann.steer({});
      await ann.settle();
      person?.source?.next();
    });
  });
});

describe("a line that sends what is no frame of the game", () => {
  it.each<[string, Deed, object]>([
    ["S1: an empty frame", sends([]), BAD_FRAME],
    ["S1: a text", endedBy(({ eve }) => eve.socket.send("hello")), BAD_FRAME],
    ["S1: 200 random frames at once", sends(...Array.from({ length: 200 }, (_, n) => random(n, n * 7))), BAD_FRAME],
    ["S1: a request", sends([Protocol.ROOM_REQUEST, 1, 0xa1, 99, 0xc0]), BAD_FRAME],
    ["S1: a message of bytes", sends([Protocol.ROOM_DATA_BYTES, 0xa1, 99, 1, 2, 3]), BAD_FRAME],
    ["S1: what only a server sends", sends([Protocol.ROOM_STATE, 1, 2, 3]), BAD_FRAME],
    ["S1: an input with an unknown field", sends([Protocol.ROOM_INPUT_RELIABLE, 128 | 40, 1]), BAD_FRAME],
    ["S1: an input cut in the middle of a field", sends([...encodeSteer({ aim: 700 })].slice(0, 7)), BAD_FRAME],
    ["S1: an input with the same field twice", sends([Protocol.ROOM_INPUT_RELIABLE, 128, 1, 128, 1]), BAD_FRAME],
    ["S1: an input with marks of another kind", sends([Protocol.ROOM_INPUT_RELIABLE | 64, 128, 1]), BAD_FRAME],
    ["COLYSEUS 3.6: a huge slot count", sends([20 | 0x80, 0xce, 0, 0x2d, 0x31, 1, 1, 2, 3, 4]), BAD_FRAME],
    ["COLYSEUS 3.6: a negative length", sends([20, 1, 0xd0, 0xfe, 0, 0]), BAD_FRAME],
  ])("is closed and harms nobody: %s", async (_name, attack, end) => {
    expect((await expectUnharmed(attack, leave)).end).toEqual(end);
  });
});

describe("a line that breaks the protocol beneath the game", () => {
  const attacks: Readonly<Record<string, readonly [number, (socket: WebSocket) => void]>> = {
    "S2: 5 kB in one frame": [1009, (socket) => socket.send(new Uint8Array(5000))],
    "S2: the head of a frame of 100 MB": [1009, write(wireFrame({ opcode: 2, told: 100_000_000 }))],
    "S2: the head of a frame of 2^62 B": [1009, write(wireFrame({ opcode: 2, told: 2 ** 62 }))],
    "S2: a message in a hundred parts of 100 B": [1009, write(fragments(100, 100))],
    "S2: a part without a beginning": [1002, write(wireFrame({ opcode: 0, payload: Uint8Array.of(1) }))],
    "S2: a compressed message": [1002, write(wireFrame({ opcode: 2, payload: random(1, 9), isCompressed: true }))],
    "S2: a frame without a mask": [1002, write(wireFrame({ opcode: 2, payload: random(1, 9), isMasked: false }))],
    "S2: a ping of 1 kB": [1002, write(wireFrame({ opcode: 9, payload: random(1, 1000) }))],
  };
  let ends: Map<string, number>;

  beforeAll(async () => {
    // One match for all: whoever loses its line comes back to its seat, and attacks again.
    ends = new Map();
    await expectUnharmed(async ({ port, eve }) => {
      let client = eve;
      for (const [name, [, attack]] of Object.entries(attacks)) {
        attack(client.socket);
        ends.set(name, (await client.closed).code);
        client = await join(port, "arena", PLAYER, eve.guest);
        if (client.seat() !== eve.seat()) throw new Error("the seat was not kept");
      }
    }, cut);
  });

  it.each(Object.keys(attacks))("is closed and harms nobody: %s", (name) => {
    // A line that is cut while it sends may not hear why.
    expect([attacks[name]?.[0], 1006]).toContain(ends.get(name));
  });
});

function write(bytes: Uint8Array): (socket: WebSocket) => void {
  return (socket) => lineOf(socket).write(bytes);
}

describe("a line that sends messages that are none", () => {
  it.each<[string, Deed, object]>([
    ["S3: an unknown type", says("x", 0xc0), BAD_MESSAGE],
    ["S3: __proto__ as a type", says("__proto__", 0x80), BAD_MESSAGE],
    ["S3: constructor as a type", says("constructor", 0x80), BAD_MESSAGE],
    ["S3: nothing in a known one", says("c"), BAD_CHASSIS],
    ["S3: no map", says("c", 0xc0), BAD_CHASSIS],
    ["S3: a map without its field", says("c", 0x80), BAD_CHASSIS],
    ["S3: a text for a number", says("c", ...chassis(0xa1, 0x31)), BAD_CHASSIS],
    ["S3: a list for a number", says("c", ...chassis(0x91, 1)), BAD_CHASSIS],
    ["S3: __proto__ beside it", says("c", 0x81, 0xa9, ...Buffer.from("__proto__"), ...chassis(1)), BAD_CHASSIS],
    ["S3: a map that ends before its field", says("c", 0x81), BAD_FRAME],
    ["S3: a list of 4 billion", says("c", 0xdd, 0xff, 0xff, 0xff, 0xff), BAD_FRAME],
    ["S3: a map of 4 billion", says("c", 0xdf, 0xff, 0xff, 0xff, 0xff), BAD_FRAME],
    ["S3: 8 MB of bytes that do not come", says("c", 0xc6, 0, 0x7f, 0xff, 0xff), BAD_FRAME],
    ["S3: a type longer than its frame", sends([Protocol.ROOM_DATA, 0xbf, 99]), BAD_CHASSIS],
    ["S4: NaN", says("c", ...chassis(...float(Number.NaN))), BAD_CHASSIS],
    ["S4: infinity", says("c", ...chassis(...float(Number.POSITIVE_INFINITY))), BAD_CHASSIS],
    ["S4: minus infinity", says("c", ...chassis(...float(Number.NEGATIVE_INFINITY))), BAD_CHASSIS],
    ["S4: 1e308", says("c", ...chassis(...float(1e308))), BAD_CHASSIS],
    ["S4: 5e-324", says("c", ...chassis(...float(5e-324))), BAD_CHASSIS],
    ["S4: 2^53", says("c", ...chassis(...float(2 ** 53))), BAD_CHASSIS],
    ["S4: one and a half", says("c", ...chassis(...float(1.5))), BAD_CHASSIS],
    ["S4: minus one", says("c", ...chassis(0xff)), BAD_CHASSIS],
    ["S4: one too many", says("c", ...chassis(99)), BAD_CHASSIS],
    ["S16: the hash of its own world", says("hash", 0xce, 1, 2, 3, 4), BAD_MESSAGE],
    ["S16: a report that worlds differ", says("desync", 0x81, 0xa1, 116, 1), BAD_MESSAGE],
  ])("is closed and harms nobody: %s", async (_name, attack, end) => {
    expect((await expectUnharmed(attack, leave)).end).toEqual(end);
  });
});

/** Waits until the server has read all that was sent before. */
const did =
  (act: (field: Field) => void): Deed =>
  async (field) => {
    act(field);
    await field.eve.settle();
  };

/** Steers a robot that is not there. */
const whileDestroyed =
  (steer: Steer): Deed =>
  async ({ eve, live }) => {
    const robot = live.world.robots[eve.seat()];
    if (robot === undefined) throw new Error("there is no robot");
    robot.alive = 0;
    robot.respawnAt = live.world.tick + 100;
    for (let count = 0; count < 5; count++) eve.steer(steer);
    await eve.settle();
  };

describe("a line that sends what is out of range or not its own", () => {
  const one = (field: number, ...bytes: number[]): number[] => [Protocol.ROOM_INPUT_RELIABLE, 128 | field, ...bytes];

  it.each<[string, Deed, Deed]>([
    ["S4: the least stick", did(({ eve }) => eve.send(one(0, 0x80))), did(({ eve }) => eve.steer({ moveX: -127 }))],
    ["S4: the largest aim", did(({ eve }) => eve.send(one(2, 255, 255))), did(({ eve }) => eve.steer({ aim: 1023 }))],
    ["S4: all buttons", did(({ eve }) => eve.send(one(4, 255))), did(({ eve }) => eve.steer({ buttons: 15 }))],
    [
      "S4: minus zero",
      did(({ eve }) => eve.message("c", chassis(...float(-0)))),
      did(({ eve }) => eve.message("c", chassis(0))),
    ],
    [
      "S7: the seat of another beside one's own wish",
      did(({ eve }) => eve.message("c", [0x82, ...chassis(1).slice(1), 0xa4, ...Buffer.from("seat"), 0])),
      did(({ eve }) => eve.message("c", chassis(1))),
    ],
    [
      "S1: the greeting a hundred times",
      did(({ eve }) => {
        for (let n = 0; n < 100; n++) eve.send([Protocol.JOIN_ROOM]);
      }),
      stay,
    ],
    [
      "S5: the same input twice",
      did(({ eve }) => {
        const frame = encodeSteer({ moveX: 9 });
        eve.send(frame);
        eve.send(frame);
      }),
      did(({ eve }) => {
        eve.steer({ moveX: 9 });
        eve.steer({ moveX: 9 });
      }),
    ],
    [
      "S7: all buttons of a robot that is destroyed",
      whileDestroyed({ moveX: 127, aim: 9, buttons: 15 }),
      whileDestroyed({}),
    ],
  ])("gets what it is allowed: %s", async (_name, attack, innocent) => {
    expect((await expectUnharmed(attack, innocent)).end).toBeNull();
  });
});

/** So slowly that the transport has nothing against it. */
const pingOn: Deed = async ({ eve }) => {
  while (eve.isOpen) {
    eve.socket.ping();
    await new Promise((resolve) => setImmediate(resolve));
  }
};

describe("a line that sends too much", () => {
  const times = (count: number, act: (field: Field) => void): Deed =>
    endedBy((field) => {
      for (let done = 0; done < count; done++) act(field);
    });

  it.each<[string, Deed]>([
    ["S6: 20,000 inputs at once", times(20_000, ({ eve }) => eve.steer({ moveX: 127 }))],
    ["S6: 5,000 pings of the game", times(5000, ({ eve }) => eve.send([Protocol.PING]))],
    ["S6: more and more pings of the websocket", pingOn],
    ["S6: 5,000 answers to pings that nobody sent", times(5000, ({ eve }) => eve.socket.pong())],
    ["S6: 5,000 greetings", times(5000, ({ eve }) => eve.send([Protocol.JOIN_ROOM]))],
  ])("is closed and harms nobody: %s", async (_name, attack) => {
    expect((await expectUnharmed(attack, leave)).end).toEqual(FLOOD);
  });

  it("is closed and harms nobody: S6: 5,000 wishes for a chassis, of which the last counts", async () => {
    const wish: Deed = async (field) => {
      await did(({ eve }) => eve.message("c", chassis(1)))(field);
      await leave(field);
    };
    const attack = times(5000, ({ eve }) => eve.message("c", chassis(1)));
    expect((await expectUnharmed(attack, wish)).end).toEqual(FLOOD);
  });
});
