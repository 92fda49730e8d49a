/** Whether there is a way out past what robots have placed: nobody shuts himself in but at home. */
import { addBodies } from "../sim/devices.ts";
import type { Circle } from "../sim/obstacles.ts";
import type { Place } from "../sim/place-device.ts";
import { type Blockage, blockageBy } from "./blockage.ts";
import { FAR } from "./charts.ts";
import type { Situation } from "./situation.ts";

/** Who gets so many steps away is not shut in. */
const WAY_OUT = 14;

/** True when devices leave a robot no way out of where it is. */
export function isShutIn(situation: Situation): boolean {
  return situation.blockage.tiles.length > 0 && !hasWayOut(stepsPast(situation, situation.blockage));
}

/**
 * True when one more device on one of some places would leave a robot neither a way out nor one home.
 * @param kind number in `deviceList`
 */
export function shutsItselfIn(situation: Situation, places: readonly Place[], kind: number): boolean {
  const { seen, blockage, chassis, homeTile } = situation;
  return places.some((place) => {
    const bodies: Circle[] = [...blockage.bodies];
    addBodies({ kind, ...place }, bodies);
    const steps = stepsPast(situation, blockageBy(seen, bodies, chassis.radius));
    return !hasWayOut(steps) && steps[homeTile] === FAR;
  });
}

/** Steps from where the robot is to each tile, past all that blocks. */
function stepsPast({ chart, tile }: Situation, { tiles, key }: Blockage): Uint16Array {
  return chart.distancesAround(tile, tiles, key);
}

function hasWayOut(steps: Uint16Array): boolean {
  return steps.some((way) => way >= WAY_OUT && way !== FAR);
}
