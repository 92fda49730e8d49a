/** What the server answers over HTTP beside matchmaking: health, the running matches, and the client's files. */
import express, { type Application, type Request, type Response } from "express";
import { GUEST_ROUTE, MATCHES_ROUTE } from "#shared/protocol/messages.ts";
import { serveClient } from "./client-files.ts";
import type { Health } from "./health.ts";
import { limitTo } from "./limited.ts";
import { listingOf } from "./match-list.ts";
import { addReplayRoutes } from "./replay-routes.ts";
import type { RouteSources } from "./route-sources.ts";
import { tokenIn } from "./token.ts";
import { addWatchPages } from "./watch-pages.ts";

/** What an address may ask for: the page asks for the list each few seconds, whoever watches over a server for its health. */
const LISTS = { perSecond: 5, burst: 60 };
const CHECKS = { perSecond: 5, burst: 30 };
/** Bytes of the longest body of a request for a token: it has none. */
const LONGEST_BODY = 256;
const FAILED = 500;

/** Adds the routes to an app. */
export function addRoutes(app: Application, health: Health, { services, folder, proxies }: RouteSources): void {
  app.disable("x-powered-by");
  app.get("/health", limitTo(CHECKS, services.metronome), (_request: Request, response: Response) => {
    const report = health.report();
    response
      .status(report.ok ? 200 : 503)
      .setHeader("Cache-Control", "no-store")
      .json({
        ...report,
        rooms: services.arenas.size,
        failures: services.failures.count,
        build: services.build,
      });
  });
  app.get(MATCHES_ROUTE, limitTo(LISTS, services.metronome), async (request: Request, response: Response) => {
    const guest = await services.guests.identify(tokenIn(request));
    const arenas = [...services.arenas.values()].filter(({ isPrivate }) => !isPrivate);
    response.setHeader("Cache-Control", "no-store").json(arenas.map((arena) => listingOf(arena, guest)));
  });
  app.post(GUEST_ROUTE, express.json({ limit: LONGEST_BODY }), async (request: Request, response: Response) => {
    const { guests } = services;
    const ticket = await guests.issue(await guests.identify(tokenIn(request)));
    response.setHeader("Cache-Control", "no-store").json(ticket);
  });
  addReplayRoutes(app, services);
  addWatchPages(app, { services, folder, proxies });
  app.use(serveClient(folder));
  app.use((_request: Request, response: Response) => {
    response.status(404).type("text").send("There is nothing here.\n");
  });
  app.use((error: unknown, _request: Request, response: Response, _next: unknown) => {
    const status = statusOf(error);
    if (status === FAILED) services.log(`http: ${error instanceof Error ? error.stack : String(error)}`);
    if (response.headersSent) return;
    response
      .status(status)
      .type("text")
      .send(status === FAILED ? "The server failed.\n" : "This request is wrong.\n");
  });
}

/** Returns the status for an error: what is wrong with a request is its sender's, all else ours. */
function statusOf(error: unknown): number {
  const status = typeof error === "object" && error !== null && "status" in error ? Number(error.status) : FAILED;
  return status >= 400 && status < FAILED ? status : FAILED;
}
