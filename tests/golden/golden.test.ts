/**
 * The golden matches: the present rules must play them as they were recorded, from the source and from the built module.
 * What fails here is a change of behaviour: let RULES_VERSION grow, then `npm run golden:update`.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as played from "#client/sdk/played-module.ts";
import { refusalOf } from "#server/cli/golden.ts";
import { buildSimBundle, type SimBundle } from "#server/cli/sim-bundle.ts";
import { abilityList } from "#shared/content/abilities.ts";
import { chassisAt } from "#shared/content/chassis.ts";
import { modeAt, modeIds } from "#shared/content/modes.ts";
import { packRecords, unpackRecords } from "#shared/replay/golden.ts";
import { firstDrift, type MatchTrace, traceMatch } from "#shared/replay/verify.ts";
import * as source from "#shared/sim/module.ts";
import type { TickRecord } from "#shared/sim/record.ts";
import { goldens, type RecordedMatch } from "#tests/support/golden.ts";

/** Fails with the tick of the first difference, which says more than a list of hashes. */
function expectNoDrift({ golden, trace }: RecordedMatch, actual: MatchTrace): void {
  const drift = firstDrift(trace, actual, golden.ticks);
  if (drift !== null) {
    throw new Error(
      `the golden match drifts within the 30 ticks up to ${drift}: where the rules have changed on purpose, let ` +
        "RULES_VERSION grow and run `npm run golden:update`",
    );
  }
}

describe.each(goldens)("the golden match of $mode", (match) => {
  const { golden, records, trace } = match;

  it("is of the present rules version, and of its mode", () => {
    expect(golden.rulesVersion).toBe(source.RULES_VERSION);
    expect(modeIds[golden.setup.mode]).toBe(match.mode);
  });

  it("is a whole match in which things happen", () => {
    const { robots, waves, length, warmup } = modeAt(golden.setup.mode);
    expect(golden.setup.seats).toHaveLength(robots);
    if (waves === null) expect(golden.ticks).toBeGreaterThanOrEqual(warmup + length);
    expect(golden.hashes).toHaveLength(Math.ceil(golden.ticks / 30));
    expect(golden.outcome?.places).toHaveLength(robots);
    const world = source.create(golden.setup);
    for (const record of records) source.step(world, record);
    const sum = (key: "banked" | "pickedUp" | "hits" | "damageDealt" | "beastDamage"): number =>
      world.robots.reduce((total, { stats }) => total + stats[key], 0);
    expect(Math.min(sum("banked"), sum("pickedUp"), sum("hits"))).toBeGreaterThan(0);
    expect(sum("damageDealt") + sum("beastDamage")).toBeGreaterThan(0);
    const uses = world.robots.map(({ stats }) => stats.abilityUses);
    expect(uses.some((counts) => Math.max(...counts) > 0)).toBe(true);
  });

  it("is played the same by the source", () => {
    expectNoDrift(match, traceMatch(source, golden.setup, records));
  });

  it("is played to the same hashes when the world goes through bytes at every 30th tick", () => {
    let world = source.create(golden.setup);
    const hashes: string[] = [];
    for (const record of records) {
      source.step(world, record);
      if (world.tick % 30 !== 0 && world.tick !== golden.ticks) continue;
      hashes.push(source.hash(world).toString(16).padStart(14, "0"));
      world = source.restore(source.snapshot(world), world.maze);
    }
    expectNoDrift(match, { hashes, outcome: world.outcome });
  });

  it("is another match when one input differs, from the next hash on", () => {
    // The aim of a robot that stands in the maze is part of its state in the tick of the input.
    for (const tick of [210, 1530, golden.ticks]) {
      const changed = withOneInputChanged(match, tick);
      const next = Math.min(Math.ceil(tick / 30) * 30, golden.ticks);
      expect(firstDrift(trace, traceMatch(source, golden.setup, changed), golden.ticks)).toBe(next);
    }
  });

  it("is another match to its end when one input differs early", () => {
    const { hashes } = traceMatch(source, golden.setup, withOneInputChanged(match, 210));
    const later = golden.hashes.slice(10);
    expect(hashes.slice(10).filter((hash, index) => hash === later[index])).toEqual([]);
  });

  it("survives being packed and unpacked", () => {
    const bundles = packRecords(records, (bytes) => Buffer.from(bytes).toString("base64"));
    expect(bundles).toEqual(golden.bundles);
    expect(() => unpackRecords({ ...golden, ticks: golden.ticks + 1 }, (text) => Buffer.from(text, "base64"))).toThrow(
      RangeError,
    );
  });
});

