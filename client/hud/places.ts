/** What arrows at the edge of the screen point at, and where they stand. Pure. */
import type { Frame } from "../sdk/frame.ts";
import type { Point } from "./brush.ts";
import { resourceColour } from "./cargo.ts";
import type { Box, HudLayout } from "./layout.ts";
import { seatLook } from "./seat-look.ts";
import { TINT, tintOf } from "./style.ts";

/** Never more arrows than that. */
const MOST = 4;
/** CSS px: radius of a mark, the height of its distance below it, and how far it stands from the edge. */
export const RADIUS = 17;
const BELOW = 16;
const INSET = 24;
/** Space between two marks. */
const APART = 4;

/** Something to point at, in tiles. */
interface Target {
  readonly x: number;
  readonly y: number;
  /** Frame of the `icons` atlas; empty where the shape is shown. */
  readonly icon: string;
  readonly tint: number;
  /** Corners within a radius of 1. */
  readonly shape: readonly Point[];
}

/**
 * Returns what the frame says to point at, the weightiest first: the own pad when the hold is full or has a prize in it,
 * prizes and public beasts, then mates; each kind from the nearest on.
 */
export function targetsOf(frame: Frame): readonly Target[] {
  const { own, mode, maze } = frame;
  const robot = frame.robots.find(({ seat }) => seat === own?.seat);
  if (robot === undefined || own === null) return [];
  const nearest = (targets: readonly Target[]): readonly Target[] =>
    [...targets].sort((a, b) => Math.hypot(a.x - robot.x, a.y - robot.y) - Math.hypot(b.x - robot.x, b.y - robot.y));
  const isHomeward = !own.isOnPad && (own.isSilenced || (own.room > 0 && own.cargo.length >= own.room));
  const pads = maze.pads
    .filter(({ seat, team }) => isHomeward && (mode.teams > 0 ? team === own.team : seat === own.seat))
    .map(({ column, row }) => {
      const look = seatLook(frame, own.seat);
      return { x: column + 1, y: row + 1, icon: "icon/vault", tint: look.tint, shape: [] };
    });
  const prizes = frame.prizes
    .filter(({ carrier }) => carrier !== own.seat)
    .map(({ x, y, icon }) => ({ x, y, icon, tint: tintOf(resourceColour(icon)), shape: [] }));
  const beasts = frame.beasts
    .filter(({ isPublic }) => isPublic)
    .map(({ x, y, sheet }) => ({ x, y, icon: `icon/${sheet}`, tint: TINT.danger, shape: [] }));
  const mates = frame.robots
    .filter(({ seat, team }) => mode.teams > 0 && team === own.team && seat !== own.seat)
    .map(({ x, y, seat }) => {
      const look = seatLook(frame, seat);
      return { x, y, icon: "", tint: look.tint, shape: look.shape };
    });
  return [...nearest(pads), ...nearest([...prizes, ...beasts]), ...nearest(mates)].slice(0, MOST);
}

/** Returns where the way from the middle of a box to a point leaves the box; null when the point lies inside. */
export function edgeOf(box: Box, [x, y]: Point): Point | null {
  if (x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h) return null;
  const [centreX, centreY] = [box.x + box.w / 2, box.y + box.h / 2];
  const share = Math.min(box.w / 2 / Math.abs(x - centreX), box.h / 2 / Math.abs(y - centreY));
  return [centreX + (x - centreX) * share, centreY + (y - centreY) * share];
}

/** The part of the screen whose edge arrows stand at: between the panels of both sides, below the notice. */
export function safeBox({ kind, boxes }: HudLayout): Box {
  const { field, notice, cargo, weapon } = boxes;
  const top = notice.y + notice.h + INSET;
  const lowest = kind === "phone" ? cargo.y : weapon.y;
  return { x: field.x + INSET, y: top, w: field.w - 2 * INSET, h: lowest - RADIUS - BELOW - APART - top };
}

/** The room of a mark and its distance around its place. */
export function markBox([x, y]: Point): Box {
  return { x: x - RADIUS, y: y - RADIUS, w: 2 * RADIUS, h: 2 * RADIUS + BELOW };
}

/**
 * Returns places for marks, in the order given: moved up or down from what covers them, and along the edge from each
 * other.
 * @param covers boxes in which no mark may stand
 */
export function placesApart(wanted: readonly Point[], covers: readonly Box[], safe: Box): readonly Point[] {
  const placed: Point[] = [];
  for (const point of wanted) {
    let [x, y] = point;
    for (const box of covers) {
      if (!overlap(markBox([x, y]), box)) continue;
      const isLow = box.y > safe.y + safe.h / 2;
      y = isLow ? box.y - RADIUS - BELOW - APART : box.y + box.h + RADIUS + APART;
    }
    const isAtSide = Math.abs(x - safe.x) < 1 || Math.abs(x - safe.x - safe.w) < 1;
    const [stepX, stepY] = [2 * RADIUS + APART, 2 * RADIUS + BELOW + APART];
    // Towards the middle of the edge, where there is room.
    const way: Point = isAtSide
      ? [0, y > safe.y + safe.h / 2 ? -stepY : stepY]
      : [x > safe.x + safe.w / 2 ? -stepX : stepX, 0];
    for (let tries = 0; tries < MOST; tries++) {
      if (!placed.some((other) => overlap(markBox(other), markBox([x, y])))) break;
      [x, y] = [x + way[0], y + way[1]];
    }
    placed.push([x, y]);
  }
  return placed;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
