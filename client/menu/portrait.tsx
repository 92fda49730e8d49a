/** A robot seen from above, drawn from the same atlas as in the maze. */
import { useEffect, useRef } from "preact/hooks";
import { assetUrl } from "../assets.ts";

/** Where a frame lies in its sheet, and in its cell of 128 × 128. */
interface SheetFrame {
  readonly frame: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly spriteSourceSize: { readonly x: number; readonly y: number };
}

interface Sheet {
  readonly image: HTMLImageElement;
  readonly frames: ReadonlyMap<string, SheetFrame>;
}

/** Pixels along the side of a cell of the atlas, and of a portrait: enough for 96 CSS px on a dense screen. */
const CELL = 128;
const PIXELS = 192;
const OWN_COLOUR = "#1f8fff";
let sheet: Promise<Sheet> | null = null;

/** Shows the robot of a sheet, facing up; empty until the atlas is here; style sheets size it. */
export function Portrait({ name }: { readonly name: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isHere = true;
    sheet ??= loadSheet();
    sheet.then(
      (loaded) => {
        if (isHere && canvas.current !== null) draw(canvas.current, loaded, name);
      },
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [name]);
  return <canvas ref={canvas} class="portrait" width={PIXELS} height={PIXELS} aria-hidden />;
}

async function loadSheet(): Promise<Sheet> {
  const image = new Image();
  image.src = assetUrl("bots.webp");
  const [response] = await Promise.all([fetch(assetUrl("bots.json")), image.decode()]);
  const content: unknown = await response.json();
  const found = typeof content === "object" && content !== null && "frames" in content ? content.frames : null;
  const entries = typeof found === "object" && found !== null ? Object.entries(found) : [];
  return { image, frames: new Map(entries.filter((entry): entry is [string, SheetFrame] => isFrame(entry[1]))) };
}

function isFrame(value: unknown): value is SheetFrame {
  return typeof value === "object" && value !== null && "frame" in value && "spriteSourceSize" in value;
}

function draw(canvas: HTMLCanvasElement, loaded: Sheet, name: string): void {
  const ctx = canvas.getContext("2d");
  if (ctx === null) return;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, canvas.width, canvas.height);
  ctx.translate(canvas.width / 2, canvas.height / 2);
  ctx.rotate(-Math.PI / 2);
  ctx.scale(canvas.width / CELL, canvas.height / CELL);
  ctx.imageSmoothingQuality = "high";
  for (const part of [`${name}/hull/idle/0`, `${name}/turret/idle/0`]) {
    stamp(ctx, loaded, part, null);
    stamp(ctx, loaded, `${part}:t`, OWN_COLOUR);
  }
}

function stamp(ctx: CanvasRenderingContext2D, { image, frames }: Sheet, name: string, tint: string | null): void {
  const found = frames.get(name);
  if (found === undefined) return;
  const { x, y, w, h } = found.frame;
  const left = found.spriteSourceSize.x - CELL / 2;
  const top = found.spriteSourceSize.y - CELL / 2;
  if (tint === null) {
    ctx.drawImage(image, x, y, w, h, left, top, w, h);
    return;
  }
  const mask = new OffscreenCanvas(w, h);
  const inner = mask.getContext("2d");
  if (inner === null) return;
  inner.drawImage(image, x, y, w, h, 0, 0, w, h);
  inner.globalCompositeOperation = "multiply";
  inner.fillStyle = tint;
  inner.fillRect(0, 0, w, h);
  inner.globalCompositeOperation = "destination-in";
  inner.drawImage(image, x, y, w, h, 0, 0, w, h);
  ctx.drawImage(mask, left, top);
}
