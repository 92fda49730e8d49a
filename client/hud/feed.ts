/** The kill feed, top right: a row for each line, the newest at the bottom, own rows outlined. */
import type * as Phaser from "phaser";
import type { Frame } from "../sdk/frame.ts";
import { type Ctx, chamfered, outline, trace, widthOf, write } from "./brush.ts";
import { FEED_MOST, FEED_STAY, type FeedLine, type FeedWord } from "./feed-log.ts";
import type { HudLayout } from "./layout.ts";
import { type Part, shownBox } from "./part.ts";
import { icon } from "./pictures.ts";
import { createPlate, type Stage } from "./plate.ts";
import { seatLook } from "./seat-look.ts";
import { COLOUR, withAlpha } from "./style.ts";

/** A row fades during its last so many ms. */
const FADE = 450;

/** Makes the feed. @param lines what to show, oldest first */
export function createFeed(stage: () => Stage, lines: () => readonly FeedLine[]): Part {
  const plates = Array.from({ length: FEED_MOST }, () => createPlate(stage, 10));
  const { textures } = stage().scene;
  return {
    draw(moment) {
      const box = shownBox(moment, "feed");
      const { layout, frame, now } = moment;
      const shown = box === null ? [] : lines().slice(-layout.feedRows);
      plates.forEach((plate, row) => {
        const line = shown[row];
        if (box === null || line === undefined) {
          plate.hide();
          return;
        }
        const y = box.y + row * layout.feedPitch;
        const place = { x: box.x, y, w: box.w, h: layout.feedPitch - 4 };
        plate.show(place, `${line.id} ${frame.match} ${textures.exists("icons")}`, (ctx, size) =>
          paintRow(ctx, size, { line, frame, layout, textures }),
        );
        plate.image.setAlpha(Math.min(1, Math.max(0, (line.at + FEED_STAY - now) / FADE)));
      });
    },
    destroy() {
      for (const plate of plates) plate.destroy();
    },
  };
}

interface Row {
  readonly line: FeedLine;
  readonly frame: Frame;
  readonly layout: HudLayout;
  readonly textures: Phaser.Textures.TextureManager;
}

/** Beside a name, what is said stays whole as long as so much of the row is left to the name. */
const LEAST_NAME = 0.3;

/**
 * Returns how much of a row two words have that do not fit: they share it evenly, and a short one leaves the rest to the
 * other; but what is said beside a name stays whole where it can.
 */
function shares(
  room: number,
  [isFirstName = false, isSecondName = false]: readonly boolean[],
  [first, second]: readonly [number, number],
): readonly [number, number] {
  const said = isFirstName ? second : first;
  if (isFirstName === isSecondName || said > room * (1 - LEAST_NAME)) {
    const half = room / 2;
    return [Math.max(half, room - second), Math.max(half, room - first)];
  }
  return isFirstName ? [room - second, second] : [first, room - first];
}

function paintRow(ctx: Ctx, { w, h }: { readonly w: number; readonly h: number }, row: Row): void {
  const { line, frame, layout, textures } = row;
  const size = layout.text.line;
  const pad = layout.kind === "wide" ? 10 : 8;
  const picture = line.icon === "" ? 0 : h - 9;
  const gap = 7;
  const words = [line.before, line.after].filter(({ text }) => text !== "");
  const room = w - 2 * pad - (picture > 0 ? picture + gap : 0) - gap * Math.max(0, words.length - 1);
  const natural = words.map(({ text }) => widthOf(ctx, text, { size }));
  const [first = 0, second = 0] = natural;
  const isWhole = first + second <= room || words.length < 2;
  const most = isWhole
    ? [room, room]
    : shares(
        room,
        words.map(({ seat }) => seat >= 0),
        [first, second],
      );
  const widths = natural.map((width, index) => Math.min(width, most[index] ?? room));
  const content = widths.reduce((sum, width) => sum + width, 0) + gap * Math.max(0, words.length - 1);
  const width = Math.ceil(content + (picture > 0 ? picture + gap : 0) + 2 * pad);
  const left = w - width;

  const box = { x: left, y: 0, w: width, h };
  trace(ctx, chamfered(box, 5));
  ctx.fillStyle = line.isOwn ? withAlpha(COLOUR.raised, 0.94) : COLOUR.panelBottom;
  ctx.fill();
  outline(ctx, box, 5, line.isOwn ? withAlpha(COLOUR.text, 0.6) : COLOUR.line, 1);
  ctx.fillStyle = line.isOwn ? COLOUR.text : COLOUR.lineLight;
  ctx.fillRect(w - 3, 1, 2, h - 7);

  let x = left + pad;
  const word = ({ text, seat, isGold }: FeedWord, limit: number): void => {
    if (text === "") return;
    const colour = seat >= 0 ? seatLook(frame, seat).name : isGold === true ? COLOUR.amberText : COLOUR.text;
    x += Math.min(limit, write(ctx, text, x, h / 2, { size, colour, most: limit })) + gap;
  };
  word(line.before, most[0] ?? room);
  if (picture > 0) {
    icon(ctx, textures, line.icon, { x, y: (h - picture) / 2, w: picture, h: picture }, COLOUR.white);
    x += picture + gap;
  }
  word(line.after, (line.before.text === "" ? most[0] : most[1]) ?? room);
}
