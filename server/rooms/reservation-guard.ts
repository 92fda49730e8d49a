/**
 * Asks a room before Colyseus reserves a place in it: Colyseus counts lines, and a seat may be on its way from one line
 * to another. Like the frame guard it reaches into Colyseus' private parts.
 */
import { Room } from "@colyseus/core";

/**
 * Forgets a room's reservations that nobody has taken, in place: a room that ends would wait for them.
 * @throws TypeError when Colyseus holds them otherwise
 */
export function dropReservations(room: Room): void {
  const reserved: unknown = Reflect.get(room, "_reservedSeats");
  const timers: unknown = Reflect.get(room, "_reservedSeatTimeouts");
  if (!isObject(reserved) || !isObject(timers)) throw new TypeError("Colyseus' Room has no reservations to drop");
  for (const session of Object.keys(reserved)) {
    if (!room.hasReservedSeat(session)) continue;
    clear(timers, session);
    Reflect.deleteProperty(reserved, session);
  }
  // Each has put the end off for as long as it would have lasted.
  clear(room, "_autoDisposeTimeout");
}

/** Stops a timer that is kept in a property, and empties that. */
function clear(owner: object, name: string): void {
  const timer: unknown = Reflect.get(owner, name);
  if (isTimer(timer)) clearTimeout(timer);
  Reflect.set(owner, name, undefined);
}

function isTimer(value: unknown): value is NodeJS.Timeout {
  return isObject(value) && "hasRef" in value;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Judges a reservation; false: the room has no place for it. Called again for each reservation, `auth` as `onAuth` gave it. */
export type ReservationJudge = (room: Room, sessionId: string, auth: unknown) => boolean;

/**
 * Puts `judge` before the reservations of a class of rooms; places kept for lines that are lost are not asked for.
 * @throws TypeError when Colyseus has no such reservations any more: the guard must not fail in silence
 */
export function guardReservations(prototype: Room, judge: ReservationJudge): void {
  const reserve: unknown = Reflect.get(Room.prototype, "_reserveSeat");
  if (typeof reserve !== "function") throw new TypeError("Colyseus' Room has no _reserveSeat to guard");
  Reflect.defineProperty(prototype, "_reserveSeat", {
    configurable: true,
    writable: true,
    value(this: Room, sessionId: string, options: unknown, auth: unknown, ...rest: unknown[]): unknown {
      const [, isReconnection] = rest;
      if (isReconnection !== true && !judge(this, sessionId, auth)) return false;
      return Reflect.apply(reserve, this, [sessionId, options, auth, ...rest]);
    },
  });
}
