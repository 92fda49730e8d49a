/** The four team colours are told apart from each other, in all common kinds of colour vision, and from the floor. */
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from "culori";
import { describe, expect, it } from "vitest";
import { TEAM_PALETTES, TEAMS, tone } from "../../client/art/palette.ts";

/** Least difference, CIEDE2000, and least contrast, WCAG 2, of graphics. */
const LEAST_DIFFERENCE = 18;
const LEAST_CONTRAST = 3;

type Sight = (colour: Color) => Color;

/** Kinds of colour vision, each at its full strength. */
const SIGHTS: Readonly<Record<string, Sight>> = {
  usual: (colour) => colour,
  protanopia: (colour) => filterDeficiencyProt(1)(colour),
  deuteranopia: (colour) => filterDeficiencyDeuter(1)(colour),
  tritanopia: (colour) => filterDeficiencyTrit(1)(colour),
};
const difference = differenceCiede2000();

function read(colour: string): Color {
  const known = parse(colour);
  if (known === undefined) throw new RangeError(`${colour} is no colour`);
  return known;
}

/** The smallest difference of any two colours as they are seen. */
function closest(colours: readonly string[], sight: Sight): number {
  return Math.min(
    ...colours.flatMap((one, place) =>
      colours.slice(place + 1).map((other) => {
        return difference(sight(read(one)), sight(read(other)));
      }),
    ),
  );
}

describe("the team colours", () => {
  it.each(Object.entries(SIGHTS))("differ by at least 18 from each other (%s)", (_, sight) => {
    expect(closest(TEAMS, sight)).toBeGreaterThanOrEqual(LEAST_DIFFERENCE);
  });

  it.each(Object.entries(SIGHTS))("differ most between one's own and the others' (%s)", (_, sight) => {
    expect(closest(TEAMS.slice(0, 2), sight)).toBeGreaterThanOrEqual(50);
  });

  it.each([...TEAMS])("stand out from every kind of floor by at least 3 to 1 (%s)", (colour) => {
    for (const floor of [tone.floor, tone.floorDark, tone.floorLight, tone.floorInset]) {
      expect(wcagContrast(colour, floor)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }
  });

  it("would be missed where two come too near", () => {
    expect(closest(["#1f8fff", "#3f8fff"], (colour) => colour)).toBeLessThan(LEAST_DIFFERENCE);
  });
});

describe("the other palettes", () => {
  const { contrast, tritan } = TEAM_PALETTES;

  it.each(Object.entries(SIGHTS))("high contrast differs by at least 18 from each other (%s)", (_, sight) => {
    expect(closest(contrast, sight)).toBeGreaterThanOrEqual(LEAST_DIFFERENCE);
    expect(closest(contrast.slice(0, 2), sight)).toBeGreaterThanOrEqual(50);
  });

  it.each(["usual", "tritanopia"])("for tritanopia differ more there than the usual ones do (%s)", (name) => {
    const sight = SIGHTS[name] ?? ((colour) => colour);
    expect(closest(tritan, sight)).toBeGreaterThanOrEqual(28);
    expect(closest(tritan.slice(0, 2), sight)).toBeGreaterThanOrEqual(50);
    if (name === "tritanopia") expect(closest(tritan, sight)).toBeGreaterThan(closest(TEAMS, sight));
  });

  it.each([...contrast, ...tritan])("stand out from every kind of floor by at least 3 to 1 (%s)", (colour) => {
    for (const floor of [tone.floor, tone.floorDark, tone.floorLight, tone.floorInset]) {
      expect(wcagContrast(colour, floor)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }
  });
});
