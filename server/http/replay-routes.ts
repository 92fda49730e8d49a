/** Finished matches over HTTP: lists and searches, files, the key that they are signed with, the modules that they name. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Application, NextFunction, Request, Response } from "express";
import { z } from "zod";
import { chassisIds } from "#shared/content/chassis.ts";
import { modeIds } from "#shared/content/modes.ts";
import {
  MODULE_ROUTE,
  MOST_PAGES,
  REPLAY_ENDING,
  REPLAY_FILE,
  REPLAY_KEY_ROUTE,
  REPLAYS_ROUTE,
  type ReplayKey,
} from "#shared/protocol/replays.ts";
import { toHex } from "#shared/replay/check-replay.ts";
import type { Services } from "../rooms/services.ts";
import type { Archive } from "../store/archive.ts";
import { limitTo } from "./limited.ts";

/** What an address may ask for: a page of pictures and lists at once, then some a second. */
const QUESTIONS = { perSecond: 10, burst: 60 };
const LONGEST_NAME = 64;
const FOREVER = "public, max-age=31536000, immutable";
const PAGES = `a page is a whole number from 0 to ${MOST_PAGES - 1}`;

const idSchema = z.string().regex(/^[\w-]{1,64}$/);
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const querySchema = z.object({
  player: z.string().trim().min(1).max(LONGEST_NAME).nullable().default(null),
  mode: z.enum(modeIds).nullable().default(null),
  chassis: z
    .enum(chassisIds)
    .transform((id) => chassisIds.indexOf(id))
    .nullable()
    .default(null),
  page: z
    .string()
    .regex(/^\d{1,3}$/, PAGES)
    .transform(Number)
    .refine((page) => page < MOST_PAGES, PAGES)
    .default(0),
});

/** Answers from the archive. */
type Answer = (archive: Archive, request: Request, response: Response) => Promise<void>;

/** Adds the routes to an app. */
export function addReplayRoutes(app: Application, services: Services): void {
  app.use([REPLAYS_ROUTE, REPLAY_KEY_ROUTE, MODULE_ROUTE], limitTo(QUESTIONS, services.metronome));
  const answer = (reply: Answer) => async (request: Request, response: Response, next: NextFunction) => {
    const { archive } = services;
    if (archive === null) {
      refuse(response, 404, "no replays are kept here");
    } else {
      await reply(archive, request, response).catch(next);
    }
  };
  app.get(REPLAYS_ROUTE, answer(list));
  app.get(`${REPLAYS_ROUTE}/:id`, answer(show));
  app.get(`${REPLAYS_ROUTE}/:id/${REPLAY_FILE}`, answer(download));
  app.get(REPLAY_KEY_ROUTE, answer(showKey));
  app.get(`${MODULE_ROUTE}/:name`, answer(sendModule));
}

const list: Answer = async (archive, { query }, response) => {
  const asked = querySchema.safeParse(query);
  if (!asked.success) {
    const faults = asked.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    refuse(response, 400, `this question is wrong: ${faults.join("; ")}`);
    return;
  }
  response.setHeader("Cache-Control", "no-store").json(await archive.list(asked.data));
};

const show: Answer = async (archive, { params }, response) => {
  const listing = await find(archive, params.id);
  if (listing === null) refuse(response, 404, "there is no such replay");
  else response.setHeader("Cache-Control", "no-cache").json(listing);
};

const download: Answer = async (archive, { params, method }, response) => {
  const listing = await find(archive, params.id);
  if (listing === null || listing.bytes === null) {
    refuse(response, 404, listing === null ? "there is no such replay" : "this match could not be stored");
    return;
  }
  // Opened first: what is told to be removed meanwhile is not begun.
  const file = await open(archive.fileOf(listing.id)).catch(() => null);
  if (file === null) {
    refuse(response, 404, "this replay is gone");
    return;
  }
  response.writeHead(200, {
    "Content-Type": "application/octet-stream",
    "Content-Length": listing.bytes,
    "Content-Disposition": `attachment; filename="scrapmaze-${listing.id}.${REPLAY_ENDING}"`,
    "Cache-Control": FOREVER,
  });
  if (method === "HEAD") {
    response.end();
    await file.close();
    return;
  }
  await pipeline(file.createReadStream(), response).catch(() => response.destroy());
};

const showKey: Answer = async ({ publicKey }, _request, response) => {
  const key: ReplayKey = { algorithm: "Ed25519", key: toHex(publicKey) };
  response.setHeader("Cache-Control", "no-cache").json(key);
};

const sendModule: Answer = async (archive, { params, headers, method }, response) => {
  const { name } = params;
  const hash = hashSchema.safeParse(typeof name === "string" ? name.replace(/\.js$/, "") : "");
  if (!hash.success || name !== `${hash.data}.js`) {
    refuse(response, 404, "there is no such module");
    return;
  }
  const file = createReadStream(archive.moduleFile(hash.data));
  const isThere = await new Promise<boolean>((resolve) => {
    file.once("open", () => resolve(true));
    file.once("error", () => resolve(false));
  });
  if (!isThere) {
    refuse(response, 404, "there is no such module");
    return;
  }
  const isZipped = /\bgzip\b/.test(String(headers["accept-encoding"] ?? ""));
  response.writeHead(200, {
    "Content-Type": "text/javascript; charset=utf-8",
    "Cache-Control": FOREVER,
    Vary: "Accept-Encoding",
    ...(isZipped ? { "Content-Encoding": "gzip" } : {}),
  });
  if (method === "HEAD") {
    file.destroy();
    response.end();
    return;
  }
  const sent = isZipped ? pipeline(file, createGzip(), response) : pipeline(file, response);
  // Whoever asked is gone.
  await sent.catch(() => response.destroy());
};

async function find(archive: Archive, id: unknown) {
  const known = idSchema.safeParse(id);
  return known.success ? archive.find(known.data) : null;
}

function refuse(response: Response, status: number, reason: string): void {
  response.status(status).setHeader("Cache-Control", "no-store").json({ code: status, error: reason });
}