describe("all golden matches together", () => {
  it("use every ability of every chassis", () => {
    const used = new Set<string>();
    for (const { golden, records } of goldens) {
      const world = source.create(golden.setup);
      for (const record of records) source.step(world, record);
      for (const { chassis, stats } of world.robots) {
        chassisAt(chassis).abilities.forEach(({ name }, slot) => {
          if ((stats.abilityUses[slot] ?? 0) > 0) used.add(name);
        });
      }
    }
    expect([...used].sort()).toEqual(abilityList.map(({ name }) => name).sort());
  });
});

describe("a new recording", () => {
  const recording = { recorded: 3, present: 3, drift: 60, unpublished: false };

  it("is refused while the rules play the old one otherwise under the same version", () => {
    expect(refusalOf(recording)).toContain("tick 60");
    expect(refusalOf({ ...recording, recorded: 4 })).toContain("version 4");
  });

  it("is made under a new version, and where the rules are as they were", () => {
    for (const change of [{ present: 4 }, { drift: null }, { unpublished: true }, { recorded: null }]) {
      expect(refusalOf({ ...recording, ...change })).toBe(null);
    }
  });
});

describe("firstDrift", () => {
  it("names the first tick that is known to differ, an outcome that differs, or none", () => {
    const trace: MatchTrace = { hashes: ["a", "b", "c"], outcome: { places: [1, 2], suddenDeath: false } };
    expect(firstDrift(trace, trace, 75)).toBe(null);
    expect(firstDrift(trace, { ...trace, hashes: ["a", "x", "x"] }, 75)).toBe(60);
    expect(firstDrift(trace, { ...trace, hashes: ["a", "b", "x"] }, 75)).toBe(75);
    expect(firstDrift(trace, { ...trace, hashes: ["a", "b"] }, 75)).toBe(75);
    expect(firstDrift(trace, { ...trace, outcome: null }, 75)).toBe(75);
  });
});

describe("the built module", () => {
  const folder = mkdtempSync(join(tmpdir(), "scrapmaze-sim-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let bundle: SimBundle = { code: "", hash: "" };
  let built: typeof source | null = null;
  beforeAll(async () => {
    bundle = await buildSimBundle();
    const file = join(folder, `${bundle.hash}.mjs`);
    writeFileSync(file, bundle.code);
    built = await import(/* @vite-ignore */ pathToFileURL(file).href);
  });

  it("is named by its content: equal sources give equal bytes", async () => {
    expect(bundle.hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await buildSimBundle()).hash).toBe(bundle.hash);
  });

  it("stands alone, unminified, and offers what the source offers", () => {
    expect(bundle.code).not.toMatch(/^\s*import\b|\bimport\(|\brequire\(/m);
    expect(bundle.code).toContain("function freeFraction(");
    expect(Object.keys(built ?? {}).sort()).toEqual(Object.keys(played).sort());
    expect(Object.keys(played)).toEqual(expect.arrayContaining(Object.keys(source)));
    expect(built?.RULES_VERSION).toBe(source.RULES_VERSION);
  });

  it.each(goldens)("plays the golden match of $mode the same", (match) => {
    expect(built).not.toBe(null);
    if (built !== null) expectNoDrift(match, traceMatch(built, match.golden.setup, match.records));
  });

  it.each(goldens)("reads the source's snapshots of $mode, and sees what the source sees", ({ golden, records }) => {
    const world = source.create(golden.setup);
    for (const record of records.slice(0, 900)) source.step(world, record);
    const copy = built?.restore(source.snapshot(world));
    if (copy === undefined) throw new Error("the module was not built");
    for (let seat = 0; seat < golden.setup.seats.length; seat++) {
      expect({ ...built?.view(copy, seat), heard: [] }).toEqual({ ...source.view(world, seat), heard: [] });
    }
  });
});

/** Returns a golden's records with stick and aim of one robot, alive then, turned round in the record of a tick. */
function withOneInputChanged({ golden, records }: RecordedMatch, tick: number): TickRecord[] {
  const world = source.create(golden.setup);
  for (const record of records.slice(0, tick)) source.step(world, record);
  const seat = world.robots.findIndex((robot) => robot.alive === 1);
  const record = records[tick - 1];
  const [input] = record?.inputs[seat] ?? [];
  if (record === undefined || input === undefined) throw new Error(`nobody is up at tick ${tick}`);
  const changed = { ...input, moveX: input.moveX > 0 ? -127 : 127, aim: (input.aim + 512) % 1024 };
  return records.with(tick - 1, { ...record, inputs: record.inputs.with(seat, [changed]) });
}
