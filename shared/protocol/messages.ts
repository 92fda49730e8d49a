/** Messages and options that pass between client and server beside state and input. */

/** Names of the rooms. */
export const ARENA_ROOM = "arena";
export const SPECTATOR_ROOM = "spectator";

/** Message types. Short: they are on every frame. */
export const MESSAGE = {
  /** To a player: the events of a tick, as `protocol/events` writes them. Bytes. */
  events: "e",
  /** From a player: the chassis for the next start. `{ chassis: number }` */
  chassis: "c",
  /** To a spectator: a match from its present tick, as `replay/stream` writes it. Bytes. From one: its world differs. */
  snapshot: "s",
  /** To a spectator, first of all: the room of the match that it watches. Text. */
  watching: "m",
  /** To a spectator: the tick records since, likewise. Bytes. */
  records: "r",
  /**
   * From a spectator whose snapshot is of the middle of a match: what had been before, please. No content. To it: that past,
   * once a snapshot, as `protocol/past-pieces` and `replay/past` write it. Bytes.
   */
  past: "p",
  /** To a player and to a spectator: how many watch, and their reactions, as `protocol/audience` writes it. Bytes. */
  audience: "a",
  /** From a spectator: a reaction. `{ reaction: number, seat: number }`, see `protocol/audience` */
  react: "x",
} as const;

/** What a player's client passes when it joins. */
export interface JoinOptions {
  readonly name: string;
  /** Id of a chassis. */
  readonly chassis: string;
  /** Id of a mode; without it, the server's default. */
  readonly mode?: string;
  /** Build of the page. */
  readonly build: string;
  /** Plays for the first time, and would like easier brains; a wish. */
  readonly newcomer?: boolean;
}

/** A moment of a replay, and a seat there: what `create` is asked for, beside `JoinOptions`. */
export interface FromOptions {
  readonly from: {
    /** Id at this server. */
    readonly replay: string;
    /** 0 to the last before the end. */
    readonly tick: number;
    readonly seat: number;
  };
}

/** What a spectator's client passes. */
export interface WatchOptions {
  /** Room of the match; empty: any, or an exhibition when none runs. */
  readonly match: string;
  /** With an empty `match`: id of the mode that is wanted; without it, any. */
  readonly mode?: string;
  readonly build: string;
}

/** Why a join is refused or a client dropped: codes of errors and of closing, 4300 and up. */
export const REFUSAL = {
  full: 4300,
  noSuchMatch: 4301,
  outdated: 4302,
  badOptions: 4303,
  hasSeat: 4304,
  /** The same guest took the seat by another line. */
  replaced: 4305,
  flood: 4310,
  badFrame: 4311,
  badMessage: 4312,
  tooSlow: 4313,
  failed: 4320,
} as const;

/** Why nobody can play on from a moment: statuses of matchmaking's answer. */
export const NO_PRACTICE = {
  noReplay: 404,
  /** It was played by rules that the server does not play any more. */
  otherRules: 409,
  noMoment: 422,
  /** Others ask for the same at this moment, or the server is full. */
  busy: 503,
} as const;

/** Where guests get their tokens: `POST`, answered with a `GuestTicket`. A token that still holds is renewed for its id. */
export const GUEST_ROUTE = "/api/guest";
/** The status by which matchmaking refuses a token, whatever is wrong with it: ask for a new one. */
export const TOKEN_REFUSED = 401;

/** A guest's token, to be sent with each join. */
export interface GuestTicket {
  readonly token: string;
  /** When it ends, in ms of the wall clock since 1970. */
  readonly expires: number;
}

/**
 * `GET`: the running matches, a list of `MatchListing`. What it tells of a match is as old as what its spectators see. Maps
 * are for who may watch: whoever sends a guest's token, as to joins, and has no seat in that match.
 */
export const MATCHES_ROUTE = "/api/matches";

/** The maze of a running match, small. A side is a team, or in modes without a seat. */
export interface MatchMap {
  /** Tiles a row, and rows. */
  readonly width: number;
  readonly height: number;
  /** One bit a tile, row by row, 1 where it is closed; in base64, of each byte the lowest bit first. */
  readonly walls: string;
  /** Column and row of each home, in the order of the sides. */
  readonly pads: readonly number[];
  /** Tenths of tiles across and down, and the side, of each robot that stands; beasts are of side −1. */
  readonly robots: readonly number[];
}

/** One running match. */
export interface MatchListing {
  readonly roomId: string;
  readonly mode: string;
  readonly players: number;
  readonly seats: number;
  readonly watchers: number;
  /** Waves begun; −1 in modes without: then the time that is left tells how far the match is. */
  readonly wave: number;
  readonly secondsLeft: number;
  /** Name of the seat that leads; empty while none does, and where teams play. */
  readonly leader: string;
  /** The team that leads, from 0; −1 while none does, and where none plays. */
  readonly leadingTeam: number;
  /** The best score, and the best of all others. */
  readonly banked: number;
  readonly runnerUp: number;
  /** Null for whoever may not watch, and before its spectators see anything. */
  readonly map: MatchMap | null;
}
