/** The addresses under which matches are watched, running and finished: the one page, with what its link shows filled in. */
import { existsSync, readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Application, NextFunction, Request, Response } from "express";
import { z } from "zod";
import type { ReplayListing } from "#shared/protocol/replays.ts";
import type { Archive } from "../store/archive.ts";
import { HEIGHT, WIDTH } from "../store/preview/picture.ts";
import { tellMatch } from "../store/told.ts";
import { ADDRESS_HEADER } from "./addresses.ts";
import { originOf } from "./headers.ts";
import { listingOf } from "./match-list.ts";
import { asMissing, type PageTags, withTags } from "./page-tags.ts";
import { createRateLimit } from "./rate-limit.ts";
import type { RouteSources } from "./route-sources.ts";

/** What an address may ask for. */
const QUESTIONS = { perSecond: 5, burst: 40 };
const TOO_MANY = "Too many requests from this address; wait a little.\n";
const NO_MATCH = "There is no such match.";
const NO_REPLAY = "There is no such replay.";
/** A picture stays as it is, but for new ways to paint it. */
const A_DAY = "public, max-age=86400";
const RETRY_SECONDS = 5;

const idSchema = z.string().regex(/^[\w-]{1,64}$/);

/** Adds the addresses to an app; without a built client there are none. */
export function addWatchPages(app: Application, { services, folder, proxies }: RouteSources): void {
  const file = `${folder}/index.html`;
  if (!existsSync(file)) return;
  const html = readFileSync(file, "utf8");
  const limit = createRateLimit(QUESTIONS);

  const limited =
    (reply: (request: Request, response: Response) => Promise<void>) =>
    async (request: Request, response: Response, next: NextFunction): Promise<void> => {
      if (limit.pass(String(request.headers[ADDRESS_HEADER] ?? ""), performance.now())) {
        await reply(request, response).catch(next);
      } else {
        response.status(429).setHeader("Cache-Control", "no-store").type("text").send(TOO_MANY);
      }
    };
  const send = (response: Response, tags: PageTags): void => {
    response.setHeader("Cache-Control", "no-cache").type("html").send(withTags(html, tags));
  };
  const sendMissing = (response: Response, sentence: string): void => {
    response.status(404).setHeader("Cache-Control", "no-store").type("html").send(asMissing(html, sentence));
  };

  app.get("/watch", (request: Request, response: Response) => {
    const origin = originOf(request, proxies);
    send(response, { ...ANY_MATCH, url: origin === null ? null : `${origin}/watch/`, picture: null });
  });
  app.get("/watch/:room", (request: Request, response: Response) => {
    const arena = services.arenas.get(String(request.params.room));
    if (arena === undefined) sendMissing(response, NO_MATCH);
    else send(response, liveTags(listingOf(arena, null), originOf(request, proxies)));
  });
  app.get("/r/:room", (request: Request, response: Response) => {
    const arena = services.arenas.get(String(request.params.room));
    if (arena === undefined || arena.isPrivate) sendMissing(response, NO_MATCH);
    else send(response, invitingTags(listingOf(arena, null), originOf(request, proxies)));
  });
  app.get(
    "/replay/:id",
    limited(async (request, response) => {
      const listing = await findReplay(services.archive, request.params.id);
      if (listing === null) sendMissing(response, NO_REPLAY);
      else send(response, replayTags(listing, originOf(request, proxies)));
    }),
  );
  app.get(
    "/replay/:id/preview.png",
    limited((request, response) => sendPicture(services.archive, request, response)),
  );
}

const ANY_MATCH = {
  title: "Watch Scrapmaze live",
  description: "Robots hunt scrap in a maze and battle each other for it. Watch a match in the browser.",
};

type LiveListing = ReturnType<typeof listingOf>;

function liveTags(
  { roomId, mode, leader, banked, players, seats, wave }: LiveListing,
  origin: string | null,
): PageTags {
  const standing = leader === "" ? "A match runs" : `${leader} leads with ${banked}`;
  const course = wave < 0 ? "" : ` Wave ${wave}.`;
  return {
    title: `${standing}: watch ${mode} live in Scrapmaze`,
    description: `${mode}, ${players} of ${seats} robots driven by people.${course} Watch it in the browser.`,
    url: origin === null ? null : `${origin}/watch/${roomId}`,
    picture: null,
  };
}

function invitingTags({ roomId, mode, players, seats }: LiveListing, origin: string | null): PageTags {
  return {
    title: `Join a match of ${mode} in Scrapmaze`,
    description: `${mode}, ${players} of ${seats} robots driven by people. Play in the browser; who finds no seat watches.`,
    url: origin === null ? null : `${origin}/r/${roomId}`,
    picture: null,
  };
}

function replayTags(listing: ReplayListing, origin: string | null): PageTags {
  const { title, mode, length, rows } = tellMatch(listing);
  const scores = rows.map(({ name, banked }) => `${name} ${banked}`).join(", ");
  const url = origin === null ? null : `${origin}/replay/${listing.id}`;
  const alt = `${title}. The maze with the places where there was fighting, and the scores: ${scores}.`;
  return {
    title: `${title}: ${mode} in Scrapmaze`,
    description: `${mode}, ${length}. ${scores}. Watch the replay in the browser.`,
    url,
    picture: url === null ? null : { url: `${url}/preview.png`, alt, width: WIDTH, height: HEIGHT },
  };
}

/** Returns a match that can be played; null when there is none of that id, or no file of it. */
async function findReplay(archive: Archive | null, id: unknown): Promise<ReplayListing | null> {
  const known = idSchema.safeParse(id);
  const listing = known.success && archive !== null ? await archive.find(known.data) : null;
  return listing?.bytes == null ? null : listing;
}

async function sendPicture(archive: Archive | null, { params, method }: Request, response: Response): Promise<void> {
  const id = idSchema.safeParse(params.id);
  const answer = id.success && archive !== null ? await archive.makePicture(id.data) : "none";
  if (answer === "busy") {
    response
      .status(503)
      .setHeader("Retry-After", RETRY_SECONDS)
      .type("text")
      .send("Many pictures are being painted.\n");
    return;
  }
  const file = id.success && archive !== null && answer === "there" ? await openFile(archive.pictureOf(id.data)) : null;
  if (file === null) {
    response.status(404).setHeader("Cache-Control", "no-store").type("text").send(`${NO_REPLAY}\n`);
    return;
  }
  const { size } = await file.stat();
  response.writeHead(200, { "Content-Type": "image/png", "Content-Length": size, "Cache-Control": A_DAY });
  if (method === "HEAD") {
    response.end();
    await file.close();
    return;
  }
  await pipeline(file.createReadStream(), response).catch(() => response.destroy());
}

/** Null when it has been removed meanwhile. */
function openFile(path: string) {
  return open(path).catch(() => null);
}
