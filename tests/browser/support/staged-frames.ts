/**
 * Games without a server: frames made up from a script, to look at the view and the HUD and to photograph them.
 * The maze is a real one; nothing else follows the rules. A frame depends on its time alone.
 */

import { type GameAudience, NO_AUDIENCE } from "#client/sdk/audience.ts";
import {
  FRAME_VERSION,
  type Frame,
  type FrameEffect,
  type FrameMode,
  type FrameOwn,
  type FrameRobot,
  type FrameSeat,
  type FrameSlot,
} from "#client/sdk/frame.ts";
import type { FrameEvent } from "#client/sdk/frame-facts.ts";
import type { Game, GameLine } from "#client/sdk/game.ts";
import { effectOf } from "#client/sdk/slots.ts";
import { abilityList } from "#shared/content/abilities.ts";
import { type ChassisDef, chassisList } from "#shared/content/chassis.ts";
import { growingTree } from "#shared/content/mazes/growing-tree.ts";
import { type Maze, RUBBLE } from "#shared/content/mazes/maze.ts";
import { POINT } from "#shared/content/units.ts";
import { TILE } from "#shared/lib/math.ts";
import { frameRobot } from "#tests/support/frame-robots.ts";

/** An event and when it happens, in ms. */
export interface Cue {
  readonly at: number;
  readonly event: FrameEvent;
}

/** What is staged: the frame at a time, without its events, and the events. */
export interface Play {
  readonly isSpectator: boolean;
  readonly cues: readonly Cue[];
  /** After so many ms the events happen again; without it they happen once. */
  readonly period?: number;
  /** Those who watch; nobody unless said. @param now ms of the page's clock */
  audience?(now: number): GameAudience;
  frame(time: number): Frame;
}

const NAMES = ["Aegis-7", "kestrel", "Ohm", "arachne", "Hauly McHaul", "Nightjar"] as const;
const SHEETS = ["bulwark", "dart", "volt", "stalker", "mule", "wraith"] as const;

/** The maze on which everything is staged. */
export const stagedMaze: Maze = growingTree.generate(7, 13, 13, 6);

/** Returns the chassis that is drawn by a sheet. @throws RangeError when there is none */
export function chassisOf(sheet: string): ChassisDef {
  const chassis = chassisList.find(({ look }) => look.sheet === sheet);
  if (chassis === undefined) throw new RangeError(`no chassis looks like ${sheet}`);
  return chassis;
}

/** Returns a robot with everything usual: that of its sheet, a little damaged. */
export function robot(seat: number, x: number, y: number, more: Partial<FrameRobot> = {}): FrameRobot {
  const { sheet = SHEETS[seat] ?? "dart" } = more;
  const { hull, radius, cargo } = chassisOf(sheet);
  return frameRobot(seat, x, y, {
    name: NAMES[seat] ?? `seat ${seat}`,
    sheet,
    radius: radius / TILE,
    hull: Math.round((hull / POINT) * 0.8),
    mostHull: hull / POINT,
    room: cargo,
    ...more,
  });
}

/** Returns an ability in use as it looks. @param look `look.effect` of content @throws RangeError when none looks so */
export function effect(look: string): FrameEffect {
  const ability = abilityList.find((entry) => entry.look.effect === look);
  if (ability === undefined) throw new RangeError(`no ability looks like ${look}`);
  return effectOf(ability);
}

const slot = (name: string, icon: string, more: Partial<FrameSlot> = {}): FrameSlot => ({
  name,
  icon,
  state: "ready",
  left: 0,
  of: 0,
  cost: 30,
  ...more,
});

/** Returns what the driver of seat 0 knows. */
export function own(more: Partial<FrameOwn> = {}): FrameOwn {
  const { hull, cargo } = chassisOf("bulwark");
  return {
    seat: 0,
    isAlive: true,
    respawnIn: 0,
    chassis: "bulwark",
    hull: 98,
    mostHull: hull / POINT,
    energy: 62,
    mostEnergy: 100,
    weapon: slot("Scatter", "icon/scatter", { cost: 0 }),
    abilities: [
      slot("Shield", "icon/shield", { state: "active", left: 1.8, of: 3 }),
      slot("Ram", "icon/ram", { state: "cooling", left: 1.1, of: 2, cost: 35 }),
    ],
    cargo: ["icon/scrap", "icon/scrap", "icon/cell"],
    room: cargo,
    worth: 4,
    isOnPad: false,
    team: 0,
    isSilenced: false,
    throws: [0, 0],
    isDrivenByBrain: false,
    ...more,
  };
}

