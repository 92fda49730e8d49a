/** Pictures of the atlases, painted onto plates: icons in one colour, and portraits of robots in the colour of a seat. */
import type * as Phaser from "phaser";
import type { Ctx } from "./brush.ts";
import { COLOUR } from "./style.ts";

/** Pixels along the side of a robot's cell in the `bots` atlas; the robot stands in its middle and faces right. */
const CELL = 128;

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A robot to portray. */
export interface Portrait {
  /** Prefix of its frames. */
  readonly sheet: string;
  readonly colour: string;
}

/**
 * Paints an icon into the square of `size` CSS px around (x, y), all in `colour`.
 * Without such a frame a ring stands in, so that a missing picture is seen and nothing breaks.
 */
export function icon(
  ctx: Ctx,
  textures: Phaser.Textures.TextureManager,
  name: string,
  at: Placed,
  colour: string,
): void {
  const frame = frameOf(textures, "icons", name);
  if (frame === null) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = 2;
    ctx.beginPath();
    ctx.arc(at.x + at.w / 2, at.y + at.h / 2, at.w * 0.32, 0, 2 * Math.PI);
    ctx.stroke();
    return;
  }
  const scale = Math.min(at.w / frame.realWidth, at.h / frame.realHeight);
  const left = at.x + (at.w - frame.realWidth * scale) / 2 + frame.x * scale;
  const top = at.y + (at.h - frame.realHeight * scale) / 2 + frame.y * scale;
  drawTinted(
    ctx,
    frame,
    { x: left, y: top, w: frame.cutWidth * scale, h: frame.cutHeight * scale },
    colour,
    "source-in",
  );
}

/** Paints a robot, seen from above and facing up, into a square of `size` CSS px from (x, y). */
export function portrait(
  ctx: Ctx,
  textures: Phaser.Textures.TextureManager,
  robot: Portrait,
  square: { readonly x: number; readonly y: number; readonly size: number },
): void {
  ctx.save();
  ctx.translate(square.x + square.size / 2, square.y + square.size / 2);
  ctx.rotate(-Math.PI / 2);
  ctx.scale(square.size / CELL, square.size / CELL);
  for (const part of [`${robot.sheet}/hull/idle/0`, `${robot.sheet}/turret/idle/0`]) {
    stamp(ctx, frameOf(textures, "bots", part), null);
    stamp(ctx, frameOf(textures, "bots", `${part}:t`), robot.colour);
    ctx.globalCompositeOperation = "lighter";
    stamp(ctx, frameOf(textures, "fx", `${part}:g`), COLOUR.text);
    ctx.globalCompositeOperation = "source-over";
  }
  ctx.restore();
}

function stamp(ctx: Ctx, frame: Phaser.Textures.Frame | null, tint: string | null): void {
  if (frame === null) return;
  const at = { x: frame.x - CELL / 2, y: frame.y - CELL / 2, w: frame.cutWidth, h: frame.cutHeight };
  if (tint === null) drawPlain(ctx, frame, at);
  else drawTinted(ctx, frame, at, tint, "multiply");
}

function frameOf(textures: Phaser.Textures.TextureManager, atlas: string, name: string): Phaser.Textures.Frame | null {
  if (!textures.exists(atlas)) return null;
  const texture = textures.get(atlas);
  return texture.has(name) ? texture.get(name) : null;
}

function drawPlain(ctx: CanvasRenderingContext2D, frame: Phaser.Textures.Frame, at: Placed): void {
  const source = picture(frame);
  if (source === null) return;
  ctx.drawImage(source, frame.cutX, frame.cutY, frame.cutWidth, frame.cutHeight, at.x, at.y, at.w, at.h);
}

/** Frames in a colour that were painted last, by what they are; the oldest gives way. */
const tinted = new Map<string, HTMLCanvasElement>();
const MOST_TINTED = 96;

/** Draws a frame in a colour: `source-in` replaces its colours, `multiply` keeps its shades. */
function drawTinted(
  ctx: Ctx,
  frame: Phaser.Textures.Frame,
  at: Placed,
  colour: string,
  how: "source-in" | "multiply",
): void {
  const key = `${frame.texture.key} ${frame.name} ${colour} ${how}`;
  const sheet = tinted.get(key) ?? paintTinted(frame, colour, how);
  if (sheet === null) return;
  tinted.delete(key);
  tinted.set(key, sheet);
  for (const oldest of tinted.keys()) {
    if (tinted.size <= MOST_TINTED) break;
    tinted.delete(oldest);
  }
  ctx.imageSmoothingQuality = "high";
  ctx.drawImage(sheet, at.x, at.y, at.w, at.h);
}

function paintTinted(
  frame: Phaser.Textures.Frame,
  colour: string,
  how: "source-in" | "multiply",
): HTMLCanvasElement | null {
  const source = picture(frame);
  const sheet = document.createElement("canvas");
  sheet.width = Math.max(1, frame.cutWidth);
  sheet.height = Math.max(1, frame.cutHeight);
  const inner = sheet.getContext("2d");
  if (source === null || inner === null) return null;
  const { cutX, cutY, cutWidth, cutHeight } = frame;
  inner.drawImage(source, cutX, cutY, cutWidth, cutHeight, 0, 0, cutWidth, cutHeight);
  inner.globalCompositeOperation = how;
  inner.fillStyle = colour;
  inner.fillRect(0, 0, cutWidth, cutHeight);
  if (how === "multiply") {
    inner.globalCompositeOperation = "destination-in";
    inner.drawImage(source, cutX, cutY, cutWidth, cutHeight, 0, 0, cutWidth, cutHeight);
  }
  return sheet;
}

function picture(frame: Phaser.Textures.Frame): CanvasImageSource | null {
  const { image } = frame.source;
  return image instanceof HTMLImageElement || image instanceof HTMLCanvasElement ? image : null;
}
