/** A real server in the test's own process, on a free port. */
import { type Config, readConfig } from "#server/config.ts";
import { createServer, type Doubles, type GameServer } from "#server/index.ts";
import type { Brain } from "#shared/ai/brain.ts";
import { draw } from "#shared/lib/rng.ts";
import { NEUTRAL } from "#shared/sim/input.ts";

/** A server that listens. */
export interface TestServer extends GameServer {
  readonly port: number;
}

/** Starts a server. @param changes what differs from the configuration of an empty environment */
export async function startServer(changes: Partial<Config> = {}, doubles: Doubles = {}): Promise<TestServer> {
  const config: Config = {
    ...readConfig({}),
    host: "127.0.0.1",
    port: 0,
    joinsPerMinute: 100_000,
    connectionsPerAddress: 10_000,
    askedPerAddress: 10_000,
    roomsPerAddress: 10_000,
    isLogging: false,
    dataFolder: null,
    ...changes,
  };
  const server = createServer(config, { clientFolder: "/nonexistent", ...doubles });
  const port = await server.listen();
  return { ...server, port };
}

/** Returns chance that is the same each time. */
export function chanceFrom(seed: number): () => number {
  let index = 0;
  return () => draw(seed, 0, 0, index++);
}

/** A brain that does nothing. */
export const IDLE_BRAIN: () => Brain = () => ({ think: () => NEUTRAL });
