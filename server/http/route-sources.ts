/** What routes answer from. */
import type { Services } from "../rooms/services.ts";

/** See the file header. */
export interface RouteSources {
  readonly services: Services;
  /** Of the built client. */
  readonly folder: string;
  /** Before this server. */
  readonly proxies: number;
}
