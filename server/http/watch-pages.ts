/** The addresses under which matches are watched, running and finished: the one page, with what its link shows filled in. */
import { existsSync, readFileSync } from "node:fs";
import type { Application, NextFunction, Request, Response } from "express";
import { z } from "zod";
import type { ReplayListing } from "#shared/protocol/replays.ts";
import type { Archive } from "../store/archive.ts";
import { askedLanguage } from "./asked-language.ts";
import { originOf } from "./headers.ts";
import { limitTo } from "./limited.ts";
import { anyTags, invitingTags, liveTags, replayTags } from "./link-tags.ts";
import { listingOf } from "./match-list.ts";
import { asMissing, type Missing, type PageTags, withTags } from "./page-tags.ts";
import { addPictures } from "./pictures.ts";
import type { RouteSources } from "./route-sources.ts";

/** What an address may ask for. */
const QUESTIONS = { perSecond: 5, burst: 40 };

const idSchema = z.string().regex(/^[\w-]{1,64}$/);

/** Adds the addresses to an app; without a built client there are none. */
export function addWatchPages(app: Application, { services, folder, proxies }: RouteSources): void {
  const file = `${folder}/index.html`;
  if (!existsSync(file)) return;
  const html = readFileSync(file, "utf8");

  const send = (response: Response, tags: PageTags): void => {
    speak(response, tags.language).setHeader("Cache-Control", "no-cache").type("html").send(withTags(html, tags));
  };
  const sendMissing = (request: Request, response: Response, what: Missing): void => {
    const language = askedLanguage(request);
    const page = asMissing(html, language, what);
    speak(response.status(404), language).setHeader("Cache-Control", "no-store").type("html").send(page);
  };

  app.use(["/watch", "/replay", "/r"], limitTo(QUESTIONS, services.metronome));
  app.get("/watch", (request: Request, response: Response) => {
    send(response, anyTags(askedLanguage(request), originOf(request, proxies)));
  });
  app.get("/watch/:room", (request: Request, response: Response) => {
    const arena = services.arenas.get(String(request.params.room));
    if (arena === undefined) {
      sendMissing(request, response, "noMatch");
      return;
    }
    const hasPicture = services.archive !== null;
    const listing = listingOf(arena, null);
    send(response, liveTags(askedLanguage(request), listing, { origin: originOf(request, proxies), hasPicture }));
  });
  app.get("/r/:room", (request: Request, response: Response) => {
    const arena = services.arenas.get(String(request.params.room));
    if (arena === undefined || arena.isPrivate) sendMissing(request, response, "noMatch");
    else send(response, invitingTags(askedLanguage(request), listingOf(arena, null), originOf(request, proxies)));
  });
  app.get("/replay/:id", async (request: Request, response: Response, next: NextFunction) => {
    try {
      const listing = await findReplay(services.archive, request.params.id);
      if (listing === null) sendMissing(request, response, "noReplay");
      else send(response, replayTags(askedLanguage(request), listing, originOf(request, proxies)));
    } catch (error) {
      next(error);
    }
  });
  addPictures(app, services);
}

/** Says in which language an answer is, and that others get another. */
function speak(response: Response, language: string): Response {
  return response.setHeader("Content-Language", language).vary("Accept-Language");
}

/** Returns a match that can be played; null when there is none of that id, or no file of it. */
async function findReplay(archive: Archive | null, id: unknown): Promise<ReplayListing | null> {
  const known = idSchema.safeParse(id);
  const listing = known.success && archive !== null ? await archive.find(known.data) : null;
  return listing?.bytes == null ? null : listing;
}
