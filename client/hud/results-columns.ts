/** The columns of the results, and the awards in them: with names where all of them have room, else pictures alone. */
import type * as Phaser from "phaser";
import type { FrameAward, FrameResult } from "../sdk/frame-results.ts";
import { gameWords } from "../words/game-words.ts";
import { names } from "../words/words.ts";
import { type Ctx, type Type, widthOf, write } from "./brush.ts";
import type { LayoutKind } from "./layout-sizes.ts";
import { icon } from "./pictures.ts";
import { COLOUR } from "./style.ts";
import { type Column, titleWidth } from "./table.ts";

/** CSS px of an award's picture, and of the space after it. */
const SIDE = 18;
const GAP = 4;
/** Pictures of a row at most; the first may have its name. */
const MOST = 3;
const EDGE = 14;

/** What decides how much room there is. */
export interface ColumnRoom {
  readonly kind: LayoutKind;
  readonly textures: Phaser.Textures.TextureManager;
  readonly rows: readonly FrameResult[];
  /** CSS px for all columns together. */
  readonly width: number;
}

/** Returns the columns that fit. */
export function resultColumns(ctx: Ctx, { kind, textures, rows, width }: ColumnRoom): readonly Column<FrameResult>[] {
  const isWide = kind === "wide";
  const words = gameWords().results;
  const numbers: readonly (Column<FrameResult> & { readonly isShown: boolean })[] = [
    {
      title: words.banked,
      width: isWide ? 70 : 60,
      value: ({ banked }) => String(banked),
      isStrong: true,
      isShown: true,
    },
    {
      title: words.sinceJoining,
      width: 100,
      value: ({ bankedSinceJoining }) => String(bankedSinceJoining),
      isShown: isWide,
    },
    { title: words.haul, width: 54, value: ({ largestHaul }) => String(largestHaul), isShown: kind !== "phone" },
    {
      title: words.killsAssistsDeaths,
      width: 84,
      value: ({ kills, assists, deaths }) => `${kills} / ${assists} / ${deaths}`,
      isShown: true,
    },
    {
      title: words.damage,
      width: 74,
      value: ({ damageDealt }) => String(Math.round(damageDealt)),
      isShown: isWide,
    },
    {
      title: words.accuracy,
      width: 80,
      value: ({ accuracy }) => words.percent(accuracy),
      isShown: kind !== "phone",
    },
  ];
  const shown = numbers
    .filter(({ isShown }) => isShown)
    .map((column) => ({ ...column, width: Math.max(column.width, titleWidth(ctx, column.title)) }));
  const left = width - shown.reduce((sum, column) => sum + column.width, 0);
  return [awardColumn(ctx, { textures, rows, left, size: kind === "phone" ? 12 : 13 }), ...shown];
}

function awardColumn(
  ctx: Ctx,
  {
    textures,
    rows,
    left,
    size,
  }: Pick<ColumnRoom, "textures" | "rows"> & { readonly left: number; readonly size: number },
): Column<FrameResult> {
  const type: Type = { size, colour: COLOUR.amberText };
  const pictures = (awards: readonly FrameAward[]): number => Math.min(MOST, awards.length) * (SIDE + GAP);
  const named = ({ awards }: FrameResult): number => {
    const [first] = awards;
    return first === undefined ? 0 : EDGE + pictures(awards) + widthOf(ctx, names().award(first).name, type) + GAP;
  };
  const withNames = Math.ceil(Math.max(0, ...rows.map(named)));
  const hasNames = withNames <= left;
  const alone = EDGE + Math.max(0, ...rows.map(({ awards }) => pictures(awards)));
  // Where not even all pictures have room, the last ones give way.
  const width = hasNames ? withNames : Math.min(alone, Math.max(0, left));
  const shown = hasNames ? MOST : Math.min(MOST, Math.floor((width - EDGE + GAP) / (SIDE + GAP)));
  return {
    title: "",
    width,
    value: () => "",
    paint(sheet, { awards }, cell) {
      let x = cell.left + EDGE;
      awards.slice(0, Math.max(0, shown)).forEach((award, place) => {
        icon(sheet, textures, award.icon, { x, y: cell.middle - SIDE / 2, w: SIDE, h: SIDE }, COLOUR.amber);
        x += SIDE + GAP;
        if (place === 0 && hasNames) x += write(sheet, names().award(award).name, x, cell.middle, type) + GAP;
      });
    },
  };
}
