/** Sums matches up: shares, and means for a seat and match. Depends on the summaries alone, not on their order in time. */
import { chassisIds } from "#shared/content/chassis.ts";
import type { ModeId } from "#shared/content/modes.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import type { SimulateOptions } from "./options.ts";
import type { MatchSummary, SeatSummary } from "./run-match.ts";

/** Seats that have something in common. Means are for one seat in one match. */
export interface Group {
  /** How many there were. */
  readonly seats: number;
  /** Matches won, a shared first place in parts; and their share. */
  readonly wins: number;
  readonly winShare: number;
  readonly banked: number;
  readonly kills: number;
  readonly deaths: number;
  /** Points of damage dealt. */
  readonly damage: number;
  /** Units unloaded of those picked up, 0 to 1. */
  readonly bankedShare: number;
}

/** A chassis; `abilityUses` are means for a seat and match, of ability 1 and 2. */
export interface ChassisGroup extends Group {
  readonly id: string;
  readonly abilityUses: readonly number[];
}

/** All that the simulator has to say. */
export interface Totals {
  readonly seed: number;
  readonly mode: ModeId;
  readonly matches: number;
  /** By rank of territory, the largest first; `ofEven`: their share of wins beside an even one, of 1. */
  readonly territory: readonly (Group & { readonly rank: number; readonly ofEven: number })[];
  readonly chassis: readonly ChassisGroup[];
  /** By number of the seat. */
  readonly seats: readonly (Group & { readonly seat: number; readonly ofEven: number })[];
  /** By level of brain; with an experiment, who takes part in it is a level of its own. */
  readonly levels: readonly (Group & { readonly id: string; readonly chassis: readonly ChassisGroup[] })[];
  /** By team; empty where each seat plays for itself. */
  readonly teams: readonly { readonly team: number; readonly wins: number; readonly winShare: number }[];
  readonly fightsPerMatch: number;
  /** Units unloaded of those picked up, 0 to 1. */
  readonly bankedShare: number;
  /** Share of matches, of those with a sole leader at half time, that the leader won. */
  readonly halfTimeLeaderWins: number;
  /** Matches whose first place was shared. */
  readonly draws: number;
  /** Deaths for a seat and match. */
  readonly deathsPerSeat: number;
  /** Medians over matches, in seconds of play: enemies first saw each other, and first hurt each other; −1: never. */
  readonly firstContact: number;
  readonly firstBlow: number;
  /** Means of a match. */
  readonly seconds: number;
  readonly waves: number;
}

/** Returns the totals of all matches. */
export function toTotals(options: SimulateOptions, matches: readonly MatchSummary[]): Totals {
  const seats = matches.flatMap((match) => match.seats);
  const positions = Array.from({ length: options.robots }, (_, seat) =>
    matches.flatMap((match) => at(match.seats, seat)),
  );
  const ranks = [...new Set(seats.map(({ territoryRank }) => territoryRank))].toSorted((one, other) => one - other);
  const levels = [...new Set(seats.map(({ level }) => level))].toSorted();
  const teams = [...new Set(seats.map(({ team }) => team))].toSorted((one, other) => one - other);
  const isTeamed = teams.length > 1 && teams.length < options.robots;
  const even = mean(seats.map(({ win }) => win));
  const all = groupOf(seats);
  const led = matches.flatMap(({ halfTimeLeader }) => (halfTimeLeader === null ? [] : [halfTimeLeader]));
  return {
    seed: options.seed,
    mode: options.mode,
    matches: matches.length,
    territory: ranks.map((rank) => {
      const group = groupOf(seats.filter(({ territoryRank }) => territoryRank === rank));
      return { rank, ...group, ofEven: rounded(group.winShare / even) };
    }),
    chassis: chassisGroups(seats),
    seats: positions.map((list, seat) => {
      const group = groupOf(list);
      return { seat, ...group, ofEven: rounded(group.winShare / even) };
    }),
    levels: levels.map((id) => {
      const own = seats.filter(({ level }) => level === id);
      return { id, ...groupOf(own), chassis: chassisGroups(own) };
    }),
    teams: isTeamed ? teams.map((team) => teamOf(team, matches)) : [],
    fightsPerMatch: rounded(mean(matches.map(({ fights }) => fights))),
    bankedShare: all.bankedShare,
    halfTimeLeaderWins: rounded(mean(led)),
    draws: matches.filter(({ isDraw }) => isDraw).length,
    deathsPerSeat: all.deaths,
    firstContact: medianSeconds(matches.map(({ firstContact }) => firstContact)),
    firstBlow: medianSeconds(matches.map(({ firstBlow }) => firstBlow)),
    seconds: rounded(mean(matches.map(({ ticks }) => ticks)) / TICK_RATE),
    waves: rounded(mean(matches.map(({ waves }) => waves))),
  };
}

function at<Item>(list: readonly Item[], index: number): Item[] {
  return list.slice(index, index + 1);
}

function chassisGroups(seats: readonly SeatSummary[]): ChassisGroup[] {
  return chassisIds.flatMap((id, number) => {
    const own = seats.filter(({ chassis }) => chassis === number);
    if (own.length === 0) return [];
    const uses = [0, 1].map((slot) => rounded(mean(own.map(({ abilityUses }) => abilityUses[slot] ?? 0))));
    return [{ id, ...groupOf(own), abilityUses: uses }];
  });
}

function groupOf(seats: readonly SeatSummary[]): Group {
  const wins = sum(seats.map(({ win }) => win));
  const pickedUp = sum(seats.map((seat) => seat.pickedUp));
  return {
    seats: seats.length,
    wins: rounded(wins),
    winShare: rounded(wins / Math.max(1, seats.length)),
    banked: rounded(mean(seats.map(({ banked }) => banked))),
    kills: rounded(mean(seats.map(({ kills }) => kills))),
    deaths: rounded(mean(seats.map(({ deaths }) => deaths))),
    damage: rounded(mean(seats.map(({ damage }) => damage))),
    bankedShare: rounded(sum(seats.map(({ unloaded }) => unloaded)) / Math.max(1, pickedUp)),
  };
}

function teamOf(team: number, matches: readonly MatchSummary[]): Totals["teams"][number] {
  const wins = sum(matches.map(({ seats }) => seats.find((seat) => seat.team === team)?.win ?? 0));
  return { team, wins: rounded(wins), winShare: rounded(wins / Math.max(1, matches.length)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / Math.max(1, values.length);
}

function medianSeconds(ticks: readonly number[]): number {
  const sorted = ticks.filter((tick) => tick >= 0).toSorted((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)];
  return middle === undefined ? -1 : rounded(middle / TICK_RATE);
}

/** Four digits behind the point are more than any of them means. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
