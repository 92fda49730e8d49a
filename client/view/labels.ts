/**
 * Names, badges and hull bars over the robots in sight. They live in a scene of their own whose camera counts CSS pixels:
 * no fog and no light touches them, and they never get smaller than 12 px however far the world is zoomed out.
 */
import type * as Phaser from "phaser";
import { palette } from "../art/palette.ts";
import { WORDS } from "../fonts.ts";
import type { Frame, FrameRobot } from "../sdk/frame.ts";
import type { WorldLook } from "../settings/derived.ts";
import type { Lens } from "./camera.ts";
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
  /** Share of the hull that the white rest shows. */
  lagging: number;
  resolution: number;
  isShown: boolean;
}

/** The labels. */
export interface Labels {
  /** @param passed ms since the last picture */
  draw(frame: Frame, camera: Lens, passed: number): void;
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
    lagging: 1,
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
function drawName(label: Label, frame: Frame, robot: FrameRobot, resolution: number): void {
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

/** Draws one label. */
function drawLabel(label: Label, frame: Frame, robot: FrameRobot, { camera, density, look }: LabelView): void {
  const zoom = camera.scale();
  const size = labelSize(zoom, look.textSize);
  const snap = (value: number): number => Math.round(value * density) / density;
  const { window } = camera;
  const x = snap((robot.x * TILE - window.x) * zoom - (BAR_WIDTH / 2) * size);
  const y = snap((robot.y * TILE - RISE - window.y) * zoom - BAR_HEIGHT * size);
  const width = BAR_WIDTH * size;
  const height = Math.max(1 / density, snap(BAR_HEIGHT * size));
  const share = Math.max(0, Math.min(1, robot.hull / robot.mostHull));
  const colour = seatColour(frame, robot.seat);
  const second = secondBar(frame, robot);
  const thin = snap(2 * size);
  const below = second === null ? 0 : thin + snap(size);
  const plateWidth = (width + 4 * size) / (PLATE.width * MARK_DENSITY);
  const plateHeight = (height + below + 4 * size) / (PLATE.height * MARK_DENSITY);
  label.plate.setPosition(x + width / 2, y + (height + below) / 2).setScale(plateWidth, plateHeight);
  stretch(label.hollow, [x, y, width, height]);
  stretch(label.loss, [x, y, width * label.lagging, height]);
  stretch(label.hull, [x, y, width * share, height]);
  label.hull.setTint(share < LOW ? DANGER : colour);
  for (const [place, cut] of label.cuts.entries()) {
    stretch(cut, [snap(x + (width * (place + 1)) / SEGMENTS), y, Math.max(1 / density, snap(size)), height]);
  }
  label.second.setVisible(second !== null);
  if (second !== null) {
    stretch(label.second, [x, y + height + below - thin, width * second.share, thin]);
    label.second.setTint(second.colour);
  }
  const badgeX = snap(x - 10 * size);
  const badgeY = snap(y + height / 2);
  const badgeScale = size / MARK_DENSITY;
  label.disc.setPosition(badgeX, badgeY).setScale(badgeScale);
  label.badge.setFrame(seatBadge(frame, robot.seat)).setPosition(badgeX, badgeY).setTint(colour);
  label.badge.setScale((BADGE_SIZE * size) / BADGE_CELL);
  label.nemesis.setVisible(robot.isNemesis);
  label.nemesis.setPosition(snap(x + width + 12 * size), badgeY).setScale((BADGE_SIZE * size) / ICON_CELL);
  label.name.setVisible(look.hasNames);
  if (!look.hasNames) return;
  drawName(label, frame, robot, density * size);
  // From its top left corner, on whole pixels: a centred origin falls between them and blurs the letters.
  const { name } = label;
  name.setScale(size).setPosition(snap(x + (width - name.width * size) / 2), snap(y - (1 + name.height) * size));
}

/** Returns the labels of the label scene. @param density canvas pixels per CSS pixel */
export function createLabels(scene: Phaser.Scene, density: () => number, look: () => LabelView["look"]): Labels {
  const bySeat = new Map<number, Label>();
  const seen = new Set<number>();
  return {
    draw(frame, camera, passed) {
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
        const share = robot.hull / robot.mostHull;
        if (!label.isShown) label.lagging = share;
        toggle(label, true);
        label.lagging = Math.max(share, label.lagging - (LOSS_PACE * passed) / 1000);
        drawLabel(label, frame, robot, { camera, density: density(), look: look() });
      }
      for (const [seat, label] of bySeat) if (!seen.has(seat)) toggle(label, false);
    },
    count: () => seen.size,
  };
}
