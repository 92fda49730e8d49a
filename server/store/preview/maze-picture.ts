/** Mazes from above: walls and homes, of a finished match where there was fighting, of a running one where robots are. */
import { CRACKED, GRATE, type Maze, RUBBLE, TUNNEL, WALL } from "#shared/content/mazes/maze.ts";
import { COLOUR, TEAM_COLOURS } from "./colours.ts";
import type { MatchStory, Track } from "./story.ts";
import { element } from "./svg.ts";

/** A square of the picture, in its pixels. */
export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

const TILES: ReadonlyMap<number, string> = new Map([
  [WALL, COLOUR.wall],
  [CRACKED, COLOUR.cracked],
  [GRATE, COLOUR.grate],
  [RUBBLE, COLOUR.rubble],
  [TUNNEL, COLOUR.tunnel],
]);

/** Triangle, diamond, square, circle: within a radius of about 1. The second four sides have them hollow. */
const SHAPES = [
  "M0 -1L0.98 0.8L-0.98 0.8Z",
  "M0 -1.08L1.08 0L0 1.08L-1.08 0Z",
  "M-0.84 -0.84H0.84V0.84H-0.84Z",
  "M0.92 0A0.92 0.92 0 1 1 -0.92 0A0.92 0.92 0 1 1 0.92 0Z",
];
/** Tiles around a spot that its heat reaches. */
const HEAT_REACH = 2.2;
/** Glow of the hottest tile. */
const HEAT_MOST = 0.8;

/** Returns the colour of a side; beasts and nobody are red. */
export function sideColour(side: number): string {
  return TEAM_COLOURS[side % TEAM_COLOURS.length] ?? COLOUR.danger;
}

