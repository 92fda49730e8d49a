/** A server, ready to listen: rooms, http, guard. Tests and the bench make theirs with it, `main.ts` the one people use. */
import { once } from "node:events";
import { access, constants, mkdir } from "node:fs/promises";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { matchMaker } from "@colyseus/core";
import { Encoder } from "@colyseus/schema";
import { WebSocketTransport } from "@colyseus/ws-transport";
import { defineRoom, defineServer } from "colyseus";
import { modeIds, modes } from "#shared/content/modes.ts";
import { ARENA_ROOM, SPECTATOR_ROOM } from "#shared/protocol/messages.ts";
import type { SimBundle } from "./cli/sim-bundle.ts";
import { type Config, ConfigError } from "./config.ts";
import { CLIENT_FOLDER, readBuild, readBuiltModule } from "./http/client-files.ts";
import { guardServer } from "./http/guard.ts";
import { createGuests } from "./http/guests.ts";
import { watchHealth } from "./http/health.ts";
import { createRateLimit } from "./http/rate-limit.ts";
import { addRoutes } from "./http/routes.ts";
import { type Chance, secretChance } from "./match/chance.ts";
import type { BrainMaker } from "./match/drivers.ts";
import type { MatchPlan } from "./match/match-plan.ts";
import { createNewcomers } from "./match/newcomers.ts";
import { defineArena } from "./rooms/arena.ts";
import { createQuietLogger } from "./rooms/colyseus-log.ts";
import { guardMatchmaking } from "./rooms/matchmaking.ts";
import { createMetronome, type Metronome } from "./rooms/metronome.ts";
import { createPractices } from "./rooms/practices.ts";
import type { Services } from "./rooms/services.ts";
import { defineSpectator } from "./rooms/spectator.ts";
import { type Archive, openArchive } from "./store/archive.ts";

/** Bytes of a full state with room to spare. */
const STATE_BUFFER = 128 * 1024;
/** The longest frame of a client, in bytes. */
const LONGEST_FRAME = 2048;

/** How long a client may take to send the head of a request, and all of it, in ms. */
const SLOWEST_HEAD = 10_000;
const SLOWEST_REQUEST = 20_000;
/** How often that is looked at, in ms. */
const SLOWNESS_CHECK = 2000;

/** Frames a second that an address may send for each line that it may have, and how many more after a stall. */
const FRAMES_A_LINE = 45;
const FRAMES_AT_ONCE = 120;

/** Pasts of matches that an address is told for each line that it may have: one at once, then one in two minutes. */
const PASTS_A_LINE = 1 / 120;

const NO_SECRET =
  "TOKEN_SECRET is not set: guests' tokens are known to this process alone and until it ends; then everybody gets a new one";

const NO_MODULE = "the rules are not built as a module: no match is recorded; npm start and npm run build do it";

/** What tests put in the place of clock, chance and brains. */
export interface Doubles {
  readonly metronome?: Metronome;
  readonly chance?: Chance;
  readonly makeBrain?: BrainMaker;
  /** What differs in the matches of every mode. */
  readonly plan?: Partial<MatchPlan>;
  /** Milliseconds of the wall clock, by which tokens end. */
  readonly wallClock?: () => number;
  /** Folder of the built client. */
  readonly clientFolder?: string;
  /** The rules as a module; else that of the built client. */
  readonly module?: SimBundle;
}

/** A server. */
export interface GameServer {
  readonly services: Services;
  /** Begins to listen. @returns the port */
  listen(): Promise<number>;
  /** Tells everybody, ends all rooms and stops listening. */
  close(): Promise<void>;
}

