/**
 * One's own bolts: each leaves its muzzle with the input that fires it, and ends where its flight ends on the screen. The
 * server's own bolt, which comes a round trip later, takes it over: from then on the drawn one is slowed down until both
 * are at one place. A bolt that the server did not fire fades.
 */
import { SHOT_RADIUS, weaponList } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import type { Bolt } from "#shared/sim/bolts.ts";
import { firstMet, type Ground } from "./bolt-way.ts";
import type { FrameShot } from "./frame.ts";
import type { ShotTrack } from "./wire-view.ts";

/** Where a bolt ended at what stops it for good, in units: shown at once, not again when the server tells. */
export interface BoltEnd {
  readonly weapon: number;
  readonly x: number;
  readonly y: number;
}

/** One's own bolts. Times in ms of a monotonic clock, ticks of the server. */
export interface OwnBolts {
  /**
   * An input fires these bolts, or those instead of what it fired before; none takes them back.
   * @returns true when one was not there before, nor taken back from an input a little earlier at this very moment
   */
  predict(sequence: number, weapon: number, bolts: readonly Bolt[], now: number): boolean;
  /** A patch has come. @param acked the last acknowledged input @param shots one's own in sight */
  settle(acked: number, shots: readonly ShotTrack[], tick: number, now: number): void;
  /**
   * Flies all up to `now` and returns them as they are drawn.
   * @param newest the server's tick @param ends what ended at walls since is added
   */
  fly(now: number, newest: number, ground: Ground, ends: BoltEnd[]): FrameShot[];
  /** True for a shot that is drawn here. @param id of its track */
  isTaken(id: string): boolean;
  /** True when the end of a bolt that the server tells of was shown; once for each. */
  wasShown(end: BoltEnd): boolean;
}

interface Flying {
  readonly id: string;
  sequence: number;
  readonly weapon: number;
  bolt: Bolt;
  /** Ticks that it has flown, as it is drawn, and when that was. */
  age: number;
  drawnAt: number;
  /** Where it was drawn last; what is left to smooth away. Units. */
  x: number;
  y: number;
  offsetX: number;
  offsetY: number;
  /** The server's bolt, and the tick at which it was at its muzzle. */
  track: ShotTrack | null;
  /** When the server was found not to have fired it; NaN while that is open or it did. */
  refusedAt: number;
  state: "flying" | "hidden" | "ended";
  /** What it has met and passed all the same. */
  readonly passed: Set<string>;
  /** Where it ended at a wall, until the server tells. */
  end: BoltEnd | null;
}

const STEP_MS = 1000 / TICK_RATE;
/** Half of the way to the server's bolt is made up for in so many ticks, at this share of its speed at least. */
const HALF_LIFE = 4;
const SLOWEST = 0.5;
const FASTEST = 1.3;
/** A difference aside is smoothed away with this half-life, in ms. */
const OFFSET_HALF_LIFE = 45;
/** A refused bolt fades for so long, in ms. */
const FADE = 220;
/** The server may tell of an end so much later, in ticks, and so far from the shown one, in units. */
const TOLD = 12;
const SAME_END = TILE / 2;
/** A shot that is taken back and foreseen anew up to so many inputs later is the same shot. */
const LATER = 4;
/** A bolt is hidden behind what it seems to hit for so long, in ticks, before it is drawn beyond. */
const HIDDEN = 3;

/** Returns no bolts. @param seat whose they will be */
export function createOwnBolts(seat: number): OwnBolts {
  let all: Flying[] = [];
  let seen = new Set<string>();
  let count = 0;

  const launch = (sequence: number, weapon: number, bolt: Bolt, now: number): Flying => ({
    id: `own${count++}`,
    sequence,
    weapon,
    bolt,
    age: 0,
    drawnAt: now,
    x: bolt.x,
    y: bolt.y,
    offsetX: 0,
    offsetY: 0,
    track: null,
    refusedAt: Number.NaN,
    state: "flying",
    passed: new Set(),
    end: null,
  });

  return {
    predict(sequence, weapon, bolts, now) {
      const open = all.filter((each) => each.track === null && each.weapon === weapon);
      const known = open.filter((each) => each.sequence === sequence);
      // A weapon that is ready a little later than foreseen fires the same bolts, later.
      const moved = open.filter((each) => each.refusedAt === now && sequence - each.sequence <= LATER);
      let isNew = false;
      bolts.forEach((bolt, index) => {
        const flying = known[index] ?? moved.shift();
        if (flying === undefined) all.push(launch(sequence, weapon, bolt, now));
        else {
          flying.sequence = sequence;
          rebase(flying, bolt);
        }
        isNew ||= flying === undefined;
      });
      for (const flying of known.slice(bolts.length)) refuse(flying, now);
      return isNew;
    },
    settle(acked, shots, tick, now) {
      const open = all.filter(({ track, sequence }) => track === null && sequence <= acked);
      for (const shot of shots) {
        if (seen.has(shot.id)) continue;
        const index = bestMatch(open, shot);
        const [flying] = index < 0 ? [] : open.splice(index, 1);
        if (flying === undefined) continue;
        flying.track = shot;
        const since = shot.from - shot.epoch;
        const { vx, vy } = shot;
        rebase(flying, { x: shot.x + vx * since, y: shot.y + vy * since, vx, vy, left: flying.bolt.left });
      }
      for (const flying of open) refuse(flying, now);
      seen = new Set(shots.map(({ id }) => id));
      all = all.filter((flying) => !isOver(flying, tick, now));
    },
    fly(now, newest, ground, ends) {
      const frames: FrameShot[] = [];
      for (const flying of all) {
        advance(flying, now, newest);
        if (flying.state === "hidden") reappear(flying, newest);
        if (flying.state === "flying") follow(flying, ground, ends);
        const strength = Number.isNaN(flying.refusedAt) ? 1 : 1 - (now - flying.refusedAt) / FADE;
        if (flying.state !== "flying" || strength <= 0) continue;
        frames.push(frameOf(flying, seat, strength));
      }
      return frames;
    },
    isTaken: (id) => all.some(({ track }) => track?.id === id),
    wasShown({ weapon, x, y }) {
      const shown = all.find(
        ({ end }) => end !== null && end.weapon === weapon && Math.hypot(end.x - x, end.y - y) < SAME_END,
      );
      if (shown === undefined) return false;
      shown.end = null;
      return true;
    },
  };
}

