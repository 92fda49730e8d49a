/** Pictures of staged plays: the same each time, and quick, because only their last moment is drawn. */
import { openBrowser } from "../support/chromium.ts";
import type { StageServer } from "../support/stage-page.ts";
import { abilityPlays } from "../support/staged-abilities.ts";
import { type Album, isPhone, LAYOUT_SIZES, SIZES, type Size, sizeName } from "./take.ts";

/** Kinds of colour vision, as Chromium names them. */
const VISIONS = ["deuteranopia", "protanopia", "tritanopia", "achromatopsia"] as const;

/** One picture. */
interface StagedPicture {
  readonly name: string;
  readonly play: string;
  readonly size: Size;
  /** Further questions of the stage's page. */
  readonly asks?: string;
  readonly vision?: (typeof VISIONS)[number];
}

/** When, in ms, each staged play is best looked at; 950 unless said. */
const MOMENTS: Readonly<Record<string, number>> = {
  magnet: 990,
  cloak: 990,
  emp: 1010,
  telegraph: 990,
  ram: 1010,
  down: 1300,
  destroyed: 1300,
  melee: 2600,
};

/** A fight of six chassis in their midst. */
const FIGHT = "brawl";
const MODE_PLAYS = ["scavenge", "carrying", "heist", "duel", "stampede", "telegraph", "charge", "dazed"] as const;
/** Death cards, the end of each mode, spectators, the crowd. */
const CARD_PLAYS = [
  "down",
  "destroyed",
  "endScavenge",
  "endHeist",
  "endStampede",
  "spectator",
  "unloading",
  "reacted",
] as const;
/** A real match as one watches it: cameras, the second picture, and what may be seen. */
const WATCHED = [
  ["director", "mode=heist&from=2200&camera=director"],
  ["second", "mode=heist&from=2200&camera=director&key=KeyP"],
  ["second-low", "mode=scavenge&from=244&camera=director&key=KeyP&quality=low"],
  ["free", "mode=heist&from=2200&camera=free:20,20,2"],
  ["whole", "mode=heist&from=2200&camera=whole"],
  ["team", "mode=heist&from=2200&camera=director&team=0&key=KeyP"],
  ["eyes", "mode=scavenge&from=300&camera=seat:4&eyes=4"],
] as const;
/** Name of the picture, play, and questions of the page. */
const ASKED = [
  ["board", "heist", "key=Tab"],
  ["board-scavenge", "scavenge", "key=Tab"],
  ["figures", "fight", "figures=1&line=late"],
  ["figures-spectator", "spectator", "figures=1"],
  ["line-silent", "fight", "line=silent"],
  ["line-lost", "fight", "line=lost"],
  ["line-lost-in-results", "resultsScavenge", "line=lost"],
] as const;

/** Returns what there is to take, size by size. */
function stagedPictures(): readonly StagedPicture[] {
  const largest = { width: 1280, height: 720 };
  const fights = SIZES.flatMap((size) =>
    (["high", "low"] as const).map((quality) => ({
      name: `fight-${quality}-${sizeName(size)}`,
      play: FIGHT,
      size,
      asks: `quality=${quality}`,
    })),
  );
  const visions = VISIONS.map((vision) => ({ name: `fight-${vision}`, play: FIGHT, size: largest, vision }));
  const abilities = Object.keys(abilityPlays).map((play) => ({ name: `staged-${play}`, play, size: largest }));
  const laidOut = LAYOUT_SIZES.flatMap((size) => [
    ...[...MODE_PLAYS, ...CARD_PLAYS].map((play) => ({ name: `staged-${play}-${sizeName(size)}`, play, size })),
    ...WATCHED.map(([name, asks]) => ({ name: `watched-${name}-${sizeName(size)}`, play: "match", size, asks })),
    ...ASKED.map(([name, play, asks]) => ({ name: `staged-${name}-${sizeName(size)}`, play, size, asks })),
  ]);
  const medium = { name: "fight-medium-1280x720", play: FIGHT, size: largest, asks: "quality=medium" };
  const melee = { name: "melee-1280x720", play: "melee", size: largest };
  return [...fights, medium, ...visions, melee, ...abilities, ...laidOut];
}

/** Takes all that are wanted, in one browser a size. */
export async function takeStaged(album: Album, stage: () => Promise<StageServer>): Promise<void> {
  const wanted = stagedPictures().filter(({ name }) => album.wants(name));
  for (const size of SIZES) {
    const pictures = wanted.filter((picture) => sizeName(picture.size) === sizeName(size));
    if (pictures.length === 0) continue;
    const visitor = await openBrowser(size);
    const cdp = await visitor.page.context().newCDPSession(visitor.page);
    for (const { name, play, asks = "", vision = "none" } of pictures) {
      await (await stage()).show(visitor.page, play, MOMENTS[play] ?? 950, isPhone(size) ? `touch=1&${asks}` : asks);
      await cdp.send("Emulation.setEmulatedVisionDeficiency", { type: vision });
      await album.save(visitor.page, name);
    }
    for (const error of visitor.errors) console.error(`the page says: ${error}`);
    await visitor.close();
  }
}
