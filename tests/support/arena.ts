/**
 * Scenarios: a world from a maze drawn as text, and scripted inputs. The real simulation, no doubles.
 * A script is a list of steps, `right*3, fire, right+fire*10, ability1`: each lasts one tick, or as many as `*` says.
 */
import { type ChassisId, chassisIds } from "#shared/content/chassis.ts";
import { type ModeId, modeAt, modeIds } from "#shared/content/modes.ts";
import { angleOf } from "#shared/lib/angle.ts";
import { TILE } from "#shared/lib/math.ts";
import { createWorldIn } from "#shared/sim/create.ts";
import type { GameEvent } from "#shared/sim/events.ts";
import { ABILITY_1, ABILITY_2, DROP, FIRE, type TimedInput } from "#shared/sim/input.ts";
import { BRAIN, type Command } from "#shared/sim/record.ts";
import { sight } from "#shared/sim/stages/sight.ts";
import { step } from "#shared/sim/step.ts";
import { LIVE, NOBODY, type Robot, WARMUP, type World } from "#shared/sim/world.ts";
import { readTextMaze, seatOf } from "./text-maze.ts";

/** What a scenario may ask for beside its drawing. */
export interface ArenaOptions {
  /** By letter; those not named are a dart. */
  readonly chassis?: Readonly<Record<string, ChassisId>>;
  /** Stay in the count-down, as a match begins; else play is live and nobody is protected. */
  readonly warmup?: boolean;
  readonly salt?: number;
  /** Default: the free-for-all of quick play. */
  readonly mode?: ModeId;
}

/**
 * Returns the world of a drawing (see `text-maze`): robots stand where their letters are, else on their pads, and what
 * lies about is what is drawn.
 */
export function arena(rows: readonly string[], options: ArenaOptions = {}): World {
  const { maze, seats, spots } = readTextMaze(rows);
  const world = createWorldIn(maze, {
    mode: modeIds.indexOf(options.mode ?? "scavenge"),
    mazeSeed: 0,
    salt: options.salt ?? 7,
    seats: Array.from({ length: seats }, (_, seat) => ({
      driver: BRAIN,
      chassis: chassisIds.indexOf(options.chassis?.[letterOf(seat)] ?? "dart"),
    })),
  });
  world.resources = [];
  for (const { sign, x, y } of spots) {
    const kind = RESOURCE_SIGNS.indexOf(sign);
    if (kind >= 0) {
      world.resources.push({ id: world.nextId++, kind, x, y, from: 0, by: NOBODY, seenBy: 0 });
    } else {
      const { drive } = robotOf(world, sign);
      drive.x = x;
      drive.y = y;
    }
  }
  if (options.warmup === true) {
    world.phase = WARMUP;
  } else {
    world.phase = LIVE;
    world.phaseEnd = modeAt(world.mode).length;
    for (const { drive } of world.robots) {
      drive.held = 0;
      drive.protection = 0;
    }
  }
  sight(world);
  return world;
}

/** Signs of resources in drawings, by number in `resourceList`. */
const RESOURCE_SIGNS = "sco";

function letterOf(seat: number): string {
  return String.fromCharCode("A".charCodeAt(0) + seat);
}

/** Returns the robot of a letter. */
export function robotOf(world: World, letter: string): Robot {
  const robot = world.robots[seatOf(letter)];
  if (robot === undefined) throw new RangeError(`there is no robot ${letter}`);
  return robot;
}

/** A fact and the tick in which it happened. */
export type PlayedEvent = GameEvent & { readonly tick: number };

/** What `play` takes beside scripts. */
export interface PlayOptions {
  /** Enter the first tick. */
  readonly commands?: readonly Command[];
  /** Called after each tick. */
  readonly each?: (world: World) => void;
}

