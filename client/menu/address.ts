/** What the address of the page asks for, and the addresses of matches. Pure. */

/** See the file header. */
export type Asked =
  | { readonly kind: "home" }
  /** A running match. `room` null: any, of a mode (null: of any). */
  | { readonly kind: "watch"; readonly room: string | null; readonly mode: string | null }
  | { readonly kind: "replay"; readonly id: string }
  /** The start page, from which one joins the match of a room. */
  | { readonly kind: "join"; readonly room: string };

const WATCH = /^\/watch(?:\/([^/]*))?\/?$/;
const ROOM = /^\/r\/([^/]+)\/?$/;
const REPLAY = /^\/replay\/([^/]+)\/?$/;

/**
 * Reads an address: `/watch/<room>`, `/watch/`, `/replay/<id>`, `/r/<room>`, and `?watch=<room>` of older links. A moment and a camera
 * in it are for whoever shows the match.
 */
export function readAddress({ pathname, search }: Pick<Location, "pathname" | "search">): Asked {
  const query = new URLSearchParams(search);
  const [, id] = REPLAY.exec(pathname) ?? [];
  if (id !== undefined) return { kind: "replay", id };
  const [, invited] = ROOM.exec(pathname) ?? [];
  if (invited !== undefined) return { kind: "join", room: invited };
  const room = WATCH.exec(pathname)?.[1] ?? query.get("watch");
  if (room === null && !WATCH.test(pathname)) return { kind: "home" };
  return { kind: "watch", room: room === null || room === "" ? null : room, mode: query.get("mode") };
}

/** Returns the path under which a match can be watched; an empty room: any match. */
export function watchPath(room: string): string {
  return `/watch/${room}`;
}

/** Returns the path from which the match of a room is joined. */
export function roomPath(room: string): string {
  return `/r/${room}`;
}

/** Returns the path of a replay. */
export function replayPath(id: string): string {
  return `/replay/${id}`;
}

/** Returns the path of the file of a replay. */
export function replayFilePath(id: string): string {
  return `/api/replays/${id}/file`;
}
