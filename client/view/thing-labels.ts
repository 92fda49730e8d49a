/**
 * Hull bars over devices that are hurt and over beasts, and the names of beasts that everybody knows. They are placed with
 * the labels of robots: see `LabelPlaces`.
 */

import type * as Phaser from "phaser";
import { palette } from "../art/palette.ts";
import { WORDS } from "../fonts.ts";
import type { Frame, FrameBeast } from "../sdk/frame.ts";
import type { WorldLook } from "../settings/derived.ts";
import { names as namesOf } from "../words/words.ts";
import type { Lens } from "./camera.ts";
import { createLabelPlace, type LabelPlace, type LabelPlaces } from "./label-places.ts";
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
/** CSS px of the dark rim around a bar. */
const RIM = 2;
/** At scale 1: what of a name's height is empty above and below its letters. */
const EMPTY = { above: 2, below: 3 } as const;
/** Labels that are kept, though what they belong to may be gone. */
const MOST_KEPT = 64;
/** In a crowd a heavy beast weighs more than any robot but the own one; other things less than robots. */
const RANK = { heavy: 1, light: 5 } as const;

/** These labels. */
export interface ThingLabels {
  /** Asks for places for them: before the labels of robots are drawn, which has all placed. */
  ask(frame: Frame, camera: Lens, places: LabelPlaces): void;
  /** Draws them where they were placed. */
  draw(): void;
}

/** One of them. */
interface ThingLabel {
  readonly place: LabelPlace;
  /** Of its bar, in CSS px at this picture. */
  x: number;
  y: number;
  width: number;
  height: number;
  hull: number;
  tint: number;
  name: string;
}

/** How one of them looks. */
interface ThingLook {
  /** CSS px at scale 1, and tiles from its middle. */
  readonly width: number;
  readonly rise: number;
  readonly tint: number;
  /** See `LabelPlace`. */
  readonly rank: number;
  /** Empty for none. */
  readonly name: string;
}

/** Returns the labels of the label scene. @param density canvas pixels per CSS pixel */
export function createThingLabels(
  scene: Phaser.Scene,
  density: () => number,
  wish: () => Pick<WorldLook, "hasNames" | "textSize">,
): ThingLabels {
  const solids = createPool(() => scene.add.image(0, 0, MARKS, "solid").setOrigin(0, 0));
  const makeName = (): Phaser.GameObjects.Text =>
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
      .setDepth(7);
  const names = createPool(makeName);
  /** What a name takes up is read off it before it is known whether it is shown. */
  const measure = makeName().setVisible(false);
  const byId = new Map<string, ThingLabel>();
  let asked: ThingLabel[] = [];
  let size = 1;

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
  const labelOf = (id: string): ThingLabel => {
    let label = byId.get(id);
    if (label === undefined) {
      label = { place: createLabelPlace(), x: 0, y: 0, width: 0, height: 0, hull: 1, tint: 0, name: "" };
      byId.set(id, label);
    }
    return label;
  };

  /** Asks for a bar above a place in tiles, with a name over it. */
  const askFor = (
    thing: { readonly id: string; readonly x: number; readonly y: number; readonly hull: number },
    { window, scale }: Lens,
    look: ThingLook,
  ): LabelPlace => {
    const label = labelOf(thing.id);
    const { place } = label;
    const zoom = scale();
    label.width = look.width * size;
    label.height = Math.max(3, snap(HEIGHT * size));
    label.x = snap((thing.x * TILE - window.x) * zoom - label.width / 2);
    label.y = snap(((thing.y - look.rise) * TILE - window.y) * zoom - label.height);
    label.hull = Math.min(1, Math.max(0, thing.hull));
    label.tint = look.tint;
    label.name = look.name;
    place.rank = look.rank;
    place.x = label.x - RIM;
    place.y = label.y - RIM;
    place.width = label.width + 2 * RIM;
    place.height = label.height + 2 * RIM;
    place.nameWidth = 0;
    if (look.name !== "") {
      if (measure.text !== look.name) measure.setText(look.name);
      place.nameWidth = measure.width * size;
      place.nameX = snap(label.x + (label.width - place.nameWidth) / 2);
      place.nameY = snap(label.y - (2 + measure.height - EMPTY.above) * size);
      place.nameHeight = (measure.height - EMPTY.above - EMPTY.below) * size;
    }
    asked.push(label);
    return place;
  };

  const lookOf = (beast: FrameBeast): ThingLook | null => {
    const isHeavy = beast.radius >= HEAVY;
    if (!isHeavy && beast.hull >= 1) return null;
    const name = isHeavy && wish().hasNames ? namesOf().beast(beast.name).name : "";
    const [width, rank] = isHeavy ? [LARGE, RANK.heavy] : [SMALL, RANK.light];
    return { width, rise: beast.radius + 0.4, tint: DANGER, rank, name };
  };

  const drawName = ({ name, place, y }: ThingLabel): void => {
    const text = names.take();
    if (text.text !== name) text.setText(name);
    const sharp = density() * size;
    if (text.style.resolution !== sharp) text.setResolution(sharp);
    text.setScale(size).setPosition(snap(place.nameX + place.slide), snap(y + place.shift - (2 + text.height) * size));
  };

  return {
    ask(frame, camera, places) {
      size = labelSize(camera.scale(), wish().textSize);
      asked = [];
      for (const device of frame.devices) {
        if (device.hull >= 1) continue;
        const look = { width: SMALL, rise: 0.62, tint: teamColour(frame, device.team), rank: RANK.light, name: "" };
        places.ask(askFor(device, camera, look));
      }
      for (const beast of frame.beasts) {
        const look = lookOf(beast);
        if (look !== null) places.ask(askFor(beast, camera, look));
      }
      if (byId.size > MOST_KEPT) for (const [id, label] of byId) if (!asked.includes(label)) byId.delete(id);
    },
    draw() {
      solids.begin();
      names.begin();
      for (const label of asked) {
        const { place, x, width, height, hull, tint } = label;
        if (!place.isShown) continue;
        const y = snap(label.y + place.shift);
        box([x - RIM, y - RIM, width + 2 * RIM, height + 2 * RIM], INK, 0);
        box([x, y, width, height], HOLLOW, 1);
        box([x, y, width * hull, height], tint, 3);
        if (place.hasName) drawName(label);
      }
      solids.end();
      names.end();
    },
  };
}