/**
 * Plays until the longest script ends, in place; shorter ones, and robots without one, rest with the aim they had.
 * @param scripts by letter. Words: `right left up down` (several: diagonal), `fire ability1 ability2 drop`, `wait`,
 *   `aim=` steps or a letter (a robot to aim at), `reach=` sixteenths of a tile or a letter, `back=` eighths of a tick,
 *   `none` (no input at all in this tick), `burst` (four)
 * @returns the facts of all ticks
 */
export function play(
  world: World,
  scripts: Readonly<Record<string, string>>,
  options: PlayOptions = {},
): PlayedEvent[] {
  const steps = world.robots.map((_, seat) => readScript(scripts[letterOf(seat)] ?? ""));
  for (const letter of Object.keys(scripts)) robotOf(world, letter);
  const length = Math.max(...steps.map((list) => list.length));
  const played: PlayedEvent[] = [];
  for (let tick = 0; tick < length; tick++) {
    const inputs = world.robots.map((robot, seat) => inputsFor(world, robot, steps[seat]?.[tick] ?? "wait"));
    step(world, { inputs, commands: tick === 0 ? (options.commands ?? []) : [] });
    for (const event of world.events) played.push({ ...event, tick: world.tick });
    options.each?.(world);
  }
  return played;
}

/** Lets `count` ticks pass without any input but rest, in place, and returns their facts. */
export function rest(world: World, count: number, options: PlayOptions = {}): PlayedEvent[] {
  return play(world, { A: `wait*${count}` }, options);
}

/** Returns the facts of one kind, in their order. */
export function only<Kind extends GameEvent["kind"]>(
  events: readonly PlayedEvent[],
  kind: Kind,
): Extract<PlayedEvent, { readonly kind: Kind }>[] {
  return events.filter((event): event is Extract<PlayedEvent, { readonly kind: Kind }> => event.kind === kind);
}

function readScript(script: string): string[] {
  const steps: string[] = [];
  for (const part of script.split(",").map((text) => text.trim())) {
    if (part === "") continue;
    const [words = "", count = "1"] = part.split("*");
    if (!/^\d+$/.test(count)) throw new RangeError(`"${part}" in a script; expected words*count`);
    for (let left = Number(count); left > 0; left--) steps.push(words.trim());
  }
  return steps;
}

const STICK: Readonly<Record<string, readonly [number, number]>> = {
  right: [127, 0],
  left: [-127, 0],
  up: [0, -127],
  down: [0, 127],
};
const BUTTONS: Readonly<Record<string, number>> = { fire: FIRE, ability1: ABILITY_1, ability2: ABILITY_2, drop: DROP };

function inputsFor(world: World, robot: Robot, text: string): TimedInput[] {
  let [moveX, moveY, buttons] = [0, 0, 0];
  let { aim } = robot.drive;
  let copies = 1;
  let reach = 0;
  let lookBack = 0;
  for (const word of text.split("+")) {
    const stick = STICK[word];
    const button = BUTTONS[word];
    if (stick !== undefined) {
      moveX += stick[0];
      moveY += stick[1];
    } else if (button !== undefined) buttons |= button;
    else if (word.startsWith("aim=")) aim = aimAt(world, robot, word.slice(4));
    else if (word.startsWith("reach=")) reach = reachTo(world, robot, word.slice(6));
    else if (word.startsWith("back=")) lookBack = Number(word.slice(5));
    else if (word === "none") copies = 0;
    else if (word === "burst") copies = 4;
    else if (word !== "wait") throw new RangeError(`"${word}" is no word of a script`);
  }
  return Array.from({ length: copies }, () => ({ moveX, moveY, aim, reach, buttons, lookBack }));
}

function reachTo(world: World, robot: Robot, text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const target = robotOf(world, text);
  const dx = target.drive.x - robot.drive.x;
  const dy = target.drive.y - robot.drive.y;
  return Math.min(255, Math.round(Math.sqrt(dx * dx + dy * dy) / (TILE / 16)));
}

function aimAt(world: World, robot: Robot, text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const target = robotOf(world, text);
  return angleOf(target.drive.x - robot.drive.x, target.drive.y - robot.drive.y);
}
