/** Faults that tell a client what its sight would not give it: an audit that passes with one of them audits nothing. */

import { matchMaker } from "@colyseus/core";
import { chassisAt } from "#shared/content/chassis.ts";
import { resourceRoom } from "#shared/content/resources.ts";
import type { WireEvent } from "#shared/protocol/events.ts";
import { GENERATION } from "#shared/protocol/thing-state.ts";
import { concealmentOf } from "#shared/sim/drive.ts";
import { cargoOf } from "#shared/sim/world.ts";
import { arenaRoom } from "../room-access.ts";
import { byteLeak, deviceLeak, eventLeak, type Leak, ofRobots, tellMore } from "./room-faults.ts";

/** A leak, and what the audit is to say of it. */
export interface NamedLeak {
  readonly what: string;
  readonly says: RegExp;
  readonly leak: Leak;
}

/** The bolt that was in a slot a tick ago, by its id. */
const seenBolts = new WeakMap<object, number>();

/** One for each kind of thing that fog hides. */
export const leaks: readonly NamedLeak[] = [
  {
    what: "where a robot out of sight is",
    says: /robots\.\d\.x$/,
    leak: ofRobots(({ view }, { seat, drive }) => {
      const state = view.robots.get(String(seat));
      if (state !== undefined) state.x = drive.x;
    }),
  },
  {
    what: "what a robot out of sight carries",
    says: /robots\.\d\.cargo$/,
    leak: ofRobots(({ view }, robot) => {
      const state = view.robots.get(String(robot.seat));
      if (state !== undefined) state.cargo = cargoOf(robot, resourceRoom);
    }),
  },
  {
    what: "that a robot is cloaked nearby",
    says: /robots\.\d\.seen$/,
    leak: ofRobots(({ view }, { seat, drive, chassis }) => {
      const state = view.robots.get(String(seat));
      if (state !== undefined && concealmentOf(drive, chassisAt(chassis)) < Number.MAX_SAFE_INTEGER) state.seen = 1;
    }),
  },
  {
    what: "the cooldown of a robot out of sight",
    says: /views\.\d\.cooldown1$/,
    leak: ofRobots(({ view }, { drive }) => {
      if (drive.cooldown1 > 0) view.cooldown1 = drive.cooldown1;
    }),
  },
  {
    what: "the whole view of another",
    says: /^bytes$|^views\.\d$/,
    leak: tellMore(({ client, room, seat }) => {
      const other = room.state.views.get(String((seat + 1) % room.live.seats.length));
      if (other !== undefined && room.live.world.tick === 30) client.view?.add(other);
    }),
  },
  {
    what: "a bolt out of sight",
    says: /shots\.47/,
    leak: tellMore(({ world, view, sees }) => {
      const hidden = world.projectiles.find((shot) => !sees(shot));
      const slot = view.shots.get("47");
      if (hidden === undefined || slot === undefined) return;
      slot.kind = 1 + hidden.weapon;
      slot.x = hidden.x;
      slot.y = hidden.y;
    }),
  },
  {
    what: "who fired a bolt from the dark",
    says: /shots\.\d+\.owner$/,
    leak: tellMore(({ world, view, sees }) => {
      // The bolts in sight are in the slots in some order: with one of them only, it is that one.
      const [shot, other] = world.projectiles.filter(sees);
      const slot = [...view.shots.values()].find(({ kind }) => kind !== 0);
      if (shot === undefined || other !== undefined || slot === undefined) return;
      // Told in the tick in which it comes into sight, it would be a bolt that looks like none.
      if (seenBolts.get(slot) === shot.id) slot.owner = 1 + shot.owner;
      seenBolts.set(slot, shot.id);
    }),
  },
  { what: "a mine, to everybody", says: /devices\.23/, leak: deviceLeak("mine") },
  { what: "a turret behind a wall", says: /devices\.23/, leak: deviceLeak("turret") },
  { what: "a barricade behind a wall", says: /devices\.23/, leak: deviceLeak("barricade") },
  {
    what: "scrap behind a wall",
    says: /resources\.47/,
    leak: tellMore(({ world, view, sees }) => {
      const hidden = world.resources.find((resource) => !sees(resource));
      const slot = view.resources.get("47");
      if (hidden === undefined || slot === undefined) return;
      slot.kind = 1 + hidden.kind;
      slot.x = hidden.x;
      slot.y = hidden.y;
    }),
  },
  {
    what: "marks on a tile out of sight",
    says: /tracks\.63/,
    leak: tellMore(({ world, view, sees }) => {
      const hidden = world.tracks.find((track) => !sees(track));
      const slot = view.tracks.get("63");
      if (hidden !== undefined && slot !== undefined) slot.tile = hidden.tile;
    }),
  },
  {
    what: "that something happened, by the generation of a slot",
    says: /resources\.\d+\.kind$/,
    leak: tellMore(({ view, world, sees }) => {
      const isHeard = world.events.some((event) => event.kind === "fired" && !sees(event));
      const slot = [...view.resources.values()].find(({ kind }) => kind !== 0);
      if (isHeard && slot !== undefined) slot.kind ^= GENERATION;
    }),
  },
  {
    what: "who hit one from the dark",
    says: /^events/,
    leak: eventLeak((events, { world }) =>
      events.map((event) => {
        const fact = world.events.find((other) => other.kind === "hit" && "seat" in event && other.seat === event.seat);
        return event.kind === "hit" && fact?.kind === "hit" ? { ...event, by: fact.by } : event;
      }),
    ),
  },
  {
    what: "where a sound came from",
    says: /^events/,
    leak: eventLeak((events, { world }) =>
      events.flatMap((event): WireEvent[] => {
        const fact = world.events.find(({ kind }) => kind === "impact");
        if (event.kind !== "heard" || fact?.kind !== "impact") return [event];
        return [event, { kind: "impact", weapon: fact.weapon, x: fact.x, y: fact.y }];
      }),
    ),
  },
  {
    what: "how well a seat shoots, before the end",
    says: /seats\.\d\.(accuracy|damageDealt)$/,
    leak: tellMore(({ room, world }) => {
      for (const { seat, stats } of world.robots) {
        const state = room.state.seats.get(String(seat));
        if (state !== undefined) state.damageDealt = stats.damageDealt;
      }
    }),
  },
  {
    what: "the bits of chance",
    says: /^\.revival$/,
    leak: tellMore(({ room, world }) => {
      room.state.revival = world.salt & 255;
    }),
  },
  {
    what: "a message of its own",
    says: /^bytes$/,
    leak: tellMore(({ client, world }) => {
      if (world.tick === 20) client.send("hint", { x: world.robots[0]?.drive.x });
    }),
  },
  {
    what: "a byte that no decoder reads",
    says: /^bytes$/,
    leak: byteLeak((frame) => (frame.length > 200 ? Uint8Array.of(...frame, 255, 250) : frame)),
  },
  {
    what: "the same once more, when something moves out of sight",
    says: /^bytes$/,
    // The tick, field 3 of the root, as it is.
    leak: byteLeak((frame) => (frame.length > 60 ? Uint8Array.of(...frame, 255, 0, 3, 1, 0) : frame)),
  },
  {
    what: "where somebody is, in the list of matches",
    says: /^listing\.watchers$/,
    leak: ({ services }, roomId) => {
      const arena = services.arenas.get(roomId);
      if (arena === undefined) throw new Error("there is no such arena");
      const { live, stream, glimpses, delay, people, audience } = arena;
      services.arenas.set(roomId, {
        ...{ roomId, live, stream, glimpses, delay, people, audience },
        get watchers() {
          return live.world.robots[0]?.drive.x ?? 0;
        },
        opener: arena.opener,
        isPrivate: arena.isPrivate,
        has: (id) => arena.has(id),
        hold: () => arena.hold(),
        release: () => arena.release(),
      });
    },
  },
  {
    what: "where somebody is, in the answer to whoever comes back",
    says: /^reservation\.publicAddress$/,
    leak: (_server, roomId) => {
      void Promise.resolve(matchMaker.query({ roomId })).then(([listing]) => {
        if (listing !== undefined) listing.publicAddress = String(arenaRoom(roomId).live.world.robots[0]?.drive.x);
      });
    },
  },
];
