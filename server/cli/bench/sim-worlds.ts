/** The matches that the bench of the simulation plays: of six brains, of sixteen, and a crowd that shoots. */
import { chassisList } from "#shared/content/chassis.ts";
import { type WeaponDef, weaponList } from "#shared/content/weapons.ts";
import { cosine, sine, TURN, VECTOR_LENGTH } from "#shared/lib/angle.ts";
import { divRound } from "#shared/lib/math.ts";
import { createRng, draw } from "#shared/lib/rng.ts";
import { seconds } from "#shared/lib/time.ts";
import { createWorldIn, type MatchSetup, mazeFor } from "#shared/sim/create.ts";
import { FIRE, type TimedInput } from "#shared/sim/input.ts";
import { BRAIN, type TickRecord } from "#shared/sim/record.ts";
import type { World } from "#shared/sim/world.ts";
import { MOST_PADS, ROOM_CLIENTS } from "./room-size.ts";

/** Number of the mode that is measured: the default one. */
const QUICK_PLAY = 0;
/** Sixteen seats share the pads of the largest maze of that mode. */
const CROWD = ROOM_CLIENTS;
/** Ticks of warm-up, play and overtime of a short match. */
const SHORT = { warmup: seconds(1), length: seconds(60), overtime: seconds(1) };
/** What is added to the air is of the first weapon. */
const BOLTS = weaponAt(0);

function weaponAt(number: number): WeaponDef {
  const weapon = weaponList[number];
  if (weapon === undefined) throw new RangeError(`there is no weapon ${number}`);
  return weapon;
}

/** Ticks for which one of the crowd drives straight on. */
const DRIVE = 30;

/** Returns the setup of the `index`-th match of a seed; the seats take the chassis in turn. */
export function setupOf(seed: number, index: number, seats: number, isShort: boolean): MatchSetup {
  return {
    mode: QUICK_PLAY,
    mazeSeed: draw(seed, index, 1, 0),
    salt: draw(seed, index, 2, 0),
    seats: Array.from({ length: seats }, (_, seat) => ({
      driver: BRAIN,
      chassis: (seat + index) % chassisList.length,
    })),
    ...(isShort ? SHORT : {}),
  };
}

/** Returns a world of sixteen robots of all chassis, two to a pad. */
export function createCrowd(seed: number, index: number, isShort: boolean): World {
  const setup = setupOf(seed, index, CROWD, isShort);
  return createWorldIn(mazeFor(QUICK_PLAY, MOST_PADS, setup.mazeSeed), setup);
}

/** Returns the same out of the count-down at once. */
export function createShootout(seed: number): World {
  const setup = setupOf(seed, 0, CROWD, false);
  return createWorldIn(mazeFor(QUICK_PLAY, MOST_PADS, setup.mazeSeed), { ...setup, warmup: 1 });
}

/** Adds bolts until as many as `least` are in the air, in place: from robots, all about. */
export function keepInAir(world: World, least: number): void {
  const { action, range, damage } = BOLTS;
  while (world.projectiles.length < least) {
    const id = world.nextId++;
    const robot = world.robots[id % world.robots.length];
    if (robot === undefined || action.kind !== "bolts") return;
    const { x, y } = robot.drive;
    const aim = (id * 377) % TURN;
    const vx = divRound(cosine(aim) * action.speed, VECTOR_LENGTH);
    const vy = divRound(sine(aim) * action.speed, VECTOR_LENGTH);
    const { seat: owner, team } = robot;
    world.projectiles.push({ id, owner, team, weapon: 0, damage, x, y, vx, vy, left: range, seenBy: 1 << owner });
  }
}

/**
 * Returns records with which a crowd drives about and keeps firing, made beforehand: so that nothing but the rules is
 * measured when they are stepped.
 */
export function crowdRecords(seed: number, ticks: number): TickRecord[] {
  const rng = createRng(seed);
  const inputs: TimedInput[] = [];
  return Array.from({ length: ticks }, (_, tick) => ({
    inputs: Array.from({ length: CROWD }, (_, seat) => {
      if (tick % DRIVE === seat) {
        const [moveX, moveY] = [(rng.below(3) - 1) * 127, (rng.below(3) - 1) * 127];
        inputs[seat] = { moveX, moveY, aim: rng.below(1024), reach: 0, buttons: FIRE, lookBack: 0 };
      }
      const input = inputs[seat];
      return input === undefined ? [] : [input];
    }),
    commands: [],
  }));
}
