/** Writes the chronicle of a match from its frames, in the order of their ticks. */
import { beastList } from "#shared/content/beasts.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import type { Chronicle, ChronicleHit, ChronicleMark, ChronicleScore } from "./chronicle.ts";
import type { Frame } from "./frame.ts";
import type { FrameEvent } from "./frame-facts.ts";

/** See the file header. */
export interface Chronicler {
  /** Takes in the facts of a tick. */
  note(tick: number, events: readonly FrameEvent[]): void;
  /** Takes in how the match stands. */
  score(tick: number, frame: Pick<Frame, "seats" | "robots" | "mode" | "phase">): void;
  /** Returns what is known up to a tick; the same lists, which grow. */
  chronicle(knownTo: number): Chronicle;
}

/** Units unloaded by a seat with shorter breaks than this, in ticks, are one mark. */
const ONE_VISIT = 2 * TICK_RATE;

/** A visit to a pad that may go on. */
interface Visit {
  readonly mark: ChronicleMark;
  readonly until: number;
}

const PUBLIC_SHEETS: ReadonlySet<string> = new Set(
  beastList.flatMap(({ isPublic, look }) => (isPublic ? [look.sheet] : [])),
);

/** Returns the writer of an empty chronicle. */
export function createChronicler(): Chronicler {
  const marks: ChronicleMark[] = [];
  const hits: ChronicleHit[] = [];
  const scores: ChronicleScore[] = [];
  const visits = new Map<number, Visit>();

  const mark = (added: ChronicleMark): void => {
    const after = marks.findLastIndex(({ tick }) => tick <= added.tick);
    marks.splice(after + 1, 0, added);
  };
  const bank = (tick: number, seat: number, value: number, icon: string): void => {
    const before = visits.get(seat)?.mark;
    const of = before ?? { tick, kind: "bank" as const, seat, victim: -1, value: 0, icon };
    visits.set(seat, { mark: { ...of, value: of.value + value }, until: tick + ONE_VISIT });
  };

  return {
    note(tick, events) {
      for (const [seat, visit] of visits) {
        if (tick < visit.until) continue;
        visits.delete(seat);
        mark(visit.mark);
      }
      for (const event of events) {
        if (event.kind === "banked") bank(tick, event.seat, event.value, event.icon);
        else if (event.kind === "hit" && event.amount > 0) {
          const { by, seat, amount, x, y } = event;
          hits.push({ tick, by, seat, amount, x, y });
        }
        const made = markOf(tick, event);
        if (made !== null) mark(made);
      }
    },
    score(tick, { seats, robots, mode, phase }) {
      const carried = seats.map(({ seat }) => Math.max(0, robots.find((robot) => robot.seat === seat)?.cargo ?? 0));
      scores.push({ tick, phase, banked: seats.map(({ banked }) => banked), carried, vaults: mode.vaults });
    },
    chronicle: (knownTo) => ({ knownTo, marks, hits, scores }),
  };
}

/** Returns the mark of a fact, or null for those that have none. */
function markOf(tick: number, event: FrameEvent): ChronicleMark | null {
  const plain = { tick, seat: -1, victim: -1, value: 0, icon: "" };
  switch (event.kind) {
    case "kill":
      return { ...plain, kind: "kill", seat: event.by, victim: event.seat, icon: event.icon };
    case "appeared":
      return { ...plain, kind: "prize", icon: event.icon };
    case "lead":
      return event.seat < 0 ? null : { ...plain, kind: "lead", seat: event.seat };
    case "came":
    case "slain":
      if (!PUBLIC_SHEETS.has(event.sheet)) return null;
      return { ...plain, kind: "beast", seat: event.kind === "slain" ? event.seat : -1, icon: event.icon };
    case "wave":
      return { ...plain, kind: "wave", value: event.wave };
    case "phase":
      return { ...plain, kind: "phase" };
    default:
      return null;
  }
}
