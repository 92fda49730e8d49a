/**
 * The picture that stands for a running match wherever its link is shown: the maze with its robots as they were a while
 * ago, and who led. Without words but for names: those who see it may have any language.
 */
import { COLOUR } from "./colours.ts";
import { TITLES, WORDS } from "./fonts.ts";
import { badge, type MazeMoment, momentPicture, sideColour } from "./maze-picture.ts";
import { background, COLUMN, HEIGHT, LEFT, MARGIN, WIDTH } from "./picture.ts";
import { element, words } from "./svg.ts";

/** A running match as its picture shows it. Plain data. */
export interface LiveView {
  /** What it is called. */
  readonly mode: string;
  /** Null while nothing of it may be shown. */
  readonly moment: MazeMoment | null;
  /** Name of the seat that leads; empty where none does, or teams play. */
  readonly leader: string;
  /** The team that leads, from 0; −1: none. */
  readonly leadingTeam: number;
  readonly banked: number;
  readonly runnerUp: number;
  /** How far it is: minutes and seconds that are left, or the number of a wave. */
  readonly course: string;
  readonly seats: number;
  readonly people: number;
}

const SQUARE = { x: MARGIN, y: MARGIN, side: HEIGHT - 2 * MARGIN };
/** Of the sign that stands where there is no maze yet: a robot from above. */
const EMBLEM = "M0 -12L10 11L0 5L-10 11Z";
/** Of the row of seats: from one to the next. */
const SEAT_PACE = 40;

/** Returns the picture as SVG. */
export function liveSvg(view: LiveView): string {
  const { mode, moment, course } = view;
  const line = { x: LEFT, width: COLUMN };
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", width: WIDTH, height: HEIGHT }, [
    element("defs", {}, [background()]),
    element("rect", { width: WIDTH, height: HEIGHT, fill: COLOUR.void }),
    element("rect", { width: WIDTH, height: HEIGHT, fill: "url(#light)" }),
    ...(moment === null ? emblem() : momentPicture(moment, SQUARE)),
    words("SCRAPMAZE", { ...line, y: 82, size: 46, fill: COLOUR.energy, family: TITLES }),
    ...liveSign(),
    words(mode, { ...line, y: 206, size: 54, fill: COLOUR.white, family: WORDS }),
    words(course, { ...line, y: 272, size: 46, fill: COLOUR.dim, family: TITLES }),
    element("rect", { x: LEFT, y: 306, width: COLUMN, height: 2, fill: COLOUR.line }),
    ...standing(view),
    ...seatsRow(view),
  ]);
}

/** "LIVE" is the same in all languages. */
function liveSign(): string[] {
  const [x, width] = [WIDTH - MARGIN - 128, 128];
  const text = { x: x + 44, y: 76, size: 32, width: 76, fill: COLOUR.ink, family: TITLES };
  return [
    element("rect", { x, y: 42, width, height: 46, rx: 8, fill: COLOUR.danger }),
    element("circle", { cx: x + 24, cy: 65, r: 9, fill: COLOUR.ink }),
    words("LIVE", text),
  ];
}

function emblem(): string[] {
  const middle = `translate(${SQUARE.x + SQUARE.side / 2} ${SQUARE.y + SQUARE.side / 2}) scale(12)`;
  const look = { fill: sideColour(0), stroke: COLOUR.white, "stroke-width": 0.8, "stroke-linejoin": "round" };
  return [
    element("rect", { x: SQUARE.x, y: SQUARE.y, width: SQUARE.side, height: SQUARE.side, fill: COLOUR.ground }),
    element("path", { d: EMBLEM, transform: middle, ...look }),
  ];
}

/** Who leads, or both vaults. */
function standing({ leader, leadingTeam, banked, runnerUp }: LiveView): string[] {
  const score = { x: LEFT, y: 490, size: 90, width: COLUMN, fill: COLOUR.amber, family: TITLES };
  if (leadingTeam >= 0) {
    return [badge(leadingTeam, LEFT + 34, 376, 30), words(`${banked} : ${runnerUp}`, score)];
  }
  if (leader === "") return banked > 0 ? [words(String(banked), score)] : [];
  const name = { x: LEFT, y: 384, size: 50, width: COLUMN, fill: COLOUR.text, family: WORDS };
  return [words(leader, name), words(String(banked), score)];
}

/** A disc a seat, full where a person drives. */
function seatsRow({ seats, people }: LiveView): string[] {
  return Array.from({ length: seats }, (_, seat) => {
    const look = { cx: LEFT + 14 + SEAT_PACE * seat, cy: HEIGHT - MARGIN - 20, r: 12, "stroke-width": 4 };
    return element("circle", { ...look, fill: seat < people ? COLOUR.energy : "none", stroke: COLOUR.energy });
  });
}
