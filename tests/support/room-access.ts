/** The server's own side of a room, for tests that put a fault into it. */
import { matchMaker } from "@colyseus/core";
import { ArenaRoom } from "#server/rooms/arena.ts";

/** Returns the arena of a room's id. @throws Error when it does not run in this process */
export function arenaRoom(roomId: string): ArenaRoom {
  const room: unknown = matchMaker.getLocalRoomById(roomId);
  if (room instanceof ArenaRoom) return room;
  throw new Error(`there is no arena ${roomId}`);
}
