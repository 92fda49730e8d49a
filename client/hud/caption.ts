/** The strip over the ability bar: which keys do what, for a player's first minute; whom one watches, for a spectator. */
import { gameWords } from "../words/game-words.ts";
import { type Ctx, capWidth, keyCap, panel, widthOf, write } from "./brush.ts";
import type { Box, HudLayout } from "./layout.ts";
import { type Moment, type Part, shownBox } from "./part.ts";
import { createPlate, type Stage } from "./plate.ts";
import { COLOUR } from "./style.ts";

/** The hint stays so many ms of play; with touch, where it is one line and hides more, fewer. */
const HINT_FOR = { keys: 60_000, touch: 12_000 } as const;

/** A strip narrower than this, in CSS px, has room for driving and firing alone. */
const SHORT = 300;

/** A key cap, or words. */
export type Piece = { readonly key: string } | { readonly words: string; readonly isStrong?: boolean };

/** What the strip says of the keys; names of keys as on this keyboard. */
export interface CaptionKeys {
  readonly drive: readonly string[];
  readonly fire: string;
  readonly ability1: string;
  readonly ability2: string;
  readonly drop: string;
  readonly board: string;
  readonly free: string;
  readonly menu: string;
  /** What aims; empty for the mouse. */
  readonly aim: string;
}

/** Makes the strip. @param isTaken something else has its place */
export function createCaption(
  stage: () => Stage,
  keys: () => CaptionKeys,
  isTouch: boolean,
  isTaken: () => boolean,
): Part {
  const plate = createPlate(stage, 10);
  const hintFor = isTouch ? HINT_FOR.touch : HINT_FOR.keys;
  let played = 0;
  return {
    draw(moment) {
      const { frame, layout, elapsed, mode, tip, kill } = moment;
      if (!frame.isSpectator && mode !== "results") played += elapsed;
      // A tooltip, the card of a kill and what a newcomer is shown have its place.
      const box = tip === null && kill === null && !isTaken() ? captionBox(moment) : null;
      const pieces = frame.isSpectator
        ? watching(
            frame.seats.find(({ seat }) => seat === frame.own?.seat)?.name ?? null,
            keys(),
            isTouch || isShort(layout),
          )
        : played < hintFor
          ? isTouch
            ? [{ words: gameWords().caption.touch }]
            : hint(keys(), layout)
          : [];
      if (box === null || pieces.length === 0) return plate.hide();
      plate.image.setAlpha(frame.isSpectator ? 1 : Math.min(1, (hintFor - played) / 600));
      plate.show(box, JSON.stringify(pieces), (ctx, size) => paintPieces(ctx, size, pieces));
    },
    destroy: plate.destroy,
  };
}

/** Over the ability bar, or at the lower edge where nobody is followed and there is no bar. */
function captionBox(moment: Moment): Box | null {
  const box = shownBox(moment, "caption");
  const { frame, layout } = moment;
  if (box === null || frame.own !== null) return box;
  return { ...box, y: layout.floor - layout.margin - box.h };
}

function isShort({ boxes }: HudLayout): boolean {
  return boxes.caption.w < SHORT;
}

function hint(keys: CaptionKeys, layout: HudLayout): readonly Piece[] {
  const words = gameWords().caption;
  const least: readonly Piece[] = [
    ...keys.drive.map((key) => ({ key })),
    { words: words.drive },
    { key: keys.fire },
    { words: words.fire },
  ];
  // On a low screen it stands over the vitals and is short.
  if (isShort(layout)) return least;
  const aiming: readonly Piece[] =
    keys.aim === "" ? [{ words: words.mouseAims }] : [{ key: keys.aim }, { words: words.aim }];
  const all: readonly Piece[] = [...least, ...aiming, { key: keys.drop }, { words: words.drop }];
  return layout.kind === "wide" ? [...all, { key: keys.board }, { words: words.scores }] : all;
}

function watching(name: string | null, keys: CaptionKeys, isBrief: boolean): readonly Piece[] {
  const words = gameWords().caption;
  const who: readonly Piece[] = [{ words: words.watching, isStrong: true }, { words: name ?? words.wholeMaze }];
  if (isBrief) return who;
  return [
    ...who,
    { key: "1-8" },
    { words: words.follow },
    { key: keys.free },
    { words: words.free },
    { key: keys.menu },
    { words: words.leave },
  ];
}

interface Laid {
  readonly pieces: readonly Piece[];
  readonly widths: readonly number[];
  /** CSS px of all of it, of its letters, and of the space at its ends. */
  readonly total: number;
  readonly size: number;
  readonly pad: number;
}

function gapAfter(pieces: readonly Piece[], index: number): number {
  const [here, next] = [pieces[index], pieces[index + 1]];
  if (here === undefined || next === undefined) return 0;
  if ("key" in here) return "key" in next ? 3 : 6;
  return here.isStrong === true ? 8 : 14;
}

function typeOf(size: number, isStrong: boolean): { size: number; weight: 500 | 700; colour: string } {
  return { size, weight: isStrong ? 700 : 500, colour: isStrong ? COLOUR.amber : COLOUR.text };
}

function laid(ctx: Ctx, pieces: readonly Piece[], size: number, pad: number): Laid {
  const widths = pieces.map((piece) =>
    "key" in piece ? capWidth(ctx, piece.key, 12) : widthOf(ctx, piece.words, typeOf(size, piece.isStrong === true)),
  );
  const total = widths.reduce((sum, width, index) => sum + width + gapAfter(pieces, index), 0);
  return { pieces, widths, total, size, pad };
}

/** As much as has room: the last keys go first, what remains is set a little smaller and closer to the ends. */
function fitted(ctx: Ctx, all: readonly Piece[], room: number): Laid {
  let pieces = all;
  for (;;) {
    const roomy = laid(ctx, pieces, 13, 14);
    if (roomy.total <= room - 2 * roomy.pad) return roomy;
    const last = pieces.slice(0, -1).findLastIndex((piece) => "words" in piece);
    const before = pieces.slice(0, last + 1);
    if (before.filter((piece) => "words" in piece).length < 2) return laid(ctx, pieces, 12, 6);
    pieces = before;
  }
}

function paintPieces(ctx: Ctx, { w, h }: { readonly w: number; readonly h: number }, all: readonly Piece[]): void {
  const { pieces, widths, total, size, pad } = fitted(ctx, all, w);
  const left = Math.max(0, Math.round((w - total) / 2) - pad);
  panel(ctx, { x: left, y: 0, w: Math.min(w, Math.ceil(total) + 2 * pad), h }, { cut: 6 });
  let x = Math.max(pad, left + pad);
  pieces.forEach((piece, index) => {
    const width = widths[index] ?? 0;
    if ("key" in piece) keyCap(ctx, piece.key, x + width / 2, h / 2 + 0.5, 12);
    else write(ctx, piece.words, x, h / 2, { ...typeOf(size, piece.isStrong === true), most: w - x });
    x += width + gapAfter(pieces, index);
  });
}
