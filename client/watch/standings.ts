/** How everybody stands at a moment, and what they may lose: rows of the standings, from a frame. Pure. */
import type { Frame, FrameSeat } from "../sdk/frame.ts";
import type { FrameOwn } from "../sdk/frame-own.ts";

/** Units of one kind in a hold. */
export interface HeldKind {
  /** Frame of the `icons` atlas. */
  readonly icon: string;
  readonly count: number;
}

/** One row. */
export interface Standing {
  readonly seat: FrameSeat;
  /** What its driver knows; null while it is out of sight. */
  readonly own: FrameOwn | null;
  readonly isFollowed: boolean;
  /** In the order of unloading. */
  readonly held: readonly HeldKind[];
  /** Its hold is worth so much of what the leader has banked that it matters who gets it. */
  readonly isAtRisk: boolean;
}

/** What is carried about by all who are in sight. */
export interface Risk {
  readonly units: number;
  /** What it would bank. */
  readonly worth: number;
  readonly isHigh: boolean;
}

/** See the file header. */
export interface Standings {
  /** Best place first. */
  readonly rows: readonly Standing[];
  readonly risk: Risk;
}

/** Cargo matters from more than this share of the leader's bank on. */
const RISKY = 0.4;

/** Returns the standings. */
export function standingsOf(frame: Frame): Standings {
  const crew = frame.watch?.crew ?? [];
  const bank = leadersBank(frame);
  const isHigh = (worth: number): boolean => bank > 0 && worth > RISKY * bank;
  const rows = frame.seats
    .toSorted((one, other) => one.place - other.place || one.team - other.team || one.seat - other.seat)
    .map((seat): Standing => {
      const own = crew.find((each) => each.seat === seat.seat) ?? null;
      return {
        seat,
        own,
        isFollowed: frame.own?.seat === seat.seat,
        held: own === null ? [] : heldKinds(own.cargo),
        isAtRisk: own !== null && isHigh(own.worth),
      };
    });
  const units = crew.reduce((sum, { cargo }) => sum + cargo.length, 0);
  const worth = crew.reduce((sum, own) => sum + own.worth, 0);
  return { rows, risk: { units, worth, isHigh: isHigh(worth) } };
}

/** Returns what the best of all has banked: a team where teams do. */
function leadersBank({ mode, seats }: Pick<Frame, "mode" | "seats">): number {
  return Math.max(0, ...(mode.teams > 0 ? mode.vaults : seats.map(({ banked }) => banked)));
}

/** Returns how many of each kind are held. @param icons of the units, in the order of unloading */
function heldKinds(icons: readonly string[]): readonly HeldKind[] {
  const kinds = new Map<string, number>();
  for (const icon of icons) kinds.set(icon, (kinds.get(icon) ?? 0) + 1);
  return [...kinds].map(([icon, count]) => ({ icon, count }));
}
