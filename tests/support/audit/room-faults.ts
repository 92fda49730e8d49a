/** Reaches into a running room between the writing of the views and their sending, and has it tell more. */
import type { Client } from "@colyseus/core";
import type { ArenaRoom } from "#server/rooms/arena.ts";
import { type DeviceId, deviceIds } from "#shared/content/devices.ts";
import { decodeEvents, encodeEvents, type WireEvent } from "#shared/protocol/events.ts";
import { MESSAGE } from "#shared/protocol/messages.ts";
import type { PlayerView } from "#shared/protocol/state.ts";
import type { Device } from "#shared/sim/things.ts";
import type { Robot, World } from "#shared/sim/world.ts";
import type { TestServer } from "../game-server.ts";
import { arenaRoom } from "../room-access.ts";

/** A fault. @param roomId of the room that it befalls */
export type Leak = (server: TestServer, roomId: string) => void;

/** One viewer between the writing of its view and the sending. */
export interface Stage {
  readonly world: World;
  readonly seat: number;
  readonly view: PlayerView;
  readonly client: Client;
  readonly room: ArenaRoom;
  /** True for what this viewer sees. */
  sees(thing: { readonly seenBy: number }): boolean;
}

/** Has `tell` add to what a client is told, in each tick and for each viewer. */
export function tellMore(tell: (stage: Stage) => void): Leak {
  return (_server, roomId) => {
    const room = arenaRoom(roomId);
    const { broadcastPatch } = room;
    room.broadcastPatch = () => {
      for (const stage of stagesOf(room)) tell(stage);
      return broadcastPatch.call(room);
    };
  };
}

function stagesOf(room: ArenaRoom): Stage[] {
  const { world, seats } = room.live;
  return seats.flatMap(({ seat, person }) => {
    const view = room.state.views.get(String(seat));
    const client = room.clients.find(({ sessionId }) => sessionId === person?.session);
    if (view === undefined || client === undefined) return [];
    return [{ world, seat, view, client, room, sees: ({ seenBy }) => ((seenBy >>> seat) & 1) === 1 }];
  });
}

/** Robots of others that a viewer does not see. */
function hiddenRobots({ world, seat, sees }: Stage): Robot[] {
  return world.robots.filter((robot) => robot.seat !== seat && robot.alive === 1 && !sees(robot));
}

/** Tells one more thing of each hidden robot. */
export function ofRobots(tell: (stage: Stage, robot: Robot) => void): Leak {
  return tellMore((stage) => {
    for (const robot of hiddenRobots(stage)) tell(stage, robot);
  });
}

/** Puts a hidden device of a kind into a slot that is free. */
export function deviceLeak(id: DeviceId): Leak {
  return tellMore(({ world, view, sees }) => {
    const hidden = world.devices.find((device) => deviceIds[device.kind] === id && !sees(device));
    const slot = view.devices.get(String(view.devices.size - 1));
    if (hidden === undefined || slot === undefined) return;
    const { kind, x, y, owner, hull }: Device = hidden;
    slot.kind = 1 + kind;
    slot.x = x;
    slot.y = y;
    slot.owner = owner;
    slot.hull = Math.ceil(hull / 30);
  });
}

/** Changes the events that are sent to a client. */
export function eventLeak(change: (events: readonly WireEvent[], stage: Stage) => readonly WireEvent[]): Leak {
  return (_server, roomId) => {
    const room = arenaRoom(roomId);
    for (const stage of stagesOf(room)) {
      const { client } = stage;
      const sendBytes = client.sendBytes.bind(client);
      client.sendBytes = (type, bytes, options) => {
        if (type !== MESSAGE.events) return sendBytes(type, bytes, options);
        const { tick, events } = decodeEvents(Uint8Array.from(bytes));
        return sendBytes(type, encodeEvents(tick, change(events, { ...stage, world: room.live.world })), options);
      };
    }
  };
}

/** Changes the bytes of what is sent to a client, whatever it is. */
export function byteLeak(change: (frame: Uint8Array) => Uint8Array): Leak {
  return (_server, roomId) => {
    for (const { client } of stagesOf(arenaRoom(roomId))) {
      const raw = client.raw.bind(client);
      client.raw = (frame, ...rest) => raw(change(Uint8Array.from(frame)), ...rest);
    }
  };
}
