/** The maze of a running match, thumbnail small: walls, homes, and a dot for each robot in the colour of its side. */
import { useEffect, useRef } from "preact/hooks";
import { palette, panelTone } from "../art/palette.ts";
import type { MatchMap } from "../sdk/connect.ts";
import { teamColours } from "../team-colours.ts";

/** Pixels of the canvas: style sheets size it, and screens may be dense. */
const WIDTH = 288;
const HEIGHT = 216;
/** Radius of a dot in tiles, and of the least that can be seen in pixels. */
const DOT = 0.95;
const LEAST = 4.5;

/** The picture. Decoration: the card beside it says who leads. */
export function LiveMap({ map }: { readonly map: MatchMap | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const ctx = canvas.current?.getContext("2d") ?? null;
    if (ctx !== null) paint(ctx, map);
  }, [map]);
  return <canvas ref={canvas} class="live-map" width={WIDTH} height={HEIGHT} aria-hidden />;
}

function paint(ctx: CanvasRenderingContext2D, map: MatchMap | null): void {
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.fillStyle = panelTone.sheetLow;
  ctx.fillRect(0, 0, WIDTH, HEIGHT);
  if (map === null) return;
  const { width, height } = map;
  const tile = Math.min(WIDTH / width, HEIGHT / height);
  ctx.translate((WIDTH - width * tile) / 2, (HEIGHT - height * tile) / 2);
  ctx.fillStyle = panelTone.mapGround;
  ctx.fillRect(0, 0, width * tile, height * tile);
  paintWalls(ctx, map, tile);
  for (let side = 0; 2 * side < map.pads.length; side++) {
    ctx.fillStyle = colourOf(side);
    ctx.globalAlpha = 0.55;
    ctx.fillRect((map.pads[2 * side] ?? 0) * tile, (map.pads[2 * side + 1] ?? 0) * tile, 2 * tile, 2 * tile);
  }
  ctx.globalAlpha = 1;
  for (let at = 0; at + 2 < map.robots.length; at += 3) {
    const [x = 0, y = 0, side = 0] = map.robots.slice(at, at + 3);
    ctx.beginPath();
    ctx.arc((x / 10) * tile, (y / 10) * tile, Math.max(LEAST, DOT * tile), 0, 2 * Math.PI);
    ctx.fillStyle = colourOf(side);
    ctx.fill();
    ctx.lineWidth = 2;
    ctx.strokeStyle = palette.ink;
    ctx.stroke();
  }
}

function paintWalls(ctx: CanvasRenderingContext2D, { width, height, walls }: MatchMap, tile: number): void {
  const bits = bitsOf(walls);
  ctx.fillStyle = panelTone.mapWall;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const number = row * width + column;
      if (((bits.charCodeAt(number >> 3) >> (number & 7)) & 1) === 0) continue;
      const [left, top] = [Math.round(column * tile), Math.round(row * tile)];
      ctx.fillRect(left, top, Math.round((column + 1) * tile) - left, Math.round((row + 1) * tile) - top);
    }
  }
}

/** Returns the bytes as characters; none where the text is no base64. */
function bitsOf(walls: string): string {
  try {
    return atob(walls);
  } catch {
    return "";
  }
}

/** Beasts, of side −1, are red. */
function colourOf(side: number): string {
  const { colours } = teamColours();
  return side < 0 ? palette.danger : (colours[side % colours.length] ?? colours[1]);
}
