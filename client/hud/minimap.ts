/**
 * The whole maze, small: walls painted once for each change of the tiles, things and robots over it a few times a second,
 * which is finer than a pixel of it.
 */

import { CRACKED, GRATE, RUBBLE, TUNNEL, WALL } from "#shared/content/mazes/maze.ts";
import type { Frame, FrameMaze } from "../sdk/frame.ts";
import { type Ctx, outline, type Point, trace } from "./brush.ts";
import { resourceColour } from "./cargo.ts";
import type { Box } from "./layout.ts";
import { createMinimapFog } from "./minimap-fog.ts";
import { type Fit, paintPlaces } from "./minimap-places.ts";
import { type Part, shownBox } from "./part.ts";
import { createPlate, type Stage } from "./plate.ts";
import { seatLook, teamLook } from "./seat-look.ts";
import { COLOUR, withAlpha } from "./style.ts";

const TILES: Readonly<Record<number, string>> = {
  [WALL]: COLOUR.mapWall,
  [CRACKED]: COLOUR.mapCracked,
  [GRATE]: COLOUR.mapGrate,
  [RUBBLE]: COLOUR.mapRubble,
  [TUNNEL]: COLOUR.mapTunnel,
};

/** Times a second that what moves is painted. */
const PACE = 15;

/** What the camera shows, in tiles; null when it shows no part of the maze. */
export type ViewBox = () => Box | null;

/** Makes the minimap. */
export function createMinimap(stage: () => Stage, viewBox: ViewBox): Part {
  const plate = createPlate(stage, 10);
  const fog = createMinimapFog(stage, 10.5);
  const marks = createPlate(stage, 11);
  return {
    draw(moment) {
      const box = shownBox(moment, "minimap");
      if (box === null) {
        marks.hide();
        fog.hide();
        return plate.hide();
      }
      const { frame } = moment;
      const { maze } = frame;
      const { ratio } = stage();
      plate.show(box, `${frame.match} ${maze.revision} ${frame.own?.seat} ${frame.own?.team}`, (ctx) =>
        paintMaze(ctx, frame, box, ratio),
      );
      fog.draw(moment, box, fitOf(maze, { ...box, x: 0, y: 0 }));
      const turn = Math.floor((moment.now * PACE) / 1000);
      marks.show(box, `${frame.match} ${frame.own?.seat} ${turn}`, (ctx, size) => {
        const inside = { x: 0, y: 0, ...size };
        const within = fitOf(maze, inside);
        paintThings(ctx, frame, within);
        paintCamera(ctx, viewBox(), inside, within);
        const radius = box.w < 120 ? 3 : 4.4;
        paintRobots(ctx, frame, within, radius);
        paintPlaces(ctx, frame, { fit: within, size: radius, now: moment.now });
      });
    },
    destroy() {
      plate.destroy();
      fog.destroy();
      marks.destroy();
    },
  };
}

/** Returns where a maze lies in a box, in CSS px. */
export function fitOf(maze: FrameMaze, box: Box): Fit {
  const tile = (Math.min(box.w, box.h) - 6) / Math.max(maze.width, maze.height, 1);
  return { x: box.x + (box.w - maze.width * tile) / 2, y: box.y + (box.h - maze.height * tile) / 2, tile };
}

