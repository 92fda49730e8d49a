/** Hull bars over devices that are hurt and over beasts, and the names of beasts that everybody knows. */

import type * as Phaser from "phaser";
import { palette } from "../art/palette.ts";
import { WORDS } from "../fonts.ts";
import type { Frame, FrameBeast, FrameDevice } from "../sdk/frame.ts";
import type { WorldLook } from "../settings/derived.ts";
import { names as namesOf } from "../words/words.ts";
import type { Lens } from "./camera.ts";
import { labelSize } from "./labels.ts";
import { TILE } from "./layers.ts";
import { MARKS } from "./marks.ts";
import { createPool } from "./pool.ts";
import { teamColour } from "./seat-colours.ts";
import { shine } from "./shine.ts";
import { DANGER, HOLLOW, INK } from "./tints.ts";

/** CSS pixels at scale 1: widths of the bars, their height, and the size of a name. */
const SMALL = 34;
const LARGE = 72;
const HEIGHT = 4;
const NAME_SIZE = 13;
/** Pixels of the frame `solid`. */
const SOLID = 16;
/** Beasts of at least this radius, in tiles, have a large bar. */
const HEAVY = 0.6;

/** These labels. */
export interface ThingLabels {
  draw(frame: Frame, camera: Lens): void;
}

/** Returns the labels of the label scene. @param density canvas pixels per CSS pixel */
export function createThingLabels(
  scene: Phaser.Scene,
  density: () => number,
  wish: () => Pick<WorldLook, "hasNames" | "textSize">,
): ThingLabels {
  const solids = createPool(() => scene.add.image(0, 0, MARKS, "solid").setOrigin(0, 0));
  const names = createPool(() =>
    scene.add
      .text(0, 0, "", {
        fontFamily: WORDS,
        fontSize: `${NAME_SIZE}px`,
        fontStyle: "700",
        color: shine.fear,
        stroke: palette.ink,
        strokeThickness: 3,
      })
      .setOrigin(0, 0)
      .setDepth(7),
  );

  const snap = (value: number): number => Math.round(value * density()) / density();
  const box = (place: readonly [number, number, number, number], tint: number, depth: number): void => {
    const [x, y, w, h] = place;
    solids
      .take()
      .setPosition(x, y)
      .setScale(w / SOLID, h / SOLID)
      .setTint(tint)
      .setDepth(depth);
  };

  /** Draws a bar above a place in tiles. @returns its top left corner */
  const bar = (
    thing: { readonly x: number; readonly y: number; readonly hull: number },
    camera: Lens,
    look: { readonly width: number; readonly rise: number; readonly tint: number },
  ): readonly [number, number] => {
    const zoom = camera.scale();
    const size = labelSize(zoom, wish().textSize);
    const [width, height] = [look.width * size, Math.max(3, snap(HEIGHT * size))];
    const x = snap((thing.x * TILE - camera.window.x) * zoom - width / 2);
    const y = snap(((thing.y - look.rise) * TILE - camera.window.y) * zoom - height);
    box([x - 2, y - 2, width + 4, height + 4], INK, 0);
    box([x, y, width, height], HOLLOW, 1);
    box([x, y, width * Math.min(1, Math.max(0, thing.hull)), height], look.tint, 3);
    return [x, y];
  };

  const drawBeast = (beast: FrameBeast, camera: Lens): void => {
    const isHeavy = beast.radius >= HEAVY;
    if (!isHeavy && beast.hull >= 1) return;
    const width = isHeavy ? LARGE : SMALL;
    const [x, y] = bar(beast, camera, { width, rise: beast.radius + 0.4, tint: DANGER });
    if (!isHeavy || !wish().hasNames) return;
    const size = labelSize(camera.scale(), wish().textSize);
    const name = names.take();
    const called = namesOf().beast(beast.name).name;
    if (name.text !== called) name.setText(called);
    const sharp = density() * size;
    if (name.style.resolution !== sharp) name.setResolution(sharp);
    name
      .setScale(size)
      .setPosition(snap(x + (width * size - name.width * size) / 2), snap(y - (2 + name.height) * size));
  };

  const drawDevice = (frame: Frame, device: FrameDevice, camera: Lens): void => {
    if (device.hull >= 1) return;
    bar(device, camera, { width: SMALL, rise: 0.62, tint: teamColour(frame, device.team) });
  };

  return {
    draw(frame, camera) {
      solids.begin();
      names.begin();
      for (const device of frame.devices) drawDevice(frame, device, camera);
      for (const beast of frame.beasts) drawBeast(beast, camera);
      solids.end();
      names.end();
    },
  };
}
