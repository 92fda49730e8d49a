/** How much the picture of the world costs, and what that buys. */

/** From cheap to dear. */
export const QUALITIES = ["low", "medium", "high"] as const;

/** How much a picture may cost. */
export type Quality = (typeof QUALITIES)[number];

/** What a quality buys. */
export interface Looks {
  /** Coloured lights on normal maps. */
  readonly hasLights: boolean;
  /** What is bright spreads. */
  readonly hasBloom: boolean;
  /** Pixels of the fog's sheet per world unit; its edges are as soft at any. */
  readonly fogGrain: number;
  /** Dust hangs in the air. */
  readonly hasMotes: boolean;
  /** Share of the light that sprites add: all of it where there are no lights. */
  readonly glow: number;
}

/** By quality. */
export const LOOKS: Readonly<Record<Quality, Looks>> = {
  low: { hasLights: false, hasBloom: false, fogGrain: 0.25, hasMotes: false, glow: 1 },
  medium: { hasLights: false, hasBloom: true, fogGrain: 0.5, hasMotes: true, glow: 0.9 },
  high: { hasLights: true, hasBloom: true, fogGrain: 0.5, hasMotes: true, glow: 0.34 },
};
