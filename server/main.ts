/** Starts the server that people use, and stops it cleanly. */

export {};

/** Colyseus 0.18 needs Node's own WebSocket. */
const LEAST_NODE = 22;
/** A clean stop takes less than this, in ms; then the process ends anyway. */
const STOP_WITHIN = 4500;

if (Number.parseInt(process.versions.node, 10) < LEAST_NODE) {
  console.error(
    `Scrapmaze needs Node ${LEAST_NODE} or newer, this is ${process.versions.node}; npm start brings its own.`,
  );
  process.exit(1);
}

const { ConfigError, readConfig } = await import("./config.ts");
const { createServer } = await import("./index.ts");

try {
  // In development the rules change under a server that is not built anew.
  const isDeveloped = process.env.NODE_ENV === "development";
  const module = isDeveloped ? await (await import("./cli/sim-bundle.ts")).buildSimBundle() : undefined;
  const server = createServer(readConfig(process.env), module === undefined ? {} : { module });
  const stop = (code: number): void => {
    setTimeout(() => process.exit(1), STOP_WITHIN).unref();
    server.close().then(
      () => process.exit(code),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once("SIGTERM", () => stop(0));
  process.once("SIGINT", () => stop(0));
  process.once("uncaughtException", (error) => {
    console.error(error);
    stop(1);
  });
  console.log(`Scrapmaze is at http://localhost:${await server.listen()}`);
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
