/** One seat's will for one tick: what people, brains and programs alike produce, and nothing else moves a robot. */

/** Bits of `Input.buttons`. */
export const FIRE = 1;
export const ABILITY_1 = 2;
export const ABILITY_2 = 4;
export const DROP = 8;

/** The stick, the aim and the buttons. All integers. */
export interface Input {
  /** Stick, right and down, −127 to 127 each; a vector longer than 127 counts as 127 long. */
  readonly moveX: number;
  readonly moveY: number;
  /** Direction of the turret, in steps of 1/1024 turn, 0 to 1023. */
  readonly aim: number;
  /** Distance of an aimed point, in 1/16 tile, 0 to 255; 0 unless an ability that aims at a point is pressed. */
  readonly reach: number;
  /** FIRE | ABILITY_1 | ABILITY_2 | DROP. */
  readonly buttons: number;
}

/** An input as it enters a tick record: with how far back, in 1/8 ticks (0 to 64), a lag-compensated shooter looked. */
export interface TimedInput extends Input {
  readonly lookBack: number;
}

/** Hands off, aiming along +x. */
export const NEUTRAL: TimedInput = { moveX: 0, moveY: 0, aim: 0, reach: 0, buttons: 0, lookBack: 0 };
