/** What a bad line does to play, in figures: measured on the frames of the sdk, in real or in virtual time. */

import { IDLE as REST } from "#client/sdk/control-input.ts";
import type { Frame, FrameRobot } from "#client/sdk/frame.ts";
import type { Control, Game } from "#client/sdk/game.ts";
import { draw } from "#shared/lib/rng.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { CIRCLE } from "./hall.ts";
import type { Part } from "./line-stage.ts";

/** The pictures of a page. */
export interface Pictures {
  /** Milliseconds. */
  now(): number;
  /** Returns when the next picture is to be drawn, 60 times a second. */
  next(): Promise<void>;
}

/** A player with a screen. */
export interface Screen {
  readonly game: Game;
  readonly pictures: Pictures;
}

/** A kind of line: round trip and jitter in ms, and the share of packets that are held for 200 ms. */
export interface LineCell {
  readonly trip: number;
  readonly jitter: number;
  readonly loss: number;
}

/** How long each figure is measured, in ms, and how many keys are pressed. */
export interface Lengths {
  readonly keys: number;
  readonly quiet: number;
  readonly fight: number;
  readonly speed: number;
}

/** What a line came to. */
export interface LineFigures {
  /** From a key to the first picture that shows it, in ticks, the slowest. */
  readonly response: number;
  /** Tiles driven where nobody disturbs, and the corrections meanwhile. */
  readonly way: number;
  readonly corrections: number;
  /** Corrections in a fight, and their sizes in tiles. */
  readonly fought: number;
  readonly fightMedian: number;
  readonly fightP99: number;
  readonly fightMost: number;
  /** Standard deviation of the drawn speed of a robot that drives at a constant one, as a share of it. */
  readonly speedError: number;
}

/** Returns which figures are not as they must be: a key is seen within a tick, what nobody disturbs is never corrected … */
export function missesOf({ loss }: LineCell, figures: LineFigures): (keyof LineFigures)[] {
  const misses: (keyof LineFigures)[] = [];
  if (figures.response > 1) misses.push("response");
  if (figures.way < 40) misses.push("way");
  if (figures.corrections > 0) misses.push("corrections");
  if (figures.fought < 30) misses.push("fought");
  if (figures.fightP99 >= 0.25) misses.push("fightP99");
  if (loss === 0 && figures.speedError > 0.08) misses.push("speedError");
  return misses;
}

/** Measures a line. @param play has the other robot do something else, see `line-stage` */
export async function measureLine(
  screen: Screen,
  lengths: Lengths,
  play: (part: Part) => void | Promise<void>,
): Promise<LineFigures> {
  await settle(screen);
  const responses = await measureResponses(screen, lengths.keys);
  const { way, corrections } = await measureQuiet(screen, lengths.quiet);
  await play("fights");
  const sizes = await measureFight(screen, lengths.fight);
  await play("circles");
  await untilCircling(screen);
  const speedError = await measureSpeedError(screen, lengths.speed);
  return {
    response: (Math.max(...responses) * TICK_RATE) / 1000,
    way,
    corrections,
    fought: sizes.length,
    fightMedian: quantile(sizes, 0.5),
    fightP99: quantile(sizes, 0.99),
    fightMost: quantile(sizes, 1),
    speedError,
  };
}

/** Draws pictures for so many ms, steering as `will` says. @param each sees every picture */
async function show(
  { game, pictures }: Screen,
  ms: number,
  will: (frame: Frame, passed: number) => Control,
  each: (frame: Frame, now: number) => void = () => {},
): Promise<void> {
  const begin = pictures.now();
  for (let now = begin; now - begin < ms; now = pictures.now()) {
    const frame = game.advance(now);
    if (frame !== null) {
      each(frame, now);
      game.steer(will(frame, now - begin));
    }
    await pictures.next();
  }
}

const ownOf = ({ robots, own }: Frame): FrameRobot | undefined => robots.find(({ seat }) => seat === own?.seat);

/** Waits until the robot may drive. */
async function settle(screen: Screen): Promise<void> {
  let isLive = false;
  while (!isLive) {
    await show(
      screen,
      100,
      () => REST,
      ({ phase }) => {
        isLive = phase === "live";
      },
    );
  }
  await show(screen, 1000, () => REST);
}

/** Looks for the other robot on its circle so often, 3 s each, and no longer: whoever rests for 20 s is idle. */
const CIRCLE_LOOKS = 6;

/** Waits until the hall is open and the other robot has been on its circle for a while. @throws Error when it is not */
async function untilCircling(screen: Screen): Promise<void> {
  let isCircling = false;
  for (let look = 0; !isCircling; look++) {
    if (look === CIRCLE_LOOKS) throw new Error("the other robot does not drive in its circle");
    isCircling = true;
    await show(
      screen,
      3000,
      () => REST,
      (frame) => {
        const own = ownOf(frame);
        const other = frame.robots.find(({ seat }) => seat !== frame.own?.seat);
        const far = own === undefined || other === undefined ? 0 : Math.hypot(other.x - own.x, other.y - own.y);
        isCircling &&= Math.abs(far - CIRCLE) < 0.5;
      },
    );
  }
}

