import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mix, palette, panelTone, rgbOf, TEAMS, tone } from "../../client/art/palette.ts";
import { COLOUR, TEAM_COLOURS } from "../../server/store/preview/colours.ts";

const PREVIEW_DIR = join(import.meta.dirname, "../../server/store/preview");
const CLIENT_DIR = join(import.meta.dirname, "../../client");
/** The folders that draw, and how many files each has at least: an empty list would pass. */
const DRAWING = [
  ["art", 40],
  ["view", 35],
  ["scenes", 6],
  ["hud", 60],
  ["gallery", 10],
] as const;
const LITERAL = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(\s*\d|0x[0-9a-f]{6}\b|(?:fill|stroke)="(?!none\b)[a-z]+"/gi;

describe("the palette", () => {
  it("has 25 colours, each different", () => {
    expect(Object.keys(palette)).toHaveLength(25);
    expect(new Set(Object.values(palette)).size).toBe(25);
  });

  it("mixes from one colour to the other", () => {
    expect(mix(palette.ink, palette.white, 0)).toBe(palette.ink);
    expect(mix(palette.ink, palette.white, 1)).toBe(palette.white);
    expect(rgbOf(mix("#000000", "#ff8000", 0.5))).toEqual([128, 64, 0]);
  });

  it("holds every tone as an opaque colour", () => {
    for (const colour of Object.values(tone)) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  it.each(DRAWING)("is the only place with colour literals (%s)", (folder, least) => {
    const files = readdirSync(join(CLIENT_DIR, folder), { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".ts") && name !== "palette.ts",
    );
    expect(files.length).toBeGreaterThanOrEqual(least);
    const found = files.flatMap((name) => {
      const literals = readFileSync(join(CLIENT_DIR, folder, name), "utf8").match(LITERAL) ?? [];
      return literals.map((literal) => `${name}: ${literal}`);
    });
    expect(found).toEqual([]);
  });

  it("gives the pictures of replays, which the server paints, all of their colours", () => {
    const { mapGround: ground, mapWall: wall, mapCracked: cracked, mapGrate: grate } = panelTone;
    const { mapRubble: rubble, mapTunnel: tunnel, text, dim, line } = panelTone;
    const { void: voidBlack, white, ink, energy, amber, danger } = palette;
    const map = { ground, wall, cracked, grate, rubble, tunnel };
    const words = { text, dim, line, white, ink, energy, amber, danger, void: voidBlack };
    expect({ ...map, ...words }).toMatchObject(COLOUR);
    expect(TEAM_COLOURS).toEqual(TEAMS);
    const others = readdirSync(PREVIEW_DIR).filter((name) => name !== "colours.ts");
    expect(others.length).toBeGreaterThan(4);
    for (const name of others) expect(readFileSync(join(PREVIEW_DIR, name), "utf8"), name).not.toMatch(LITERAL);
  });

  it("would notice a literal", () => {
    expect("art.solid(path, '#1a1e24', 0.5)").toMatch(LITERAL);
    expect("rgb(12,15,19)").toMatch(LITERAL);
    expect('<path fill="black"/>').toMatch(LITERAL);
  });
});