const seats: readonly FrameSeat[] = NAMES.map((name, seat) => ({
  seat,
  name,
  driver: seat === 0 ? "person" : "brain",
  team: seat,
  sheet: SHEETS[seat] ?? "dart",
  chassis: SHEETS[seat] ?? "dart",
  banked: [24, 31, 18, 12, 22, 7][seat] ?? 0,
  kills: seat % 3,
  deaths: (seat + 1) % 3,
  place: [2, 1, 4, 5, 3, 6][seat] ?? 6,
}));

/** Each for itself. */
const freeForAll: FrameMode = {
  name: "Scavenge",
  says: "",
  teams: 0,
  vaults: [],
  wave: -1,
  isEndless: false,
  revival: 0,
  revivalOf: 0,
};

/** Two segments are damaged, one is broken, so that every stage is on stage. */
const cracked = stagedMaze.cracked.map(({ tiles }, number) => ({
  tiles,
  stage: ([0, 1, 2, 0, 1, "broken"] as const)[number % 6] ?? 0,
}));

const tiles = Uint8Array.from(stagedMaze.tiles);
for (const segment of cracked) if (segment.stage === "broken") for (const tile of segment.tiles) tiles[tile] = RUBBLE;

/** Returns a frame with everything usual and nothing happening. */
export function stagedFrame(time: number, more: Partial<Frame> = {}): Frame {
  return {
    version: FRAME_VERSION,
    match: "staged",
    tick: time / (1000 / 30),
    phase: "live",
    left: Math.max(0, 112 - time / 1000),
    mode: freeForAll,
    maze: {
      width: stagedMaze.width,
      height: stagedMaze.height,
      tiles,
      revision: 1,
      cracked,
      pads: stagedMaze.pads.map((pad, seat) => ({ ...pad, seat: (seat + 3) % 6, team: (seat + 3) % 6 })),
      tunnels: [],
    },
    seats,
    own: own(),
    isSpectator: false,
    watch: null,
    robots: [],
    shots: [],
    resources: [],
    tracks: [],
    devices: [],
    shells: [],
    beasts: [],
    prizes: [],
    eyes: [],
    events: [],
    results: null,
    ...more,
  };
}

/** A line as good as lines are. */
const GOOD_LINE: GameLine = {
  roundTrip: 38,
  loss: 0,
  isSilent: false,
  isLost: false,
  tries: 0,
  secondsLeft: 0,
};

/** Lines to look at, by what is wrong with them. */
export const stagedLines: Readonly<Record<string, Partial<GameLine>>> = {
  late: { roundTrip: 187, loss: 0.118 },
  silent: { isSilent: true, loss: 0.01 },
  lost: { isSilent: true, isLost: true, tries: 12, secondsLeft: 41 },
};

/**
 * Returns a game that shows a play, its time counted by `advance`. Events are given once, when their time has come.
 * @param flaws what is wrong with its line
 */
export function stageGame(play: Play, flaws: Partial<GameLine> = {}): Game {
  const line = { ...GOOD_LINE, ...flaws };
  const { cues, period } = play;
  let begun: number | null = null;
  let last = -1;
  const happened = (from: number, to: number): readonly FrameEvent[] =>
    cues.filter(({ at }) => at > from && at <= to).map(({ event }) => event);
  return {
    isSpectator: play.isSpectator,
    timeline: null,
    roomId: "staged",
    advance(now) {
      begun ??= now;
      const time = now - begun;
      const rounds = period === undefined ? 0 : Math.floor(time / period) * period;
      const events =
        period !== undefined && last >= 0 && last < rounds ? [...happened(last - rounds + period, period)] : [];
      events.push(...happened(Math.max(last - rounds, -1), time - rounds));
      last = time;
      return { ...play.frame(time), events };
    },
    steer: () => undefined,
    choose: () => undefined,
    follow: () => undefined,
    leave: () => undefined,
    rest: () => undefined,
    react: () => undefined,
    audience: () => play.audience?.(performance.now()) ?? NO_AUDIENCE,
    line: () => line,
    stats: () => ({
      tick: 4217,
      pending: 3,
      corrections: 128,
      lastCorrection: 0.037,
      correctionsPerMinute: 12,
      roundTrip: line.roundTrip,
      jitter: 11.4,
      delay: 133,
      loss: line.loss,
      down: 2140,
      up: 310,
      hash: "",
    }),
    onFailure: () => undefined,
  };
}
