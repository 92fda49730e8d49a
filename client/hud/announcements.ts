/** The line under the score as data: what the announcer says, and what stands there as long as it is so. Pure. */
import type { Frame } from "../sdk/frame.ts";
import type { FrameEvent } from "../sdk/frame-facts.ts";
import { isPublicBeast } from "./beast-names.ts";
import { seatName } from "./feed-log.ts";
import { teamName, teamOfSeat } from "./seat-look.ts";

export type Tone = "plain" | "good" | "bad" | "gold";

/** A line of the announcer. */
export interface Announcement {
  readonly text: string;
  readonly tone: Tone;
}

/** What was announced last, and since when (ms of a monotonic clock). */
export interface Announcer {
  readonly said: Announcement | null;
  readonly at: number;
  /** Seconds left in the frame before; to notice that a mark was passed. */
  readonly left: number;
  readonly match: string;
}

/** An announcement stays this long, in ms. */
export const SAID_FOR = 2600;
/** Seconds left at which the time is called. */
const CALLS = [60, 30, 10];

export const SILENT: Announcer = { said: null, at: 0, left: 0, match: "" };

/** Returns the announcer after the events of `frame`; the last and weightiest fact is said. */
export function nextAnnouncer(before: Announcer, frame: Frame, now: number): Announcer {
  const said = [timeCall(before, frame), ...frame.events.map((event) => announcement(event, frame))].filter(
    (line) => line !== null,
  );
  const gold = said.findLast((line) => line.tone === "gold") ?? said.at(-1);
  const kept = now - before.at < SAID_FOR ? before.said : null;
  const isNew = gold !== undefined;
  return { said: gold ?? kept, at: isNew ? now : before.at, left: frame.left, match: frame.match };
}

/** Returns what stands under the score while nothing is announced, or null. */
export function standing(frame: Frame): Announcement | null {
  if (frame.own?.isDrivenByBrain === true && !frame.isSpectator) {
    return { text: "A brain drives your robot: press any key", tone: "bad" };
  }
  if (frame.phase === "warmup") return { text: `The gates open in ${Math.ceil(frame.left)}`, tone: "plain" };
  if (frame.phase === "overtime") return { text: "OVERTIME: the next unit unloaded wins", tone: "gold" };
  if (frame.own?.isSilenced === true && frame.own.isAlive && !frame.isSpectator) {
    return { text: "Everybody sees you. Bring it home!", tone: "gold" };
  }
  return null;
}

function timeCall(before: Announcer, frame: Frame): Announcement | null {
  if (frame.phase !== "live" || frame.mode.isEndless || before.match !== frame.match) return null;
  const passed = CALLS.find((mark) => before.left > mark && frame.left <= mark);
  return passed === undefined ? null : { text: `${passed} seconds left`, tone: "plain" };
}

function announcement(event: FrameEvent, frame: Frame): Announcement | null {
  return ofMatch(event, frame) ?? ofPrizes(event, frame) ?? ofBeasts(event, frame) ?? ofSelf(event, frame);
}

/** The course of the match. */
function ofMatch(event: FrameEvent, frame: Frame): Announcement | null {
  const own = frame.isSpectator ? -1 : (frame.own?.seat ?? -1);
  switch (event.kind) {
    case "phase":
      if (event.phase === "live") return { text: `Go! ${frame.mode.says || "Bring scrap home."}`, tone: "good" };
      if (event.phase === "overtime") return { text: "OVERTIME: the next unit unloaded wins", tone: "gold" };
      return null;
    case "lead": {
      if (event.seat < 0) return null;
      if (frame.mode.teams > 1) {
        const team = teamOfSeat(frame, event.seat);
        const isOwn = !frame.isSpectator && team === frame.own?.team;
        return { text: `${teamName(frame, team)} takes the lead`, tone: isOwn ? "good" : "plain" };
      }
      if (event.seat === own) return { text: "You take the lead", tone: "good" };
      return { text: `${seatName(frame, event.seat)} takes the lead`, tone: "plain" };
    }
    case "wave":
      return { text: `WAVE ${event.wave}`, tone: "gold" };
    case "stolen":
      if (event.seat === own) return { text: "Raiding their vault", tone: "good" };
      if (frame.isSpectator) return { text: `${seatName(frame, event.seat)} raids a vault`, tone: "plain" };
      return event.team === frame.own?.team ? { text: "They are in your vault!", tone: "bad" } : null;
    default:
      return null;
  }
}

/** Prizes. */
function ofPrizes(event: FrameEvent, frame: Frame): Announcement | null {
  if (event.kind === "announced") {
    return { text: `${event.label.toUpperCase()} in ${Math.ceil(event.seconds)} s`, tone: "gold" };
  }
  if (event.kind === "appeared")
    return { text: `A ${event.label.toLowerCase()} is there: follow the mark`, tone: "gold" };
  if (event.kind === "picked" && event.seat !== frame.own?.seat) {
    const isPrize = frame.prizes.some(({ carrier, icon }) => carrier === event.seat && icon === event.icon);
    return isPrize
      ? { text: `${seatName(frame, event.seat)} has the ${event.label.toLowerCase()}`, tone: "plain" }
      : null;
  }
  return null;
}

/** Beasts that everybody knows of. */
function ofBeasts(event: FrameEvent, frame: Frame): Announcement | null {
  if (event.kind !== "came" && event.kind !== "left" && event.kind !== "slain") return null;
  if (!isPublicBeast(event.sheet)) return null;
  if (event.kind === "came") return { text: `The ${event.label} is loose`, tone: "bad" };
  if (event.kind === "left") return { text: `The ${event.label} has gone`, tone: "plain" };
  const by = event.seat < 0 ? "" : seatName(frame, event.seat);
  return { text: by === "" ? `The ${event.label} is slain` : `${by} slew the ${event.label}`, tone: "gold" };
}

/** What happens to the viewer alone. */
function ofSelf(event: FrameEvent, frame: Frame): Announcement | null {
  const own = frame.isSpectator ? -1 : (frame.own?.seat ?? -1);
  switch (event.kind) {
    case "haul":
      if (event.seat !== own) return null;
      return { text: `HAUL ${event.units}  +${event.value}`, tone: "gold" };
    case "revealed":
      return event.seat === own ? { text: `${seatName(frame, event.by)} sees you`, tone: "bad" } : null;
    case "stunned":
      return event.seat === own ? { text: "Stunned", tone: "bad" } : null;
    case "jolted":
      return event.seat === own ? { text: "Energy drained", tone: "bad" } : null;
    default:
      return null;
  }
}
