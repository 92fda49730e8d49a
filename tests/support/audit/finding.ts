/** What an audit objects to. */

/** Something that a client was told and the world would not have told it, or would have told otherwise. */
export interface Finding {
  readonly tick: number;
  /** The client's seat. */
  readonly seat: number;
  /** What it is about, such as "views.3.robots.1.x". */
  readonly what: string;
  readonly told: unknown;
  readonly allowed: unknown;
}

/** Takes an objection. */
export type Objection = (what: string, told: unknown, allowed: unknown) => void;
