/** What of the world was drawn, for tests and developers. */

/** One robot as it was drawn. */
export interface DrawnRobot {
  readonly kind: "robot";
  readonly seat: number;
  /** Tiles. */
  readonly x: number;
  readonly y: number;
  readonly visible: boolean;
  /** Key of the hull's animation, its frame, and the same of the turret. */
  readonly anim: string;
  readonly frame: string;
  readonly turretAnim: string;
  readonly turretFrame: string;
}

/** What was drawn last. */
export interface Drawn {
  readonly robots: readonly DrawnRobot[];
  readonly shots: number;
  readonly resources: number;
  readonly tracks: number;
  readonly devices: number;
  readonly shells: number;
  readonly beasts: number;
  readonly prizes: number;
  readonly beams: number;
  readonly labels: number;
  readonly numbers: number;
  readonly auras: number;
  readonly sparks: number;
  readonly ephemera: number;
  /** Pieces on decks, and units on their way home. */
  readonly cargo: number;
  readonly homing: number;
  readonly lamps: number;
  /** Lights of the engine, and spots of added light. */
  readonly lights: number;
  readonly spots: number;
}
