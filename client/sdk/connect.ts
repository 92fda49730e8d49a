/** The ways into a game: play, come back, watch, and the list of what runs. */
import { Client, type Room } from "colyseus.js";
import {
  ARENA_ROOM,
  type FromOptions,
  type JoinOptions,
  MATCHES_ROUTE,
  type MatchListing,
  MESSAGE,
  SPECTATOR_ROOM,
  type WatchOptions,
} from "#shared/protocol/messages.ts";
import { ArenaState } from "#shared/protocol/state.ts";
import { followAudience } from "./audience.ts";
import { failureOfClose, GameFailure, isTokenRefused, toGameFailure, toPracticeRefused } from "./failure.ts";
import type { Game, WatchedGame } from "./game.ts";
import { createGuest, createTokenStore, type TokenStore } from "./guest.ts";
import { watchLine } from "./line.ts";
import { parseListings } from "./listings.ts";
import { createPlay } from "./play.ts";

export type { MatchListing, MatchMap } from "#shared/protocol/messages.ts";

/** A server, by the address of its page. */
export interface Connection {
  /** Asks for what every join needs, ahead of it; where that fails, the join asks again, and tells. */
  prepare(): Promise<void>;
  /** Joins any open match. @throws GameFailure */
  joinMatch(options: JoinOptions): Promise<Game>;
  /** Joins the match of a room; where there is no seat left, watches it. @throws GameFailure */
  joinRoom(roomId: string, options: JoinOptions): Promise<Game>;
  /** Plays on from a moment of a replay, alone against brains. @throws PracticeRefused, GameFailure */
  playFrom(options: JoinOptions & FromOptions): Promise<Game>;
  /** Takes the seat of an earlier page back; null when there is none. */
  resumeMatch(): Promise<Game | null>;
  /** Watches a match; null: any of a mode (null: of any), or an exhibition. @throws GameFailure */
  watchMatch(roomId: string | null, mode: string | null): Promise<WatchedGame>;
  /** Lists the running matches. @throws GameFailure when the server does not answer */
  listMatches(): Promise<readonly MatchListing[]>;
}

/**
 * Returns the ways into the games of a server.
 * @param origin such as "http://localhost:2567"
 * @param build of the page: a server of another build refuses it
 * @param tokens where the token is kept that gives a seat back after a reload
 * @param guests where the guest's token is kept; without it, it is forgotten with the connection
 */
export function connectTo(
  origin: string,
  build: string,
  tokens: TokenStore,
  guests: TokenStore = createTokenStore(),
): Connection {
  const client = new Client(origin);
  const guest = createGuest(origin, guests);

  /** Enters as the guest; once more with a new token when the server does not take the one that was kept. */
  const asGuest = async <T>(enter: () => Promise<T>): Promise<T> => {
    client.auth.token = await guest.token();
    try {
      return await enter();
    } catch (error) {
      if (!isTokenRefused(error)) throw error;
      client.auth.token = await guest.renew();
      return enter();
    }
  };

  const playIn = async (joined: Promise<Room<unknown, ArenaState>>): Promise<Game> => {
    const room = await joined;
    const line = watchLine(room, false);
    const audience = followAudience(room);
    const remember = (): void => tokens.write(room.reconnectionToken);
    remember();
    // The SDK tells of the reconnection before it has read the new token.
    room.onReconnect(() => queueMicrotask(remember));
    room.onLeave(() => tokens.write(null));
    // What happens before the first state belongs to no picture.
    const stopIgnoring = room.onMessage(MESSAGE.events, () => undefined);
    await firstState(room);
    stopIgnoring();
    return createPlay(room, seatInView, line, audience);
  };

  return {
    async prepare() {
      await guest.token().catch(() => undefined);
    },
    async joinMatch(options) {
      try {
        return await playIn(asGuest(() => client.joinOrCreate<ArenaState>(ARENA_ROOM, options, ArenaState)));
      } catch (error) {
        throw toGameFailure(error);
      }
    },
    async joinRoom(roomId, options) {
      try {
        return await playIn(asGuest(() => client.joinById<ArenaState>(roomId, options, ArenaState)));
      } catch (error) {
        const failure = toGameFailure(error);
        if (failure.failure !== "full" && failure.failure !== "room-gone") throw failure;
        return this.watchMatch(roomId, null);
      }
    },
    async playFrom(options) {
      try {
        return await playIn(asGuest(() => client.create<ArenaState>(ARENA_ROOM, options, ArenaState)));
      } catch (error) {
        throw toPracticeRefused(error) ?? toGameFailure(error);
      }
    },
    async resumeMatch() {
      const token = tokens.read();
      if (token === null) return null;
      try {
        return await playIn(asGuest(() => client.reconnect<ArenaState>(token, ArenaState)));
      } catch {
        tokens.write(null);
        return null;
      }
    },
    async watchMatch(roomId, mode) {
      const options: WatchOptions = { match: roomId ?? "", build, ...(mode === null ? {} : { mode }) };
      // Whoever plays never loads the simulation. It is there before the room is entered, so that no message is missed.
      const [{ createWatch }] = await Promise.all([import("./watch.ts"), this.prepare()]);
      try {
        const room = await asGuest(() => client.joinOrCreate(SPECTATOR_ROOM, options));
        const line = watchLine(room, true);
        return createWatch(room, await watchedRoom(room), line);
      } catch (error) {
        throw toGameFailure(error);
      }
    },
    async listMatches() {
      try {
        // Who cannot show that it may watch is told all but the maps.
        const token = await guest.token().catch(() => null);
        const headers = token === null ? {} : { Authorization: `Bearer ${token}` };
        const response = await fetch(new URL(MATCHES_ROUTE, origin), { headers });
        const listings = response.ok ? parseListings(await response.json()) : null;
        if (listings === null) throw new GameFailure("server-unreachable");
        return listings;
      } catch (error) {
        throw toGameFailure(error);
      }
    },
  };
}

/** One's own view is the only one that is sent: its key is the seat. */
function seatInView(state: ArenaState): number {
  for (const key of state.views.keys()) return Number(key);
  return -1;
}

function firstState(room: Room<unknown, ArenaState>): Promise<void> {
  return new Promise((resolve, reject) => {
    room.onStateChange.once(() => resolve());
    room.onLeave.once((code) => reject(new GameFailure("room-gone", { cause: code })));
  });
}

/** Returns the room that is watched: the one asked for, or the one that the server chose. */
function watchedRoom(room: Room): Promise<string> {
  return new Promise((resolve, reject) => {
    room.onMessage(MESSAGE.watching, (roomId: unknown) => resolve(String(roomId)));
    room.onLeave.once((code) => reject(new GameFailure(failureOfClose(code))));
  });
}
