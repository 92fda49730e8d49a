/** The strip over the ability bar: which keys do what, for a player's first minute; whom one watches, for a spectator. */
import type { WatchNames } from "../input/watch-bindings.ts";
import type { CameraMode } from "../sdk/cameras.ts";
import type { Frame } from "../sdk/frame.ts";
import type { Vision } from "../sdk/timeline.ts";
import { gameWords } from "../words/game-words.ts";
import { type Ctx, capWidth, keyCap, panel, widthOf, write } from "./brush.ts";
import type { Box, HudLayout } from "./layout.ts";
import { type Moment, type Part, shownBox } from "./part.ts";
import { createPlate, type Stage } from "./plate.ts";
import { teamName } from "./seat-look.ts";
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
  /** What goes to another robot, and what to none. */
  readonly follow: string;
  readonly free: string;
  readonly menu: string;
  /** What aims; empty for the mouse. */
  readonly aim: string;
}

/** How a spectator watches. */
export interface Watching {
  readonly mode: CameraMode;
  /** The seat that is followed, or null. */
  readonly seat: number | null;
  readonly vision: Vision;
  /** A second picture is shown. */
  readonly hasSecond: boolean;
}

/** What the strip asks for when it draws. */
export interface CaptionSources {
  readonly keys: () => CaptionKeys;
  /** Null while keys are somebody else's. */
  readonly watchKeys: () => WatchNames | null;
  readonly watching: () => Watching;
  readonly isTouch: boolean;
  /** The stick that drives is at the right. */
  readonly isSwapped: () => boolean;
  /** Something else has its place. */
  readonly isTaken: () => boolean;
}

/** Makes the strip. */
export function createCaption(stage: () => Stage, sources: CaptionSources): Part {
  const { keys, watchKeys, watching, isTouch, isSwapped, isTaken } = sources;
  const plate = createPlate(stage, 10);
  const hintFor = isTouch ? HINT_FOR.touch : HINT_FOR.keys;
  let played = 0;
  return {
    draw(moment) {
      const { frame, layout, elapsed, mode, tip, kill } = moment;
      if (!frame.isSpectator && mode !== "results") played += elapsed;
      // A tooltip, the card of a kill and what a newcomer is shown have its place.
      const box = tip === null && kill === null && !isTaken() ? captionBox(moment) : null;
      const isBrief = isTouch || isShort(layout);
      const pieces = frame.isSpectator
        ? [...watched(frame, watching(), isBrief), ...(isBrief ? [] : keysOf(watchKeys(), keys(), watching().mode))]
        : played < hintFor
          ? isTouch
            ? [{ words: isSwapped() ? gameWords().caption.touchSwapped : gameWords().caption.touch }]
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

/**
 * Returns what leads the picture, whom it follows, and whose sight it is if it is not everything.
 * @param isBrief there is room for one of them: the sight, if it is not everything
 */
export function watched(
  frame: Frame,
  { mode, seat, vision }: Omit<Watching, "hasSecond">,
  isBrief: boolean,
): readonly Piece[] {
  const words = gameWords().cameras;
  const nameOf = (of: number | null): string => frame.seats.find((other) => other.seat === of)?.name ?? "";
  const name = mode === "follow" || mode === "director" ? nameOf(seat) : "";
  const led: readonly Piece[] = [{ words: words[mode], isStrong: true }, ...(name === "" ? [] : [{ words: name }])];
  if (vision.kind === "everything") return led;
  if (mode === "follow" && vision.kind === "seat" && vision.seat === seat) {
    return [{ words: words.eyes, isStrong: true }, { words: name }];
  }
  const sight = vision.kind === "team" ? teamName(frame, vision.team) : nameOf(vision.seat);
  return [...(isBrief ? [] : led), { words: words.sight, isStrong: true }, { words: sight }];
}

/** Returns what keys do, the weightiest first: what has no room is in the list of keys. */
function keysOf(watch: WatchNames | null, keys: CaptionKeys, mode: CameraMode): readonly Piece[] {
  if (watch === null) return [];
  const words = gameWords().cameras.keys;
  const cameras = (["director", "free", "whole"] as const).filter((other) => other !== mode);
  const list: readonly Piece[] =
    watch.list === "" ? [{ key: watch.bar }, { words: words.bar }] : [{ key: watch.list }, { words: words.list }];
  return [
    ...list,
    { key: keys.menu },
    { words: gameWords().caption.menu },
    ...cameras.flatMap((camera) => [{ key: watch[camera] }, { words: words[camera] }]),
    { key: watch.vision },
    { words: words.vision },
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
