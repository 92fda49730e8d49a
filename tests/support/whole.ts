/** Whole numbers within bounds: what every table of content is made of. */
import { expect } from "vitest";

/** Fails unless `value` is a whole number within [low, high]. */
export function expectWhole(value: number, low: number, high: number): void {
  expect([Number.isInteger(value), value >= low, value <= high]).toEqual([true, true, true]);
}
