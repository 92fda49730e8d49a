/**
 * The live gallery: one act after the other of a robot, in a plain canvas. The page loads it once it answers to the hand; it
 * draws only while somebody can see it.
 */
import { type ChassisDef, chassisList } from "#shared/content/chassis.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import type { TileIndex } from "../art/frames.ts";
import { palette, TEAMS } from "../art/palette.ts";
import { assetUrl } from "../assets.ts";
import { loadImage, loadSheet } from "../sheets.ts";
import { tintOf } from "../view/tints.ts";
import { SHOWN_SLOTS, type ShownSlot } from "./acts.ts";
import { createBrush } from "./brush.ts";
import { paintGround, type Tileset } from "./ground.ts";
import { createHappenings, type Happenings } from "./happenings.ts";
import { createShow, type Show } from "./show.ts";
import { paintThings } from "./things.ts";
import { VIEW } from "./units.ts";

/** A gallery in a canvas. */
export interface Gallery {
  /** Shows a robot from now on. @param slot what to begin with @param isOnly it is shown again and again */
  show(chassis: string, slot: ShownSlot, isOnly: boolean): void;
  /** Lets it play, or holds it. */
  run(isRunning: boolean): void;
  destroy(): void;
}

const TICK_MS = 1000 / TICK_RATE;
/** ms in which one act gives way to the next. */
const FADE = 220;
/** A still shows its act after so many ticks: all have begun by then. */
const STILL = 52;
const COLOURS = [tintOf(TEAMS[0]), tintOf(TEAMS[1])];

/** Loads what it draws with, then draws in `canvas`. @param onSlot hears what is shown from now on */
export async function openGallery(canvas: HTMLCanvasElement, onSlot: (slot: ShownSlot) => void): Promise<Gallery> {
  const [bots, fx, image, answer] = await Promise.all([
    loadSheet("bots"),
    loadSheet("fx"),
    loadImage("tiles.webp"),
    fetch(assetUrl("tiles.json")),
  ]);
  const index: TileIndex = await answer.json();
  return playGallery(canvas, { bots, fx, tileset: { image, index } }, onSlot);
}

type Art = Parameters<typeof createBrush>[1] & { readonly tileset: Tileset };

function playGallery(canvas: HTMLCanvasElement, art: Art, onSlot: (slot: ShownSlot) => void): Gallery {
  const ctx = canvas.getContext("2d");
  const ground = new OffscreenCanvas(1, 1);
  let painted = "";
  let chassis: ChassisDef | undefined;
  let slot: ShownSlot = SHOWN_SLOTS[0];
  let isOnly = false;
  let show: Show | null = null;
  let happenings: Happenings | null = null;
  let isRunning = false;
  let request = 0;
  let last = 0;
  let due = 0;

  const begin = (next: ShownSlot): void => {
    if (chassis === undefined) return;
    slot = next;
    show = createShow(chassis, next);
    happenings = createHappenings((seat) => COLOURS[seat] ?? 0);
    due = 0;
    onSlot(next);
    if (!isRunning) while (show.tick < STILL) advance();
  };
  const advance = (): void => {
    const events = show?.step() ?? [];
    for (const event of events) happenings?.take(event, (show?.tick ?? 0) * TICK_MS);
  };

  const paint = (): void => {
    if (ctx === null || show === null || happenings === null) return;
    const scale = sharpen(canvas);
    const behind = isRunning ? 1 - Math.min(1, due / TICK_MS) : 0;
    const scene = show.scene(behind);
    const now = (show.tick - behind) * TICK_MS;
    const key = `${canvas.width} ${scene.maze.tiles.join("")} ${scene.maze.cracked.map(({ stage }) => stage).join("")}`;
    if (key !== painted) {
      painted = key;
      ground.width = canvas.width;
      ground.height = canvas.height;
      const under = ground.getContext("2d");
      under?.setTransform(scale, 0, 0, scale, -VIEW.x * scale, -VIEW.y * scale);
      if (under !== null) paintGround(under, scene.maze, art.tileset);
    }
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.globalAlpha = 1;
    ctx.drawImage(ground, 0, 0);
    ctx.setTransform(scale, 0, 0, scale, -VIEW.x * scale, -VIEW.y * scale);
    ctx.imageSmoothingQuality = "high";
    const brush = createBrush(ctx, art);
    paintThings(brush, { scene, happenings, colourOf: (seat) => COLOURS[seat] ?? 0, now });
    happenings.paint(brush, now);
    if (!isRunning) return;
    const left = (show.length * TICK_MS - now) / FADE;
    const dark = 1 - Math.min(1, now / FADE, Math.max(0, left));
    ctx.globalAlpha = dark;
    ctx.fillStyle = palette.void;
    ctx.fillRect(VIEW.x, VIEW.y, VIEW.w, VIEW.h);
  };

  const draw = (now: number): void => {
    request = requestAnimationFrame(draw);
    due += Math.min(100, now - last);
    last = now;
    for (; due >= TICK_MS; due -= TICK_MS) advance();
    if (show !== null && show.tick >= show.length) {
      const place = SHOWN_SLOTS.indexOf(slot);
      begin(isOnly ? slot : (SHOWN_SLOTS[(place + 1) % SHOWN_SLOTS.length] ?? SHOWN_SLOTS[0]));
    }
    paint();
  };
  const resized = new ResizeObserver(() => {
    if (!isRunning) paint();
  });
  resized.observe(canvas);

  return {
    show(id, next, only) {
      chassis = chassisList.find((one) => one.id === id);
      isOnly = only;
      begin(next);
      if (!isRunning) paint();
    },
    run(wanted) {
      if (wanted === isRunning) return;
      isRunning = wanted;
      cancelAnimationFrame(request);
      if (!wanted) return paint();
      last = performance.now();
      request = requestAnimationFrame(draw);
    },
    destroy() {
      cancelAnimationFrame(request);
      resized.disconnect();
    },
  };
}

/** Gives a canvas the pixels of its place on the screen. @returns pixels a world unit */
function sharpen(canvas: HTMLCanvasElement): number {
  const ratio = Math.min(2, window.devicePixelRatio);
  const width = Math.max(1, Math.round(canvas.clientWidth * ratio));
  const height = Math.round((width * VIEW.h) / VIEW.w);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  return width / VIEW.w;
}
