/**
 * Where words go over a crowd: bars move aside, and names and figures give way to what weighs more, so that nothing is
 * written over anything else. Pure: boxes in CSS px, of one picture after the other.
 */

/** A box of the screen that words keep out from under, in CSS px. */
export interface Panel {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A bar with what belongs to it, and the name over it. To be written over from picture to picture. */
export interface LabelPlace {
  /** The smaller, the more it weighs; one below 1 gives way to nothing. */
  rank: number;
  /** The box of the bar where it wants to be, with badge and rim. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** The box of the name where it wants to be; without width there is none. */
  nameX: number;
  nameY: number;
  nameWidth: number;
  nameHeight: number;
  /** What came of it: what is shown, px by which all of it went down, and px by which the name went right. */
  isShown: boolean;
  hasName: boolean;
  shift: number;
  slide: number;
}

/** What is written in one picture. */
export interface LabelPlaces {
  /** Starts a picture: everything is free. */
  begin(): void;
  /** Marks a box as taken. */
  take(x: number, y: number, width: number, height: number): void;
  /** True when nothing is in the box. */
  isFree(x: number, y: number, width: number, height: number): boolean;
  /** Has a label placed by the next `settle`. */
  ask(place: LabelPlace): void;
  /** Places all that were asked for, the weightiest first: all bars, then the names of those that are shown. */
  settle(): void;
}

/** CSS px between two things that are written. */
const GAP = 1;
/** CSS px more that something needs to come to a place than to stay there, so that nothing flickers. */
const COMING = 3;
/** By how many of its own heights a bar moves, the first that is free; up is away from the robot. */
const SHIFTS = [0, -1, 1, -2, 2, -3] as const;
/** By what share of its bar's width a name moves. */
const SLIDES = [0, 0.4, -0.4] as const;
/** How much more a label weighs whose name is there already: names must not swap from picture to picture. */
const KEPT = 0.6;

/** Returns a label's place that was never asked for. */
export function createLabelPlace(): LabelPlace {
  const box = { x: 0, y: 0, width: 0, height: 0 };
  const name = { nameX: 0, nameY: 0, nameWidth: 0, nameHeight: 0 };
  return { rank: 0, ...box, ...name, isShown: false, hasName: false, shift: 0, slide: 0 };
}

/** Returns the places of a picture, all free. */
export function createLabelPlaces(): LabelPlaces {
  const asked: LabelPlace[] = [];
  /** Left, top, right, bottom of one box after the other. */
  const taken: number[] = [];
  /** Where in it the bar of each label is that was asked for. */
  const bars = new Map<LabelPlace, number>();
  const take = (x: number, y: number, width: number, height: number): void => {
    taken.push(x, y, x + width, y + height);
  };
  /** @param room CSS px around the box that must be free, too @param own where the one box is that does not count */
  const hasRoom = (x: number, y: number, width: number, height: number, room: number, own = -1): boolean => {
    for (let at = 0; at < taken.length; at += 4) {
      if (at === own) continue;
      const isBeside = x >= (taken[at + 2] ?? 0) + room || (taken[at] ?? 0) >= x + width + room;
      const isApart = isBeside || y >= (taken[at + 3] ?? 0) + room || (taken[at + 1] ?? 0) >= y + height + room;
      if (!isApart) return false;
    }
    return true;
  };

  const placeBar = (place: LabelPlace): void => {
    const { rank, x, y, width, height, shift, isShown } = place;
    const by = SHIFTS.map((heights) => heights * (height + GAP)).find((down) =>
      hasRoom(x, y + down, width, height, isShown && down === shift ? GAP : COMING),
    );
    place.shift = rank < 1 ? 0 : (by ?? 0);
    place.isShown = rank < 1 || by !== undefined;
    if (!place.isShown) return;
    bars.set(place, taken.length);
    take(x, y + place.shift, width, height);
  };

  const placeName = (place: LabelPlace): void => {
    const { rank, nameX, nameY, nameWidth, nameHeight, width, shift, slide, hasName } = place;
    const bar = bars.get(place);
    place.hasName = false;
    if (nameWidth <= 0 || bar === undefined) return;
    const y = nameY + shift;
    const by = SLIDES.map((share) => share * width).find((right) =>
      hasRoom(nameX + right, y, nameWidth, nameHeight, hasName && right === slide ? GAP : COMING, bar),
    );
    if (by === undefined && rank >= 1) return;
    place.hasName = true;
    place.slide = rank < 1 ? 0 : (by ?? 0);
    take(nameX + place.slide, y, nameWidth, nameHeight);
  };

  const weight = ({ rank, hasName }: LabelPlace): number => (hasName ? rank - KEPT : rank);
  return {
    begin() {
      asked.length = 0;
      taken.length = 0;
      bars.clear();
    },
    take,
    isFree: (x, y, width, height) => hasRoom(x, y, width, height, GAP),
    ask(place) {
      asked.push(place);
    },
    settle() {
      asked.sort((a, b) => weight(a) - weight(b) || a.x - b.x);
      const fixed = asked.filter(({ rank }) => rank < 1);
      const moving = asked.filter(({ rank }) => rank >= 1);
      for (const place of fixed) placeBar(place);
      for (const place of fixed) placeName(place);
      for (const place of moving) placeBar(place);
      for (const place of moving) placeName(place);
    },
  };
}
