/** Choosing one of sixteen ways: in a fight that which keeps the distance that suits, and always that which hurts least. */
import { STOPS_SHOT } from "../content/mazes/maze.ts";
import { angleOf, cosine, sine, turnBetween, VECTOR_LENGTH } from "../lib/angle.ts";
import { isFree } from "../lib/grid.ts";
import { divRound, TILE } from "../lib/math.ts";
import { draw } from "../lib/rng.ts";
import { type Dangers, harmOf } from "./dangers.ts";
import { canWalk } from "./follow-path.ts";
import type { Situation } from "./situation.ts";
import type { Target } from "./target.ts";

/** Ways looked at. */
const WAYS = 16;
/** How far each is looked along, in units. */
const REACH = TILE + TILE / 4;
/** The side to which one circles is drawn anew after so many ticks. */
const SIDE_TIME = 40;
/** Points of a way, per tile off the distance, for the line of fire, for circling, for going on as before. */
const OFF = 60;
const IN_LINE = 50;
const CIRCLING = 40;
const GOING_ON = 15;
/** Points of a way per point of harm on it, and for going where one wants to. */
const HARM = 8;
const WANTED = 60;
/** A gun that is loaded in so many ticks does not need its line yet. */
const RELOADING = 14;

/** Returns the direction in which to drive around a target, in steps, or −1 when every way is blocked. */
export function skirmishWay(situation: Situation, target: Target, ideal: number, dangers: Dangers | null): number {
  const { seen, chassis, character } = situation;
  const { drive } = seen.self;
  const targetX = target.x + target.vx * 5;
  const targetY = target.y + target.vy * 5;
  const side = draw(character.seed, Math.floor(seen.tick / SIDE_TIME), seen.seat, 3) % 2 === 0 ? 256 : -256;
  const circling = angleOf(targetX - drive.x, targetY - drive.y) + side;
  const isLoading = drive.windUp === 0 && drive.reload > RELOADING;
  const inLine = isLoading ? -IN_LINE / 2 : IN_LINE;
  const circles = chassis.weapon.action.kind === "cone" ? 0 : CIRCLING;
  return best(situation, dangers, (angle, x, y) => {
    const dx = targetX - x;
    const dy = targetY - y;
    const off = Math.abs(Math.sqrt(dx * dx + dy * dy) - ideal) / TILE;
    let worth = -off * OFF;
    if (isFree(seen.tiles, seen.maze.width, STOPS_SHOT, x, y, target.x, target.y)) worth += inLine;
    worth += (cosine(turnBetween(circling, angle)) * circles) / VECTOR_LENGTH;
    return worth + (cosine(turnBetween(drive.heading, angle)) * GOING_ON) / VECTOR_LENGTH;
  });
}

/** Returns the direction nearest to the wanted one that does not hurt; −1 to stand. @param wanted steps, −1 to stand */
export function safeWay(situation: Situation, wanted: number, dangers: Dangers): number {
  if (harmAlong(situation, dangers, wanted) < 1) return wanted;
  const way = best(situation, dangers, (angle) => {
    return wanted < 0 ? 0 : (cosine(turnBetween(wanted, angle)) * WANTED) / VECTOR_LENGTH;
  });
  if (way < 0) return wanted;
  return harmAlong(situation, dangers, -1) < harmAlong(situation, dangers, way) ? -1 : way;
}

function harmAlong(situation: Situation, dangers: Dangers, angle: number): number {
  const speed = angle < 0 ? 0 : situation.speed;
  const vx = divRound(cosine(angle) * speed, VECTOR_LENGTH);
  const vy = divRound(sine(angle) * speed, VECTOR_LENGTH);
  return harmOf(situation, dangers, vx, vy);
}

/** Returns the open way of the most points, harm counted, or −1. */
function best(
  situation: Situation,
  dangers: Dangers | null,
  worthOf: (angle: number, x: number, y: number) => number,
): number {
  const { seen } = situation;
  const { drive } = seen.self;
  let found = -1;
  let most = -1_000_000;
  for (let way = 0; way < WAYS; way++) {
    const angle = way * (1024 / WAYS);
    const x = drive.x + divRound(cosine(angle) * REACH, VECTOR_LENGTH);
    const y = drive.y + divRound(sine(angle) * REACH, VECTOR_LENGTH);
    if (!canWalk(seen.tiles, seen.maze.width, drive.x, drive.y, x, y)) continue;
    let worth = worthOf(angle, x, y);
    if (dangers !== null) worth -= harmAlong(situation, dangers, angle) * HARM;
    if (worth > most) {
      found = angle;
      most = worth;
    }
  }
  return found;
}
