/** What the stages of one step pass on to each other. */

/** Damage on its way to a robot: summed over the tick, then applied, so that trades are possible. */
export interface Blow {
  readonly target: number;
  /** A seat, or NOBODY. */
  readonly by: number;
  /** The kind of beast that it comes from (number in `beastList`), or −1. */
  readonly beast: number;
  /** In thirtieths of a point. */
  readonly amount: number;
  /** Where it came from, in units. */
  readonly fromX: number;
  readonly fromY: number;
}

/** Damage on its way to a device or a beast. */
export interface ThingBlow {
  readonly id: number;
  /** A seat, or NOBODY. */
  readonly by: number;
  /** In thirtieths of a point. */
  readonly amount: number;
}

/** What one step passes from stage to stage and then forgets. */
export interface Scratch {
  /** What robots did with their inputs this tick: seat, actions (bits of `stepDrive`) and where. */
  readonly acts: Act[];
  readonly blows: Blow[];
  readonly deviceBlows: ThingBlow[];
  readonly beastBlows: ThingBlow[];
}

/** The actions of one consumed input, as the later stages need them. */
export interface Act {
  readonly seat: number;
  readonly actions: number;
  readonly x: number;
  readonly y: number;
  readonly aim: number;
  /** Distance of an aimed point, in 1/16 tile. */
  readonly reach: number;
  /** How far back the shooter looked, in 1/8 ticks. */
  readonly lookBack: number;
  /** 1 when what it fired came out of a concealment. */
  readonly ambush: number;
}

/** Returns what a step begins with: nothing. */
export function createScratch(): Scratch {
  return { acts: [], blows: [], deviceBlows: [], beastBlows: [] };
}