/** Returns the sign of a side, `radius` large. */
export function badge(side: number, x: number, y: number, radius: number): string {
  const isHollow = side >= SHAPES.length;
  return element("path", {
    d: SHAPES[side % SHAPES.length] ?? "",
    transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${radius.toFixed(2)})`,
    fill: isHollow ? COLOUR.ink : sideColour(side),
    stroke: isHollow ? sideColour(side) : COLOUR.ink,
    "stroke-width": isHollow ? 0.42 : 0.26,
  });
}

/** Returns what a picture with mazes defines once. */
export function mazeDefinitions(): string {
  const stop = (offset: number, colour: string, opacity: number): string =>
    element("stop", { offset, "stop-color": colour, "stop-opacity": opacity });
  return element("radialGradient", { id: "heat" }, [
    stop(0, COLOUR.amber, 0.9),
    stop(0.45, COLOUR.danger, 0.5),
    stop(1, COLOUR.danger, 0),
  ]);
}

/** Returns the maze of a finished match in a square. @param followed seats whose ways are shown */
export function mazePicture(story: MatchStory, square: Square, followed: readonly number[]): string[] {
  const { maze, sides } = story;
  return inSquare(maze, square, [
    ...pads(maze),
    ...heat(story),
    ...followed.flatMap((seat) => tracks(story.tracks[seat] ?? [], sideColour(sides[seat] ?? 0))),
    element("g", { "shape-rendering": "crispEdges" }, walls(maze, story.tiles)),
    ...story.losses.map(({ x, y, side }) => cross(x, y, sideColour(side))),
    ...homes(maze),
  ]);
}

/** What a maze looks like at one moment. Places in tiles; side −1 is of beasts. */
export interface MazeMoment {
  readonly maze: SeenMaze;
  readonly tiles: Uint8Array;
  readonly spots: readonly { readonly x: number; readonly y: number; readonly side: number }[];
}

/** Of a maze, what is drawn. */
export type SeenMaze = Pick<Maze, "width" | "height" | "pads">;

/** Returns a maze at one moment in a square. */
export function momentPicture({ maze, tiles, spots }: MazeMoment, square: Square): string[] {
  return inSquare(maze, square, [
    ...pads(maze),
    element("g", { "shape-rendering": "crispEdges" }, walls(maze, tiles)),
    ...homes(maze),
    ...spots.map(spot),
  ]);
}

/** Returns what is drawn in tiles, on the ground, in a square of the picture. */
function inSquare(maze: SeenMaze, square: Square, content: readonly string[]): string[] {
  const tile = square.side / Math.max(maze.width, maze.height);
  const size = { width: maze.width, height: maze.height };
  const place = {
    "clip-path": "url(#maze)",
    transform: `translate(${square.x + (square.side - maze.width * tile) / 2} ${
      square.y + (square.side - maze.height * tile) / 2
    }) scale(${tile.toFixed(3)})`,
  };
  return [
    element("clipPath", { id: "maze" }, [element("rect", size)]),
    element("g", place, [element("rect", { ...size, fill: COLOUR.ground }), ...content]),
  ];
}

function homes(maze: SeenMaze): string[] {
  return maze.pads.map(({ column, row }, side) => badge(side, column + 1, row + 1, 0.72));
}

/** A robot has its sign on a disc; a beast is a red one. */
function spot({ x, y, side }: MazeMoment["spots"][number]): string {
  const isBeast = side < 0;
  const look = { cx: x, cy: y, r: 0.9, "stroke-width": 0.24 };
  const disc = isBeast ? { fill: COLOUR.danger, stroke: COLOUR.ink } : { fill: COLOUR.ink, stroke: COLOUR.white };
  return element("circle", { ...look, ...disc }) + (isBeast ? "" : badge(side, x, y, 0.6));
}

function pads(maze: SeenMaze): string[] {
  return maze.pads.map(({ column, row }, side) =>
    element("rect", {
      ...{ x: column + 0.08, y: row + 0.08, width: 1.84, height: 1.84 },
      ...{ fill: sideColour(side), "fill-opacity": 0.35, stroke: sideColour(side), "stroke-width": 0.16 },
    }),
  );
}

/** The tiles of a kind, in rows as long as they go on. */
function walls(maze: SeenMaze, tiles: Uint8Array): string[] {
  const found: string[] = [];
  for (let row = 0; row < maze.height; row++) {
    for (let column = 0; column < maze.width; ) {
      const kind = tiles[row * maze.width + column];
      let end = column + 1;
      while (end < maze.width && tiles[row * maze.width + end] === kind) end++;
      const fill = TILES.get(kind ?? 0);
      // A little over each other, or the ground would shine through between them.
      const size = { width: end - column + 0.03, height: 1.03 };
      if (fill !== undefined) found.push(element("rect", { x: column, y: row, ...size, fill }));
      column = end;
    }
  }
  return found;
}

function heat({ maze, heat: lost }: MatchStory): string[] {
  const most = lost.reduce((one, other) => Math.max(one, other), 0);
  const found: string[] = [];
  for (const [tile, amount] of lost.entries()) {
    if (amount === 0) continue;
    const [cx, cy] = [(tile % maze.width) + 0.5, Math.floor(tile / maze.width) + 0.5];
    const opacity = HEAT_MOST * Math.sqrt(amount / most);
    found.push(element("circle", { cx, cy, r: HEAT_REACH, fill: "url(#heat)", opacity }));
  }
  return found;
}

function tracks(lives: readonly Track[], stroke: string): string[] {
  return lives
    .filter(({ length }) => length > 2)
    .map((points) => {
      const look = { fill: "none", stroke, "stroke-width": 0.22, "stroke-opacity": 0.6 };
      const round = { "stroke-linejoin": "round", "stroke-linecap": "round" };
      return element("polyline", { points: points.map((at) => at.toFixed(1)).join(" "), ...look, ...round });
    });
}

/** Where somebody was destroyed. */
function cross(x: number, y: number, colour: string): string {
  const d = `M${(x - 0.42).toFixed(2)} ${(y - 0.42).toFixed(2)}l0.84 0.84m0 -0.84l-0.84 0.84`;
  const path = (stroke: string, width: number): string =>
    element("path", { d, fill: "none", stroke, "stroke-width": width, "stroke-linecap": "round" });
  return path(COLOUR.ink, 0.5) + path(colour, 0.26);
}
