/**
 * The line of a joined room: counts what passes, notices by itself when nothing comes any more, and comes back. A line
 * that is cut says so; one that is dead without a word looks open to the socket for minutes, so silence counts as a cut.
 */
import { CloseCode, type Room } from "colyseus.js";
import type { Arrivals } from "./arrivals.ts";
import { createByteRate } from "./byte-rate.ts";
import type { GameLine, GameStats } from "./game.ts";

/** See the file header. Times are ms of `performance.now`: a wall clock that is set back changes nothing. */
export interface Line {
  /** True from the moment at which the line is lost until the room has taken the client back. */
  readonly isLost: boolean;
  /** True when nothing has come for longer than a good line ever keeps one waiting. */
  readonly isSilent: boolean;
  /** Tries to come back since the line was lost. */
  readonly tries: number;
  /** True when no try has come through for as long as the seat is kept. */
  readonly isGivenUp: boolean;
  /** Seconds until it is given up; meaningful while it is lost. */
  secondsLeft(): number;
  /** Round trip of the last ping in ms; 0 before one, and where no pings are sent. */
  readonly ping: number;
  /** Bytes per second of websocket payload. */
  down(): number;
  up(): number;
  /** Looks after the line now: a page that was hidden or asleep need not wait for a timer. */
  check(): void;
  /** Leaves the room for good, also while the line is lost. */
  leave(): void;
}

/** A room that was up for a shorter time is not rejoined by itself, in ms: a server that drops all at once. */
const LEAST_UPTIME = 500;
/** The line is looked after so often, in ms. */
const CHECK_EVERY = 250;
/**
 * Silence after which a person is told, where something comes each tick and where one has to ask for it, and after which
 * the line counts as lost, in ms.
 */
const SHORT_SILENCE = 500;
const QUIET_SILENCE = 1000;
const LONG_SILENCE = 2000;
/** Silence after which a quiet room is asked for a sign of life, again and again, in ms. */
const ASK_AFTER = 500;
/** A longer pause between two looks is the page's own: it slept, or was busy. In ms, above the second of hidden pages. */
const LONGEST_PAUSE = 1500;
/** The longest time that one try may take, and waits between tries, in ms. */
const LONGEST_TRY = 2000;
const SHORTEST_WAIT = 100;
const LONGEST_WAIT = 500;
/** Tries go on for so long, in ms: as long as the server keeps the seat. */
const GIVE_UP_AFTER = 60_000;
/** The round trip of a room that is sent no inputs is asked for so often, in ms. */
const PING_EVERY = 5000;

/**
 * Watches the line of a room from the moment at which it is joined until it is left.
 * @param isQuiet true for a room that may have nothing to say for a while: then it is asked for a sign of life
 */
export function watchLine(room: Room, isQuiet: boolean): Line {
  const { connection, reconnection } = room;
  const down = createByteRate();
  const up = createByteRate();
  const joinedAt = performance.now();
  let checkedAt = joinedAt;
  let silence = 0;
  let lostAt: number | null = null;
  let tries = 0;
  let tryBegins = 0;
  let pingedAt = joinedAt;
  let ping = 0;
  let isLeft = false;

  // Colyseus judges the uptime by the wall clock, which may be set back: it is judged here instead.
  reconnection.minUptime = Number.NEGATIVE_INFINITY;
  reconnection.enabled = false;
  reconnection.maxRetries = Number.POSITIVE_INFINITY;
  reconnection.minDelay = SHORTEST_WAIT;
  reconnection.maxDelay = LONGEST_WAIT;
  reconnection.backoff = (attempt) => {
    const wait = Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** (attempt - 1));
    tries = attempt;
    tryBegins = performance.now() + wait;
    return wait;
  };

  const { onmessage } = connection.events;
  connection.events.onmessage = (event: { readonly data: ArrayBuffer }) => {
    silence = 0;
    down.add(event.data.byteLength, performance.now());
    onmessage?.(event);
  };
  const send = connection.send.bind(connection);
  connection.send = (data) => {
    up.add(data.byteLength, performance.now());
    send(data);
  };

  room.onDrop(() => {
    lostAt ??= performance.now();
  });
  room.onReconnect(() => {
    lostAt = null;
    silence = 0;
    tries = 0;
    // A try that was under way when it was left.
    if (isLeft) void room.leave();
  });

  const ask = (now: number): void => {
    if (now - pingedAt < (silence >= ASK_AFTER ? ASK_AFTER : PING_EVERY)) return;
    pingedAt = now;
    room.ping((ms) => {
      ping = ms;
    });
  };
  const listen = (now: number, elapsed: number): void => {
    if (now - joinedAt >= LEAST_UPTIME) reconnection.enabled = true;
    // A page that slept has heard nothing, either: that alone is no silence of the line, but it need not last long then.
    silence = elapsed > LONGEST_PAUSE ? Math.max(silence, LONGEST_PAUSE) : silence + elapsed;
    if (silence >= LONG_SILENCE) cut();
    else if (isQuiet) ask(now);
  };
  const press = (now: number): void => {
    if (now - (lostAt ?? now) >= GIVE_UP_AFTER) reconnection.maxRetries = 0;
    if (now - tryBegins < LONGEST_TRY) return;
    tryBegins = Number.POSITIVE_INFINITY;
    cut();
  };
  /** Ends the socket at once, without waiting for an answer; Colyseus then tries to come back. */
  const cut = (): void => connection.close(CloseCode.MAY_TRY_RECONNECT);
  const cutForGood = (): void => {
    reconnection.enabled = false;
    connection.close();
  };

  const check = (): void => {
    const now = performance.now();
    const elapsed = now - checkedAt;
    checkedAt = now;
    if (lostAt === null) listen(now, elapsed);
    else press(now);
  };
  const timer = setInterval(check, CHECK_EVERY);
  const stop = (): void => clearInterval(timer);
  room.onLeave(stop);

  return {
    get isLost() {
      return lostAt !== null;
    },
    get isSilent() {
      return lostAt !== null || silence >= (isQuiet ? QUIET_SILENCE : SHORT_SILENCE);
    },
    get tries() {
      return tries;
    },
    get isGivenUp() {
      return reconnection.maxRetries === 0;
    },
    secondsLeft: () => Math.max(0, GIVE_UP_AFTER - (performance.now() - (lostAt ?? performance.now()))) / 1000,
    get ping() {
      return ping;
    },
    down: () => down.perSecond(performance.now()),
    up: () => up.perSecond(performance.now()),
    check,
    leave() {
      stop();
      isLeft = true;
      if (lostAt === null) void room.leave();
      else cutForGood();
    },
  };
}

/** Returns what a person is told of a line. @param roundTrip in ms */
export function lineOf(line: Line, roundTrip: number, arrivals: Arrivals): GameLine {
  const { isSilent, isLost, tries } = line;
  return { roundTrip, loss: arrivals.loss(), isSilent, isLost, tries, secondsLeft: line.secondsLeft() };
}

/** Returns the figures of a line. @param roundTrip in ms */
export function lineStats(
  line: Line,
  roundTrip: number,
  arrivals: Arrivals,
): Pick<GameStats, "roundTrip" | "jitter" | "loss" | "down" | "up"> {
  return { roundTrip, jitter: arrivals.jitter(), loss: arrivals.loss(), down: line.down(), up: line.up() };
}
