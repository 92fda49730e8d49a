/** What the server's list of running matches says, as far as it can be understood. */
import type { MatchListing, MatchMap } from "#shared/protocol/messages.ts";

const TEXTS = ["roomId", "mode", "leader"] as const;
const NUMBERS = ["players", "seats", "watchers", "wave", "secondsLeft", "banked"] as const;
/** Tiles along the longest side of a map that is drawn. */
const LONGEST_SIDE = 256;

/** Returns the matches of an answer; what is none is left out. Null when it is no list at all. */
export function parseListings(data: unknown): readonly MatchListing[] | null {
  if (!Array.isArray(data)) return null;
  return data.flatMap((item: unknown) => {
    const listing = parseListing(item);
    return listing === null ? [] : [listing];
  });
}

function parseListing(item: unknown): MatchListing | null {
  if (!isListing(item)) return null;
  const { leadingTeam, runnerUp, map } = item;
  return {
    ...item,
    leadingTeam: typeof leadingTeam === "number" ? leadingTeam : -1,
    runnerUp: typeof runnerUp === "number" ? runnerUp : 0,
    map: parseMap(map),
  };
}

type Told = Omit<MatchListing, Later> & { readonly [Name in Later]?: unknown };
/** What lists may lack. */
type Later = "leadingTeam" | "runnerUp" | "map";

function isListing(item: unknown): item is Told {
  if (typeof item !== "object" || item === null) return false;
  const fields = new Map<string, unknown>(Object.entries(item));
  return (
    TEXTS.every((name) => typeof fields.get(name) === "string") &&
    NUMBERS.every((name) => typeof fields.get(name) === "number")
  );
}

function parseMap(map: unknown): MatchMap | null {
  return isMap(map) ? map : null;
}

function isMap(map: unknown): map is MatchMap {
  if (typeof map !== "object" || map === null || !("width" in map) || !("height" in map)) return false;
  const { width, height } = map;
  if (!isSide(width) || !isSide(height) || !("walls" in map) || !("pads" in map) || !("robots" in map)) return false;
  return typeof map.walls === "string" && areNumbers(map.pads) && areNumbers(map.robots);
}

function isSide(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value > 0 && value <= LONGEST_SIDE;
}

function areNumbers(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "number");
}
