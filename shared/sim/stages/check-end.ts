/**
 * Ends play when its time is over: with the outcome, or with overtime when the first place is shared; and overtime when
 * a tied seat unloads its first unit. Where waves come, play ends when all robots are down. Runs after all unloading,
 * so what is unloaded in the last tick counts.
 */
import { modeAt } from "../../content/modes.ts";
import { countLife } from "../robot.ts";
import type { Stage } from "../stage.ts";
import { LIVE, OVER, OVERTIME, type Robot, scoreOf, type World } from "../world.ts";
import { enterPhase } from "./run-phases.ts";

/** See the file header. */
export const checkEnd: Stage = (world) => {
  if (world.phase === OVERTIME) {
    const winners = decidersOf(world);
    if (winners !== 0 || world.tick >= world.phaseEnd) end(world, winners);
  } else if (world.phase === LIVE && isLost(world)) {
    end(world, 0);
  } else if (world.phase === LIVE && world.tick >= world.phaseEnd) {
    const tied = leaders(world);
    if (isOneTeam(world, tied)) {
      end(world, 0);
      return;
    }
    world.tied = tied;
    enterPhase(world, OVERTIME, world.tick + world.overtime);
  }
};

/** True where waves come and nobody is left. */
function isLost(world: World): boolean {
  return modeAt(world.mode).waves !== null && world.robots.every((robot) => robot.alive === 0);
}

/** Returns the seats that share the best score, one bit each. */
function leaders(world: World): number {
  const most = Math.max(...world.robots.map((robot) => scoreOf(world, robot)));
  return world.robots.reduce((bits, robot) => (scoreOf(world, robot) === most ? bits | (1 << robot.seat) : bits), 0);
}

function isOneTeam(world: World, seats: number): boolean {
  const teams = world.robots.filter(({ seat }) => (seats & (1 << seat)) !== 0).map(({ team }) => team);
  return teams.every((team) => team === teams[0]);
}

/** Returns the seats that a unit unloaded in this tick makes winners of overtime, their teams' included, one bit each. */
function decidersOf(world: World): number {
  let winners = 0;
  for (const event of world.events) {
    if (event.kind !== "banked" || (world.tied & (1 << event.seat)) === 0) continue;
    const team = world.robots[event.seat]?.team;
    for (const robot of world.robots) if (robot.team === team) winners |= 1 << robot.seat;
  }
  return winners;
}

function end(world: World, winners: number): void {
  for (const robot of world.robots) if (robot.alive === 1) countLife(world, robot);
  enterPhase(world, OVER, world.tick);
  world.outcome = { places: placesOf(world, winners), suddenDeath: winners !== 0 };
}

/** What places go by: a seat's, or its team's together. */
interface Standing {
  readonly team: number;
  readonly score: number;
  readonly isWinner: boolean;
  kills: number;
  deaths: number;
}

/**
 * Returns the place of each seat, from 1: by score, then kills, then fewer deaths; equal places are shared. A team has
 * one place, by its score and the kills and deaths of all its robots.
 * @param winners seats that come before all others, one bit each: whoever decided overtime has won, whatever others banked
 */
export function placesOf(world: World, winners = 0): number[] {
  const standings: Standing[] = [];
  const own = world.robots.map((robot) => standingOf(world, robot, winners, standings));
  return own.map((standing) => 1 + standings.filter((other) => isBetter(other, standing)).length);
}

/** Adds a robot to the standing of its team, in place, and returns it. */
function standingOf(world: World, robot: Robot, winners: number, standings: Standing[]): Standing {
  let standing = standings.find(({ team }) => team === robot.team);
  if (standing === undefined) {
    const isWinner = ((winners >> robot.seat) & 1) === 1;
    standing = { team: robot.team, score: scoreOf(world, robot), isWinner, kills: 0, deaths: 0 };
    standings.push(standing);
  }
  standing.kills += robot.stats.kills;
  standing.deaths += robot.stats.deaths;
  return standing;
}

function isBetter(one: Standing, other: Standing): boolean {
  if (one.isWinner !== other.isWinner) return one.isWinner;
  if (one.score !== other.score) return one.score > other.score;
  if (one.kills !== other.kills) return one.kills > other.kills;
  return one.deaths < other.deaths;
}
