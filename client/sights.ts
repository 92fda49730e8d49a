/** What the eyes of a frame see, as outlines: each is traced anew only after its eye has moved or a wall has changed. */
import type { Frame, FrameEye } from "./sdk/frame.ts";
import { createOutline, createSightGrid, type Outline, type SightGrid, traceSight } from "./sight-lines.ts";

/** What one eye sees. Place in tiles. */
export interface Sight {
  readonly outline: Outline;
  readonly x: number;
  readonly y: number;
}

/** See the file header. */
export interface Sights {
  /** Returns the sight of each eye, in their order; the same objects each time, written anew. */
  of(frame: Pick<Frame, "eyes" | "maze" | "match">): readonly Sight[];
}

interface Traced extends Sight {
  x: number;
  y: number;
  radius: number;
  grid: SightGrid | null;
}

/** Returns sights that have seen nothing yet. @param push see `traceSight` */
export function createSights(push: number): Sights {
  const traced: Traced[] = [];
  let grid: SightGrid | null = null;
  let revision = -1;
  let match = "";

  const look = (eye: FrameEye, place: number, current: SightGrid): Sight => {
    let sight = traced[place];
    if (sight === undefined) {
      sight = { outline: createOutline(), x: Number.NaN, y: 0, radius: 0, grid: null };
      traced.push(sight);
    }
    // A pad's eye never moves: its outline stays as long as the walls do.
    if (sight.x === eye.x && sight.y === eye.y && sight.radius === eye.radius && sight.grid === current) return sight;
    sight.x = eye.x;
    sight.y = eye.y;
    sight.radius = eye.radius;
    sight.grid = current;
    traceSight(current, eye, push, sight.outline);
    return sight;
  };

  return {
    of(frame) {
      if (frame.eyes.length === 0) return [];
      if (grid === null || frame.maze.revision !== revision || frame.match !== match) {
        grid = createSightGrid(frame.maze);
        revision = frame.maze.revision;
        match = frame.match;
      }
      const current = grid;
      return frame.eyes.map((eye, place) => look(eye, place, current));
    },
  };
}
