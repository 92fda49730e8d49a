/**
 * The fog over what the viewer does not see. Painted at half size in each picture: a dark sheet, out of which the
 * outline of every eye's sight is erased, blurred. It hides looks only; what is hidden was never sent.
 */
import type * as Phaser from "phaser";
import type { Frame } from "../sdk/frame.ts";
import { isInside } from "../sight-lines.ts";
import { createSights, type Sight } from "../sights.ts";
import { LAYER, TILE } from "./layers.ts";
import { FOG, UNTINTED } from "./tints.ts";

/** World units beyond the edges of the view, so that the blur meets no border. */
const MARGIN = 64;
const DARKNESS = 0.47;
/** World units that one step of the blur reaches, and how many steps there are. */
const SOFTNESS = 4;
const STEPS = 2;
/** Tiles by which sight enters a wall: 30 world units. */
const PUSH = 30 / TILE;

/** What the camera shows, in world units. */
export interface Window {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The fog. */
export interface Fog {
  draw(frame: Frame, window: Window): void;
  /** Paints it finer or coarser from now on. @param grain pixels per world unit */
  sharpen(grain: number): void;
  /** True when the tile's centre lies under the fog. Column and row in tiles. */
  covers(column: number, row: number): boolean;
  /** Another camera of the scene does not show it. */
  hideFrom(camera: Phaser.Cameras.Scene2D.Camera): void;
}

/** Adds the fog to the scene. */
export function createFog(scene: Phaser.Scene): Fog {
  const sheet = scene.add.renderTexture(0, 0, 16, 16).setOrigin(0).setDepth(LAYER.fog).setVisible(false);
  let grain = 0.5;
  const blur = sheet.enableFilters().filters?.internal.addBlur(1, 1, 1, 1, UNTINTED, STEPS);
  const sharpen = (next: number): void => {
    grain = next;
    sheet.setScale(1 / grain);
    if (blur !== undefined) blur.x = blur.y = SOFTNESS * grain;
  };
  sharpen(grain);
  const brush = scene.make.graphics({}, false);
  const sights = createSights(PUSH);
  let seen: readonly Sight[] = [];

  const erase = (sight: Sight): void => {
    const { outline, x, y } = sight;
    const { points, count } = outline;
    const scale = TILE * grain;
    const left = sheet.x * grain;
    const top = sheet.y * grain;
    const centreX = x * scale - left;
    const centreY = y * scale - top;
    let fromX = (points[2 * count - 2] ?? 0) * scale - left;
    let fromY = (points[2 * count - 1] ?? 0) * scale - top;
    for (let point = 0; point < count; point++) {
      const toX = (points[2 * point] ?? 0) * scale - left;
      const toY = (points[2 * point + 1] ?? 0) * scale - top;
      brush.fillTriangle(centreX, centreY, fromX, fromY, toX, toY);
      fromX = toX;
      fromY = toY;
    }
  };

  const cover = (window: Window): void => {
    const width = Math.ceil((window.width + 2 * MARGIN) * grain);
    const height = Math.ceil((window.height + 2 * MARGIN) * grain);
    const evenWidth = width + (width % 2);
    const evenHeight = height + (height % 2);
    if (sheet.width !== evenWidth || sheet.height !== evenHeight) sheet.resize(evenWidth, evenHeight);
    // Whole pixels of the sheet, or its edges would crawl while the camera glides.
    sheet.setPosition(Math.floor((window.x - MARGIN) * grain) / grain, Math.floor((window.y - MARGIN) * grain) / grain);
  };

  return {
    draw(frame, window) {
      seen = sights.of(frame);
      sheet.setVisible(seen.length > 0);
      if (seen.length === 0) return;
      cover(window);
      brush.clear().fillStyle(UNTINTED, 1);
      for (const sight of seen) erase(sight);
      sheet.clear().fill(FOG, DARKNESS).erase(brush, 0, 0).render();
    },
    sharpen,
    covers(column, row) {
      if (seen.length === 0) return false;
      return !seen.some(({ outline }) => isInside(outline, column + 0.5, row + 0.5));
    },
    hideFrom(camera) {
      camera.ignore(sheet);
    },
  };
}
