/** Why a game could not begin or had to end, from the codes of the wire. */
import { CloseCode, MatchMakeError, ServerError } from "colyseus.js";
import { NO_PRACTICE, REFUSAL, TOKEN_REFUSED } from "#shared/protocol/messages.ts";
import type { Failure } from "./game.ts";

/** What the sdk rejects with. */
export class GameFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure, options?: ErrorOptions) {
    super(`the game failed: ${failure}`, options);
    this.name = "GameFailure";
    this.failure = failure;
  }
}

/** Why nobody can play on from a moment of a replay. */
export type NoPractice = keyof typeof NO_PRACTICE;

/** What the sdk rejects with when a server has no practice to offer. */
export class PracticeRefused extends Error {
  readonly reason: NoPractice;
  constructor(reason: NoPractice, options?: ErrorOptions) {
    super(`no practice: ${reason}`, options);
    this.name = "PracticeRefused";
    this.reason = reason;
  }
}

/** Returns why a server refused a practice, or null when it refused for another reason. */
export function toPracticeRefused(error: unknown): PracticeRefused | null {
  const code = error instanceof MatchMakeError ? Number(error.code) : 0;
  for (const reason of ["noReplay", "otherRules", "noMoment", "busy"] as const) {
    if (NO_PRACTICE[reason] === code) return new PracticeRefused(reason, { cause: error });
  }
  return null;
}

/** What matchmaking answers with, as HTTP has it. */
const BAD_REQUEST = 400;
export const TOO_MANY_REQUESTS = 429;

const BY_CODE: ReadonlyMap<number, Failure> = new Map<number, Failure>([
  [REFUSAL.full, "full"],
  [REFUSAL.noSuchMatch, "no-such-match"],
  [REFUSAL.outdated, "page-outdated"],
  [REFUSAL.hasSeat, "has-seat"],
  [REFUSAL.replaced, "replaced"],
  [REFUSAL.badOptions, "page-outdated"],
  [REFUSAL.flood, "kicked"],
  [REFUSAL.badFrame, "kicked"],
  [REFUSAL.badMessage, "kicked"],
  [REFUSAL.tooSlow, "kicked"],
  [REFUSAL.failed, "server-stopped"],
  [CloseCode.SERVER_SHUTDOWN, "server-stopped"],
  [CloseCode.FAILED_TO_RECONNECT, "server-stopped"],
  [CloseCode.WITH_ERROR, "kicked"],
  [BAD_REQUEST, "page-outdated"],
  [TOO_MANY_REQUESTS, "too-often"],
]);

/** Colyseus' own codes of matchmaking: a room that does not exist, a seat that expired. */
const FIRST_MATCHMAKING = 520;
const LAST_MATCHMAKING = 529;

/** Returns why a room was left, from its closing code. */
export function failureOfClose(code: number): Failure {
  return BY_CODE.get(code) ?? "server-stopped";
}

/** True when matchmaking did not take the guest's token. */
export function isTokenRefused(error: unknown): boolean {
  return error instanceof MatchMakeError && Number(error.code) === TOKEN_REFUSED;
}

/** Returns an error of joining as a failure of the game. */
export function toGameFailure(error: unknown): GameFailure {
  if (error instanceof GameFailure) return error;
  const code = error instanceof ServerError || error instanceof MatchMakeError ? Number(error.code) : 0;
  const known = BY_CODE.get(code);
  if (known !== undefined) return new GameFailure(known, { cause: error });
  if (code >= FIRST_MATCHMAKING && code <= LAST_MATCHMAKING) return new GameFailure("room-gone", { cause: error });
  return new GameFailure("server-unreachable", { cause: error });
}
