/** The built client: its files, its build, and what is served when there is none. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RequestHandler } from "express";
import sirv from "sirv";
import type { SimBundle } from "../cli/sim-bundle.ts";

/** Where `npm start` leaves the built client. */
export const CLIENT_FOLDER = fileURLToPath(new URL("../../client/dist", import.meta.url));

/** Names with a hash of their content: such a file never changes. */
const HASHED = /-[\w-]{8,}\.\w+$/;
const FOREVER = "public, max-age=31536000, immutable";
const ASK_AGAIN = "no-cache";

/** Returns the name of the build in a folder; "dev" when there is none. */
export function readBuild(folder: string): string {
  const { build } = readBuildFile(folder);
  return build === undefined ? "dev" : String(build);
}

/** Returns the module of the rules that a build was made with; null when there is none. */
export function readBuiltModule(folder: string): SimBundle | null {
  const { module } = readBuildFile(folder);
  const file = `${folder}/sim/${module}.js`;
  return module === undefined || !existsSync(file) ? null : { hash: String(module), code: readFileSync(file, "utf8") };
}

function readBuildFile(folder: string): { readonly build?: unknown; readonly module?: unknown } {
  const file = `${folder}/build.json`;
  if (!existsSync(file)) return {};
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  return typeof content === "object" && content !== null ? content : {};
}

/** Returns what serves the client: compressed as it was built, hashed files for good, the page asked for each time. */
export function serveClient(folder: string): RequestHandler {
  if (!existsSync(`${folder}/index.html`)) return servePlea;
  return sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    single: true,
    ignores: [/^\/(api|matchmake|health|sim)(\/|$)/],
    setHeaders(response, path) {
      response.setHeader("Cache-Control", HASHED.test(path) ? FOREVER : ASK_AGAIN);
    },
  });
}

const servePlea: RequestHandler = (request, response, next) => {
  if (request.method !== "GET" || request.path !== "/") {
    next();
    return;
  }
  response
    .status(503)
    .type("html")
    .send("<!doctype html><title>Scrapmaze</title><p>The client is not built yet: run <code>npm start</code>.</p>");
};
