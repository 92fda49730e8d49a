/** Where a page tells a spectator more than the canvas does: what the HUD leaves free, as it tells the pages. */

/** A box of a layout. */
export interface SideBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/**
 * How much room there is: for both, below the minimap and below the feed; for one of them at a time; or for one over what
 * the HUD has on the left.
 */
export type BesideKind = "wide" | "narrow" | "drawer";

/** Where it is, in units of the HUD. */
export interface Sides {
  readonly kind: BesideKind;
  readonly standings: SideBox;
  readonly charts: SideBox;
  /** Where one asks for either; the upper edge of what is open unless it is a drawer. */
  readonly switches: SideBox;
}

/** The same on a screen. */
export interface ScreenSides extends Sides {
  /** CSS px for each unit. */
  readonly zoom: number;
}
