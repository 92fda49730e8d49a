/**
 * Stands before everything that is asked of the http server. Colyseus answers matchmaking itself, before any middleware,
 * reads bodies of any size, and takes pages of any origin; so this is done here.
 */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { GUEST_ROUTE } from "#shared/protocol/messages.ts";
import { addressOf } from "./addresses.ts";
import { createHeaders } from "./headers.ts";
import { createRateLimit, type RateLimit } from "./rate-limit.ts";

/** What is let in. */
export interface GuardRules {
  /** Origins of pages beside our own. */
  readonly origins: readonly string[];
  /** Proxies before this server, whose X-Forwarded-For is believed. */
  readonly proxies: number;
  /** Matchmaking requests per minute and address, and as many for tokens. */
  readonly joinsPerMinute: number;
}

/** The longest body, in bytes. */
const LONGEST_BODY = 16 * 1024;
const MINUTE = 60;
/** Where something may be posted. */
const MATCHMAKING = /^\/matchmake\//;
const READING = new Set(["GET", "HEAD"]);

/** Puts the guard before a server's requests and upgrades, in place. To be called before anybody listens to them. */
export function guardServer(server: Server, rules: GuardRules): void {
  const perMinute = { perSecond: rules.joinsPerMinute / MINUTE, burst: rules.joinsPerMinute };
  const limits: Limits = { joins: createRateLimit(perMinute), tokens: createRateLimit(perMinute) };
  const writeHeaders = createHeaders(rules.proxies);
  const { emit } = server;
  server.emit = (event: string | symbol, ...parts: unknown[]): boolean => {
    const [request, target] = parts;
    if (event === "request" && isRequest(request) && isResponse(target)) {
      writeHeaders(request, target);
      const refusal = refuse(request, rules, limits);
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

interface Limits {
  readonly joins: RateLimit;
  readonly tokens: RateLimit;
}

function refuse(request: IncomingMessage, rules: GuardRules, { joins, tokens }: Limits): Refusal | null {
  const { headers, method = "", url = "" } = request;
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
  if (limit.pass(addressOf(request, rules.proxies), performance.now())) return null;
  return { status: 429, reason: "too many requests from this address; wait a little" };
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

function isSocket(part: unknown): part is Duplex {
  return typeof part === "object" && part !== null && "end" in part && "destroy" in part;
}