/** Returns a server that does not listen yet. There is one at a time in a process: Colyseus' matchmaker is one. */
export function createServer(config: Config, doubles: Doubles = {}): GameServer {
  Encoder.BUFFER_SIZE = STATE_BUFFER;
  const folder = doubles.clientFolder ?? CLIENT_FOLDER;
  const wallClock = doubles.wallClock ?? Date.now;
  const module = doubles.module ?? readBuiltModule(folder);
  const services: Services = {
    defaultMode: config.mode,
    planOf: (mode) => ({
      mode: modeIds.indexOf(mode),
      seats: modes[mode].robots,
      lengths: config.lengths,
      results: config.results,
      ...doubles.plan,
    }),
    build: readBuild(folder),
    metronome: doubles.metronome ?? createMetronome(),
    guests: createGuests({
      secret: config.tokenSecret,
      days: config.tokenDays,
      wallClock,
    }),
    chance: doubles.chance ?? secretChance,
    makeBrain: doubles.makeBrain,
    newcomers: createNewcomers(),
    spectatorDelay: config.spectatorDelay,
    mostRooms: config.mostRooms,
    roomsPerAddress: config.roomsPerAddress,
    askedPerAddress: config.askedPerAddress,
    frames: createRateLimit({
      perSecond: FRAMES_A_LINE * config.connectionsPerAddress,
      burst: FRAMES_AT_ONCE * config.connectionsPerAddress,
    }),
    pasts: createRateLimit({
      perSecond: PASTS_A_LINE * config.connectionsPerAddress,
      burst: config.connectionsPerAddress,
    }),
    failures: { count: 0 },
    arenas: new Map(),
    practices: createPractices(),
    archive: null,
    wallClock,
    log: config.isLogging ? (line) => console.log(line) : () => {},
  };
  const http = createHttpServer({
    headersTimeout: SLOWEST_HEAD,
    requestTimeout: SLOWEST_REQUEST,
    connectionsCheckingInterval: SLOWNESS_CHECK,
  });
  guardServer(http, config, services.metronome);
  const beforeUpgrade = guardMatchmaking(services);
  matchMaker.controller.getCorsHeaders = (headers): Record<string, string> => corsHeaders(headers, config.origins);
  const health = watchHealth();
  const server = defineServer({
    greet: false,
    logger: createQuietLogger(services),
    gracefullyShutdown: false,
    transport: new WebSocketTransport({ server: http, maxPayload: LONGEST_FRAME, beforeUpgrade }),
    rooms: {
      [ARENA_ROOM]: defineRoom(defineArena(services)).filterBy(["mode", "open"]).sortBy({ clients: -1 }),
      [SPECTATOR_ROOM]: defineRoom(defineSpectator(services)).filterBy(["match"]),
    },
    express: (app) => addRoutes(app, health, { services, folder, proxies: config.proxies }),
  });
  return {
    services,
    async listen() {
      if (config.tokenSecret === null) services.log(NO_SECRET);
      services.archive = await openData(config, module, services.log);
      // Colyseus prints a port that is taken, and waits for ever.
      const failed = once(http, "error").then(([error]) => {
        throw error;
      });
      await Promise.race([server.listen(config.port, config.host ?? undefined), failed]);
      const address = http.address();
      return isTcp(address) ? address.port : config.port;
    },
    async close() {
      await server.gracefullyShutdown(false);
      health.stop();
      http.closeAllConnections();
      await services.archive?.close();
    },
  };
}

/** Opens what is kept; null when nothing is. @throws ConfigError when DATA_DIR cannot be used */
async function openData(config: Config, module: SimBundle | null, log: Services["log"]): Promise<Archive | null> {
  const { dataFolder: folder, mostReplays: keep } = config;
  if (folder === null) return null;
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    if (module === null) {
      log(NO_MODULE);
      return null;
    }
    return await openArchive({ folder, keep, module });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError([`DATA_DIR=${JSON.stringify(folder)} cannot be used: ${reason}`]);
  }
}

/** Colyseus lets pages of every origin read its answers; ours are for our own page and those that are allowed. */
function corsHeaders(headers: Headers, origins: readonly string[]): Record<string, string> {
  const origin = headers.get("origin") ?? "";
  const isKnown = origins.includes(origin);
  return { "Access-Control-Allow-Origin": isKnown ? origin : `http://${headers.get("host")}`, Vary: "Origin" };
}

function isTcp(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}
