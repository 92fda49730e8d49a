/** Tables of seats, as the scoreboard and the results paint them: a row a seat, own row lit up. */
import type * as Phaser from "phaser";
import type { Frame, FrameSeat } from "../sdk/frame.ts";
import { gameWords } from "../words/game-words.ts";
import { type Ctx, widthOf, write } from "./brush.ts";
import { driverSign } from "./driver-sign.ts";
import type { Box } from "./layout.ts";
import { portrait } from "./pictures.ts";
import { seatLook, seatNumber, seatSign } from "./seat-look.ts";
import { COLOUR } from "./style.ts";

/** A column of numbers: its heading, and what it says of each row. */
export interface Column<Row> {
  readonly title: string;
  readonly width: number;
  readonly value: (row: Row) => string;
  readonly isStrong?: boolean;
  /** Paints the cell itself, between `left` and `right`, instead of the value. */
  readonly paint?: (
    ctx: Ctx,
    row: Row,
    cell: { readonly left: number; readonly right: number; readonly middle: number },
  ) => void;
}

/** A table: rows in order, each of one seat. */
export interface Table<Row> {
  readonly frame: Frame;
  readonly textures: Phaser.Textures.TextureManager;
  readonly rows: readonly Row[];
  readonly place: (row: Row) => number;
  readonly seat: (row: Row) => FrameSeat | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rowHeight: number;
  readonly headHeight: number;
  readonly size: number;
}

/** CSS px: a sign of the driver with the space around it, the space at the right end, the largest picture of a robot. */
const DRIVER = 26;
const END = 10;
const PICTURE = 30;

function nameLeft(box: Box, rowHeight: number): number {
  return box.x + 61 + Math.min(PICTURE, rowHeight - 1);
}

/** Returns the CSS px of a table's width that names and columns share. */
export function tableRoom(box: Box, rowHeight: number): number {
  return box.x + box.w - END - nameLeft(box, rowHeight) - DRIVER;
}

/** Returns the CSS px that the heading of a column needs with the space before it. */
export function titleWidth(ctx: Ctx, title: string): number {
  return Math.ceil(widthOf(ctx, title, { size: 12, weight: 700 })) + 12;
}

/** Paints a table into a box; numbers stand right, places, names and pictures left. */
export function paintTable<Row>(ctx: Ctx, box: Box, table: Table<Row>): void {
  const { columns, rows, rowHeight, headHeight, size } = table;
  const rights = columns.map((_, index) => {
    const after = columns.slice(index + 1).reduce((sum, { width }) => sum + width, 0);
    return box.x + box.w - END - after;
  });
  const numbersLeft = box.x + box.w - END - columns.reduce((sum, { width }) => sum + width, 0);
  columns.forEach(({ title }, index) => {
    if (title === "") return;
    write(ctx, title, rights[index] ?? 0, box.y + headHeight / 2, {
      size: 12,
      weight: 700,
      align: "right",
      colour: COLOUR.dim,
    });
  });
  rows.forEach((row, index) => {
    const y = box.y + headHeight + index * rowHeight;
    const middle = y + rowHeight / 2;
    const seat = table.seat(row);
    const number = seat?.seat ?? -1;
    const isOwn = number === table.frame.own?.seat;
    ctx.fillStyle = isOwn ? COLOUR.ownRow : index % 2 === 0 ? COLOUR.oddRow : "transparent";
    ctx.fillRect(box.x, y, box.w, rowHeight);
    if (isOwn) {
      ctx.fillStyle = COLOUR.text;
      ctx.fillRect(box.x, y, 3, rowHeight);
    }
    const place = table.place(row);
    write(ctx, String(place), box.x + 18, middle, {
      size: size + 1,
      isNumber: true,
      align: "center",
      colour: place === 1 ? COLOUR.amber : COLOUR.dim,
    });
    const look = seatLook(table.frame, number);
    seatSign(ctx, look, box.x + 41, middle, 9, seatNumber(table.frame, number));
    const side = Math.min(PICTURE, rowHeight - 1);
    portrait(
      ctx,
      table.textures,
      { sheet: seat?.sheet ?? "", colour: look.colour },
      { x: box.x + 55, y: middle - side / 2, size: side },
    );
    const left = nameLeft(box, rowHeight);
    const isYou = isOwn && !table.frame.isSpectator;
    const most = numbersLeft - left - DRIVER;
    const name = seat?.name ?? "";
    const withYou = isYou ? gameWords().youBehind(name) : name;
    // The own row is lit: where "(you)" has no room the name is enough.
    const shown = widthOf(ctx, withYou, { size }) <= most ? withYou : name;
    write(ctx, shown, left, middle, { size, colour: isOwn ? COLOUR.white : look.name, most });
    if (seat !== undefined) driverSign(ctx, seat.driver, numbersLeft - 8, middle, COLOUR.dim);
    columns.forEach(({ value, isStrong, paint, width }, column) => {
      const right = rights[column] ?? 0;
      if (paint !== undefined) {
        paint(ctx, row, { left: right - width, right, middle });
        return;
      }
      write(ctx, value(row), right, middle, {
        size: isStrong === true ? size + 2 : size,
        isNumber: true,
        weight: isStrong === true ? 700 : 600,
        align: "right",
        colour: isStrong === true ? COLOUR.amberText : COLOUR.text,
      });
    });
  });
}
