/** The command line of the simulator. */
import { parseArgs } from "node:util";
import { type LevelId, levelIds } from "#shared/ai/index.ts";
import { type ChassisId, chassisIds } from "#shared/content/chassis.ts";
import { type ModeId, modeIds, modes } from "#shared/content/modes.ts";

/** When a robot of the experiment goes home: with so many units of room taken, or with a share of its room. */
export type HomeAt = { readonly units: number } | { readonly share: number };

/** A command line that was understood. */
export interface SimulateOptions {
  readonly mode: ModeId;
  readonly robots: number;
  /** The n-th match has the seed `seed + n`. */
  readonly matches: number;
  readonly seed: number;
  /** Dealt to the seats in turn; who begins turns with the matches. */
  readonly brains: readonly LevelId[];
  /** One a seat, in this order; null: all take part, in an order drawn for each match. */
  readonly chassis: readonly ChassisId[] | null;
  /** In each match one seat, in turn, goes home by this rule; null: none does. */
  readonly homeAt: HomeAt | null;
  readonly threads: number;
  readonly json: boolean;
}

const MOST_MATCHES = 100_000;
const MOST_SEED = 0xffff_ffff;

/** What the command line may be. */
export const USAGE = `usage: npm run simulate -- [options]
  --mode ID       ${modeIds.join(", ")} (default ${modeIds[0]})
  --matches N     1 to ${MOST_MATCHES} (default 200)
  --brains LIST   levels by comma, dealt to the seats in turn: ${levelIds.join(", ")} (default ${levelIds.at(-1)})
  --chassis LIST  one a seat by comma, or one for all: ${chassisIds.join(", ")} (default: drawn for each match; in duels all pairs in turn)
  --robots N      as many as the mode allows (default: as many as it has by itself)
  --seed N        of the first match, 0 to ${MOST_SEED} (default 1); the next match has the next
  --home-at RULE  one seat of each match goes home with so many units, with a share (2/3) or when "full"
  --threads N     1 to 64 (default: all cores)
  --json          print one JSON object`;

/** A command line that was not understood; the message says what is accepted. */
export class UsageError extends Error {}

/** Returns the options of a command line. @param cores threads when nobody says otherwise @throws UsageError */
export function parseOptions(args: readonly string[], cores: number): SimulateOptions {
  const values = parse(args);
  const mode = oneOf("--mode", values.mode ?? modeIds[0] ?? "", modeIds);
  const robots = robotsOf(mode, values.robots);
  return {
    mode,
    robots,
    matches: wholeNumber("--matches", values.matches ?? "200", 1, MOST_MATCHES),
    seed: wholeNumber("--seed", values.seed ?? "1", 0, MOST_SEED),
    brains: listOf("--brains", values.brains ?? levelIds.at(-1) ?? "", levelIds),
    chassis: values.chassis === undefined ? null : lineUp(values.chassis, robots),
    homeAt: values["home-at"] === undefined ? null : homeRule(values["home-at"]),
    threads: wholeNumber("--threads", values.threads ?? String(cores), 1, 64),
    json: values.json === true,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        mode: { type: "string" },
        matches: { type: "string" },
        brains: { type: "string" },
        chassis: { type: "string" },
        robots: { type: "string" },
        seed: { type: "string" },
        "home-at": { type: "string" },
        threads: { type: "string" },
        json: { type: "boolean" },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function refuse(option: string, given: string, accepted: string): never {
  throw new UsageError(`${option} ${JSON.stringify(given)}: ${accepted}\n${USAGE}`);
}

function wholeNumber(option: string, given: string, least: number, most: number): number {
  const value = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (value >= least && value <= most) return value;
  return refuse(option, given, `a whole number from ${least} to ${most} is accepted`);
}

function oneOf<Id extends string>(option: string, given: string, ids: readonly Id[]): Id {
  return ids.find((id) => id === given) ?? refuse(option, given, `accepted: ${ids.join(", ")}`);
}

function listOf<Id extends string>(option: string, given: string, ids: readonly Id[]): Id[] {
  return given.split(",").map((part) => oneOf(option, part.trim(), ids));
}

function robotsOf(mode: ModeId, given: string | undefined): number {
  const sizes = Object.keys(modes[mode].mazes);
  if (given === undefined) return modes[mode].robots;
  return sizes.includes(given) ? Number(given) : refuse("--robots", given, `${mode} is for ${sizes.join(", ")}`);
}

function lineUp(given: string, robots: number): ChassisId[] {
  const ids = listOf("--chassis", given, chassisIds);
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) return new Array<ChassisId>(robots).fill(only);
  return ids.length === robots ? ids : refuse("--chassis", given, `${robots} are needed, one a seat, or one for all`);
}

function homeRule(given: string): HomeAt {
  if (given === "full") return { share: 1 };
  const share = /^(\d)\/(\d)$/.exec(given);
  if (share !== null && Number(share[1]) <= Number(share[2]) && Number(share[1]) > 0) {
    return { share: Number(share[1]) / Number(share[2]) };
  }
  if (/^\d+$/.test(given) && Number(given) > 0) return { units: Number(given) };
  return refuse("--home-at", given, `units (3), a share of the room (2/3) or "full" are accepted`);
}
