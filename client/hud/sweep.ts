/** The clock hand over a cooling ability: which part of a tile is still dark. Pure geometry. */
import type { Point } from "./brush.ts";

/**
 * Returns the part of a convex outline that a hand has not passed: from the hand, clockwise, to straight up.
 * @param outline corners, clockwise, around `centre`
 * @param passed share of the turn that the hand has passed from straight up, clockwise, in [0, 1]
 */
export function unswept(outline: readonly Point[], centre: Point, passed: number): Point[] {
  if (passed >= 1 || outline.length < 3) return [];
  const hand = edgeAt(outline, centre, passed);
  const rest = outline
    .map((corner) => ({ corner, turn: turnOf(corner, centre) }))
    .filter(({ turn }) => turn > passed)
    .sort((a, b) => a.turn - b.turn)
    .map(({ corner }) => corner);
  return [centre, hand, ...rest, edgeAt(outline, centre, 0)];
}

/** Returns where a ray from `centre` leaves the outline. @param turn share of a turn from straight up, clockwise */
export function edgeAt(outline: readonly Point[], centre: Point, turn: number): Point {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  let nearest = Number.POSITIVE_INFINITY;
  outline.forEach(([x0, y0], index) => {
    const [x1, y1] = outline[(index + 1) % outline.length] ?? [x0, y0];
    const [ex, ey] = [x1 - x0, y1 - y0];
    const cross = dx * ey - dy * ex;
    if (Math.abs(cross) < 1e-9) return;
    const [ox, oy] = [x0 - centre[0], y0 - centre[1]];
    const along = (ox * ey - oy * ex) / cross;
    const across = (ox * dy - oy * dx) / cross;
    if (along > 0 && across >= -1e-9 && across <= 1 + 1e-9) nearest = Math.min(nearest, along);
  });
  if (nearest === Number.POSITIVE_INFINITY) return centre;
  return [centre[0] + dx * nearest, centre[1] + dy * nearest];
}

/** Direction of a point from `centre`, as a share in [0, 1) of a turn from straight up, clockwise. */
function turnOf([x, y]: Point, centre: Point): number {
  const turn = (Math.atan2(y - centre[1], x - centre[0]) + Math.PI / 2) / (2 * Math.PI);
  return turn < 0 ? turn + 1 : turn;
}