/** Returns the ms from each of `count` keys until the robot is drawn elsewhere. */
async function measureResponses({ game, pictures }: Screen, count: number): Promise<number[]> {
  const responses: number[] = [];
  for (let key = 0; key < count; key++) {
    await show({ game, pictures }, 700 + 37 * (key % 5), () => REST);
    const before = ownOf(game.advance(pictures.now()) ?? (await Promise.reject(new Error("nothing to draw"))));
    const angle = key * 2.4;
    game.steer({ ...REST, moveX: Math.cos(angle), moveY: Math.sin(angle) });
    const pressed = pictures.now();
    for (let waiting = true; waiting && pictures.now() - pressed < 1000; ) {
      await pictures.next();
      const frame = game.advance(pictures.now());
      const after = frame === null ? undefined : ownOf(frame);
      waiting = after === undefined || (after.x === before?.x && after.y === before?.y);
    }
    responses.push(pictures.now() - pressed);
  }
  return responses;
}

/** Drives against walls and along them, with dashes, where nobody disturbs. @returns tiles driven, and the corrections */
async function measureQuiet(screen: Screen, ms: number): Promise<{ way: number; corrections: number }> {
  const before = screen.game.stats().corrections;
  let way = 0;
  let last: FrameRobot | undefined;
  await show(screen, ms, wander, (frame) => {
    const own = ownOf(frame);
    if (own !== undefined && last !== undefined) way += Math.hypot(own.x - last.x, own.y - last.y);
    last = own;
  });
  return { way, corrections: screen.game.stats().corrections - before };
}

/** To and fro in half a second each, in another direction after 6 s; a dash each 3 s, one way as often as the other. */
function wander(_frame: Frame, passed: number): Control {
  const side = Math.floor(passed / 500) & 1;
  const bits = draw(3, Math.floor(passed / 6000), 0, 0);
  const angle = ((bits & 1023) * Math.PI) / 512 + side * Math.PI;
  const ability1 = passed % 3500 < 100;
  return { ...REST, moveX: Math.cos(angle), moveY: Math.sin(angle), aim: ((bits >> 12) & 7) - 3, ability1 };
}

/** Returns the standard deviation of the drawn speed of a robot that drives at a constant one, as a share of it. */
async function measureSpeedError(screen: Screen, ms: number): Promise<number> {
  const speeds: number[] = [];
  let pictures = 0;
  let last: { readonly x: number; readonly y: number; readonly now: number } | null = null;
  await show(
    screen,
    ms,
    () => REST,
    (frame, now) => {
      pictures++;
      const other = frame.robots.find(({ seat }) => seat !== frame.own?.seat);
      if (other !== undefined && last !== null) {
        speeds.push(Math.hypot(other.x - last.x, other.y - last.y) / (now - last.now));
      }
      last = other === undefined ? null : { x: other.x, y: other.y, now };
    },
  );
  if (speeds.length < 0.95 * pictures) throw new Error("the other robot was out of sight");
  const mean = speeds.reduce((sum, speed) => sum + speed) / speeds.length;
  return Math.sqrt(speeds.reduce((sum, speed) => sum + (speed - mean) ** 2, 0) / speeds.length) / mean;
}

/** Runs at whoever is in sight, firing, with all it has. @returns the corrections, in tiles */
async function measureFight(screen: Screen, ms: number): Promise<number[]> {
  const { game } = screen;
  const sizes: number[] = [];
  let { corrections } = game.stats();
  await show(screen, ms, fight, () => {
    const stats = game.stats();
    if (stats.corrections > corrections) sizes.push(stats.lastCorrection);
    corrections = stats.corrections;
  });
  return sizes;
}

function fight(frame: Frame, passed: number): Control {
  const own = ownOf(frame);
  if (own === undefined) return REST;
  const others = frame.robots.filter(({ team }) => team !== own.team);
  const far = ({ x, y }: FrameRobot): number => Math.hypot(x - own.x, y - own.y);
  const [foe] = others.toSorted((one, other) => far(one) - far(other));
  if (foe === undefined) {
    // Another way each second, in search of somebody.
    const angle = ((draw(5, Math.floor(passed / 1000), 0, 0) & 7) * Math.PI) / 4;
    return { ...REST, moveX: Math.cos(angle), moveY: Math.sin(angle) };
  }
  const aim = Math.atan2(foe.y - own.y, foe.x - own.x);
  const abilities = { ability1: passed % 3000 < 100, ability2: passed % 5000 < 100 };
  return { ...REST, ...abilities, moveX: Math.cos(aim), moveY: Math.sin(aim), aim, reach: far(foe), fire: true };
}

/** Returns the value below which a share of all lie; 0 of none. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
