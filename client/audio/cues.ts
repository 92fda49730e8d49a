/**
 * What each fact of a frame sounds like: a row for every kind, so that a new kind does not compile without one. What
 * content names (shots, abilities, devices, beasts) sounds as it is named there.
 */
import { resourceList } from "#shared/content/resources.ts";
import type { Frame } from "../sdk/frame.ts";
import type { FrameEvent } from "../sdk/frame-facts.ts";
import { type BeastKind, beastSound } from "./beast-voices.ts";
import type { Cue } from "./cue.ts";
import { isSoundName, type SoundName, sounds } from "./sounds.ts";

type Kind = FrameEvent["kind"];
type Fields = { readonly [K in Kind]: Omit<Extract<FrameEvent, { readonly kind: K }>, "kind"> };
/** A fact of one of the kinds `K`. */
type Happened<K extends Kind> = { readonly [P in K]: { readonly kind: P } & Fields[P] }[K];
type Sounded<K extends Kind> = (event: Happened<K>, frame: Frame) => readonly Cue[];

/** Hull points of a hit that is heard as loud as can be. */
const HARD_HIT = 20;
/** Tiles of a blast that is heard as loud as can be. */
const WIDE_BLAST = 2;
/** Each unit of a visit to the pad sounds so much higher, up to the last of these. */
const STEP_UP = 0.06;
const MOST_STEPS = 12;

const page = (sound: SoundName, more: Partial<Cue> = {}): readonly Cue[] => [{ sound, from: null, ...more }];

interface Somewhere {
  readonly x: number;
  readonly y: number;
}
const at = (sound: SoundName, { x, y }: Somewhere, more: Partial<Cue> = {}): readonly Cue[] => [
  { sound, from: { x, y }, ...more },
];

/** What content names; a name without a sound, which a test would find, is not heard. */
const named = (sound: string, place: Somewhere, more: Partial<Cue> = {}): readonly Cue[] =>
  isSoundName(sound) ? at(sound, place, more) : [];

const isOwn = (frame: Frame, seat: number): boolean => seat >= 0 && seat === frame.own?.seat;

const ofSeat =
  (sound: SoundName) =>
  (event: Somewhere & { readonly seat: number }, frame: Frame): readonly Cue[] =>
    at(sound, event, { isOwn: isOwn(frame, event.seat) });

/** At the pad of a seat; of the own one, from the page, so that it is never missed. */
function atPad(sound: SoundName, seat: number, frame: Frame, more: Partial<Cue> = {}): readonly Cue[] {
  if (isOwn(frame, seat)) return page(sound, { isOwn: true, ...more });
  const team = frame.seats.find((other) => other.seat === seat)?.team;
  const pad = frame.maze.pads.find((one) => one.seat === seat || (one.seat < 0 && one.team === team));
  return pad === undefined ? [] : at(sound, { x: pad.column + 1, y: pad.row + 1 }, { gain: 0.6, ...more });
}

/** What everybody is to know of a beast, the page says; the rest is heard where it happens. */
const beast = (event: Happened<BeastKind>): readonly Cue[] => {
  const sound = beastSound(event.sound, event.kind);
  if (sound === null) return [];
  return sounds[sound].bus === "ui" ? page(sound) : at(sound, event);
};

