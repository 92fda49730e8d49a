/** The standings: a row for each robot, what they carry about in all, and what is about to come. */
import type { ChronicleMark } from "../sdk/chronicle.ts";
import type { Frame } from "../sdk/frame.ts";
import { watchWords } from "../words/watch-words.ts";
import { ComingLine } from "./coming-line.tsx";
import { StandingRow } from "./standing-row.tsx";
import { standingsOf } from "./standings.ts";

/** Heights of a row, in units of the HUD: two lines, two lines close together, one line. */
const ROWS = { full: 44, tight: 32, line: 24 } as const;
type Density = keyof typeof ROWS;
/** Height of what stands below the rows. */
const FOOT = 26;

/** Returns the most that a row can show in so much room for all. */
export function densityOf(height: number, rows: number): Density {
  const room = (height - FOOT) / Math.max(1, rows);
  if (room >= ROWS.full) return "full";
  return room >= ROWS.tight ? "tight" : "line";
}

interface StandingsProps {
  readonly frame: Frame;
  readonly marks: readonly ChronicleMark[];
  /** Room for all of it, in units of the HUD. */
  readonly height: number;
  /** Follows a seat or nobody; null where nothing can be asked. */
  readonly onFollow: ((seat: number) => void) | null;
}

/** The rows and what stands below. */
export function Standings({ frame, marks, height, onFollow }: StandingsProps) {
  const { rows, risk } = standingsOf(frame);
  const words = watchWords().overlay;
  const density = densityOf(height, rows.length);
  return (
    <>
      <ol class="standings" data-density={density} style={{ "--row": `${ROWS[density]}px` }}>
        {rows.map((standing) => {
          const { seat } = standing.seat;
          const follow = (): void => onFollow?.(seat);
          return (
            <StandingRow key={seat} frame={frame} standing={standing} onFollow={onFollow === null ? null : follow} />
          );
        })}
      </ol>
      <p class="standings-foot">
        <span class="standings-risk" data-risk={risk.isHigh} title={words.risk(risk.units, risk.worth)}>
          <span class="dim">{words.atRisk}</span> <b class="number">{`${risk.units} · +${risk.worth}`}</b>
        </span>
        <ComingLine frame={frame} marks={marks} />
      </p>
    </>
  );
}
