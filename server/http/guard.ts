/**
 * Stands before everything that is asked of the http server. Colyseus answers matchmaking itself, before any middleware,
 * reads bodies of any size, and takes pages of any origin; so this is done here.
 */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

/** What is let in. */
export interface GuardRules {
  /** Origins of pages beside our own. */
  readonly origins: readonly string[];
  /** Proxies before this server, whose X-Forwarded-For is believed. */
  readonly proxies: number;
  /** Matchmaking requests per minute and address. */
  readonly joinsPerMinute: number;
}

/** The longest body, in bytes. */
const LONGEST_BODY = 16 * 1024;
/** Addresses remembered; with more, all are forgotten: better than to grow without end. */
const MOST_ADDRESSES = 10_000;
const MINUTE = 60_000;

/** Puts the guard before a server's requests and upgrades, in place. To be called before anybody listens to them. */
export function guardServer(server: Server, rules: GuardRules): void {
  const joins = createRateLimit(rules.joinsPerMinute);
  const { emit } = server;
  server.emit = (event: string | symbol, ...parts: unknown[]): boolean => {
    const [request, target] = parts;
    if (event === "request" && isRequest(request) && isResponse(target)) {
      const refusal = refuse(request, rules, joins);
      if (refusal !== null) {
        answer(request, target, refusal);
        return true;
      }
    }
    if (event === "upgrade" && isRequest(request) && isSocket(target) && !isFriend(request, rules.origins)) {
      target.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      return true;
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

function refuse(request: IncomingMessage, rules: GuardRules, joins: RateLimit): Refusal | null {
  const { headers, method, url = "" } = request;
  if (Number(headers["content-length"] ?? 0) > LONGEST_BODY) return { status: 413, reason: "this body is too long" };
  if (headers["transfer-encoding"] !== undefined) return { status: 411, reason: "a body needs its length" };
  if (!url.startsWith("/matchmake")) return null;
  if (!isFriend(request, rules.origins)) return { status: 403, reason: "this page may not play here" };
  if (method === "POST" && !joins.pass(addressOf(request, rules.proxies))) {
    return { status: 429, reason: "too many requests from this address; wait a little" };
  }
  return null;
}

function answer(request: IncomingMessage, response: ServerResponse, { status, reason }: Refusal): void {
  // The rest of a body that nobody reads would hold the connection.
  response.setHeader("Connection", "close");
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ code: status, error: reason }), () => request.destroy());
}

/** Returns the address of whoever asks: the nearest that no trusted proxy has written. */
function addressOf(request: IncomingMessage, proxies: number): string {
  const remote = request.socket.remoteAddress ?? "";
  if (proxies === 0) return remote;
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return forwarded.at(-proxies) ?? forwarded[0] ?? remote;
}

interface RateLimit {
  pass(address: string): boolean;
}

/** So many requests at once, and as many again per minute. */
function createRateLimit(perMinute: number): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    pass(address) {
      const now = performance.now();
      if (buckets.size >= MOST_ADDRESSES) buckets.clear();
      const bucket = buckets.get(address) ?? { left: perMinute, at: now };
      buckets.set(address, bucket);
      bucket.left = Math.min(perMinute, bucket.left + ((now - bucket.at) * perMinute) / MINUTE);
      bucket.at = now;
      if (bucket.left < 1) return false;
      bucket.left--;
      return true;
    },
  };
}

function isRequest(part: unknown): part is IncomingMessage {
  return typeof part === "object" && part !== null && "headers" in part && "socket" in part;
}

function isResponse(part: unknown): part is ServerResponse {
  return typeof part === "object" && part !== null && "writeHead" in part;
}

function isSocket(part: unknown): part is Duplex {
  return typeof part === "object" && part !== null && "end" in part && "destroy" in part;
}
