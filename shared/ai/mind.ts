/** A built-in brain of any level: notices, and thinks in its turn. A thought is: assess, decide, steer, aim, press. */
import { CRACKED } from "../content/mazes/maze.ts";
import { angleOf, cosine, sine, VECTOR_LENGTH } from "../lib/angle.ts";
import { divRound } from "../lib/math.ts";
import { DROP, FIRE, NEUTRAL, type TimedInput } from "../sim/input.ts";
import type { Observation } from "../sim/observation.ts";
import { isBaitTime } from "./bait.ts";
import { beastThreat } from "./beast-sense.ts";
import type { Brain } from "./brain.ts";
import { decide } from "./decide.ts";
import { aimError, leadAngle, mayFire } from "./gunnery.ts";
import { createMemory, notice } from "./memory.ts";
import type { Plan } from "./plan.ts";
import { createTrail, leaveTrail, moveOn } from "./restless.ts";
import { assess, type Character, centreX, centreY, type Situation } from "./situation.ts";
import { type Course, mayStand, steer } from "./steer.ts";
import { noticeSurroundings } from "./surroundings.ts";
import { chooseTarget } from "./target.ts";
import { chooseAbility } from "./use-abilities.ts";

/** Returns a brain for a seat. */
export function createMind(seat: number, character: Character): Brain {
  const { skill } = character;
  const memory = createMemory();
  const trail = createTrail(skill.pace);
  /** It looks up once between two thoughts: what it sees then is as old as its reaction when it thinks. */
  const peek = skill.pace - (skill.reaction % skill.pace);
  let plan: Plan | null = null;
  let input: TimedInput = NEUTRAL;

  function thinkAnew(seen: Observation): TimedInput {
    noticeSurroundings(memory, seen, skill);
    const situation = assess(seen, memory, character);
    const post = plan !== null && mayStand(situation, plan) ? plan : null;
    leaveTrail(trail, situation, input.moveX !== 0 || input.moveY !== 0, post);
    if (seen.self.alive === 0) {
      plan = null;
      return NEUTRAL;
    }
    const isHunted = beastThreat(situation) !== null;
    plan = (isHunted ? null : moveOn(trail, situation)) ?? decide(situation, plan);
    return act(situation, plan, steer(situation, plan, trail.stuck));
  }

  return {
    looks: (tick) => (tick + seat) % skill.pace === 0 || (tick + seat) % skill.pace === peek,
    think(seen) {
      const turn = (seen.tick + seat) % skill.pace;
      if (turn !== 0 && turn !== peek) return input;
      notice(memory, seen);
      if (turn === 0) input = thinkAnew(seen);
      return input;
    },
  };
}

/** Aims, fires and presses for a plan and a course. */
function act(situation: Situation, plan: Plan, course: Course): TimedInput {
  const { drive } = situation.seen.self;
  const target = chooseTarget(situation, plan);
  const breach = course.waypoint?.breach ?? -1;
  let aim = course.angle < 0 ? drive.aim : course.angle;
  let buttons = 0;
  let reach = 0;
  if (target !== null) {
    aim = leadAngle(situation, target, aimError(situation));
    if (mayFire(situation, target)) buttons = FIRE;
  } else if (breach >= 0 && situation.chart.tiles[breach] === CRACKED) {
    aim = angleOf(centreX(situation, breach) - drive.x, centreY(situation, breach) - drive.y);
    buttons = FIRE;
  }
  const press = chooseAbility(situation, { plan, course, target });
  // An ability acts on the press: a button that is still down is let go first.
  if (press !== null && (drive.buttons & press.button) === 0) {
    buttons |= press.button;
    if (press.aim >= 0) aim = press.aim;
    // A shot would end it at once.
    if (press.hides) buttons &= ~FIRE;
    reach = press.reach;
  } else if ((drive.buttons & DROP) === 0 && isBaitTime(situation, plan)) buttons |= DROP;
  const stick = course.angle < 0 ? 0 : course.stick;
  return {
    moveX: divRound(cosine(course.angle) * stick, VECTOR_LENGTH),
    moveY: divRound(sine(course.angle) * stick, VECTOR_LENGTH),
    aim: aim & 1023,
    reach,
    buttons,
    lookBack: 0,
  };
}
