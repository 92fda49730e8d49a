/** What clients send beside inputs: parsed to a value, or refused. */
import { ServerError } from "@colyseus/core";
import { z } from "zod";
import { chassisIds, chassisList } from "#shared/content/chassis.ts";
import { type ModeId, modeIds } from "#shared/content/modes.ts";
import { reactionList } from "#shared/content/reactions.ts";
import type { Reaction } from "#shared/protocol/audience.ts";
import { REFUSAL } from "#shared/protocol/messages.ts";
import { MOST_SEATS, MOST_TICKS } from "#shared/replay/head.ts";
import { cleanName } from "../match/names.ts";

const build = z.string().max(64);

const mode = z.enum(modeIds);
/** Made once, as all schemas: each compiles its own code. */
const modeOption = z.object({ mode });

const joinOptions = z.object({
  name: z.string().max(200).transform(cleanName),
  chassis: z.enum(chassisIds).transform((id) => chassisIds.indexOf(id)),
  mode,
  build,
  /** A wish: see `match/newcomers`. */
  newcomer: z.boolean().default(false),
});

/** Each is looked at again by whoever has the replay. */
const fromOption = z.strictObject({
  replay: z.string().regex(/^[\w-]{1,64}$/),
  tick: z.int().min(0).max(MOST_TICKS),
  seat: z
    .int()
    .min(0)
    .max(MOST_SEATS - 1),
});

const watchOptions = z.object({ match: z.string().max(64), mode: mode.optional(), build });

const chassisMessage = z.object({
  chassis: z
    .int()
    .min(0)
    .max(chassisList.length - 1),
});

const reactionMessage = z.object({
  reaction: z
    .int()
    .min(0)
    .max(reactionList.length - 1),
  seat: z.int().min(-1),
});

/** A player's options; `chassis` is a number in `chassisList`. */
export type Join = z.infer<typeof joinOptions>;
/** The moment of a replay, and the seat there, from which somebody plays on. */
export type From = z.infer<typeof fromOption>;
/** A spectator's options. */
export type Watch = z.infer<typeof watchOptions>;

/** Returns the options of a player. @throws ServerError with a REFUSAL code */
export function parseJoin(options: unknown, serverBuild: string): Join {
  return parse(joinOptions, options, serverBuild);
}

/** Returns the options of a spectator. @throws ServerError with a REFUSAL code */
export function parseWatch(options: unknown, serverBuild: string): Watch {
  return parse(watchOptions, options, serverBuild);
}

/** Returns the mode that options ask for; null for one that there is not, and for none. */
export function parseMode(options: unknown): ModeId | null {
  return modeOption.safeParse(options).data?.mode ?? null;
}

/** Returns the moment that options ask for; null for what is none. */
export function parseFrom(options: unknown): From | null {
  return z.object({ from: fromOption }).safeParse(options).data?.from ?? null;
}

/** Returns the key of a practice, as matchmaking wrote it down; null for an ordinary room. */
export function parsePractice(options: unknown): string | null {
  return z.object({ practice: z.string() }).safeParse(options).data?.practice ?? null;
}

/** Returns the address that asks for a room, as matchmaking wrote it down; empty for the server itself. */
export function parseOpener(options: unknown): string {
  return z.object({ opener: z.string() }).safeParse(options).data?.opener ?? "";
}

/** True when options name a mode, whatever it is. */
export function namesMode(options: object): boolean {
  return "mode" in options && options.mode !== undefined;
}

/** Returns the number of the chassis that a message asks for, or null. */
export function parseChassis(message: unknown): number | null {
  return chassisMessage.safeParse(message).data?.chassis ?? null;
}

/** Returns the reaction that a message holds, or null. @param seats of the match */
export function parseReaction(message: unknown, seats: number): Reaction | null {
  const reaction = reactionMessage.safeParse(message).data;
  return reaction !== undefined && reaction.seat < seats ? reaction : null;
}

function parse<Options extends { readonly build: string }>(
  schema: z.ZodType<Options>,
  options: unknown,
  serverBuild: string,
): Options {
  const result = schema.safeParse(options);
  if (!result.success) throw new ServerError(REFUSAL.badOptions, z.prettifyError(result.error));
  if (isOtherBuild(result.data.build, serverBuild)) {
    throw new ServerError(REFUSAL.outdated, "this page is older than the server; reload it");
  }
  return result.data;
}

/** Development's pages and servers have no build of their own and fit all. */
const UNBUILT = "dev";

function isOtherBuild(page: string, server: string): boolean {
  return page !== server && page !== UNBUILT && server !== UNBUILT;
}