const table: { readonly [K in Kind]: Sounded<K> } = {
  fired: (event, frame) => named(event.sound, event, { isOwn: isOwn(frame, event.seat) }),
  windup: ofSeat("beam_windup"),
  beam: ({ toX, toY, seat }, frame) => at("beam_end", { x: toX, y: toY }, { isOwn: isOwn(frame, seat) }),
  refused: () => page("refused"),
  jolted: ofSeat("jolted"),
  cast: (event, frame) => named(event.sound, event, { isOwn: isOwn(frame, event.seat) }),
  hit(event, frame) {
    const isMine = isOwn(frame, event.seat) || isOwn(frame, event.by);
    if (event.amount <= 0) return at("hit_shield", event, { isOwn: isMine });
    const gain = 0.55 + 0.45 * Math.min(1, event.amount / HARD_HIT);
    return at(isOwn(frame, event.seat) ? "hurt" : "hit_metal", event, { isOwn: isMine, gain });
  },
  impact: (event) => at("impact", event),
  stunned: ofSeat("stunned"),
  destroyed: (event, frame) =>
    at("explosion_big", event, { isOwn: isOwn(frame, event.seat) || isOwn(frame, event.by) }),
  kill: ({ seat, by }, frame) => (isOwn(frame, by) && seat !== by ? page("kill") : []),
  started: ofSeat("respawn"),
  picked(event, frame) {
    const resource = resourceList.find(({ look }) => look.icon === event.icon);
    const isMine = isOwn(frame, event.seat);
    return named(resource?.look.sound ?? "", event, { isOwn: isMine, gain: isMine ? 1 : 0.5 });
  },
  dropped: ofSeat("dropped"),
  banked: ({ seat, unit }, frame) =>
    atPad("deposit", seat, frame, { rate: 1 + STEP_UP * Math.min(MOST_STEPS, Math.max(0, unit - 1)) }),
  haul: ({ seat }, frame) => atPad("haul", seat, frame),
  stolen({ seat, team }, frame) {
    if (isOwn(frame, seat) || team === frame.own?.team) return page("stolen");
    const pad = frame.maze.pads.find((one) => one.team === team);
    return pad === undefined ? [] : at("stolen", { x: pad.column + 1, y: pad.row + 1 });
  },
  announced: () => page("announced"),
  appeared: () => page("appeared"),
  bored: (event) => at("wall_bored", event),
  closed: (event) => at("wall_closed", event),
  placed: (event) => named(event.sound, event),
  sentry: (event) => named(event.sound, event),
  dented: (event) => at("dented", event),
  darkened: (event) => at("darkened", event),
  wrecked: (event) => at("explosion_small", event),
  ended: (event) => at("ended", event),
  lobbed: (event) => at("shell", { x: event.toX, y: event.toY }),
  blast: (event) => at("blast", event, { gain: 0.6 + 0.4 * Math.min(1, event.radius / WIDE_BLAST) }),
  came: beast,
  left: beast,
  pawed: beast,
  charged: beast,
  dazed: beast,
  struck: beast,
  spat: (event) => named(event.sound, event),
  wounded: beast,
  slain: beast,
  wave: () => page("wave"),
  cracked: (event) => at(event.isBroken ? "wall_broken" : "wall_cracked", event),
  revealed({ seat, by }, frame) {
    if (isOwn(frame, seat)) return page("revealed");
    return isOwn(frame, by) ? page("revealed", { gain: 0.4, rate: 1.2 }) : [];
  },
  lead({ seat }, frame) {
    if (seat < 0) return [];
    const teamOf = (one: number | undefined): number | undefined =>
      frame.seats.find((other) => other.seat === one)?.team;
    const isOurs = isOwn(frame, seat) || (frame.mode.teams > 1 && teamOf(seat) === frame.own?.team);
    return page(isOurs ? "lead_taken" : "lead_lost");
  },
  phase({ phase }, frame) {
    if (phase === "warmup") return page("warmup");
    if (phase === "live") return page("go");
    if (phase === "overtime") return page("overtime");
    return page(isWon(frame) ? "victory" : "defeat");
  },
  joined: ({ seat, driver }, frame) =>
    isOwn(frame, seat) ? [] : page("joined", { rate: driver === "brain" ? 0.75 : 1 }),
  heard({ what, near, angle }) {
    const sound = `heard_${what}`;
    return isSoundName(sound) ? [{ sound, from: { angle, isNear: near } }] : [];
  },
};

/** True when the viewer's side came first, or there is no side to lose with. */
function isWon({ own, mode, results, seats, isSpectator }: Frame): boolean {
  if (isSpectator || own === null || mode.wave >= 0) return true;
  const places: readonly { readonly seat: number; readonly place: number }[] = results ?? seats;
  return places.find(({ seat }) => seat === own.seat)?.place === 1;
}

/** Returns what a fact sounds like to the viewer of `frame`: often one sound, sometimes none. */
export function cuesOf<K extends Kind>(event: Happened<K>, frame: Frame): readonly Cue[] {
  return table[event.kind](event, frame);
}