function refuse(flying: Flying, now: number): void {
  if (Number.isNaN(flying.refusedAt)) flying.refusedAt = now;
}

/** Puts a bolt on another way without a jump, in place. */
function rebase(flying: Flying, bolt: Bolt): void {
  const { bolt: was, age } = flying;
  flying.refusedAt = Number.NaN;
  flying.offsetX += was.x + was.vx * age - bolt.x - bolt.vx * age;
  flying.offsetY += was.y + was.vy * age - bolt.y - bolt.vy * age;
  flying.bolt = bolt;
}

/** Returns the number of the bolt that a shot of the server is: the oldest of those nearest in direction; −1 for none. */
function bestMatch(open: readonly Flying[], shot: ShotTrack): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  open.forEach(({ weapon, bolt }, index) => {
    const difference = Math.hypot(bolt.vx - shot.vx, bolt.vy - shot.vy);
    if (weapon !== shot.weapon || difference >= least) return;
    best = index;
    least = difference;
  });
  return best;
}

/** Moves a bolt in time, in place. */
function advance(flying: Flying, now: number, newest: number): void {
  const passed = Math.max(0, now - flying.drawnAt);
  flying.drawnAt = now;
  const ahead = flying.track === null ? 0 : flying.age - (newest - flying.track.from);
  const pace = Math.max(SLOWEST, Math.min(FASTEST, 1 - (ahead * Math.LN2) / HALF_LIFE));
  flying.age += (passed / STEP_MS) * pace;
  const kept = 0.5 ** (passed / OFFSET_HALF_LIFE);
  flying.offsetX *= kept;
  flying.offsetY *= kept;
}

/** Draws a bolt again that did not hit what it seemed to hit, in place. */
function reappear(flying: Flying, newest: number): void {
  const { track } = flying;
  if (track === null || newest >= track.until) return;
  const age = newest - track.from;
  // While hidden it stays where it met something; the server's bolt comes by there later.
  const { bolt } = flying;
  const met = ((flying.x - bolt.x) * bolt.vx + (flying.y - bolt.y) * bolt.vy) / (bolt.vx ** 2 + bolt.vy ** 2);
  if (age < met + HIDDEN) return;
  flying.age = age;
  flying.state = "flying";
  flying.x = bolt.x + bolt.vx * age;
  flying.y = bolt.y + bolt.vy * age;
}

/** Takes a bolt along its way up to what it meets first, in place. */
function follow(flying: Flying, ground: Ground, ends: BoltEnd[]): void {
  const { bolt, age, track, weapon } = flying;
  const flown = track === null ? age : Math.min(age, track.until - track.from);
  const x = bolt.x + bolt.vx * flown + flying.offsetX;
  const y = bolt.y + bolt.vy * flown + flying.offsetY;
  const met = firstMet(flying, { x, y }, ground, flying.passed);
  flying.x = met?.x ?? x;
  flying.y = met?.y ?? y;
  if (met === null) {
    const isSpent = age * Math.hypot(bolt.vx, bolt.vy) >= bolt.left + SHOT_RADIUS;
    if (isSpent || flown < age) flying.state = "ended";
    return;
  }
  if (met.moves) {
    flying.passed.add(met.key);
    flying.state = "hidden";
    return;
  }
  flying.state = "ended";
  flying.end = { weapon, x: met.x, y: met.y };
  // A bolt that fades ends without a trace.
  if (Number.isNaN(flying.refusedAt)) ends.push(flying.end);
}

/** True when nothing of a bolt is shown any more, and the server will tell nothing more of it. */
function isOver({ state, track, refusedAt }: Flying, tick: number, now: number): boolean {
  if (track !== null) return tick > track.until + (state === "flying" ? 2 * TOLD : TOLD);
  return now - refusedAt > FADE;
}

function frameOf({ id, weapon, x, y, bolt }: Flying, seat: number, strength: number): FrameShot {
  const shot = weaponList[weapon]?.look.shot ?? "";
  return { id, shot, x: x / TILE, y: y / TILE, angle: Math.atan2(bolt.vy, bolt.vx), seat, strength };
}
