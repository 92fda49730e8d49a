/** How the viewer's robot was destroyed, and how well who did it is since then; and whom the viewer destroyed. Pure. */
import type { Frame } from "../sdk/frame.ts";
import { names } from "../words/words.ts";
import { beastNamed } from "./beast-names.ts";
import { chassisOf } from "./chassis-of.ts";

/** The last death of the viewer. */
export interface Death {
  /** The seat that did it; −1 for nobody with a seat. */
  readonly by: number;
  /** Frame (atlas `icons`) of what did it, and its name; both empty while it is not known. */
  readonly icon: string;
  readonly what: string;
  /** Whole points of hull that the one who did it was seen with last, and its most; −1 while it was not seen. */
  readonly hull: number;
  readonly mostHull: number;
}

export const NO_DEATH: Death = { by: -1, icon: "", what: "", hull: -1, mostHull: -1 };

/** Returns the death after `frame`. */
export function nextDeath(before: Death, frame: Frame): Death {
  const own = frame.own?.seat;
  const kill = frame.events.findLast((event) => event.kind === "kill" && event.seat === own);
  const death = kill?.kind === "kill" ? { ...NO_DEATH, ...doneBy(frame, kill.by, kill.icon) } : before;
  if (death.by < 0 || frame.own?.isAlive !== false) return death;
  const robot = frame.robots.find(({ seat }) => seat === death.by);
  if (robot === undefined) return death;
  const hull = Math.max(0, Math.ceil(robot.hull));
  return hull === death.hull && robot.mostHull === death.mostHull
    ? death
    : { ...death, hull, mostHull: robot.mostHull };
}

function doneBy(frame: Frame, by: number, icon: string): Pick<Death, "by" | "icon" | "what" | "hull" | "mostHull"> {
  const isOther = by >= 0 && by !== frame.own?.seat;
  const robot = isOther ? frame.robots.find(({ seat }) => seat === by) : undefined;
  const weapon = isOther ? chassisOf(frame, by)?.weapon : undefined;
  return {
    by: isOther ? by : -1,
    icon,
    what: isOther ? (weapon === undefined ? "" : names().weapon(weapon.name)) : beastNamed(icon),
    hull: robot === undefined ? -1 : Math.max(0, Math.ceil(robot.hull)),
    mostHull: robot?.mostHull ?? -1,
  };
}

/** Whom the viewer destroyed last. */
export interface OwnKill {
  readonly seat: number;
  readonly icon: string;
  /** Milliseconds of the clock at which it happened, and how many so far in a row. */
  readonly at: number;
  readonly count: number;
}

/** The card of a kill stays so long, in ms; kills within it count on. */
export const KILL_STAY = 2400;

/** Returns the kill to show after `frame`, or null. A spectator has none. @param now ms of a monotonic clock */
export function nextKill(before: OwnKill | null, frame: Frame, now: number): OwnKill | null {
  const own = frame.isSpectator ? -1 : (frame.own?.seat ?? -1);
  const kept = before !== null && now - before.at < KILL_STAY ? before : null;
  if (own < 0) return null;
  return frame.events.reduce<OwnKill | null>((kill, event) => {
    if (event.kind !== "kill" || event.by !== own || event.seat === own) return kill;
    return { seat: event.seat, icon: event.icon, at: now, count: (kill?.count ?? 0) + 1 };
  }, kept);
}
