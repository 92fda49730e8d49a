/**
 * Stands before everything that is asked of the http server. Colyseus answers matchmaking itself, before any middleware,
 * reads bodies of any size, and takes pages of any origin; so this is done here.
 */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { GUEST_ROUTE } from "#shared/protocol/messages.ts";
import type { Metronome } from "../rooms/metronome.ts";
import { ADDRESS_HEADER, addressOf, normalAddress, noteAddress } from "./addresses.ts";
import { createHeaders } from "./headers.ts";
import { createOpenLines, type OpenLines } from "./open-lines.ts";
import { createRateLimit, type RateLimit } from "./rate-limit.ts";

/** What is let in. */
export interface GuardRules {
  /** Origins of pages beside our own. */
  readonly origins: readonly string[];
  /** Proxies before this server, whose X-Forwarded-For is believed. */
  readonly proxies: number;
  /** Matchmaking requests per minute and address, and as many for tokens. */
  readonly joinsPerMinute: number;
  /** Websockets of one address at a time. */
  readonly connectionsPerAddress: number;
}

/** The longest body, in bytes. */
const LONGEST_BODY = 16 * 1024;
const MINUTE = 60;
/** Websockets opened for each seat that is asked for: lines break, and pages are loaded anew. */
const LINES_A_JOIN = 4;
/** A browser has a few lines more than its websocket: for the page, and while it asks. */
const SOCKETS_A_LINE = 3;
/** Requests of any kind a second and address, and at once: a page with all its files, for each of a room full of people. */
const REQUESTS = { perSecond: 200, burst: 4000 };
/** Where something may be posted. */
const MATCHMAKING = /^\/matchmake\//;
const READING = new Set(["GET", "HEAD"]);

/**
 * Puts the guard before a server's requests and upgrades, in place. To be called before anybody listens to them.
 * @param clock by which rates are counted
 */
export function guardServer(server: Server, rules: GuardRules, clock: Pick<Metronome, "now">): void {
  const perMinute = { perSecond: rules.joinsPerMinute / MINUTE, burst: rules.joinsPerMinute };
  const limits: Limits = {
    clock,
    requests: createRateLimit(REQUESTS),
    joins: createRateLimit(perMinute),
    tokens: createRateLimit(perMinute),
    openings: createRateLimit({
      perSecond: LINES_A_JOIN * perMinute.perSecond,
      burst: LINES_A_JOIN * perMinute.burst,
    }),
    lines: createOpenLines(rules.connectionsPerAddress),
  };
  // Behind a proxy all sockets are the proxy's.
  const sockets = rules.proxies === 0 ? createOpenLines(SOCKETS_A_LINE * rules.connectionsPerAddress) : null;
  const writeHeaders = createHeaders(rules.proxies);
  const { emit } = server;
  server.emit = (event: string | symbol, ...parts: unknown[]): boolean => {
    const [request, target] = parts;
    if (event === "connection" && request instanceof Socket && sockets !== null) {
      if (!sockets.enter(normalAddress(request.remoteAddress ?? ""), request)) {
        request.destroy();
        return true;
      }
    }
    // Whatever a client sends under this name is not believed.
    if (isRequest(request)) request.headers[ADDRESS_HEADER] = addressOf(request, rules.proxies);
    if (event === "request" && isRequest(request) && isResponse(target)) {
      writeHeaders(request, target);
      const refusal = refuse(request, rules, limits);
      if (refusal !== null) {
        answer(request, target, refusal);
        return true;
      }
    }
    if (event === "upgrade" && isRequest(request) && target instanceof Socket) {
      const refusal = refuseLine(request, target, rules, limits);
      if (refusal !== null) {
        target.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
        // Whoever reads nothing keeps nothing open by that.
        target.destroySoon();
        return true;
      }
    }
    return Reflect.apply(emit, server, [event, ...parts]) === true;
  };
}

/** True for requests of our own page, of pages that are allowed, and of what is no page. */
export function isFriend(request: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

interface Refusal {
  readonly status: number;
  readonly reason: string;
}

interface Limits {
  readonly clock: Pick<Metronome, "now">;
  readonly requests: RateLimit;
  readonly joins: RateLimit;
  readonly tokens: RateLimit;
  readonly openings: RateLimit;
  readonly lines: OpenLines;
}

/** Returns the status line by which a websocket is refused; null: it may be opened, and counts until it is closed. */
function refuseLine(request: IncomingMessage, socket: Socket, rules: GuardRules, limits: Limits): string | null {
  if (!isFriend(request, rules.origins)) return "403 Forbidden";
  const address = addressOf(request, rules.proxies);
  const { clock, openings, lines } = limits;
  if (!openings.pass(address, clock.now()) || !lines.enter(address, socket)) return "429 Too Many Requests";
  noteAddress(socket, address);
  return null;
}

const TOO_MANY = { status: 429, reason: "too many requests from this address; wait a little" };

function refuse(request: IncomingMessage, rules: GuardRules, limits: Limits): Refusal | null {
  const { headers, method = "", url = "" } = request;
  const { requests, joins, tokens } = limits;
  const [address, now] = [addressOf(request, rules.proxies), limits.clock.now()];
  if (!requests.pass(address, now)) return TOO_MANY;
  if (Number(headers["content-length"] ?? 0) > LONGEST_BODY) return { status: 413, reason: "this body is too long" };
  if (headers["transfer-encoding"] !== undefined) return { status: 411, reason: "a body needs its length" };
  if (READING.has(method)) return null;
  const [path = ""] = url.split("?");
  const isJoin = MATCHMAKING.test(path);
  if (!isJoin && path !== GUEST_ROUTE) return { status: 405, reason: "nothing is done here" };
  if (!isFriend(request, rules.origins)) return { status: 403, reason: "this page may not play here" };
  if (method === "OPTIONS") return null;
  if (method !== "POST") return { status: 405, reason: "this is not done here" };
  const limit = isJoin ? joins : tokens;
  return limit.pass(address, now) ? null : TOO_MANY;
}

function answer(request: IncomingMessage, response: ServerResponse, { status, reason }: Refusal): void {
  // The rest of a body that nobody reads would hold the connection.
  response.setHeader("Connection", "close");
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ code: status, error: reason }), () => request.destroy());
}

function isRequest(part: unknown): part is IncomingMessage {
  return typeof part === "object" && part !== null && "headers" in part && "socket" in part;
}

function isResponse(part: unknown): part is ServerResponse {
  return typeof part === "object" && part !== null && "writeHead" in part;
}
