/** A built-in brain of any level: notices, and thinks in its turn. A thought is: assess, decide, steer, aim, press. */
import { CRACKED } from "../content/mazes/maze.ts";
import type { WeaponDef } from "../content/weapons.ts";
import { angleOf, cosine, sine, VECTOR_LENGTH } from "../lib/angle.ts";
import { divRound } from "../lib/math.ts";
import { FIRE, NEUTRAL, type TimedInput } from "../sim/input.ts";
import type { Observation } from "../sim/observation.ts";
import type { Brain } from "./brain.ts";
import { decide } from "./decide.ts";
import { aimError, chooseTarget, leadAngle } from "./gunnery.ts";
import type { Skill } from "./levels.ts";
import { createMemory, noticeSurroundings, noticeTick } from "./memory.ts";
import type { Plan } from "./plan.ts";
import { createTrail, leaveTrail, moveOn } from "./restless.ts";
import { assess, centreX, centreY, type Situation } from "./situation.ts";
import { type Course, steer } from "./steer.ts";
import { chooseAbility } from "./use-abilities.ts";

/** Units per tick; what does not fly is there at once. */
function boltSpeed({ action, range }: WeaponDef): number {
  return action.kind === "bolts" ? action.speed : range;
}

/** What a brain is like. */
export interface Character {
  readonly skill: Skill;
  /** Units of room taken in the hold with which it goes home, whatever it would judge; 0: as it judges. */
  readonly homeAt: number;
}

/** Returns a brain for a seat. @param seed chance of this brain, 0 to 2^32 − 1 */
export function createMind(seat: number, seed: number, { skill }: Character): Brain {
  const memory = createMemory();
  const trail = createTrail();
  let plan: Plan | null = null;
  let input: TimedInput = NEUTRAL;

  function thinkAnew(seen: Observation): TimedInput {
    const situation = assess(seen, memory);
    noticeSurroundings(memory, seen, situation.chart);
    leaveTrail(trail, situation, input.moveX !== 0 || input.moveY !== 0);
    if (seen.self.alive === 0) {
      plan = null;
      return NEUTRAL;
    }
    plan = moveOn(trail, situation, seed) ?? decide(situation, plan, seed, skill.reaction);
    return act(situation, plan, steer(situation, plan, trail.stuck, seed));
  }

  /** Aims, fires and presses for a plan and a course. */
  function act(situation: Situation, goal: Plan, course: Course): TimedInput {
    const { seen } = situation;
    const { drive } = seen.self;
    const error = aimError(seed, seen.tick, seat, skill.aimError);
    const target = chooseTarget(situation, goal, skill.reaction);
    const breach = course.waypoint?.breach ?? -1;
    let aim = course.angle < 0 ? drive.aim : course.angle;
    let buttons = 0;
    if (target !== null) {
      aim = leadAngle(situation, target, boltSpeed(situation.chassis.weapon), error);
      buttons = FIRE;
    } else if (breach >= 0 && situation.chart.tiles[breach] === CRACKED) {
      aim = angleOf(centreX(situation, breach) - drive.x, centreY(situation, breach) - drive.y);
      buttons = FIRE;
    }
    const press = chooseAbility(situation, { plan: goal, waypoint: course.waypoint, target });
    // An ability acts on the press: a button that is still down is let go first.
    if (press !== null && (drive.buttons & press.button) === 0) {
      buttons |= press.button;
      if (press.aim >= 0) aim = press.aim;
    }
    const stick = course.angle < 0 ? 0 : course.stick;
    return {
      moveX: divRound(cosine(course.angle) * stick, VECTOR_LENGTH),
      moveY: divRound(sine(course.angle) * stick, VECTOR_LENGTH),
      aim: aim & 1023,
      reach: 0,
      buttons,
      lookBack: 0,
    };
  }

  return {
    think(seen) {
      noticeTick(memory, seen);
      if ((seen.tick + seat) % skill.pace === 0) input = thinkAnew(seen);
      return input;
    },
  };
}
