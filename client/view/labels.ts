/**
 * Names, badges and hull bars over the robots in sight. They live in a scene of their own whose camera counts CSS pixels:
 * no fog and no light touches them, and they never get smaller than 12 px however far the world is zoomed out. In a crowd
 * they give way to each other, see `LabelPlaces`.
 */
import type * as Phaser from "phaser";
import { palette } from "../art/palette.ts";
import { WORDS } from "../fonts.ts";
import type { Frame, FrameRobot } from "../sdk/frame.ts";
import type { WorldLook } from "../settings/derived.ts";
import type { Lens } from "./camera.ts";
import { createLabelPlace, type LabelPlace, type LabelPlaces } from "./label-places.ts";
import { TILE } from "./layers.ts";
import { BADGE_SIZE, MARK_DENSITY, MARKS, PLATE } from "./marks.ts";
import { cssColour, isHostile, lighten, seatBadge, seatColour, seatTitle, teamBadge } from "./seat-colours.ts";
import { BONE, DANGER, ENERGY, HOLLOW, INK, UNTINTED, WHITE } from "./tints.ts";

/** CSS pixels at scale 1. */
const BAR_WIDTH = 46;
const BAR_HEIGHT = 4;
const SEGMENTS = 5;
const FONT_SIZE = 12;
/** World units from a robot's centre up to its bar. */
const RISE = 37;
/** At scale 1: from a bar left to its badge's middle, and right to that of the sign after it; what the dark rim adds. */
const BADGE_LEFT = 10;
const SIGN_RIGHT = 12;
const RIM = 2;
/** At scale 1: what of a name's height is empty above and below its letters. */
const EMPTY = { above: 2, below: 3 } as const;
/** ms in which a name comes. */
const NAME_FADE = 140;
/** Largest scale of a label, however near the camera is. */
const LARGEST = 1.5;
/** Share of the hull below which the bar turns red. */
const LOW = 0.3;
/** Share of the hull by which the white rest of a loss shrinks in a second. */
const LOSS_PACE = 0.6;

/**
 * Returns the scale of labels at a zoom of the world: they grow with it, but never get smaller than 12 px text.
 * @param textSize how large somebody wants words, 1 to 2
 */
export function labelSize(zoom: number, textSize: number): number {
  return Math.min(LARGEST, Math.max(1, zoom)) * textSize;
}

/** Pixels across a badge of the `bots` atlas and an icon of the `icons` atlas. */
const BADGE_CELL = 64;
const ICON_CELL = 96;

/** Pixels of the frame `solid`. */
const SOLID = 16;

interface Label {
  readonly name: Phaser.GameObjects.Text;
  readonly plate: Phaser.GameObjects.Image;
  readonly hollow: Phaser.GameObjects.Image;
  readonly loss: Phaser.GameObjects.Image;
  readonly hull: Phaser.GameObjects.Image;
  readonly second: Phaser.GameObjects.Image;
  readonly cuts: readonly Phaser.GameObjects.Image[];
  readonly disc: Phaser.GameObjects.Image;
  readonly badge: Phaser.GameObjects.Image;
  readonly nemesis: Phaser.GameObjects.Image;
  readonly all: readonly (Phaser.GameObjects.Image | Phaser.GameObjects.Text)[];
  readonly place: LabelPlace;
  /** Where its bar wants to begin, and how high the bar and what hangs below it are, in CSS px. */
  x: number;
  y: number;
  height: number;
  below: number;
  /** Share of the hull that the white rest shows. */
  lagging: number;
  /** How much of the name is there, 0 to 1. */
  nameShare: number;
  resolution: number;
  isShown: boolean;
}

/** The labels. */
export interface Labels {
  /** Has all labels placed beside what else was asked for in `places`, and draws them. @param passed ms since the last picture */
  draw(frame: Frame, camera: Lens, places: LabelPlaces, passed: number): void;
  count(): number;
}

