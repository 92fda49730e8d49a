/** Which of several things on a page lies in a direction from another: how a gamepad moves the focus. Pure. */

/** A box of the page, in CSS px. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Direction = "up" | "down" | "left" | "right";

/** What lies aside counts so many times as far as what lies ahead. */
const ASIDE = 2.5;

/** Returns the number of the place that is nearest in a direction, or −1 where there is none. */
export function nextInDirection(from: Place, places: readonly Place[], direction: Direction): number {
  const isAcross = direction === "left" || direction === "right";
  const sign = direction === "right" || direction === "down" ? 1 : -1;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [number, place] of places.entries()) {
    const [dx, dy] = [middle(place.left, place.width) - middle(from.left, from.width), middleY(place) - middleY(from)];
    const ahead = sign * (isAcross ? dx : dy);
    if (ahead < 2) continue;
    // Boxes that overlap across the way lie straight ahead.
    const aside = isAcross
      ? gap(from.top, from.height, place.top, place.height)
      : gap(from.left, from.width, place.left, place.width);
    const far = ahead + ASIDE * aside + 0.01 * Math.abs(isAcross ? dy : dx);
    if (far >= least) continue;
    least = far;
    best = number;
  }
  return best;
}

function middle(from: number, size: number): number {
  return from + size / 2;
}

function middleY({ top, height }: Place): number {
  return middle(top, height);
}

/** Space between two spans; 0 where they overlap. */
function gap(from: number, size: number, other: number, otherSize: number): number {
  return Math.max(0, other - (from + size), from - (other + otherSize));
}
