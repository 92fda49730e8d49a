/** How a match begins: everything that a world is made of comes from its setup. */
import type { Maze } from "../content/mazes/maze.ts";
import { type ModeDef, modeAt } from "../content/modes.ts";
import { resourceList, VAULT_RESOURCE } from "../content/resources.ts";
import { CRACKED_HULL } from "../content/walls.ts";
import { createRobot } from "./robot.ts";
import { sight } from "./stages/sight.ts";
import { placeAtStart } from "./stages/spawning.ts";
import { WARMUP, type World } from "./world.ts";

/** All that a match begins with. With its tick records it is the whole match. */
export interface MatchSetup {
  /** Number in `modeIds`. */
  readonly mode: number;
  /** 0 to 2^32 − 1. Public. */
  readonly mazeSeed: number;
  /** First secret bits of chance, 0 to 2^32 − 1. */
  readonly salt: number;
  /** One a seat: who drives it, and the number of its chassis. */
  readonly seats: readonly { readonly driver: number; readonly chassis: number }[];
  /** Seats that the maze is made for, where more than those share its pads: a crowd; else it is made for all. */
  readonly mazeSeats?: number;
  /** Ticks of count-down, of play and of overtime (at least 1 each), where they are not those of the mode. */
  readonly warmup?: number;
  readonly length?: number;
  readonly overtime?: number;
}

/**
 * Returns the maze of a match.
 * @throws RangeError when the mode has no maze for that many robots
 */
export function mazeFor(mode: number, robots: number, mazeSeed: number): Maze {
  const def = modeAt(mode);
  const size = def.mazes[robots];
  if (size === undefined) {
    throw new RangeError(`${def.name} is not for ${robots} robots; accepted: ${Object.keys(def.mazes).join(", ")}`);
  }
  return def.maze.generate(mazeSeed, size[0], size[1], padsFor(def, robots));
}

/** One a seat, or one a team; the generators make them in pairs. */
function padsFor({ teams }: ModeDef, robots: number): number {
  const pads = teams === 0 ? robots : teams;
  return pads + (pads % 2);
}

/** Returns the world of a match before its first step. */
export function createWorld(setup: MatchSetup): World {
  return createWorldIn(mazeFor(setup.mode, setup.mazeSeats ?? setup.seats.length, setup.mazeSeed), setup);
}

/** The same in a given maze (tests draw theirs as text). */
export function createWorldIn(maze: Maze, setup: MatchSetup): World {
  const { warmup, length, overtime, teams, vault } = modeAt(setup.mode);
  const world: World = {
    mode: setup.mode,
    mazeSeed: setup.mazeSeed,
    length: setup.length ?? length,
    overtime: setup.overtime ?? overtime,
    maze,
    tick: 0,
    salt: setup.salt,
    phase: WARMUP,
    phaseEnd: setup.warmup ?? warmup,
    tiles: maze.tiles.slice(),
    crackedHull: maze.cracked.map(() => CRACKED_HULL),
    robots: [],
    projectiles: [],
    resources: [],
    tracks: [],
    devices: [],
    shells: [],
    openings: [],
    beasts: [],
    vaults: new Array<number>(teams).fill(vault * (resourceList[VAULT_RESOURCE]?.value ?? 1)),
    wave: 0,
    waveAt: 0,
    waveLeft: 0,
    revival: 0,
    tilesRevision: 0,
    nextId: 1,
    tied: 0,
    outcome: null,
    events: [],
  };
  setup.seats.forEach(({ driver, chassis }, seat) => {
    world.robots.push(createRobot(world, seat, setup.seats.length, driver, chassis));
  });
  placeAtStart(world);
  sight(world);
  world.events.length = 0;
  return world;
}
