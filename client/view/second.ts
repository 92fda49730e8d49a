/**
 * A second picture of the same world in a corner of the screen, with its own camera, fog and labels. The camera belongs to
 * the world's scene, and is drawn when the scene above the labels is: under it nothing of the main picture shows through.
 */
import * as Phaser from "phaser";
import { palette } from "../art/palette.ts";
import type { Frame } from "../sdk/frame.ts";
import type { WorldLook } from "../settings/derived.ts";
import type { Lens } from "./camera.ts";
import { createFog, type Fog, type Window } from "./fog.ts";
import { createLabelPlaces } from "./label-places.ts";
import { createLabels } from "./labels.ts";
import { TILE } from "./layers.ts";
import { LOOKS, type Quality } from "./quality.ts";
import { createThingLabels } from "./thing-labels.ts";
import { INK, STEEL } from "./tints.ts";

/** What the second picture shows, and where. */
export interface SecondView {
  /** Whom, and where in tiles. */
  readonly seat: number;
  readonly x: number;
  readonly y: number;
  /** Of the screen, in CSS px. */
  readonly box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}

/** The second picture. */
export interface SecondPicture {
  /** Looks at a place; null hides it. @returns what it shows, in world units, or null */
  aim(view: SecondView | null): Window | null;
  /** Draws what it shows beside the world itself. @param passed ms since the last picture */
  draw(frame: Frame, passed: number): void;
  setQuality(quality: Quality): void;
}

/** World units of height that it shows. */
const HEIGHT = 8 * TILE;
/** CSS px of its frame: dark around, light inside. */
const RIM = { dark: 3, light: 1 } as const;

/** World units across a sprite up to which it may be left out by its middle alone, and beyond the picture for that. */
const SMALL = 6 * TILE;
const MARGIN = SMALL;

/** False for a sprite that lies beside the window: most of the world does, and each costs time to hand over. */
function isNear(child: Phaser.GameObjects.GameObject, { x, y, width, height }: Window): boolean {
  if (!(child instanceof Phaser.GameObjects.Image)) return true;
  if (child.displayWidth > SMALL || child.displayHeight > SMALL) return true;
  const isBeside = child.x < x - MARGIN || child.x > x + width + MARGIN;
  return !isBeside && child.y >= y - MARGIN && child.y <= y + height + MARGIN;
}

/** On what it is drawn. */
interface SecondOptions {
  readonly world: Phaser.Scene;
  /** A scene of its own above the labels, counting CSS px. */
  readonly above: Phaser.Scene;
  /** The fog of the main picture, which is none of its. */
  readonly fog: Fog;
  readonly density: () => number;
  readonly look: () => WorldLook;
}

/** Returns the second picture, hidden. What it needs is made when it is first shown. */
export function createSecondPicture({ world, above, fog, density, look }: SecondOptions): SecondPicture {
  const window = { x: 0, y: 0, width: 0, height: 0 };
  let scale = 1;
  // Words are placed on the whole screen; the camera above shows those of the box.
  const lens: Lens & { window: { x: number; y: number; width: number; height: number } } = {
    window: { x: 0, y: 0, width: 0, height: 0 },
    scale: () => scale,
  };
  let quality: Quality = "low";
  let shown: SecondView | null = null;

  const make = () => {
    const camera = world.cameras.add(0, 0, 1, 1).setBackgroundColor(palette.void).setVisible(false);
    const ownFog = createFog(world);
    fog.hideFrom(camera);
    ownFog.hideFrom(world.cameras.main);
    ownFog.sharpen(LOOKS[quality].fogGrain);
    const rim = above.add.graphics().setDepth(20);
    const labels = createLabels(above, density, look);
    const things = createThingLabels(above, density, look);
    const places = createLabelPlaces();
    above.events.on(Phaser.Scenes.Events.PRE_RENDER, (renderer: Phaser.Renderer.WebGL.WebGLRenderer) => {
      if (shown === null) return;
      camera.preRender();
      const near = world.children.list.filter((child) => isNear(child, window));
      renderer.render(world, world.cameras.getVisibleChildren(near, camera), camera);
    });
    return { camera, fog: ownFog, rim, labels, things, places };
  };
  let made: ReturnType<typeof make> | null = null;

  const paintRim = (rim: Phaser.GameObjects.Graphics, { box }: SecondView): void => {
    rim.clear();
    for (const [thick, tint, inset] of [
      [RIM.dark, INK, 0],
      [RIM.light, STEEL, RIM.dark],
    ] as const) {
      const half = inset + thick / 2;
      rim.lineStyle(thick, tint, 1).strokeRect(box.x + half, box.y + half, box.w - 2 * half, box.h - 2 * half);
    }
  };

  return {
    aim(view) {
      shown = view;
      above.cameras.main.setVisible(view !== null);
      if (view === null) return null;
      made ??= make();
      const { box } = view;
      const pixels = density();
      const [left, top] = [Math.round(box.x * pixels), Math.round(box.y * pixels)];
      const [wide, high] = [Math.round(box.w * pixels), Math.round(box.h * pixels)];
      scale = box.h / HEIGHT;
      Object.assign(window, { width: box.w / scale, height: box.h / scale });
      window.x = view.x * TILE - window.width / 2;
      window.y = view.y * TILE - window.height / 2;
      Object.assign(lens.window, { ...window, x: window.x - box.x / scale, y: window.y - box.y / scale });
      made.camera.setViewport(left, top, wide, high).setZoom(scale * pixels);
      made.camera.centerOn(view.x * TILE, view.y * TILE);
      above.cameras.main.setViewport(left, top, wide, high).setOrigin(0, 0).setZoom(pixels);
      above.cameras.main.setScroll(left / pixels, top / pixels);
      return window;
    },
    draw(frame, passed) {
      if (made === null || shown === null) return;
      made.fog.draw(frame, window);
      made.places.begin();
      made.things.ask(frame, lens, made.places);
      made.labels.draw(frame, lens, made.places, passed);
      made.things.draw();
      paintRim(made.rim, shown);
    },
    setQuality(next) {
      quality = next;
      made?.fog.sharpen(LOOKS[next].fogGrain);
    },
  };
}
