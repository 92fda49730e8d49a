/**
 * A page whose time goes by pictures: each advances every clock by the same step, however long it took to draw, and chance
 * is a row of numbers from a seed. So a moment of a play looks the same whenever and wherever it is drawn.
 */
import { createRng } from "#shared/lib/rng.ts";

/** The page's time. */
export interface FixedClock {
  /** Ms, the same for all of a picture. */
  now(): number;
  /** Begins time and chance anew, at the same time and seed always: how long it took to load must not be seen. */
  restart(): void;
}

/** Ms; later than any loading lasts. */
const BEGINNING = 1_000_000;
const SEED = 20261122;
/** Chance has so many steps. */
const STEPS = 2 ** 30;

/**
 * Takes over the page's clocks and chance.
 * @param step ms a picture
 * @param onDrawn called after whatever was done for a picture
 */
export function fixClock(step: () => number, onDrawn: () => void): FixedClock {
  const trueRequest = requestAnimationFrame.bind(window);
  const begun = Date.now();
  let time = 1000;
  let last = Number.NaN;
  let chance = createRng(SEED);
  performance.now = () => time;
  Date.now = () => begun + time;
  Math.random = () => chance.below(STEPS) / STEPS;
  window.requestAnimationFrame = (draw) =>
    trueRequest((moment) => {
      // Whoever else asks for the same picture, such as a test that waits, sees the same time.
      if (moment !== last) time += step();
      last = moment;
      draw(time);
      onDrawn();
    });
  return {
    now: () => time,
    restart() {
      time = BEGINNING;
      chance = createRng(SEED);
    },
  };
}
