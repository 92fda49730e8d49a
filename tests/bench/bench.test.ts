/** The benches measure and print what they say they do. Whether targets are met is not asked here: machines differ. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseOptions, UsageError } from "#server/cli/bench/options.ts";
import { modeStages } from "#shared/sim/modes.ts";

const BENCH = fileURLToPath(new URL("../../server/cli/bench.ts", import.meta.url));
const PATIENCE = 120_000;

const reportSchema = z.strictObject({
  bench: z.string(),
  machine: z.string().min(1),
  figures: z.array(
    z.strictObject({
      name: z.string(),
      value: z.number(),
      unit: z.string().min(1),
      floor: z.number().optional(),
      ratio: z.number().optional(),
      target: z.number().optional(),
      holds: z.boolean().optional(),
    }),
  ),
  proof: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
});

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [BENCH, ...args], { maxBuffer: 1 << 24 }, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

async function measure(...args: string[]) {
  const { code, stdout, stderr } = await run(...args, "--quick", "--json");
  expect(code, stderr).toBe(0);
  return reportSchema.parse(JSON.parse(stdout));
}

describe("bench sim", () => {
  it("prints its figures and what was done, the same for the same seed", { timeout: PATIENCE }, async () => {
    const [first, again] = await Promise.all([measure("sim"), measure("sim", "--seed", "1")]);
    const other = await measure("sim", "--seed", "2");
    const held = first.figures.filter(({ target }) => target !== undefined);
    expect(held.map(({ name, target }) => [name, target])).toEqual([
      ["sim.six-brains", 10_000],
      ["sim.sixteen-brains", 5_000],
      ["sim.rules-only", 60_000],
      ["sim.memory-growth", 2],
    ]);
    for (const { name, value, target, holds } of held) {
      expect(holds, name).toBe(name === "sim.memory-growth" ? value <= (target ?? 0) : value >= (target ?? 0));
    }
    const stages = first.figures.filter(({ name }) => name.startsWith("sim.stage."));
    expect(stages.map(({ name }) => name.slice("sim.stage.".length))).toEqual(
      modeStages.scavenge.map(({ name }) => name),
    );
    expect(first.proof.sameWithoutBrains).toBe(true);
    for (const name of ["banked", "kills", "abilityUses"]) expect(first.proof[name], name).toBeGreaterThan(0);
    expect(again.proof).toEqual(first.proof);
    expect(other.proof.hash).not.toBe(first.proof.hash);
  });
});

describe("bench room", () => {
  it("measures rooms beside the floor, with clients that play", { timeout: PATIENCE }, async () => {
    const report = await measure("room");
    const figures = new Map(report.figures.map((figure) => [figure.name, figure]));
    const names = ["cpu-ratio", "down-median", "down-p95", "up", "state-age-p50", "input-to-state-p50", "tick-gap-p1"];
    for (const name of names) expect(figures.get(`room.${name}`)?.value, name).toBeGreaterThan(0);
    expect(figures.get("room.cpu-ratio")?.target).toBe(1.5);
    expect(figures.get("room.cpu")?.floor).toBeGreaterThan(0);
    for (const name of ["states", "inputs", "shots", "abilityUses"]) {
      expect(report.proof[name], name).toBeGreaterThan(0);
    }
  });
});

describe("bench spectate", () => {
  it("measures a match with spectators, who are sent it, beside the same without", { timeout: PATIENCE }, async () => {
    const report = await measure("spectate");
    const figures = new Map(report.figures.map((figure) => [figure.name, figure]));
    expect(figures.get("spectate.cpu")?.target).toBe(8);
    expect(figures.get("spectate.tick-gap-p99-added")?.target).toBe(2);
    expect(figures.get("spectate.frames")?.value).toBeGreaterThan(3);
    for (const name of ["down", "room-cpu", "tick-gap-p99"]) {
      expect(figures.get(`spectate.${name}`)?.value, name).toBeGreaterThan(0);
    }
    for (const name of ["spectators", "ticks", "shots"]) expect(report.proof[name], name).toBeGreaterThan(0);
  });
});

describe("the command line", () => {
  it.each([
    [[], "which bench?"],
    [["weather"], 'no bench "weather"'],
    [["sim", "--seed", "-1"], "--seed"],
    [["sim", "--seed", "x"], "0 to 4294967295 is accepted"],
    [["room", "--fast"], "--fast"],
  ])("%j is refused with what is accepted", (args, complaint) => {
    expect(() => parseOptions(args)).toThrow(UsageError);
    expect(() => parseOptions(args)).toThrow(complaint);
    expect(() => parseOptions(args)).toThrow("<sim|room|client|replay|watch|spectate>");
  });

  it("that is refused ends with code 2 and leaves stdout empty", async () => {
    const { code, stdout, stderr } = await run("weather");
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("<sim|room|client|replay|watch|spectate>");
  });

  it("that is accepted is read", () => {
    const options = parseOptions(["room", "--json", "--seed", "7", "--quick", "--floor", "floor.mjs"]);
    expect(options).toEqual({ bench: "room", json: true, seed: 7, quick: true, floor: "floor.mjs", profile: null });
  });
});

describe("bench replay", () => {
  it("prints sizes beside their targets, and that what was read back is true", { timeout: PATIENCE }, async () => {
    const { figures, proof } = await measure("replay");
    expect(figures.filter(({ target }) => target !== undefined).map(({ name, target }) => [name, target])).toEqual([
      ["replay.scavenge-bytes", 17_000],
      ["replay.human-second", 22],
      ["replay.brain-second", 12],
    ]);
    // Sizes are the same on every machine.
    expect(figures.every(({ holds }) => holds !== false)).toBe(true);
    expect(proof).toMatchObject({ isTrue: true, people: 2, seats: 6 });
  });
});
