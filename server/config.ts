/** The server's configuration: environment variables, all bad ones reported at once with what is accepted. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type ModeId, modeIds, QUICK_PLAY, RESULTS_LENGTH } from "#shared/content/modes.ts";
import { seconds, TICK_RATE } from "#shared/lib/time.ts";
import type { MatchSetup } from "#shared/sim/create.ts";

/** What a server runs with. Times in ticks. */
export interface Config {
  /** 0: any free one. */
  readonly port: number;
  /** Address to listen at; null: all. */
  readonly host: string | null;
  /** The mode of whoever names none. */
  readonly mode: ModeId;
  /** Where they are not those of the mode. */
  readonly lengths: Pick<MatchSetup, "warmup" | "length" | "overtime">;
  readonly results: number;
  /** Of spectators, while two or more people play. */
  readonly spectatorDelay: number;
  /** Origins of pages beside our own that may play here. */
  readonly origins: readonly string[];
  /** Proxies before this server: a client's address is that many from the right of X-Forwarded-For. */
  readonly proxies: number;
  readonly mostRooms: number;
  /** Matchmaking requests per minute and address, once a burst of as many is used up. */
  readonly joinsPerMinute: number;
  /** Websockets of one address at a time. */
  readonly connectionsPerAddress: number;
  /** Seats that one address has asked for and not taken yet. */
  readonly askedPerAddress: number;
  /** Running rooms that one address opened. */
  readonly roomsPerAddress: number;
  /** What guests' tokens are signed with; null: a secret of this process alone. */
  readonly tokenSecret: string | null;
  /** How long they hold, in days. */
  readonly tokenDays: number;
  readonly isLogging: boolean;
  /** Folder of what is kept: replays, modules, keys; null: nothing is (tests). */
  readonly dataFolder: string | null;
  /** Replays that are kept beside the pinned ones. */
  readonly mostReplays: number;
}

/** An environment that is wrong; the message names every bad variable, for the operator. */
export class ConfigError extends Error {
  constructor(complaints: readonly string[]) {
    super(`the environment is wrong:\n${complaints.map((complaint) => `  ${complaint}`).join("\n")}`);
    this.name = "ConfigError";
  }
}

/** Where what is kept lies if nothing else is said. */
const DATA_FOLDER = fileURLToPath(new URL("../data", import.meta.url));

const whole = (least: number, most: number, what: string) => {
  const error = `${what}, ${least} to ${most}`;
  const isAccepted = (text: string): boolean => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
  return z.string().refine(isAccepted, error).transform(Number).optional();
};

const time = (least: number, most: number, what: string) => {
  const error = `seconds of ${what}, ${least} to ${most}, whole ticks of 1/${TICK_RATE} s`;
  const inTicks = (text: string): number => Math.round(Number(text) * TICK_RATE);
  const isAccepted = (text: string): boolean =>
    /^\d+(\.\d+)?$/.test(text) &&
    Math.abs(inTicks(text) - Number(text) * TICK_RATE) < 1e-6 &&
    Number(text) >= least &&
    Number(text) <= most;
  return z.string().refine(isAccepted, error).transform(inTicks).optional();
};

const origins = z
  .string()
  .transform((text) => text.split(",").map((origin) => origin.trim()))
  .refine((list) => list.every(isOrigin), "origins such as https://example.org, with commas between them")
  .optional();

/** Characters of the shortest secret: one of HS256 has 256 bits. */
const SHORTEST_SECRET = 32;
/** Variables whose values are shown to nobody. */
const SECRETS: ReadonlySet<string> = new Set(["TOKEN_SECRET"]);

const environmentSchema = z.object({
  PORT: whole(0, 65535, "a port"),
  HOST: z.string().optional(),
  GAME_MODE: z.enum(modeIds, `a mode: ${modeIds.join(", ")}`).optional(),
  WARMUP_SECONDS: time(0.1, 600, "count-down"),
  MATCH_SECONDS: time(1, 3600, "play"),
  OVERTIME_SECONDS: time(0.1, 600, "overtime"),
  RESULTS_SECONDS: time(0.1, 600, "results"),
  SPECTATOR_DELAY_SECONDS: time(0, 600, "delay"),
  ORIGINS: origins,
  TRUST_PROXY: whole(0, 8, "proxies before this server"),
  MAX_ROOMS: whole(1, 10_000, "rooms at the same time"),
  JOINS_PER_MINUTE: whole(1, 100_000, "matchmaking requests per minute and address"),
  CONNECTIONS_PER_ADDRESS: whole(1, 100_000, "websockets of an address at a time"),
  ASKED_PER_ADDRESS: whole(1, 100_000, "seats that an address has asked for and not taken yet"),
  ROOMS_PER_ADDRESS: whole(1, 10_000, "running rooms that an address opened"),
  TOKEN_SECRET: z.string().min(SHORTEST_SECRET, `a secret of ${SHORTEST_SECRET} characters or more`).optional(),
  TOKEN_DAYS: whole(1, 365, "days that a guest's token holds"),
  LOG: z.enum(["on", "off"], "on or off").optional(),
  DATA_DIR: z
    .string()
    .refine((path) => !path.includes("\0"), "a folder that the server may write to")
    .optional(),
  MAX_REPLAYS: whole(1, 1_000_000, "replays that are kept"),
});

/**
 * Returns the configuration of an environment; an empty variable counts as absent.
 * @throws ConfigError naming every bad variable and what is accepted
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(
    Object.entries(environment).flatMap(([name, text]) => (text?.trim() ? [[name, text.trim()]] : [])),
  );
  const result = environmentSchema.safeParse(present);
  if (!result.success) {
    throw new ConfigError(
      result.error.issues.map(({ path, message }) => {
        const name = path.join(".");
        const value = SECRETS.has(name) ? "(not shown)" : JSON.stringify(present[name]);
        return `${name}=${value}; accepted: ${message}`;
      }),
    );
  }
  const { data } = result;
  return {
    port: data.PORT ?? 2567,
    host: data.HOST ?? null,
    mode: data.GAME_MODE ?? QUICK_PLAY,
    lengths: {
      ...(data.WARMUP_SECONDS === undefined ? {} : { warmup: data.WARMUP_SECONDS }),
      ...(data.MATCH_SECONDS === undefined ? {} : { length: data.MATCH_SECONDS }),
      ...(data.OVERTIME_SECONDS === undefined ? {} : { overtime: data.OVERTIME_SECONDS }),
    },
    results: data.RESULTS_SECONDS ?? RESULTS_LENGTH,
    spectatorDelay: data.SPECTATOR_DELAY_SECONDS ?? seconds(10),
    origins: data.ORIGINS ?? [],
    proxies: data.TRUST_PROXY ?? 0,
    mostRooms: data.MAX_ROOMS ?? 100,
    joinsPerMinute: data.JOINS_PER_MINUTE ?? 60,
    connectionsPerAddress: data.CONNECTIONS_PER_ADDRESS ?? 64,
    askedPerAddress: data.ASKED_PER_ADDRESS ?? 6,
    roomsPerAddress: data.ROOMS_PER_ADDRESS ?? 16,
    tokenSecret: data.TOKEN_SECRET ?? null,
    tokenDays: data.TOKEN_DAYS ?? 30,
    isLogging: data.LOG !== "off",
    dataFolder: resolve(data.DATA_DIR ?? DATA_FOLDER),
    mostReplays: data.MAX_REPLAYS ?? 10_000,
  };
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