/** Makes the parts of one label. */
function createLabel(scene: Phaser.Scene): Label {
  const mark = (frame: string, depth: number, tint: number): Phaser.GameObjects.Image =>
    scene.add.image(0, 0, MARKS, frame).setDepth(depth).setTint(tint);
  const plate = mark("plate", 0, INK).setAlpha(0.85);
  const hollow = mark("solid", 1, HOLLOW).setOrigin(0, 0);
  const loss = mark("solid", 2, WHITE).setOrigin(0, 0);
  const hull = mark("solid", 3, UNTINTED).setOrigin(0, 0);
  const second = mark("solid", 3, ENERGY).setOrigin(0, 0);
  const cuts = Array.from({ length: SEGMENTS - 1 }, () => mark("solid", 4, INK).setOrigin(0.5, 0));
  const disc = mark("disc", 5, INK).setAlpha(0.9);
  const badge = scene.add.image(0, 0, "bots", teamBadge(0)).setDepth(6);
  const nemesis = scene.add.image(0, 0, "icons", "icon/destroyed").setDepth(6).setTint(DANGER);
  const name = scene.add
    .text(0, 0, "", {
      fontFamily: WORDS,
      fontSize: `${FONT_SIZE}px`,
      fontStyle: "700",
      color: palette.white,
      stroke: palette.ink,
      strokeThickness: 3,
    })
    .setOrigin(0, 0)
    .setDepth(7);
  const all = [plate, hollow, loss, hull, second, ...cuts, disc, badge, nemesis, name];
  return {
    name,
    plate,
    hollow,
    loss,
    hull,
    second,
    cuts,
    disc,
    badge,
    nemesis,
    all,
    place: createLabelPlace(),
    x: 0,
    y: 0,
    height: 0,
    below: 0,
    lagging: 1,
    nameShare: 0,
    resolution: 0,
    isShown: true,
  };
}

/** Shows or hides a whole label. */
function toggle(label: Label, isShown: boolean): void {
  if (label.isShown === isShown) return;
  label.isShown = isShown;
  for (const part of label.all) part.setVisible(isShown);
}

/** Stretches a solid image to a rectangle of CSS pixels. */
function stretch(image: Phaser.GameObjects.Image, box: readonly [number, number, number, number]): void {
  const [x, y, width, height] = box;
  image.setPosition(x, y).setScale(width / SOLID, height / SOLID);
}

/** Returns the share, 0 to 1, and the colour of the thin second bar, or null: own energy, or the hold of others. */
function secondBar(frame: Frame, robot: FrameRobot): { readonly share: number; readonly colour: number } | null {
  if (robot.seat === frame.own?.seat) return { share: frame.own.energy / frame.own.mostEnergy, colour: ENERGY };
  return robot.cargo > 0 && robot.room > 0 ? { share: Math.min(1, robot.cargo / robot.room), colour: BONE } : null;
}

/** Writes the name in the seat's colour, sharp at this scale. */
function writeName(label: Label, frame: Frame, robot: FrameRobot, resolution: number): void {
  const isOwn = robot.seat === frame.own?.seat;
  const text = seatTitle(frame, robot.seat, robot.name);
  const colour = isOwn ? palette.white : cssColour(lighten(seatColour(frame, robot.seat), 0.68));
  if (label.name.text !== text) label.name.setText(text);
  if (label.name.style.color !== colour) label.name.setColor(colour);
  if (label.resolution !== resolution) {
    label.resolution = resolution;
    label.name.setResolution(resolution);
  }
}

/** With what labels are drawn: canvas pixels per CSS pixel, and how somebody wants to see them. */
interface LabelView {
  readonly camera: Lens;
  readonly density: number;
  readonly look: Pick<WorldLook, "hasNames" | "textSize">;
}

/**
 * Returns how much a label weighs in a crowd, see `LabelPlace`: the own one gives way to nothing, then whoever is dangerous
 * or has a prize, then who carries something, then the others, the nearest first.
 */
function rankOf(frame: Frame, robot: FrameRobot, camera: Lens): number {
  if (robot.seat === frame.own?.seat) return 0;
  const { window } = camera;
  const [right, down] = [robot.x * TILE - window.x - window.width / 2, robot.y * TILE - window.y - window.height / 2];
  const far = Math.min(0.99, Math.hypot(right, down) / (window.width + window.height));
  if (robot.isNemesis || robot.prize !== "" || robot.windUp >= 0) return 1 + far;
  return (robot.cargo > 0 ? 2 : 3) + far;
}

/** Says where a label wants to be. */
function measureLabel(label: Label, frame: Frame, robot: FrameRobot, { camera, density, look }: LabelView): void {
  const zoom = camera.scale();
  const size = labelSize(zoom, look.textSize);
  const snap = (value: number): number => Math.round(value * density) / density;
  const { window } = camera;
  const { place, name } = label;
  const width = BAR_WIDTH * size;
  label.x = snap((robot.x * TILE - window.x) * zoom - width / 2);
  label.y = snap((robot.y * TILE - RISE - window.y) * zoom - BAR_HEIGHT * size);
  label.height = Math.max(1 / density, snap(BAR_HEIGHT * size));
  label.below = secondBar(frame, robot) === null ? 0 : snap(2 * size) + snap(size);
  const left = BADGE_LEFT + BADGE_SIZE / 2;
  const right = robot.isNemesis ? SIGN_RIGHT + BADGE_SIZE / 2 : RIM;
  place.rank = rankOf(frame, robot, camera);
  place.x = label.x - left * size;
  place.y = label.y - RIM * size;
  place.width = width + (left + right) * size;
  place.height = label.height + label.below + 2 * RIM * size;
  place.nameWidth = 0;
  if (!look.hasNames) return;
  writeName(label, frame, robot, density * size);
  place.nameWidth = name.width * size;
  place.nameX = snap(label.x + (width - place.nameWidth) / 2);
  place.nameY = snap(label.y - (1 + name.height - EMPTY.above) * size);
  place.nameHeight = (name.height - EMPTY.above - EMPTY.below) * size;
}

