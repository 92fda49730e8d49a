// Machine parts that several chassis share.

import { palette, tone } from "../palette.ts";
import type { Art } from "./art.ts";
import { polyline, rect } from "./shapes.ts";

/** Where and how large a part is. */
export interface PartBox {
  /** Centre. */
  readonly x: number;
  readonly y: number;
  /** Along x. */
  readonly length: number;
  /** Along y. */
  readonly width: number;
}

const TREAD_PITCH = 4.4;
const LINK_PITCH = 6.4;

/** A tyre from above that rolls along x; `phase` in [0, 1) moves the tread by one pitch. */
export function drawWheel(art: Art, box: PartBox, phase: number, height: number): void {
  const { x, y, length, width } = box;
  const left = x - length / 2;
  const right = x + length / 2;
  const profile = art.cylinderY(left, right, height * 0.5, height);
  art.solid(rect(left, y - width / 2, length, width, Math.min(4, width * 0.4)), tone.tyre, profile);
  for (let index = -4; index <= 4; index += 1) {
    const at = x + (index + phase) * TREAD_PITCH;
    if (at < left + 1.6 || at > right - 1.6) continue;
    const rise = 1 - Math.abs(at - x) / (length / 2);
    const chevron = polyline([at - 1.2, y - width / 2 + 1], [at + 0.8, y], [at - 1.2, y + width / 2 - 1]);
    art.stroke(chevron, tone.tread, 1.7, height * (0.55 + 0.55 * rise), { cap: "round" });
  }
}

/** A crawler track from above; `phase` in [0, 1) moves it by one link. */
export function drawTrack(art: Art, box: PartBox, phase: number, height: number): void {
  const { y, length, width } = box;
  const left = box.x - length / 2;
  const right = box.x + length / 2;
  art.solid(rect(left, y - width / 2, length, width, 6), tone.trackBed, height * 0.75);
  const links = Math.floor(length / LINK_PITCH);
  for (let index = -1; index <= links; index += 1) {
    const at = left + (index + phase) * LINK_PITCH + 2.2;
    if (at < left + 1.5 || at > right - 4.5) continue;
    const rise = Math.min(1, Math.min(at - left, right - at - 3) / 7);
    art.solid(rect(at, y - width / 2 + 0.8, 3.7, width - 1.6, 0.8), tone.link, height * (0.7 + 0.45 * rise));
    art.solid(rect(at + 0.4, y - width * 0.16, 2.9, width * 0.32, 0.4), tone.tooth, height * (0.75 + 0.5 * rise));
  }
}

/** A cooling grille with `bars` bars across x, its upper left corner at (x, y). */
export function drawVent(art: Art, box: PartBox, bars: number, height: number): void {
  const { x, y, length, width } = box;
  art.solid(rect(x, y, length, width, 1.2), tone.vent, height - 0.16);
  for (let index = 0; index < bars; index += 1) {
    const at = x + 1 + ((length - 2) * (index + 0.5)) / bars;
    art.stroke(polyline([at, y + 1], [at, y + width - 1]), palette.m2, ((length - 2) / bars) * 0.5, height);
  }
}

/** A gun barrel from `back` to `front` along x with a muzzle brake. */
export function drawBarrel(
  art: Art,
  barrel: { readonly back: number; readonly front: number; readonly y: number; readonly calibre: number },
  height: number,
): void {
  const { back, front, y, calibre } = barrel;
  const top = y - calibre / 2;
  const bottom = y + calibre / 2;
  const metal = art.linear(0, top, 0, bottom, [
    [0, tone.link],
    [0.5, tone.plateMask],
    [1, tone.link],
  ]);
  art.solid(rect(back, top, front - back, calibre, 1), metal, art.cylinderX(top, bottom, height * 0.55, height));
  const brake = art.cylinderX(top - 1.3, bottom + 1.3, height * 0.6, height * 1.05);
  art.solid(rect(front - 6.5, top - 1.3, 6.5, calibre + 2.6, 1.2), palette.m1, brake);
  for (const back of [4.4, 2.2]) {
    art.stroke(polyline([front - back, top - 1], [front - back, bottom + 1]), tone.slot, 1.1, 0.4);
  }
}
