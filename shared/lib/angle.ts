/**
 * Angles are steps of 1/1024 turn: 0 points along +x, they grow clockwise (y points down).
 * `Math.sin` and friends differ between engines, so directions come from a table.
 */

/** Steps in a full turn. */
export const TURN = 1024;
/** Length of the vectors of the table. */
export const VECTOR_LENGTH = 16384;

/** round(16384 · sin(i/256 · 90°)) for i in [0, 256]. */
// biome-ignore format: a table
const QUARTER_SINE: readonly number[] = [
  0, 101, 201, 302, 402, 503, 603, 704, 804, 904, 1005, 1105, 1205, 1306, 1406, 1506, 1606, 1706, 1806, 1906,
  2006, 2105, 2205, 2305, 2404, 2503, 2603, 2702, 2801, 2900, 2999, 3098, 3196, 3295, 3393, 3492, 3590, 3688, 3786, 3883,
  3981, 4078, 4176, 4273, 4370, 4467, 4563, 4660, 4756, 4852, 4948, 5044, 5139, 5235, 5330, 5425, 5520, 5614, 5708, 5803,
  5897, 5990, 6084, 6177, 6270, 6363, 6455, 6547, 6639, 6731, 6823, 6914, 7005, 7096, 7186, 7276, 7366, 7456, 7545, 7635,
  7723, 7812, 7900, 7988, 8076, 8163, 8250, 8337, 8423, 8509, 8595, 8680, 8765, 8850, 8935, 9019, 9102, 9186, 9269, 9352,
  9434, 9516, 9598, 9679, 9760, 9841, 9921, 10001, 10080, 10159, 10238, 10316, 10394, 10471, 10549, 10625, 10702, 10778, 10853, 10928,
  11003, 11077, 11151, 11224, 11297, 11370, 11442, 11514, 11585, 11656, 11727, 11797, 11866, 11935, 12004, 12072, 12140, 12207, 12274, 12340,
  12406, 12472, 12537, 12601, 12665, 12729, 12792, 12854, 12916, 12978, 13039, 13100, 13160, 13219, 13279, 13337, 13395, 13453, 13510, 13567,
  13623, 13678, 13733, 13788, 13842, 13896, 13949, 14001, 14053, 14104, 14155, 14206, 14256, 14305, 14354, 14402, 14449, 14497, 14543, 14589,
  14635, 14680, 14724, 14768, 14811, 14854, 14896, 14937, 14978, 15019, 15059, 15098, 15137, 15175, 15213, 15250, 15286, 15322, 15357, 15392,
  15426, 15460, 15493, 15525, 15557, 15588, 15619, 15649, 15679, 15707, 15736, 15763, 15791, 15817, 15843, 15868, 15893, 15917, 15941, 15964,
  15986, 16008, 16029, 16049, 16069, 16088, 16107, 16125, 16143, 16160, 16176, 16192, 16207, 16221, 16235, 16248, 16261, 16273, 16284, 16295,
  16305, 16315, 16324, 16332, 16340, 16347, 16353, 16359, 16364, 16369, 16373, 16376, 16379, 16381, 16383, 16384, 16384,
];

const COSINE = new Int16Array(TURN);
const SINE = new Int16Array(TURN);
for (let angle = 0; angle < TURN; angle++) {
  const quadrant = angle >> 8;
  const along = QUARTER_SINE[quadrant % 2 === 0 ? angle & 255 : 256 - (angle & 255)] ?? 0;
  const across = QUARTER_SINE[quadrant % 2 === 0 ? 256 - (angle & 255) : angle & 255] ?? 0;
  SINE[angle] = quadrant < 2 ? along : -along;
  COSINE[angle] = quadrant === 0 || quadrant === 3 ? across : -across;
}

/** Returns the x part, of 16384, of the direction `angle` (any integer, in steps of 1/1024 turn). */
export function cosine(angle: number): number {
  return COSINE[angle & (TURN - 1)] ?? 0;
}

/** Returns the y part, of 16384, of the direction `angle` (any integer, in steps of 1/1024 turn). */
export function sine(angle: number): number {
  return SINE[angle & (TURN - 1)] ?? 0;
}

/** Returns the direction of (dx, dy), integers, as steps in [0, 1024); 0 for the zero vector. Exact to one step. */
export function angleOf(dx: number, dy: number): number {
  if (dx === 0 && dy === 0) return 0;
  const width = dx < 0 ? -dx : dx;
  const height = dy < 0 ? -dy : dy;
  // The largest step of the first quadrant that is not past the vector: sine/cosine <= height/width.
  let low = 0;
  let high = 256;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((SINE[middle] ?? 0) * width <= (COSINE[middle] ?? 0) * height) low = middle;
    else high = middle - 1;
  }
  if (low < 256) {
    const below = (COSINE[low] ?? 0) * height - (SINE[low] ?? 0) * width;
    const above = (SINE[low + 1] ?? 0) * width - (COSINE[low + 1] ?? 0) * height;
    if (above < below) low++;
  }
  if (dx >= 0) return (dy >= 0 ? low : TURN - low) & (TURN - 1);
  return dy >= 0 ? 512 - low : 512 + low;
}

/** Returns the smallest turn from `from` to `to`, in steps within [−512, 512). */
export function turnBetween(from: number, to: number): number {
  return ((to - from + 512) & (TURN - 1)) - 512;
}

/** Returns the direction along +x, +y, −x or −y (0, 1, 2, 3) nearest to `angle`; halfway the next one clockwise. */
export function nearestAxis(angle: number): number {
  return ((angle + TURN / 8) >> 8) & 3;
}
