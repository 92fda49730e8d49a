/** What the server answers over HTTP beside matchmaking: health, the running matches, and the client's files. */
import express, { type Application, type Request, type Response } from "express";
import { modeAt } from "#shared/content/modes.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { GUEST_ROUTE, type MatchListing } from "#shared/protocol/messages.ts";
import type { Arena, Services } from "../rooms/services.ts";
import { serveClient } from "./client-files.ts";
import type { Health } from "./health.ts";
import { addReplayRoutes } from "./replay-routes.ts";

/** Bytes of the longest body of a request for a token: it has none. */
const LONGEST_BODY = 256;
const FAILED = 500;

/** Adds the routes to an app. @param folder of the built client */
export function addRoutes(app: Application, services: Services, health: Health, folder: string): void {
  app.disable("x-powered-by");
  app.get("/health", (_request: Request, response: Response) => {
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
  app.get("/api/matches", (_request: Request, response: Response) => {
    response.setHeader("Cache-Control", "no-store").json([...services.arenas.values()].map(listingOf));
  });
  app.post(GUEST_ROUTE, express.json({ limit: LONGEST_BODY }), async (request: Request, response: Response) => {
    const { guests } = services;
    const [, token] = /^Bearer (\S+)$/.exec(request.get("authorization") ?? "") ?? [];
    const ticket = await guests.issue(await guests.identify(token));
    response.setHeader("Cache-Control", "no-store").json(ticket);
  });
  addReplayRoutes(app, services);
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

/** Returns an arena as the list of matches shows it. */
export function listingOf({ roomId, live, people, watchers }: Arena): MatchListing {
  const { world } = live;
  const { name, waves } = modeAt(world.mode);
  return {
    roomId,
    mode: name,
    players: people,
    seats: live.seats.length,
    watchers,
    wave: waves === null ? -1 : world.wave,
    secondsLeft: Math.max(0, Math.ceil((live.phaseEnd - live.shownTick) / TICK_RATE)),
    ...leaderOf(live),
  };
}

/** Who leads, and with how much: the fuller vault where teams fill them. */
function leaderOf(live: Arena["live"]): Pick<MatchListing, "leader" | "banked"> {
  const { vaults, robots } = live.world;
  if (vaults.length > 0) {
    const banked = Math.max(...vaults);
    const leaders = vaults.flatMap((vault, team) => (vault === banked ? [team] : []));
    const leader = vaults.length > 1 && leaders.length === 1 ? `Team ${(leaders[0] ?? 0) + 1}` : "";
    return { leader, banked };
  }
  const best = robots.reduce((one, other) => (other.stats.banked > one.stats.banked ? other : one));
  const { banked } = best.stats;
  return { leader: banked === 0 ? "" : live.nameOf(best.seat), banked };
}
