/** Awards: the best of each, and something for everyone. */
import { describe, expect, it } from "vitest";
import { awardIds, awardList } from "#shared/content/awards.ts";
import { modeAt, modeIds } from "#shared/content/modes.ts";
import { awardsOf, MOST_AWARDS } from "#shared/sim/awards.ts";
import { createWorld } from "#shared/sim/create.ts";
import { step } from "#shared/sim/step.ts";
import type { SeatStats, World } from "#shared/sim/world.ts";
import { createRandomPlay } from "#tests/support/random-play.ts";

/** A world whose seats have done what is said, and nothing else. */
function matchOf(...deeds: readonly Partial<SeatStats>[]): World {
  const seats = Array.from({ length: 4 }, () => ({ driver: 0, chassis: 0 }));
  const world = createWorld({ mode: 0, mazeSeed: 1, salt: 1, seats });
  deeds.forEach((stats, seat) => {
    Object.assign(world.robots[seat]?.stats ?? {}, stats);
  });
  return world;
}

const given = (world: World): string[] => awardsOf(world).map(({ award, seat }) => `${awardIds[award]} ${seat}`);
const winnersOf = (world: World, id: string): number[] =>
  awardsOf(world)
    .filter(({ award }) => awardIds[award] === id)
    .map(({ seat }) => seat);

describe("an award", () => {
  it.each<[string, Partial<SeatStats>, Partial<SeatStats>]>([
    ["big-haul", { largestHaul: 5 }, { largestHaul: 9 }],
    ["core-runner", { prizeTicks: 30 }, { prizeTicks: 31 }],
    ["matador", {}, { beastDamage: 30 }],
    ["master-thief", { stolen: 1 }, { stolen: 2 }],
    ["avenger", {}, { revenges: 1 }],
    ["sharp-eye", { shots: 10, hits: 5 }, { shots: 100, hits: 51 }],
    ["sharp-eye", { shots: 9, hits: 9 }, { shots: 10, hits: 1 }],
    ["wrecker", { kills: 2 }, { kills: 3 }],
    ["wingman", { assists: 2 }, { assists: 3 }],
    ["hardly-a-scratch", { banked: 1, damageTaken: 900 }, { banked: 1, damageTaken: 1000, deaths: 1 }],
    ["hardly-a-scratch", { damageTaken: 0 }, { banked: 1, damageTaken: 900 }],
    ["long-way", { longestCarry: 50 }, { longestCarry: 51 }],
    ["long-life", { longestLife: 50 }, { longestLife: 51 }],
    ["globetrotter", { distance: 50 }, { distance: 51 }],
    ["pack-rat", { pickedUp: 2 }, { pickedUp: 3 }],
    ["tinkerer", { abilityUses: [4, 0] }, { abilityUses: [3, 2] }],
    ["pacifist", { banked: 1, damageDealt: 300 }, { banked: 1, damageDealt: 0 }],
  ])("%s goes to the best", (id, one, other) => {
    expect(winnersOf(matchOf(one, other), id)).toEqual([1]);
    expect(winnersOf(matchOf(other, one), id)).toEqual([0]);
  });

  it("goes to nobody when nobody did anything for it", () => {
    const best = awardList.flatMap(({ isBest }, award) => (isBest ? [award] : []));
    expect(awardsOf(matchOf()).filter(({ award }) => best.includes(award))).toEqual([]);
  });

  it("is shared by those who are equal, unless they are more than half of all", () => {
    expect(winnersOf(matchOf({ kills: 3 }, { kills: 1 }, { kills: 3 }), "wrecker")).toEqual([0, 2]);
    expect(winnersOf(matchOf({ kills: 3 }, { kills: 3 }, { kills: 3 }), "wrecker")).toEqual([]);
  });

  it("that is no best is for those alone who were best at nothing", () => {
    const world = matchOf({ kills: 3, deaths: 9 }, { deaths: 9 });
    expect(winnersOf(world, "never-say-die")).toEqual([1]);
    expect(given(world)).toEqual(["wrecker 0", "never-say-die 1", "good-sport 2", "good-sport 3"]);
  });
});

describe("the awards of a match", () => {
  it("are at most three for a seat, however good", () => {
    const world = matchOf({ largestHaul: 9, kills: 9, stolen: 9, distance: 9, assists: 9, pickedUp: 9 });
    expect(awardsOf(world).filter(({ seat }) => seat === 0)).toHaveLength(MOST_AWARDS);
  });

  it("give every seat at least one, in every mode, and the same for the same match", { timeout: 60_000 }, () => {
    const kinds = new Set<number>();
    for (const [mode, id] of modeIds.entries()) {
      for (let seed = 1; seed <= 3; seed++) {
        const seats = Array.from({ length: modeAt(mode).robots }, (_, seat) => ({ driver: 0, chassis: seat % 6 }));
        const world = createWorld({ mode, mazeSeed: seed, salt: seed, seats });
        const next = createRandomPlay(seed, world);
        for (let tick = 0; tick < 900; tick++) step(world, next());
        const awards = awardsOf(world);
        expect(new Set(awards.map(({ seat }) => seat)).size, id).toBe(world.robots.length);
        expect(awardsOf(structuredClone(world))).toEqual(awards);
        for (const { award } of awards) kinds.add(award);
      }
    }
    expect(kinds.size).toBeGreaterThan(5);
  });

  it("do not depend on the order of the seats", () => {
    const deeds = [
      { kills: 3, deaths: 1, distance: 500 },
      { kills: 3, largestHaul: 4, banked: 4 },
      { distance: 700, deaths: 5 },
      { shots: 200, hits: 20 },
    ];
    const namesOf = (world: World, seats: readonly number[]): string[] =>
      awardsOf(world)
        .map(({ award, seat }) => `${awardIds[award]} ${seats[seat]}`)
        .sort();
    expect(namesOf(matchOf(...deeds.toReversed()), [3, 2, 1, 0])).toEqual(namesOf(matchOf(...deeds), [0, 1, 2, 3]));
  });
});
