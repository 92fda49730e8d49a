/** A match without a room: it ends, its records are the whole of it, and its chance has fresh bits. */
import { describe, expect, it } from "vitest";
import { bankValue } from "#shared/ai/situation.ts";
import { headlessSalt, playMatch, SALT_PACE } from "#shared/match/play-match.ts";
import { hashWorld } from "#shared/sim/codec.ts";
import { createWorld } from "#shared/sim/create.ts";
import type { TickRecord } from "#shared/sim/record.ts";
import { unitValue } from "#shared/sim/stages/serve-pads.ts";
import { step } from "#shared/sim/step.ts";
import { OVER } from "#shared/sim/world.ts";
import { setupOf } from "#tests/support/brain-matches.ts";

describe("a headless match", () => {
  it("is played to its outcome", () => {
    const world = playMatch(setupOf(1), "veteran");
    expect(world.phase).toBe(OVER);
    expect(world.outcome?.places).toHaveLength(6);
  });

  it("is its setup and its records: they give the same world without brains", () => {
    const records: TickRecord[] = [];
    const world = playMatch(setupOf(4), "veteran", {
      onTick: ({ tick }, { inputs, commands }) => {
        records.push({ inputs: inputs.map((own) => [...own]), commands });
        return tick >= 1200;
      },
    });
    const again = createWorld(setupOf(4));
    for (const record of records) step(again, record);
    expect(hashWorld(again)).toBe(hashWorld(world));
  });

  it("takes fresh salt every second, from the salt of its setup alone", () => {
    const salts: number[] = [];
    const setup = setupOf(4);
    playMatch(setup, "veteran", {
      onTick: ({ tick }, { commands }) => {
        for (const command of commands) {
          expect(tick % SALT_PACE).toBe(0);
          if (command.kind === "salt") salts.push(command.salt);
        }
        return tick >= 150;
      },
    });
    expect(salts).toEqual([30, 60, 90, 120, 150].map((tick) => headlessSalt(setup.salt, tick)));
    expect(new Set(salts).size).toBe(5);
  });

  it("refuses another number of brains than seats", () => {
    expect(() => playMatch(setupOf(0), [])).toThrow(RangeError);
  });
});

describe("what a brain reckons a hold to bank", () => {
  it("is what the pad banks, unit for unit", () => {
    for (let scrap = 0; scrap <= 6; scrap++) {
      for (let cells = 0; cells <= 3; cells++) {
        for (const unloaded of [0, 2, 5]) {
          const units = [...Array<number>(scrap).fill(0), ...Array<number>(cells).fill(1)];
          const banked = units.reduce((sum, kind, index) => sum + unitValue(kind, unloaded + index + 1), 0);
          expect(bankValue([scrap, cells], unloaded, -1)).toBe(banked);
        }
      }
    }
  });

  it("counts one unit more in its place", () => {
    expect(bankValue([3, 1], 0, 0)).toBe(bankValue([4, 1], 0, -1));
    expect(bankValue([3, 0], 0, 1)).toBe(bankValue([3, 1], 0, -1));
  });
});
