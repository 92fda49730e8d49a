/** The finished matches of a server: its lists of them, and their files. */
import {
  REPLAY_FILE,
  REPLAYS_ROUTE,
  type ReplayListing,
  type ReplayPage,
  type ReplaySeat,
} from "#shared/protocol/replays.ts";
import { LONGEST_FILE } from "#shared/replay/format.ts";
import { GameFailure, TOO_MANY_REQUESTS } from "./failure.ts";

/** What a list is to hold; empty: all. */
export interface FinishedQuery {
  /** Part of a name. */
  readonly player: string;
  /** Ids. */
  readonly mode: string;
  readonly chassis: string;
  /** From 0. */
  readonly page: number;
}

const NOT_FOUND = 404;
const LISTED = { texts: ["id", "mode"], numbers: ["endedAt", "ticks"] } as const;
const SEATED = { texts: ["name"], numbers: ["driver", "chassis", "place", "banked", "kills"] } as const;

/** Returns a page of finished matches. @param origin empty for a page's own @throws GameFailure */
export async function listFinished(
  origin: string,
  { player, mode, chassis, page }: FinishedQuery,
): Promise<ReplayPage> {
  const query = new URLSearchParams(
    Object.entries({ player: player.trim(), mode, chassis }).filter(([, value]) => value !== ""),
  );
  query.set("page", String(page));
  const response = await ask(`${origin}${REPLAYS_ROUTE}?${query}`);
  // A server that keeps none has none.
  if (response.status === NOT_FOUND) return { replays: [], total: 0, page: 0 };
  if (!response.ok) throw new GameFailure("server-unreachable");
  const answer: unknown = await response.json();
  if (typeof answer !== "object" || answer === null || !("replays" in answer) || !("total" in answer)) {
    throw new GameFailure("server-unreachable");
  }
  const { replays, total } = answer;
  return { replays: Array.isArray(replays) ? replays.filter(isListing) : [], total: Number(total) || 0, page };
}

/** Returns the file of a finished match. @param origin empty for a page's own @throws GameFailure */
export async function fetchReplay(origin: string, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await ask(`${origin}${REPLAYS_ROUTE}/${encodeURIComponent(id)}/${REPLAY_FILE}`);
  if (response.status === NOT_FOUND) throw new GameFailure("no-such-replay");
  if (!response.ok) throw new GameFailure("server-unreachable");
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > LONGEST_FILE) throw new GameFailure("replay-damaged");
  return bytes;
}

async function ask(url: string): Promise<Response> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new GameFailure("server-unreachable", { cause });
  });
  if (response.status === TOO_MANY_REQUESTS) throw new GameFailure("too-often");
  return response;
}

function isListing(item: unknown): item is ReplayListing {
  if (!has(item, LISTED.texts, LISTED.numbers) || !("seats" in item) || !("bytes" in item)) return false;
  const { seats, bytes } = item;
  return (bytes === null || typeof bytes === "number") && Array.isArray(seats) && seats.every(isSeat);
}

function isSeat(item: unknown): item is ReplaySeat {
  return has(item, SEATED.texts, SEATED.numbers);
}

function has(item: unknown, texts: readonly string[], numbers: readonly string[]): item is object {
  if (typeof item !== "object" || item === null) return false;
  const fields = new Map<string, unknown>(Object.entries(item));
  return (
    texts.every((name) => typeof fields.get(name) === "string") &&
    numbers.every((name) => typeof fields.get(name) === "number")
  );
}
