/** A real maze, dimly lit, that drifts behind the start page. Decoration: it says nothing and moves for nobody who minds. */
import { useEffect, useRef } from "preact/hooks";
import { growingTree } from "#shared/content/mazes/growing-tree.ts";
import { CRACKED, GRATE, PAD, WALL } from "#shared/content/mazes/maze.ts";
import { palette } from "../art/palette.ts";

/** CSS px along the side of a tile; cells a side; seats. */
const TILE = 44;
const CELLS = 13;
const SEATS = 6;

/** The backdrop, painted once after the page has come up. */
export function MazeBackdrop() {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      if (canvas.current !== null) paint(canvas.current, Math.floor(Math.random() * 1e6));
    }, 60);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div class="backdrop" aria-hidden>
      <canvas ref={canvas} />
    </div>
  );
}

function paint(canvas: HTMLCanvasElement, seed: number): void {
  const maze = growingTree.generate(seed, CELLS, CELLS, SEATS);
  canvas.width = maze.width * TILE;
  canvas.height = maze.height * TILE;
  const ctx = canvas.getContext("2d");
  if (ctx === null) return;
  ctx.fillStyle = palette.s0;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  const kind = (column: number, row: number): number | undefined =>
    column < 0 || row < 0 || column >= maze.width || row >= maze.height ? WALL : maze.tiles[row * maze.width + column];
  const isWall = (column: number, row: number): boolean => {
    const found = kind(column, row);
    return found === WALL || found === CRACKED || found === GRATE;
  };
  for (let row = 0; row < maze.height; row++) {
    for (let column = 0; column < maze.width; column++) {
      const [x, y] = [column * TILE, row * TILE];
      if (!isWall(column, row)) {
        ctx.fillStyle = kind(column, row) === PAD ? palette.s4 : (column + row) % 2 === 0 ? palette.s1 : palette.s0;
        ctx.fillRect(x, y, TILE, TILE);
        continue;
      }
      ctx.fillStyle = kind(column, row) === WALL ? palette.s3 : palette.s2;
      ctx.fillRect(x, y, TILE, TILE);
      ctx.fillStyle = palette.s5;
      if (!isWall(column, row - 1)) ctx.fillRect(x, y, TILE, 2);
      if (!isWall(column - 1, row)) ctx.fillRect(x, y, 2, TILE);
      if (!isWall(column + 1, row)) ctx.fillRect(x + TILE - 2, y, 2, TILE);
      if (!isWall(column, row + 1)) {
        ctx.fillStyle = palette.void;
        ctx.fillRect(x, y + TILE - 14, TILE, 14);
      }
    }
  }
}
