/** Routes that each address may ask so often. */
import type { NextFunction, Request, RequestHandler, Response } from "express";
import type { Metronome } from "../rooms/metronome.ts";
import { ADDRESS_HEADER } from "./addresses.ts";
import { createRateLimit, type Rate } from "./rate-limit.ts";

/** Returns the address of whoever asks, as limits count it. */
export function askerOf(request: Request): string {
  return String(request.headers[ADDRESS_HEADER] ?? "");
}

/**
 * Returns what lets through as many requests of an address as a rate allows, and refuses the others.
 * @param clock of the server
 */
export function limitTo(rate: Rate, clock: Pick<Metronome, "now">): RequestHandler {
  const limit = createRateLimit(rate);
  return (request: Request, response: Response, next: NextFunction) => {
    if (limit.pass(askerOf(request), clock.now())) next();
    else refuseMany(response);
  };
}

const TOO_MANY = 429;

/** Says that somebody asks too often. */
export function refuseMany(response: Response): void {
  response
    .status(TOO_MANY)
    .setHeader("Cache-Control", "no-store")
    .json({ code: TOO_MANY, error: "too many requests from this address; wait a little" });
}