/** Draws one label where it was placed. */
function drawLabel(label: Label, frame: Frame, robot: FrameRobot, { camera, density, look }: LabelView): void {
  const size = labelSize(camera.scale(), look.textSize);
  const snap = (value: number): number => Math.round(value * density) / density;
  const { place, x, height, below } = label;
  const y = snap(label.y + place.shift);
  const width = BAR_WIDTH * size;
  const share = Math.max(0, Math.min(1, robot.hull / robot.mostHull));
  const colour = seatColour(frame, robot.seat);
  const second = secondBar(frame, robot);
  const thin = snap(2 * size);
  const plateWidth = (width + 2 * RIM * size) / (PLATE.width * MARK_DENSITY);
  const plateHeight = (height + below + 2 * RIM * size) / (PLATE.height * MARK_DENSITY);
  label.plate.setPosition(x + width / 2, y + (height + below) / 2).setScale(plateWidth, plateHeight);
  stretch(label.hollow, [x, y, width, height]);
  stretch(label.loss, [x, y, width * label.lagging, height]);
  stretch(label.hull, [x, y, width * share, height]);
  label.hull.setTint(share < LOW ? DANGER : colour);
  for (const [at, cut] of label.cuts.entries()) {
    stretch(cut, [snap(x + (width * (at + 1)) / SEGMENTS), y, Math.max(1 / density, snap(size)), height]);
  }
  label.second.setVisible(second !== null);
  if (second !== null) {
    stretch(label.second, [x, y + height + below - thin, width * second.share, thin]);
    label.second.setTint(second.colour);
  }
  const badgeX = snap(x - BADGE_LEFT * size);
  const badgeY = snap(y + height / 2);
  const badgeScale = size / MARK_DENSITY;
  label.disc.setPosition(badgeX, badgeY).setScale(badgeScale);
  label.badge.setFrame(seatBadge(frame, robot.seat)).setPosition(badgeX, badgeY).setTint(colour);
  label.badge.setScale((BADGE_SIZE * size) / BADGE_CELL);
  label.nemesis.setVisible(robot.isNemesis);
  label.nemesis.setPosition(snap(x + width + SIGN_RIGHT * size), badgeY).setScale((BADGE_SIZE * size) / ICON_CELL);
  // From its top left corner, on whole pixels: a centred origin falls between them and blurs the letters.
  const { name, nameShare } = label;
  name
    .setVisible(nameShare > 0)
    .setAlpha(nameShare)
    .setScale(size);
  name.setPosition(snap(place.nameX + place.slide), snap(y - (1 + name.height) * size));
}

/** Returns the labels of the label scene. @param density canvas pixels per CSS pixel */
export function createLabels(scene: Phaser.Scene, density: () => number, look: () => LabelView["look"]): Labels {
  const bySeat = new Map<number, Label>();
  const seen = new Set<number>();
  return {
    draw(frame, camera, places, passed) {
      const view = { camera, density: density(), look: look() };
      seen.clear();
      for (const robot of frame.robots) {
        // A name over a concealed enemy would give it away.
        if (robot.isConcealed && isHostile(frame, robot.team)) continue;
        seen.add(robot.seat);
        let label = bySeat.get(robot.seat);
        if (label === undefined) {
          label = createLabel(scene);
          bySeat.set(robot.seat, label);
        }
        measureLabel(label, frame, robot, view);
        places.ask(label.place);
      }
      places.settle();
      for (const robot of frame.robots) {
        const label = bySeat.get(robot.seat);
        if (label === undefined || !seen.has(robot.seat)) continue;
        const share = robot.hull / robot.mostHull;
        const { isShown, hasName } = label.place;
        const step = label.isShown ? passed / NAME_FADE : 1;
        if (!label.isShown) label.lagging = share;
        label.lagging = Math.max(share, label.lagging - (LOSS_PACE * passed) / 1000);
        // It goes at once: something else is written there now.
        label.nameShare = hasName ? Math.min(1, label.nameShare + step) : 0;
        toggle(label, isShown);
        if (isShown) drawLabel(label, frame, robot, view);
      }
      for (const [seat, label] of bySeat) {
        if (seen.has(seat)) continue;
        toggle(label, false);
        // Whoever comes back is placed like somebody new.
        Object.assign(label.place, { isShown: false, hasName: false });
      }
    },
    count: () => seen.size,
  };
}
