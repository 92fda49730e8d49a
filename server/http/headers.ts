/** What every answer says beside its content: what a page of ours may load, and what other pages may do with it. */
import type { IncomingMessage, ServerResponse } from "node:http";
import helmet from "helmet";

/** Sets the headers of an answer. */
export type HeaderWriter = (request: IncomingMessage, response: ServerResponse) => void;

/** Seconds that a browser keeps to TLS. */
const TLS_AGE = 180 * 24 * 60 * 60;
/** What a game in a canvas has no use for. */
const UNUSED = [
  ...["accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "hid", "magnetometer", "microphone"],
  ...["midi", "payment", "publickey-credentials-get", "serial", "usb", "xr-spatial-tracking"],
];
const PERMISSIONS = UNUSED.map((feature) => `${feature}=()`).join(", ");
/** Names and numbers of hosts: the header goes into a policy. */
const HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i;

/** Returns the writer of the headers. @param proxies before this server: only one of them can tell that there is TLS */
export function createHeaders(proxies: number): HeaderWriter {
  const write = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // Phaser has small pictures of its own as data, and unpacks loaded ones as blobs.
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        // A clip is looked at before it is kept.
        mediaSrc: ["blob:"],
        // Not every browser counts a websocket of the same host as `self`.
        connectSrc: ["'self'", (request) => socketsOf(request)],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: false,
    xFrameOptions: { action: "deny" },
  });
  const writeTls = helmet.strictTransportSecurity({ maxAge: TLS_AGE, includeSubDomains: false });
  return (request, response) => {
    response.setHeader("Permissions-Policy", PERMISSIONS);
    write(request, response, fail);
    if (proxies > 0 && isSecure(request)) writeTls(request, response, fail);
  };
}

function fail(error?: unknown): void {
  if (error !== undefined) throw error;
}

function socketsOf({ headers: { host = "" } }: IncomingMessage): string {
  return HOST.test(host) ? `ws://${host} wss://${host}` : "'self'";
}

/** Returns the origin by which a page was asked for, such as "https://example.org"; null when it is no name of a host. */
export function originOf(request: Pick<IncomingMessage, "headers">, proxies: number): string | null {
  const { host = "" } = request.headers;
  return HOST.test(host) ? `${proxies > 0 && isSecure(request) ? "https" : "http"}://${host}` : null;
}

/** The nearest proxy's word counts, which is the last. */
function isSecure({ headers }: Pick<IncomingMessage, "headers">): boolean {
  return (
    String(headers["x-forwarded-proto"] ?? "")
      .split(",")
      .at(-1)
      ?.trim() === "https"
  );
}
