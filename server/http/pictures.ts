/** The pictures that links to matches show: of finished ones from their files, of running ones as they were a while ago. */
import { type FileHandle, open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Application, NextFunction, Request, Response } from "express";
import { z } from "zod";
import type { Services } from "../rooms/services.ts";
import type { PictureAnswer } from "../store/previews.ts";
import { askerOf, refuseMany } from "./limited.ts";
import { createLivePictures, PICTURE_HOLDS } from "./live-pictures.ts";
import { createRateLimit } from "./rate-limit.ts";
import { tokenIn } from "./token.ts";

/** Pictures of finished matches that are made for an address: each takes as long as its match takes to be played again. */
const PAINTS = { perSecond: 0.2, burst: 12 };
/** A picture stays as it is, but for new ways to paint it. */
const A_DAY = "public, max-age=86400";
const A_WHILE = `public, max-age=${PICTURE_HOLDS / 1000}`;
const RETRY_SECONDS = 5;
const RETRY_FAILED_SECONDS = 600;

const idSchema = z.string().regex(/^[\w-]{1,64}$/);

/** Adds the pictures to an app. */
export function addPictures(app: Application, services: Services): void {
  const paints = createRateLimit(PAINTS);
  const paintLive = createLivePictures(services);

  /** Makes a picture. What fails is the server's, and told once. */
  const make = async (id: string): Promise<PictureAnswer> => {
    try {
      return (await services.archive?.makePicture(id)) ?? "none";
    } catch (error) {
      services.log(`http: ${id} was not painted: ${error instanceof Error ? error.message : String(error)}`);
      return "failed";
    }
  };

  const sendReplay = async (request: Request, response: Response): Promise<void> => {
    const { archive } = services;
    const id = idSchema.safeParse(request.params.id);
    if (!id.success || archive === null) {
      sendNone(response);
      return;
    }
    const kept = await openFile(archive.pictureOf(id.data));
    if (kept !== null) {
      await sendFile(request, response, kept);
      return;
    }
    if (!paints.pass(askerOf(request), services.metronome.now())) {
      refuseMany(response);
      return;
    }
    const answer = await make(id.data);
    const made = answer === "there" ? await openFile(archive.pictureOf(id.data)) : null;
    if (made !== null) await sendFile(request, response, made);
    else if (answer === "busy") sendLater(response, RETRY_SECONDS);
    else if (answer === "failed") sendLater(response, RETRY_FAILED_SECONDS);
    else sendNone(response);
  };

  const sendLive = async (request: Request, response: Response): Promise<void> => {
    const arena = services.arenas.get(String(request.params.room));
    if (arena === undefined || services.archive === null) {
      sendNone(response);
      return;
    }
    const guest = await services.guests.identify(tokenIn(request));
    if (guest !== null && arena.has(guest)) {
      response.status(403).setHeader("Cache-Control", "no-store").type("text");
      response.send("Who has a seat in a match cannot watch it.\n");
      return;
    }
    const picture = await paintLive(arena, services.metronome.now());
    if (picture === null) sendLater(response, RETRY_SECONDS);
    else response.setHeader("Cache-Control", A_WHILE).type("png").send(Buffer.from(picture));
  };

  app.get("/replay/:id/preview.png", (request: Request, response: Response, next: NextFunction) => {
    sendReplay(request, response).catch(next);
  });
  app.get("/watch/:room/preview.png", (request: Request, response: Response, next: NextFunction) => {
    sendLive(request, response).catch(next);
  });
}

async function sendFile({ method }: Request, response: Response, file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  response.writeHead(200, { "Content-Type": "image/png", "Content-Length": size, "Cache-Control": A_DAY });
  if (method === "HEAD") {
    response.end();
    await file.close();
    return;
  }
  await pipeline(file.createReadStream(), response).catch(() => response.destroy());
}

function sendNone(response: Response): void {
  response.status(404).setHeader("Cache-Control", "no-store").type("text").send("There is no such match.\n");
}

function sendLater(response: Response, seconds: number): void {
  response.status(503).setHeader("Cache-Control", "no-store").setHeader("Retry-After", seconds);
  response.type("text").send("This picture cannot be painted now.\n");
}

/** Null when it is not there. */
function openFile(path: string): Promise<FileHandle | null> {
  return open(path).catch(() => null);
}