/** Paints walls and pads. @param box of which only the size counts @param ratio pixels for each CSS px */
export function paintMaze(ctx: Ctx, frame: Frame, box: Box, ratio: number): void {
  const { maze } = frame;
  const fit = fitOf(maze, { ...box, x: 0, y: 0 });
  // Edges on whole pixels of the screen, so that walls do not shimmer.
  const snap = (value: number): number => Math.round(value * ratio) / ratio;
  ctx.fillStyle = withAlpha(COLOUR.sheetLow, 0.92);
  ctx.fillRect(0, 0, box.w, box.h);
  ctx.fillStyle = COLOUR.mapGround;
  ctx.fillRect(snap(fit.x), snap(fit.y), snap(maze.width * fit.tile), snap(maze.height * fit.tile));
  for (let row = 0; row < maze.height; row++) {
    for (let column = 0; column < maze.width; column++) {
      const colour = TILES[maze.tiles[row * maze.width + column] ?? 0];
      if (colour === undefined) continue;
      const left = snap(fit.x + column * fit.tile);
      const top = snap(fit.y + row * fit.tile);
      ctx.fillStyle = colour;
      ctx.fillRect(left, top, snap(fit.x + (column + 1) * fit.tile) - left, snap(fit.y + (row + 1) * fit.tile) - top);
    }
  }
  for (const { column, row, seat, team } of maze.pads) {
    const look = seat >= 0 ? seatLook(frame, seat) : teamLook(frame, team);
    const side = 2 * fit.tile;
    const left = snap(fit.x + column * fit.tile);
    const top = snap(fit.y + row * fit.tile);
    ctx.globalAlpha = 0.4;
    ctx.fillStyle = look.colour;
    ctx.fillRect(left, top, side, side);
    ctx.globalAlpha = 1;
    outline(ctx, { x: left, y: top, w: snap(side), h: snap(side) }, 0, look.colour, 1);
    ctx.beginPath();
    const radius = fit.tile * 0.62;
    for (const [x, y] of look.shape) ctx.lineTo(left + fit.tile + x * radius, top + fit.tile + y * radius);
    ctx.closePath();
    ctx.strokeStyle = COLOUR.ink;
    ctx.lineWidth = 1.5;
    ctx.stroke();
    ctx.fillStyle = look.isHollow ? COLOUR.ink : look.name;
    ctx.fill();
  }
  outline(ctx, { x: 0, y: 0, w: box.w, h: box.h }, 0, COLOUR.line, 1);
}

function paintThings(ctx: Ctx, frame: Frame, fit: Fit): void {
  for (const thing of frame.resources) {
    const [x, y] = [fit.x + thing.x * fit.tile, fit.y + thing.y * fit.tile];
    const colour = resourceColour(thing.icon);
    const isTall = colour === COLOUR.energy;
    ctx.fillStyle = colour;
    if (isTall) ctx.fillRect(x - 1.5, y - 2.5, 3, 5);
    else ctx.fillRect(x - 1.25, y - 1.25, 2.5, 2.5);
  }
}

function paintCamera(ctx: Ctx, view: Box | null, box: Box, fit: Fit): void {
  if (view === null) return;
  const clamp = (value: number, from: number, to: number): number => Math.min(to, Math.max(from, value));
  const left = clamp(fit.x + view.x * fit.tile, box.x + 1, box.x + box.w - 1);
  const right = clamp(fit.x + (view.x + view.w) * fit.tile, box.x + 1, box.x + box.w - 1);
  const top = clamp(fit.y + view.y * fit.tile, box.y + 1, box.y + box.h - 1);
  const bottom = clamp(fit.y + (view.y + view.h) * fit.tile, box.y + 1, box.y + box.h - 1);
  ctx.strokeStyle = withAlpha(COLOUR.white, 0.45);
  ctx.lineWidth = 1;
  ctx.strokeRect(left, top, right - left, bottom - top);
}

const ARROW: readonly Point[] = [
  [1.25, 0],
  [-0.85, 0.85],
  [-0.4, 0],
  [-0.85, -0.85],
];

/** Paints all robots, the followed one as an arrow. @param radius CSS px */
export function paintRobots(ctx: Ctx, frame: Frame, fit: Fit, radius: number): void {
  const own = frame.own?.seat;
  const inOrder = [...frame.robots].sort((a, b) => Number(a.seat === own) - Number(b.seat === own));
  for (const robot of inOrder) {
    const [x, y] = [fit.x + robot.x * fit.tile, fit.y + robot.y * fit.tile];
    const look = seatLook(frame, robot.seat);
    const isOwn = robot.seat === own;
    const [cos, sin] = [Math.cos(robot.heading), Math.sin(robot.heading)];
    const shape = isOwn ? ARROW.map(([a, b]): Point => [a * cos - b * sin, a * sin + b * cos]) : look.shape;
    const size = isOwn ? radius * 1.25 : radius;
    const paint = (grown: number, colour: string): void => {
      trace(
        ctx,
        shape.map(([a, b]): Point => [x + a * (size + grown), y + b * (size + grown)]),
      );
      ctx.fillStyle = colour;
      ctx.fill();
    };
    paint(1.6, COLOUR.ink);
    paint(0, isOwn ? COLOUR.white : look.colour);
  }
}
