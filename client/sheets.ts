/** The built atlases for what draws in a plain 2D canvas, before and beside Phaser. Each is loaded once. */
import { assetUrl } from "./assets.ts";

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Where a frame lies in its sheet, and in its cell; in pixels of the atlas. */
export interface SheetFrame {
  readonly frame: Rect;
  readonly spriteSourceSize: Rect;
  readonly sourceSize: { readonly w: number; readonly h: number };
}

/** One atlas. */
export interface Sheet {
  readonly image: HTMLImageElement;
  readonly frames: ReadonlyMap<string, SheetFrame>;
  /** Pictures of frames in a colour, made when they are first asked for. */
  readonly tinted: Map<string, OffscreenCanvas>;
}

const sheets = new Map<string, Promise<Sheet>>();

/** Returns an atlas by its name, such as "bots". Rejects when it cannot be loaded; the next call tries again. */
export function loadSheet(name: string): Promise<Sheet> {
  const known = sheets.get(name);
  if (known !== undefined) return known;
  const loading = fetchSheet(name);
  sheets.set(name, loading);
  loading.catch(() => sheets.delete(name));
  return loading;
}

/** Returns a picture of the art that has no frames, such as "tiles.webp", decoded. */
export async function loadImage(file: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = assetUrl(file);
  await image.decode();
  return image;
}

async function fetchSheet(name: string): Promise<Sheet> {
  const [response, image] = await Promise.all([fetch(assetUrl(`${name}.json`)), loadImage(`${name}.webp`)]);
  const content: unknown = await response.json();
  const found = typeof content === "object" && content !== null && "frames" in content ? content.frames : null;
  const entries = typeof found === "object" && found !== null ? Object.entries(found) : [];
  const frames = new Map(entries.filter((entry): entry is [string, SheetFrame] => isFrame(entry[1])));
  return { image, frames, tinted: new Map() };
}

function isFrame(value: unknown): value is SheetFrame {
  return (
    typeof value === "object" &&
    value !== null &&
    "frame" in value &&
    "spriteSourceSize" in value &&
    "sourceSize" in value
  );
}

/** A 2D canvas, on the screen or not. */
export type Ctx = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** How a frame is stamped. */
export interface StampLook {
  /** CSS colour that its own are multiplied by; none: as it is. */
  readonly tint?: string | undefined;
  /** Share of its width at which it is held; the middle unless said. */
  readonly held?: number;
}

/** Draws a frame around the origin of `ctx`, one unit a pixel of the atlas. A frame that is not there is left out. */
export function stampFrame(ctx: Ctx, sheet: Sheet, name: string, { tint, held = 0.5 }: StampLook = {}): void {
  const found = sheet.frames.get(name);
  if (found === undefined) return;
  const { frame, spriteSourceSize, sourceSize } = found;
  const left = spriteSourceSize.x - sourceSize.w * held;
  const top = spriteSourceSize.y - sourceSize.h / 2;
  if (tint === undefined) ctx.drawImage(sheet.image, frame.x, frame.y, frame.w, frame.h, left, top, frame.w, frame.h);
  else ctx.drawImage(tintedFrame(sheet, name, found.frame, tint), left, top);
}

function tintedFrame(sheet: Sheet, name: string, { x, y, w, h }: Rect, tint: string): OffscreenCanvas {
  const key = `${name} ${tint}`;
  const known = sheet.tinted.get(key);
  if (known !== undefined) return known;
  const canvas = new OffscreenCanvas(w, h);
  const ctx = canvas.getContext("2d");
  if (ctx !== null) {
    ctx.drawImage(sheet.image, x, y, w, h, 0, 0, w, h);
    ctx.globalCompositeOperation = "multiply";
    ctx.fillStyle = tint;
    ctx.fillRect(0, 0, w, h);
    ctx.globalCompositeOperation = "destination-in";
    ctx.drawImage(sheet.image, x, y, w, h, 0, 0, w, h);
  }
  sheet.tinted.set(key, canvas);
  return canvas;
}
