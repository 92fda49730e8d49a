/** The simulator plays what it is asked for and says what came of it. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseOptions, UsageError } from "#server/cli/simulate/options.ts";
import { runMatch } from "#server/cli/simulate/run-match.ts";
import { toTotals } from "#server/cli/simulate/totals.ts";
import { chassisIds } from "#shared/content/chassis.ts";

const SIMULATE = fileURLToPath(new URL("../../server/cli/simulate.ts", import.meta.url));
const PATIENCE = 120_000;

const share = z.number().min(0).max(1);
const group = z.object({
  seats: z.int().min(1),
  wins: z.number().min(0),
  winShare: share,
  banked: z.number().min(0),
  kills: z.number().min(0),
  deaths: z.number().min(0),
});
const totalsSchema = z.object({
  seed: z.int(),
  mode: z.string(),
  matches: z.int(),
  territory: z.array(group.extend({ rank: z.int(), ofEven: z.number() })),
  chassis: z.array(group.extend({ id: z.enum(chassisIds), abilityUses: z.array(z.number()).length(2) })),
  seats: z.array(group),
  levels: z.array(group.extend({ id: z.string() })),
  fightsPerMatch: z.number().min(0),
  bankedShare: share,
  halfTimeLeaderWins: share,
  draws: z.int().min(0),
});

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [SIMULATE, ...args], (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

async function simulate(...args: string[]) {
  const { code, stdout, stderr } = await run(...args, "--json");
  expect(code, stderr).toBe(0);
  return totalsSchema.parse(JSON.parse(stdout));
}

describe("npm run simulate", () => {
  it("says the same for the same seed, on one thread and on two", { timeout: PATIENCE }, async () => {
    const [one, two, other] = await Promise.all([
      simulate("--matches", "3", "--threads", "1"),
      simulate("--matches", "3", "--threads", "2"),
      simulate("--matches", "3", "--seed", "9"),
    ]);
    expect(two).toEqual(one);
    expect(other).not.toEqual({ ...one, seed: 9 });
    expect([one.seed, one.mode, one.matches]).toEqual([1, "scavenge", 3]);
  });

  it("counts every seat once in each table, and one win a match", { timeout: PATIENCE }, async () => {
    const totals = await simulate("--matches", "4");
    for (const groups of [totals.chassis, totals.seats, totals.territory, totals.levels]) {
      expect(groups.reduce((sum, { seats }) => sum + seats, 0)).toBe(24);
      expect(groups.reduce((sum, { wins }) => sum + wins, 0)).toBeCloseTo(4, 2);
    }
    expect(totals.chassis.map(({ id }) => id)).toEqual(chassisIds);
    expect(totals.territory).toHaveLength(6);
  });

  it("prints a table on stdout and its progress on stderr", { timeout: PATIENCE }, async () => {
    const { code, stdout, stderr } = await run("--mode", "duel", "--matches", "2");
    expect(code, stderr).toBe(0);
    for (const word of ["chassis", "territory", "fights a match", "2 matches of duel"]) expect(stdout).toContain(word);
    expect(stderr).toContain("2/2 matches");
  });

  it("refuses bad arguments with what is accepted, and code 2", async () => {
    const { code, stdout, stderr } = await run("--mode", "chess");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("scavenge, heist, duel, stampede");
  });
});

describe("a match of the simulator", () => {
  it.each(["scavenge", "heist", "duel"])("of %s has winners whose parts make one a side", (mode) => {
    const options = parseOptions(["--mode", mode], 1);
    const summary = runMatch(options, 0);
    const sides = new Map(summary.seats.map(({ team, win }) => [team, win]));
    expect([...sides.values()].reduce((sum, win) => sum + win, 0)).toBeCloseTo(1);
    expect(summary.seats).toHaveLength(options.robots);
  });

  it("takes the chassis and the brains that it is given", () => {
    const options = parseOptions(["--mode", "duel", "--chassis", "mule,dart", "--brains", "rookie,ace"], 1);
    const [first, second] = [runMatch(options, 0), runMatch(options, 1)];
    expect(first.seats.map(({ chassis }) => chassisIds[chassis])).toEqual(["mule", "dart"]);
    expect(first.seats.map(({ level }) => level)).toEqual(["rookie", "ace"]);
    expect(second.seats.map(({ level }) => level)).toEqual(["ace", "rookie"]);
  });

  it("with an experiment has one seat that goes home by it, a level of its own", () => {
    const options = parseOptions(["--mode", "duel", "--home-at", "2/3", "--matches", "2"], 1);
    const totals = toTotals(options, [runMatch(options, 0), runMatch(options, 1)]);
    expect(totals.levels.map(({ id, seats }) => [id, seats])).toEqual([
      ["ace", 2],
      ["ace@0.67", 2],
    ]);
  });
});

describe("the command line", () => {
  it.each([
    [["--mode", "chess"], "accepted: scavenge"],
    [["--matches", "0"], "a whole number from 1 to"],
    [["--matches", "1.5"], "a whole number"],
    [["--seed", "-1"], "--seed"],
    [["--brains", "ace,genius"], "accepted: rookie, veteran, ace"],
    [["--chassis", "dart,tank"], "accepted: dart"],
    [["--chassis", "dart,mule"], "6 are needed"],
    [["--robots", "5"], "scavenge is for 4, 6, 8"],
    [["--home-at", "often"], "full"],
    [["--threads", "0"], "1 to 64"],
    [["--fast"], "--fast"],
    [["seven"], "seven"],
  ])("%j is refused with what is accepted", (args, complaint) => {
    expect(() => parseOptions(args, 2)).toThrow(UsageError);
    expect(() => parseOptions(args, 2)).toThrow(complaint);
    expect(() => parseOptions(args, 2)).toThrow("usage: npm run simulate");
  });

  it("that is empty means two hundred matches of aces in quick play", () => {
    expect(parseOptions([], 2)).toEqual({
      mode: "scavenge",
      robots: 6,
      matches: 200,
      seed: 1,
      brains: ["ace"],
      chassis: null,
      homeAt: null,
      threads: 2,
      json: false,
    });
  });
});
