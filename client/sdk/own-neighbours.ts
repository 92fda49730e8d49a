/**
 * The robots around one's own, as it is predicted: they go on as they were last seen to go, and push and are pushed by
 * the formula of the simulation. Nobody knows what they will do next, so nothing of this is shown of them.
 */
import { type ChassisDef, chassisAt } from "#shared/content/chassis.ts";
import { TILE } from "#shared/lib/math.ts";
import type { PlayerView } from "#shared/protocol/state.ts";
import { ACTIVE_1, ACTIVE_2 } from "#shared/protocol/thing-state.ts";
import { endMotions, motionOf, type Surroundings } from "#shared/sim/drive.ts";
import type { DriveState } from "#shared/sim/drive-state.ts";
import { type Body, slide } from "#shared/sim/obstacles.ts";
import { isSolid, movePushed, PUSH_ROUNDS, type Push, pushApart } from "#shared/sim/pushes.ts";
import type { Sample } from "./interpolate.ts";

/** Another robot at the tick of a truth. Units, units per tick. */
export interface Neighbour extends Readonly<Body> {
  readonly radius: number;
  /** False while it drives through others. */
  readonly isSolid: boolean;
  /** A ram ends at it. */
  readonly isEnemy: boolean;
  /** Ticks for which it goes on. */
  readonly foreseen: number;
}

/** The neighbours from one truth on, stepped with each input that is predicted after it. */
export interface Neighbours {
  /** Puts all where they were at a truth. */
  begin(neighbours: readonly Neighbour[]): void;
  /** Moves all by a tick, then lets them and one's own robot touch and push each other, in place. */
  step(drive: DriveState, chassis: ChassisDef, around: Surroundings): void;
  /** Does to one's own robot, in place, what the next step would; the others stay where they are. */
  foresee(drive: DriveState, chassis: ChassisDef, around: Surroundings): void;
  /** True when one of them is so near that it may be touched by what is predicted. */
  isNear(drive: Readonly<DriveState>): boolean;
}

/**
 * They go on for so many ticks, one that touches one's own robot for longer; then they stand. Measured with brains at 5
 * and 9 ticks of round trip: foreseen for longer, more is corrected; standing from the first tick on, too.
 */
const FORESEEN = 4;
const FORESEEN_TOUCHING = 12;
/** Nobody farther away is touched within what is predicted, in units. */
const NEAR = 4 * TILE;

/** Returns no neighbours. */
export function createNeighbours(): Neighbours {
  let bodies: (Body & Omit<Neighbour, keyof Body>)[] = [];
  let steps = 0;
  const own: Push = { x: 0, y: 0 };
  const push: Push = { x: 0, y: 0 };

  /** Sums all pushes from the same places, then makes them. @returns false when there was none */
  const pushOnce = (drive: DriveState, { radius }: ChassisDef, around: Surroundings): boolean => {
    let isPushed = false;
    own.x = own.y = 0;
    const { x, y } = drive;
    for (const body of bodies) {
      if (!body.isSolid || !pushApart(body.x - x, body.y - y, radius + body.radius, push)) continue;
      isPushed = true;
      own.x -= push.x;
      own.y -= push.y;
      movePushed(body, body.radius, around, false, push);
    }
    if (isPushed) movePushed(drive, radius, around, drive.held === 1, own);
    return isPushed;
  };

  const step = (drive: DriveState, chassis: ChassisDef, around: Surroundings): void => {
    if (bodies.length === 0) return;
    steps++;
    for (const body of bodies) {
      if (steps > body.foreseen) continue;
      body.x += body.vx;
      body.y += body.vy;
      slide(body, body.radius, around, false);
    }
    if (motionOf(drive, chassis)?.passesRobots === false && bodies.some((body) => isTouched(body, drive, chassis)))
      endMotions(drive, chassis);
    if (!isSolid(drive, chassis)) return;
    for (let round = 0; round < PUSH_ROUNDS; round++) {
      if (!pushOnce(drive, chassis, around)) return;
    }
  };

  return {
    begin(neighbours) {
      bodies = neighbours.map((neighbour) => ({ ...neighbour }));
      steps = 0;
    },
    step,
    foresee(drive, chassis, around) {
      const [kept, taken] = [bodies, steps];
      bodies = bodies.map((body) => ({ ...body }));
      step(drive, chassis, around);
      [bodies, steps] = [kept, taken];
    },
    isNear: ({ x, y }) => bodies.some((body) => Math.abs(body.x - x) < NEAR && Math.abs(body.y - y) < NEAR),
  };
}

