/**
 * What the screen side of the client knows of a running game, played or watched: one frame per picture, one will in
 * return. `predict` (a player) and `spectate` (a spectator) each make one.
 */
import type { ReactionId } from "#shared/content/reactions.ts";
import type { GameAudience } from "./audience.ts";
import type { Frame } from "./frame.ts";
import type { Timeline } from "./timeline.ts";

/** What a person wants at this moment, from whatever device. */
export interface Control {
  /** Stick, right and down, −1 to 1 each. */
  readonly moveX: number;
  readonly moveY: number;
  /** Direction of the turret in radians, 0 = +x, clockwise. */
  readonly aim: number;
  /** Distance of the pointer from the robot, in tiles. */
  readonly reach: number;
  readonly fire: boolean;
  readonly ability1: boolean;
  readonly ability2: boolean;
  readonly drop: boolean;
}

/** Why a game ended or could not begin; `menu/` has a sentence and a button for each. */
export type Failure =
  | "no-webgl"
  | "room-gone"
  | "full"
  | "server-stopped"
  | "server-unreachable"
  | "page-outdated"
  | "no-such-match"
  | "no-such-replay"
  | "replay-damaged"
  | "replay-unplayable"
  | "has-seat"
  | "replaced"
  | "too-often"
  | "kicked";

/** A game that runs. */
export interface Game {
  readonly isSpectator: boolean;
  /** What is watched, as something one can move in; null for a player. */
  readonly timeline: Timeline | null;
  /** The room, for a link to watch; empty for a replay. */
  readonly roomId: string;
  /**
   * Sends, receives, predicts and interpolates up to `now`, and returns what to draw; null until the first state is here.
   * Call it once a picture. @param now milliseconds of `performance.now`
   */
  advance(now: number): Frame | null;
  /** Takes a person's present will; it holds until the next call. Without effect for a spectator. */
  steer(control: Control): void;
  /** The chassis to take at the next start. Without effect for a spectator. */
  choose(chassis: string): void;
  /** A spectator follows a seat, or nobody. Without effect for a player. */
  follow(seat: number | null): void;
  /**
   * Nobody looks, as in a hidden tab: nothing is sent, so that a brain drives after a second; afterwards play goes on at
   * once. Without effect for a spectator.
   */
  rest(isResting: boolean): void;
  /** Leaves for good: the seat goes to a brain. */
  leave(): void;
  /** How the line is at this moment. */
  line(): GameLine;
  /**
   * Shows a spectator's reaction to players and spectators of a live match. Without effect for a player, and on a replay.
   * The server tells of one a second and spectator, three at once after a rest, and of six a second and match.
   * @param seat that it is for; −1: the match
   */
  react(reaction: ReactionId, seat: number): void;
  /** Those who watch, at this moment. */
  audience(): GameAudience;
  /** What telemetry shows of the netcode. */
  stats(): GameStats;
  /** Called once, when the game ended for another reason than `leave`. */
  onFailure(listener: (failure: Failure) => void): void;
}

/** A game that is watched. */
export interface WatchedGame extends Game {
  readonly isSpectator: true;
  readonly timeline: Timeline;
}

/** What a person is told of the line. */
export interface GameLine {
  /** Round trip in ms; 0 before it is known. */
  readonly roundTrip: number;
  /** Share of the ticks of the last 5 s that had not arrived when they were to be drawn, 0 to 1. */
  readonly loss: number;
  /** True when nothing has come for longer than it should take, and while the line is lost. */
  readonly isSilent: boolean;
  /** True while the line is lost and being restored. */
  readonly isLost: boolean;
  /** There is none: a file is played. */
  readonly isAbsent?: boolean;
  /** What is shown is not the newest that came on it: somebody watches what has been. */
  readonly isBehind?: boolean;
  /** While it is lost: tries so far, and seconds until it is given up. */
  readonly tries: number;
  readonly secondsLeft: number;
}

/** Figures of the netcode, read by tests and by developers. */
export interface GameStats {
  /** Last tick received. */
  readonly tick: number;
  /** Inputs sent and not yet acknowledged. */
  readonly pending: number;
  /** Times that the server's drive state differed from the predicted one, and by how much last (tiles). */
  readonly corrections: number;
  readonly lastCorrection: number;
  /** Corrections within the last minute. */
  readonly correctionsPerMinute: number;
  /** Round trip in ms, and how far arrivals stray from an even beat, in ms. */
  readonly roundTrip: number;
  readonly jitter: number;
  /** How far behind the newest known moment everything but the own robot is drawn, in ms. */
  readonly delay: number;
  /** See `GameLine`. */
  readonly loss: number;
  /** Bytes per second of websocket payload, received and sent. */
  readonly down: number;
  readonly up: number;
  /** Hash of a spectator's newest world that the server's was told of, as "tick:hash"; empty for a player. */
  readonly hash: string;
}
