/**
 * The line under the score as data: what the announcer says, and what stands there as long as it is so. Pure, but for the
 * language: a text is read in the one that is shown.
 */
import type { Frame } from "../sdk/frame.ts";
import type { FrameEvent } from "../sdk/frame-facts.ts";
import { gameWords } from "../words/game-words.ts";
import { names } from "../words/words.ts";
import { isPublicBeast } from "./beast-names.ts";
import { seatName } from "./feed-log.ts";
import { teamName, teamOfSeat } from "./seat-look.ts";

export type Tone = "plain" | "good" | "bad" | "gold";

/** A line of the announcer. */
export interface Announcement {
  readonly text: string;
  /** What is written instead of it where the score says the rest. */
  readonly brief?: string;
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

/** Returns an announcer that has said nothing of a match whose time is sought: what was passed over is not called. */
export function hushed({ left, match }: Pick<Frame, "left" | "match">): Announcer {
  return { ...SILENT, left, match };
}

/** Returns the announcer after the events of `frame`; the last and weightiest fact is said. */
export function nextAnnouncer(before: Announcer, frame: Frame, now: number): Announcer {
  const said = [
    reread(() => timeCall(before, frame)),
    ...frame.events.map((event) => reread(() => announcement(event, frame))),
  ].filter((line) => line !== null);
  const gold = said.findLast((line) => line.tone === "gold") ?? said.at(-1);
  const kept = now - before.at < SAID_FOR ? before.said : null;
  const isNew = gold !== undefined;
  return { said: gold ?? kept, at: isNew ? now : before.at, left: frame.left, match: frame.match };
}

/** Returns what is said, said anew whenever it is read: its language may have changed meanwhile. */
function reread(say: () => Announcement | null): Announcement | null {
  const first = say();
  if (first === null) return null;
  return {
    tone: first.tone,
    get text() {
      return say()?.text ?? first.text;
    },
    get brief() {
      return say()?.brief ?? this.text;
    },
  };
}

/** Returns what stands under the score while nothing is announced, or null. */
export function standing(frame: Frame): Announcement | null {
  const words = gameWords().announcer;
  if (frame.practice !== undefined && frame.practice > 0) {
    return { text: words.practiceWaits(Math.ceil(frame.practice)), tone: "good" };
  }
  if (frame.own?.isDrivenByBrain === true && !frame.isSpectator) {
    return { text: words.brainDrives, tone: "bad" };
  }
  if (frame.phase === "warmup") return { text: words.gatesOpen(Math.ceil(frame.left)), tone: "plain" };
  if (frame.phase === "overtime") return { text: words.overtime, tone: "gold" };
  if (frame.own?.isSilenced === true && frame.own.isAlive && !frame.isSpectator) {
    return { text: words.allSeeYou, tone: "gold" };
  }
  return null;
}

function timeCall(before: Announcer, frame: Frame): Announcement | null {
  if (frame.phase !== "live" || frame.mode.isEndless || before.match !== frame.match) return null;
  const passed = CALLS.find((mark) => before.left > mark && frame.left <= mark);
  return passed === undefined ? null : { text: gameWords().announcer.secondsLeft(passed), tone: "plain" };
}

function announcement(event: FrameEvent, frame: Frame): Announcement | null {
  return ofMatch(event, frame) ?? ofPrizes(event, frame) ?? ofBeasts(event, frame) ?? ofSelf(event, frame);
}

/** The course of the match. */
function ofMatch(event: FrameEvent, frame: Frame): Announcement | null {
  const words = gameWords().announcer;
  const own = frame.isSpectator ? -1 : (frame.own?.seat ?? -1);
  switch (event.kind) {
    case "phase":
      if (event.phase === "live")
        return { text: words.go(names().mode(frame.mode).says || words.bringHome), tone: "good" };
      if (event.phase === "overtime") return { text: words.overtime, tone: "gold" };
      return null;
    case "lead": {
      if (event.seat < 0) return null;
      if (frame.mode.teams > 1) {
        const team = teamOfSeat(frame, event.seat);
        const isOwn = !frame.isSpectator && team === frame.own?.team;
        return { text: words.leads(teamName(frame, team)), tone: isOwn ? "good" : "plain" };
      }
      if (event.seat === own) return { text: words.youLead, tone: "good" };
      return { text: words.leads(seatName(frame, event.seat)), tone: "plain" };
    }
    case "wave":
      return { text: words.wave(event.wave), brief: words.waveComes, tone: "gold" };
    case "stolen":
      if (event.seat === own) return { text: words.youRaid, tone: "good" };
      if (frame.isSpectator) return { text: words.raids(seatName(frame, event.seat)), tone: "plain" };
      return event.team === frame.own?.team ? { text: words.raided, tone: "bad" } : null;
    default:
      return null;
  }
}

/** Prizes. */
function ofPrizes(event: FrameEvent, frame: Frame): Announcement | null {
  const words = gameWords().announcer;
  if (event.kind === "announced") {
    return { text: words.prizeIn(names().resource(event.label).name, Math.ceil(event.seconds)), tone: "gold" };
  }
  if (event.kind === "appeared") return { text: words.prizeThere(names().resource(event.label).subject), tone: "gold" };
  if (event.kind === "picked" && event.seat !== frame.own?.seat) {
    const isPrize = frame.prizes.some(({ carrier, icon }) => carrier === event.seat && icon === event.icon);
    return isPrize
      ? { text: words.hasPrize(seatName(frame, event.seat), names().resource(event.label).object), tone: "plain" }
      : null;
  }
  return null;
}

/** Beasts that everybody knows of. */
function ofBeasts(event: FrameEvent, frame: Frame): Announcement | null {
  if (event.kind !== "came" && event.kind !== "left" && event.kind !== "slain") return null;
  if (!isPublicBeast(event.sheet)) return null;
  const words = gameWords().announcer;
  const beast = names().beast(event.label);
  if (event.kind === "came") return { text: words.beastLoose(beast.subject), tone: "bad" };
  if (event.kind === "left") return { text: words.beastGone(beast.subject), tone: "plain" };
  if (event.seat < 0) return { text: words.beastSlain(beast.subject), tone: "gold" };
  const isOwn = !frame.isSpectator && event.seat === frame.own?.seat;
  const text = isOwn ? words.youSlew(beast.object) : words.slew(seatName(frame, event.seat), beast.object);
  return { text, tone: "gold" };
}

/** What happens to the viewer alone. */
function ofSelf(event: FrameEvent, frame: Frame): Announcement | null {
  const words = gameWords().announcer;
  const own = frame.isSpectator ? -1 : (frame.own?.seat ?? -1);
  switch (event.kind) {
    case "haul":
      if (event.seat !== own) return null;
      return { text: words.haul(event.units, event.value), tone: "gold" };
    case "revealed":
      return event.seat === own ? { text: words.seesYou(seatName(frame, event.by)), tone: "bad" } : null;
    case "stunned":
      return event.seat === own ? { text: words.stunned, tone: "bad" } : null;
    case "jolted":
      return event.seat === own ? { text: words.drained, tone: "bad" } : null;
    default:
      return null;
  }
}
