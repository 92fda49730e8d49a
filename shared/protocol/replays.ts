/** What the server tells of finished matches, and where. */

/** `GET`: a page of finished matches, newest first: a `ReplayPage`. Query: player, mode, chassis, page. */
export const REPLAYS_ROUTE = "/api/replays";
/** `GET …/<id>`: one match, a `ReplayListing`; `GET …/<id>/file`: the file. */
export const REPLAY_FILE = "file";
/** `GET`: the public key by which replays are signed, a `ReplayKey`. */
export const REPLAY_KEY_ROUTE = "/api/replay-key";
/** `GET …/<hash>.js`: the module of that SHA-256. */
export const MODULE_ROUTE = "/sim";
/** The ending of a replay's file. */
export const REPLAY_ENDING = "smrp";

/** Matches on a page, and pages that can be asked for: all that are kept. */
export const REPLAYS_A_PAGE = 20;
export const MOST_PAGES = 500;

/** The server's public key. */
export interface ReplayKey {
  readonly algorithm: "Ed25519";
  /** 32 bytes as hexadecimal digits. */
  readonly key: string;
}

/** One seat of a finished match, as it was in the end. */
export interface ReplaySeat {
  readonly name: string;
  /** Numbers of `sim/record` and `chassisList`. */
  readonly driver: number;
  readonly chassis: number;
  /** From 1; equal places are shared. */
  readonly place: number;
  readonly banked: number;
  readonly kills: number;
}

/** One finished match. */
export interface ReplayListing {
  readonly id: string;
  /** Id of its mode. */
  readonly mode: string;
  /** Seconds of the wall clock since 1970. */
  readonly endedAt: number;
  /** Length, in ticks. */
  readonly ticks: number;
  readonly rulesVersion: number;
  /** Hash of its module. */
  readonly module: string;
  /** Bytes of the file; null: it could not be written, there is none. */
  readonly bytes: number | null;
  readonly isPinned: boolean;
  /** In the order of the seats. */
  readonly seats: readonly ReplaySeat[];
}

/** Some of the finished matches. */
export interface ReplayPage {
  readonly replays: readonly ReplayListing[];
  /** All that match the question. */
  readonly total: number;
  readonly page: number;
}
