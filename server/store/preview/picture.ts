/** The picture that stands for a finished match wherever its link is shown: the maze, and beside it who won. */
import type { ReplayListing } from "#shared/protocol/replays.ts";
import { linkWords, sayResult } from "../../words/link-words.ts";
import { type ToldSeat, tellMatch } from "../told.ts";
import { COLOUR } from "./colours.ts";
import { TITLES, WORDS } from "./fonts.ts";
import { badge, mazeDefinitions, mazePicture, sideColour } from "./maze-picture.ts";
import type { MatchStory } from "./story.ts";
import { element, words } from "./svg.ts";

/** Pixels: what pages that show links ask for. */
export const WIDTH = 1200;
export const HEIGHT = 630;

export const MARGIN = 36;
/** The column of words, its left edge and width. */
export const LEFT = 630;
export const COLUMN = WIDTH - LEFT - MARGIN;
/** Of the list of seats: where it begins, and its rows. */
const LIST = 300;
const MOST_ROWS = 8;

/** Returns the picture as SVG. */
export function previewSvg(listing: ReplayListing, story: MatchStory): string {
  const { result, mode, length, rows } = tellMatch(listing);
  const title = sayResult(linkWords.en, result);
  const modeName = mode === null ? listing.mode : linkWords.en.modes[mode];
  const winners = rows.filter(({ place }) => place === 1);
  const square = { x: MARGIN, y: MARGIN, side: HEIGHT - 2 * MARGIN };
  const row = Math.min(46, (HEIGHT - MARGIN - LIST) / Math.min(MOST_ROWS, rows.length));
  const line = { x: LEFT, width: COLUMN };
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", width: WIDTH, height: HEIGHT }, [
    element("defs", {}, [mazeDefinitions(), background()]),
    element("rect", { width: WIDTH, height: HEIGHT, fill: COLOUR.void }),
    element("rect", { width: WIDTH, height: HEIGHT, fill: "url(#light)" }),
    // More than a few ways would hide the maze.
    ...mazePicture(story, square, winners.length > 2 ? [] : winners.map(({ seat }) => seat)),
    words("SCRAPMAZE", { ...line, y: 82, size: 46, fill: COLOUR.energy, family: TITLES }),
    words(`${modeName}, ${length}`, { ...line, y: 128, size: 28, fill: COLOUR.dim, family: WORDS, weight: 500 }),
    words(title, { ...line, y: 226, size: 58, fill: COLOUR.white, family: WORDS }),
    element("rect", { x: LEFT, y: 258, width: COLUMN, height: 2, fill: COLOUR.line }),
    ...rows.slice(0, MOST_ROWS).flatMap((seat, number) => seatRow(seat, story, LIST + row * (number + 0.5), row)),
  ]);
}

/** Returns the light on the ground of a picture. */
export function background(): string {
  return element("radialGradient", { id: "light", cx: 0.75, cy: 0, r: 0.9 }, [
    element("stop", { offset: 0, "stop-color": sideColour(0), "stop-opacity": 0.2 }),
    element("stop", { offset: 1, "stop-color": sideColour(0), "stop-opacity": 0 }),
  ]);
}

function seatRow({ seat, name, chassis, place, banked }: ToldSeat, story: MatchStory, middle: number, row: number) {
  const size = Math.min(28, row * 0.66);
  const y = middle + size * 0.36;
  const isFirst = place === 1;
  const fill = isFirst ? COLOUR.white : COLOUR.text;
  const chassisLook = { x: LEFT + 330, y, size: size * 0.78, width: 120, fill: COLOUR.dim, family: WORDS, weight: 500 };
  const score = { x: WIDTH - MARGIN, y, size: size * 1.1, width: 90, family: TITLES, anchor: "end" } as const;
  return [
    badge(story.sides[seat] ?? 0, LEFT + 14, middle, 12),
    words(name, { x: LEFT + 42, y, size, width: 272, fill, family: WORDS, weight: isFirst ? 700 : 500 }),
    words(chassis, chassisLook),
    words(String(banked), { ...score, fill: isFirst ? COLOUR.amber : COLOUR.text }),
  ];
}
