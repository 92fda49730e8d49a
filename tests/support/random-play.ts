/** Tick records of drivers who do anything: from a seed, so a failure can be played again. */
import { chassisList } from "#shared/content/chassis.ts";
import { angleOf } from "#shared/lib/angle.ts";
import { createRng, type Rng } from "#shared/lib/rng.ts";
import type { TimedInput } from "#shared/sim/input.ts";
import type { Command, TickRecord } from "#shared/sim/record.ts";
import type { World } from "#shared/sim/world.ts";

/** What random drivers may do beside driving. */
export interface RandomPlay {
  /** Ticks with none or with several inputs of a seat, as a bad line makes them. */
  readonly badLines?: boolean;
  /** Drivers come and go, chassis change, chance gets fresh bits. */
  readonly commands?: boolean;
}

interface Driver {
  input: TimedInput;
  /** Ticks for which it stays. */
  left: number;
  /** A seat to aim at; beyond the last seat, none. */
  target: number;
}

/** Returns a function that gives the record of the world's next tick; half of the drivers aim at another robot. */
export function createRandomPlay(seed: number, world: World, options: RandomPlay = {}): () => TickRecord {
  const rng = createRng(seed);
  const seats = world.robots.length;
  const drivers: Driver[] = Array.from({ length: seats }, () => ({ input: nextInput(rng), left: 0, target: 0 }));
  return () => ({
    inputs: drivers.map((driver, seat) => {
      if (driver.left-- <= 0) {
        driver.input = nextInput(rng);
        driver.left = rng.below(24);
        driver.target = rng.below(seats * 2);
      }
      // Buttons flicker, so that presses happen.
      const buttons = rng.below(3) === 0 ? 0 : driver.input.buttons;
      const input = { ...driver.input, buttons, aim: aimAt(world, seat, driver) };
      return options.badLines === true ? new Array<TimedInput>(countOf(rng)).fill(input) : [input];
    }),
    commands: options.commands === true && rng.below(20) === 0 ? [nextCommand(rng, seats)] : [],
  });
}

function aimAt({ robots }: World, seat: number, { input, target }: Driver): number {
  const [own, other] = [robots[seat]?.drive, robots[target]?.drive];
  return own === undefined || other === undefined ? input.aim : angleOf(other.x - own.x, other.y - own.y);
}

function countOf(rng: Rng): number {
  const roll = rng.below(20);
  if (roll < 14) return 1;
  return roll < 17 ? 0 : roll - 15;
}

function nextInput(rng: Rng): TimedInput {
  const [moveX, moveY] = [rng.below(255) - 127, rng.below(255) - 127];
  const steady = rng.below(2) === 0;
  return {
    moveX: steady ? Math.sign(moveX) * 127 : moveX,
    moveY: steady && rng.below(2) === 0 ? 0 : moveY,
    aim: rng.below(1024),
    reach: rng.below(256),
    buttons: rng.below(16),
    lookBack: rng.below(65),
  };
}

function nextCommand(rng: Rng, seats: number): Command {
  const seat = rng.below(seats);
  const driver = rng.below(3);
  const chassis = rng.below(chassisList.length);
  const commands: readonly Command[] = [
    { kind: "join", seat, driver, chassis },
    { kind: "leave", seat },
    { kind: "driver", seat, driver },
    { kind: "chassis", seat, chassis },
    { kind: "salt", salt: rng.below(2 ** 20) * 4093 },
  ];
  return commands[rng.below(commands.length)] ?? { kind: "leave", seat };
}
