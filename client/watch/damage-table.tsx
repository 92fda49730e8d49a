/** The table of who hurt whom: darker and lighter cells, and every number written. */
import type { ChronicleHit } from "../sdk/chronicle.ts";
import type { Frame } from "../sdk/frame.ts";
import { seatLook, seatNumber } from "../seat-look.ts";
import { watchWords } from "../words/watch-words.ts";
import { damageOf } from "./damage.ts";
import { Badge } from "./icon.tsx";

/** Per cent of the colour in the largest cell; those below have their share of it. */
const DEEPEST = 62;

/** With more columns than these there is no room for names beside the signs. */
const CROWD = 6;

/** Heights of a row and of the words above, in units of the HUD; without those words rows are lower. */
const ROW = { most: 24, least: 15 } as const;
const CAPTION = 22;

/** Returns the height of a row in so much room for all, and whether there is room for words above. */
export function damageRows(height: number, rows: number): { readonly row: number; readonly hasCaption: boolean } {
  // The signs of the columns above, the sums below.
  const all = rows + 2;
  const hasCaption = (height - CAPTION) / all >= ROW.most;
  return { row: Math.max(ROW.least, Math.min(ROW.most, Math.floor(height / all))), hasCaption };
}

interface DamageTableProps {
  readonly frame: Frame;
  readonly hits: readonly ChronicleHit[];
  readonly tick: number;
  /** Room for it, in units of the HUD. */
  readonly height: number;
}

/** The table. */
export function DamageTable({ frame, hits, tick, height }: DamageTableProps) {
  const words = watchWords().overlay.damage;
  const { columns, rows, taken, most } = damageOf(
    hits,
    frame.seats.map(({ seat }) => seat),
    tick,
  );
  const nameOf = (seat: number): string => frame.seats.find((each) => each.seat === seat)?.name ?? words.others;
  const numberOf = (seat: number): number => seatNumber(frame, seat);
  const depth = (points: number): string => {
    const share = most > 0 ? Math.round((points / most) * DEEPEST) : 0;
    return `${share}%`;
  };
  const { row, hasCaption } = damageRows(height, rows.length);
  return (
    <table class="damage" data-crowded={columns.length > CROWD} style={{ "--row": `${row}px` }}>
      <caption class={hasCaption ? "" : "unseen"}>{words.caption}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((seat) => (
            <th key={seat} scope="col" title={nameOf(seat)}>
              <Badge look={seatLook(frame, seat)} number={numberOf(seat)} />
              <span class="unseen">{nameOf(seat)}</span>
            </th>
          ))}
          <th scope="col" class="damage-sum" title={words.dealt}>
            <span aria-hidden>∑</span>
            <span class="unseen">{words.dealt}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ by, cells, total }) => (
          <tr key={by}>
            <th scope="row" title={nameOf(by)}>
              {by >= 0 && <Badge look={seatLook(frame, by)} number={numberOf(by)} />}
              <span class="damage-name">{nameOf(by)}</span>
            </th>
            {cells.map((points, column) => (
              <td key={columns[column]} class="number" style={{ "--depth": depth(points) }}>
                {points > 0 ? Math.round(points) : <span class="dim">·</span>}
              </td>
            ))}
            <td class="number damage-sum">{Math.round(total)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" title={words.taken}>
            <span aria-hidden>∑</span>
            <span class="unseen">{words.taken}</span>
          </th>
          {taken.map((points, column) => (
            <td key={columns[column]} class="number damage-sum">
              {Math.round(points)}
            </td>
          ))}
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
