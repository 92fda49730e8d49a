// Glyphs for the HUD, taken from two icon sets at build time: white, to be tinted.
// game-icons.net is CC BY 3.0 (its authors are named on the credits page), Lucide is ISC.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { TINTED } from "../palette.ts";
import { rasterise } from "../raster/rasterise.ts";
import type { Frame } from "../sheets/frame.ts";

/** Side of an icon's cell in pixels, and the margin within it. */
const CELL = 96;
const MARGIN = 6;

/** An icon set: its package, and the side of its drawing square. */
const SETS = {
  game: { package: "@iconify-json/game-icons", side: 512 },
  lucide: { package: "@iconify-json/lucide", side: 24 },
} as const;

type SetName = keyof typeof SETS;

/** Where each `icon/<name>` comes from. */
const ICONS: Readonly<Record<string, readonly [set: SetName, glyph: string]>> = {
  pulse: ["game", "plasma-bolt"],
  scatter: ["game", "striking-balls"],
  dash: ["game", "afterburn"],
  sonar: ["game", "radar-sweep"],
  shield: ["game", "vibrating-shield"],
  ram: ["game", "ram-profile"],
  drop: ["lucide", "package-minus"],
  drill: ["game", "drill"],
  bore: ["game", "needle-drill"],
  magnet: ["game", "magnet"],
  rivets: ["game", "nails"],
  turret: ["game", "sentry-gun"],
  barricade: ["game", "barrier"],
  needles: ["game", "thrown-daggers"],
  cloak: ["game", "cloak-dagger"],
  emp: ["game", "lightning-dome"],
  rail: ["game", "target-laser"],
  mortar: ["game", "mortar"],
  mine: ["game", "land-mine"],
  scrap: ["game", "cog"],
  cell: ["game", "battery-pack"],
  core: ["game", "cut-diamond"],
  destroyed: ["game", "death-skull"],
  crown: ["game", "crown"],
  hull: ["game", "hearts"],
  energy: ["game", "electric"],
  cargo: ["game", "wooden-crate"],
  eye: ["lucide", "eye"],
  clock: ["lucide", "clock"],
  trophy: ["lucide", "trophy"],
  mouse: ["lucide", "mouse-left"],
  minotaur: ["game", "minotaur"],
  drone: ["game", "delivery-drone"],
  wave: ["game", "wave-crest"],
  vault: ["game", "strongbox"],
  tunnel: ["game", "cave-entrance"],
  "react-bravo": ["lucide", "thumbs-up"],
  "react-hooray": ["lucide", "party-popper"],
  "react-hot": ["lucide", "flame"],
  "react-love": ["lucide", "heart"],
  "react-laugh": ["lucide", "laugh"],
  "react-ouch": ["lucide", "frown"],
  "award-haul": ["game", "mine-truck"],
  "award-carry": ["game", "hand-truck"],
  "award-aim": ["game", "bullseye"],
  "award-untouched": ["game", "angel-wings"],
  "award-matador": ["game", "charging-bull"],
  "award-revenge": ["game", "backstab"],
  "award-thief": ["game", "robber-mask"],
  "award-distance": ["game", "path-distance"],
  "award-packrat": ["game", "rat"],
  "award-core": ["game", "floating-crystal"],
  "award-peace": ["game", "peace-dove"],
};

/** Extracts all icons. */
export function bakeIcons(): Frame[] {
  const sets = { game: loadSet("game"), lucide: loadSet("lucide") };
  return Object.entries(ICONS).map(([name, [set, glyph]]): Frame => {
    const pixels = rasterise(toSvg(bodyOf(sets[set], glyph), SETS[set].side));
    return { atlas: "icons", name: `icon/${name}`, pixels, normal: null };
  });
}

function toSvg(body: string, side: number): string {
  const scale = (CELL - 2 * MARGIN) / side;
  const glyph = body.replaceAll("currentColor", TINTED);
  const place = `translate(${MARGIN},${MARGIN}) scale(${scale})`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CELL}" height="${CELL}"><g transform="${place}">${glyph}</g></svg>`;
}

function loadSet(name: SetName): unknown {
  const path = createRequire(import.meta.url).resolve(`${SETS[name].package}/icons.json`);
  const content: unknown = JSON.parse(readFileSync(path, "utf8"));
  return content;
}

function bodyOf(set: unknown, glyph: string): string {
  const body = field(field(field(set, "icons"), glyph), "body");
  if (typeof body !== "string") throw new RangeError(`no glyph ${glyph}`);
  return body;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
