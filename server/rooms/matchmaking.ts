/**
 * Stands before Colyseus' matchmaker: nobody without a token, nothing but the few options there are, everybody who has a
 * seat back to it, and no word of what failed inside.
 */
import { type AuthContext, ErrorCode, matchMaker, ServerError } from "@colyseus/core";
import { z } from "zod";
import { ARENA_ROOM } from "#shared/protocol/messages.ts";
import { ADDRESS_HEADER } from "../http/addresses.ts";
import { type AskedSeats, createAskedSeats } from "./asked-seats.ts";
import { BaseRoom } from "./base-room.ts";
import { createPractice } from "./create-practice.ts";
import { authenticate } from "./guest-auth.ts";
import { parseFrom } from "./options.ts";
import type { Services } from "./services.ts";

/** What a client may pass; the rooms look at each value again. Deep or long ones are not even carried to them. */
const flat = z.union([z.string().max(256), z.number(), z.boolean(), z.null()]).optional();
const joinOptions = z.object({ name: flat, chassis: flat, mode: flat, build: flat, match: flat, newcomer: flat });
const reconnectOptions = z.object({ reconnectionToken: z.string().max(64) });

const askedSeat = z.object({ roomId: z.string(), sessionId: z.string() });

/** To create a room is for those who play on from a replay. */
const CREATE = "create";
const METHODS = ["joinOrCreate", "joinById", "reconnect", CREATE];
const BAD_REQUEST = 400;
const TOO_MANY = 429;
const BEYOND_HTTP = 600;
const NO_OPTIONS = "these are no options of a game";
const { controller } = matchMaker;
const { invokeMethod } = controller;

type Upgrade = (request: Request, context: Readonly<AuthContext>) => Promise<Response | undefined>;

/**
 * Puts the guard before the matchmaker of this process.
 * @returns what is to be asked before a websocket is opened: a seat is given back to the guest to whom it was given
 */
export function guardMatchmaking(services: Services): Upgrade {
  const seats = createAskedSeats(services.askedPerAddress);
  controller.exposedMethods = METHODS;
  controller.invokeMethod = async (method, target, options, context) => {
    try {
      return await match(services, seats, method, target, options, context);
    } catch (error) {
      throw presentable(error, services);
    }
  };
  return async (request, { token }) => {
    const url = new URL(request.url);
    const room: unknown = matchMaker.getLocalRoomById(roomIn(url));
    // Colyseus finds what every object has, too, when it looks for a room by such a name.
    if (room !== undefined && !(room instanceof BaseRoom)) return new Response(null, { status: 404 });
    const reconnectionToken = url.searchParams.get("reconnectionToken");
    if (reconnectionToken === null) return undefined;
    const owner = ownerOf(roomIn(url), reconnectionToken);
    const isOwner = owner === null || owner === (await services.guests.identify(token));
    return isOwner ? undefined : new Response(null, { status: 403 });
  };
}

async function match(
  services: Services,
  seats: AskedSeats,
  method: string,
  target: string,
  options: unknown,
  context: AuthContext | undefined,
): Promise<unknown> {
  const { id } = await authenticate(services, context?.token);
  if (method === "reconnect") {
    const known = require(reconnectOptions, options);
    // Asked of Colyseus, a token that is good ends the line that has the seat.
    if (ownerOf(target, known.reconnectionToken) !== id) {
      throw new ServerError(ErrorCode.MATCHMAKE_EXPIRED, "reconnection token invalid or expired.");
    }
    return invoke(method, target, known, context);
  }
  const opener = context?.headers.get(ADDRESS_HEADER) ?? "";
  const known = { ...require(joinOptions, options), opener };
  const from = method === CREATE && target === ARENA_ROOM ? parseFrom(options) : null;
  if (method === CREATE && from === null) throw new ServerError(BAD_REQUEST, NO_OPTIONS);
  const note = seats.ask({ id, address: opener });
  if (note === null) throw new ServerError(TOO_MANY, "seats that were asked for are not taken yet; wait a little");
  const home = target === ARENA_ROOM && method === "joinOrCreate" ? homeOf(services, id) : null;
  try {
    const seat =
      from !== null
        ? createPractice(services, { from, id, opener }, (key) => invoke(method, target, { ...known, ...key }, context))
        : home === null
          ? invoke(method, target, known, context)
          : invoke("joinById", home, known, context);
    note(askedSeat.safeParse(await seat).data ?? null);
    return await seat;
  } catch (error) {
    note(null);
    throw error;
  }
}

function invoke(method: string, target: string, options: object, context: AuthContext | undefined): Promise<unknown> {
  return Reflect.apply(invokeMethod, controller, [method, target, options, context]);
}

function require<Options>(schema: z.ZodType<Options>, options: unknown): Options {
  const result = schema.safeParse(options);
  if (!result.success) throw new ServerError(BAD_REQUEST, NO_OPTIONS);
  return result.data;
}

/** Returns the room that a websocket's address names. */
function roomIn(url: URL): string {
  return url.pathname.split("/").at(-1) ?? "";
}

/** Returns the room in which a guest has a seat, or null; who wants to play does not want its practice of before. */
function homeOf({ arenas }: Services, id: string): string | null {
  for (const arena of arenas.values()) if (!arena.isPrivate && arena.has(id)) return arena.roomId;
  return null;
}

/** Returns the guest to whom a token for coming back to a room was given, or null. */
function ownerOf(roomId: string, reconnectionToken: string): string | null {
  const room = matchMaker.getLocalRoomById(roomId);
  return room instanceof BaseRoom ? room.guestByToken(reconnectionToken) : null;
}

/** Returns what a client is told: refusals are written for it, faults stay here. Colyseus has wrapped them by then. */
function presentable(error: unknown, services: Services): ServerError {
  const isRefusal = error instanceof ServerError && error.code !== ErrorCode.MATCHMAKE_UNHANDLED;
  if (isRefusal && error.code >= BAD_REQUEST && error.code < BEYOND_HTTP) return error;
  services.log(`matchmaking: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new ServerError(ErrorCode.MATCHMAKE_UNHANDLED, "no seat could be had");
}