/** True when a motion ends at a neighbour. */
function isTouched({ x, y, radius, ...body }: Neighbour, drive: DriveState, chassis: ChassisDef): boolean {
  if (!body.isEnemy || !body.isSolid) return false;
  const reach = radius + chassis.radius;
  return (x - drive.x) ** 2 + (y - drive.y) ** 2 < reach * reach;
}

/** What neighbours are made of: one's own view at a tick. */
export interface Sighting {
  readonly view: PlayerView;
  readonly tick: number;
  /** By seat, the last one of the tick where the robot is in sight. */
  readonly samples: readonly (readonly Sample[])[];
  /** Number of the chassis of a seat. */
  readonly chassisOf: (seat: number) => number;
  readonly isEnemy: (seat: number) => boolean;
  /** How one's own robot was pushed in this tick, in units: what its way was beside its speed. */
  readonly ownPush: Push;
  readonly around: Surroundings;
}

/** Bits of `RobotState.flags`, by slot. */
const ACTIVE = [ACTIVE_1, ACTIVE_2];
/** Two robots with a smaller gap between them touch: rounding leaves less. In units. */
const TOUCH = 8;

/** Returns the robots in sight. */
export function neighboursOf({ view, tick, samples, chassisOf, isEnemy, ownPush, around }: Sighting): Neighbour[] {
  const found: Neighbour[] = [];
  const ownRadius = chassisAt(view.chassis).radius;
  view.robots.forEach(({ seen, x, y, flags }, key) => {
    if (seen === 0) return;
    const seat = Number(key);
    const chassis = chassisAt(chassisOf(seat));
    const { radius } = chassis;
    const passes = chassis.abilities.some(
      ({ motion }, slot) => motion?.passesRobots === true && (flags & (ACTIVE[slot] ?? 0)) !== 0,
    );
    const way = wayOf(samples[seat] ?? [], tick);
    const reach = radius + ownRadius + TOUCH;
    const touches = (x - view.x) ** 2 + (y - view.y) ** 2 < reach * reach;
    // What one's own robot was pushed by it, it was pushed itself, as far as walls let it: that is not how it drives.
    const pushed = { x: x - way.x, y: y - way.y, vx: 0, vy: 0 };
    if (touches) movePushed(pushed, radius, around, false, { x: -ownPush.x, y: -ownPush.y });
    const foreseen = touches ? FORESEEN_TOUCHING : FORESEEN;
    const [vx, vy] = [x - pushed.x, y - pushed.y];
    found.push({ x, y, vx, vy, radius, isSolid: !passes, isEnemy: isEnemy(seat), foreseen });
  });
  return found;
}

/** Returns the way of the last tick, in units; none where it was a jump, or was not seen. */
function wayOf(samples: readonly Sample[], tick: number): Push {
  const [before, last] = samples.slice(-2);
  if (before === undefined || last === undefined || last.tick !== tick || before.tick !== tick - 1) return NO_WAY;
  const way = { x: last.x - before.x, y: last.y - before.y };
  return Math.max(Math.abs(way.x), Math.abs(way.y)) > TILE ? NO_WAY : way;
}

const NO_WAY: Readonly<Push> = { x: 0, y: 0 };
