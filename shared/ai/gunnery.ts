/** Aiming with lead, and when to pull the trigger. An aim holds for one thought, so it is meant for its middle. */
import { angleOf, turnBetween } from "../lib/angle.ts";
import { divRound, TILE } from "../lib/math.ts";
import { draw } from "../lib/rng.ts";
import { seconds } from "../lib/time.ts";
import { distanceTo, hasLine } from "./duel.ts";
import type { EnemyMemory } from "./memory.ts";
import type { Situation } from "./situation.ts";
import type { Target } from "./target.ts";

/** Ticks from a thought to the middle of the time in which its aim holds. */
const HOLD = 3;
/** Out of a concealment one shoots from within this, or when it is about to end anyway. */
const POINT_BLANK = 3 * TILE;
const ENDING = 12;
/** A bite is tried from this much farther than it reaches, in units. */
const BITE_SLACK = TILE / 3;

/** Returns the direction in which to shoot at a target, in steps, with the lead of its weapon and the brain's error. */
export function leadAngle(situation: Situation, target: Target, error: number): number {
  const { drive } = situation.seen.self;
  const { action } = situation.chassis.weapon;
  if (!situation.skill.leads) return (angleOf(target.x - drive.x, target.y - drive.y) + error) & 1023;
  if (action.kind === "beam") {
    const wait = drive.windUp > 0 ? drive.windUp : action.windUp;
    return aimAhead(situation, target, wait, error);
  }
  if (action.kind === "cone") return aimAhead(situation, target, HOLD, error);
  let wait = HOLD;
  for (let round = 0; round < 2; round++) {
    const dx = target.x + target.vx * wait - drive.x - drive.vx * HOLD;
    const dy = target.y + target.vy * wait - drive.y - drive.vy * HOLD;
    wait = HOLD + divRound(Math.sqrt(dx * dx + dy * dy), action.speed);
  }
  return aimAhead(situation, target, wait, error, HOLD);
}

/** Where a target will be in `wait` ticks, from where one will be in `own` ticks. Nobody drives through walls. */
function aimAhead(situation: Situation, target: Target, wait: number, error: number, own = wait): number {
  const { drive } = situation.seen.self;
  let part = 4;
  let x = target.x + target.vx * wait;
  let y = target.y + target.vy * wait;
  while (part > 0 && !hasLine(situation, x, y)) {
    part--;
    x = target.x + divRound(target.vx * wait * part, 4);
    y = target.y + divRound(target.vy * wait * part, 4);
  }
  // A beam leaves from where one is then; one's own way may change, so half of it is counted.
  const share = own === wait && wait > HOLD ? 2 : 1;
  const ownX = drive.x + divRound(drive.vx * own, share);
  const ownY = drive.y + divRound(drive.vy * own, share);
  return (angleOf(x - ownX, y - ownY) + error) & 1023;
}

/** True when it is time to pull the trigger at a target in reach. */
export function mayFire(situation: Situation, target: Target): boolean {
  const { weapon } = situation.chassis;
  const distance = distanceTo(situation, target);
  if (isConcealed(situation) && target.enemy !== null) {
    const isHurt = situation.seen.tick - situation.seen.self.hurtAt < seconds(0.5);
    if (distance > POINT_BLANK && !isHurt && concealedFor(situation) > ENDING) return false;
  }
  if (weapon.action.kind === "cone") return distance <= weapon.range + target.radius + BITE_SLACK;
  if (weapon.action.kind === "beam") return distance <= weapon.range;
  return true;
}

/** True while an ability hides the robot. */
export function isConcealed(situation: Situation): boolean {
  return concealedFor(situation) > 0;
}

function concealedFor({ chassis, seen }: Situation): number {
  const { active1, active2 } = seen.self.drive;
  const [first, second] = chassis.abilities;
  return Math.max(first.conceal === undefined ? 0 : active1, second.conceal === undefined ? 0 : active2);
}

/** Returns the error of a thought's aim: two draws added, so that small errors are more frequent. */
export function aimError({ character, seen, skill }: Situation): number {
  const first = draw(character.seed, seen.tick, seen.seat, 1) % (skill.aimError + 1);
  const second = draw(character.seed, seen.tick, seen.seat, 2) % (skill.aimError + 1);
  return first - second;
}

/** True when an enemy's turret points at the robot, within a sixteenth of a turn. */
export function isAimedAt(situation: Situation, enemy: EnemyMemory): boolean {
  const { drive } = situation.seen.self;
  return Math.abs(turnBetween(enemy.aim, angleOf(drive.x - enemy.x, drive.y - enemy.y))) < 64;
}
