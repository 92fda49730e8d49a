/**
 * Arrows at the edge of the maze's picture towards what everybody knows and the viewer does not see: prizes and the
 * Minotaur. Never more than four, with the distance.
 */
import type * as Phaser from "phaser";
import type { Frame } from "../sdk/frame.ts";
import type { Point } from "./brush.ts";
import { resourceColour } from "./cargo.ts";
import type { Box, HudLayout } from "./layout.ts";
import type { ViewBox } from "./minimap.ts";
import type { Part } from "./part.ts";
import type { Stage } from "./plate.ts";
import { fillShape } from "./shape.ts";
import { COLOUR, NUMBERS, TINT, tintOf } from "./style.ts";

/** Never more arrows than that. */
const MOST = 4;
/** CSS px: radius of a mark, its distance from the edge, and the side of its icon. */
const RADIUS = 17;
const INSET = 24;
const ICON = 20;
/** Pixels across an icon of the atlas. */
const CELL = 96;

/** Something to point at, in tiles. */
interface Target {
  readonly x: number;
  readonly y: number;
  readonly icon: string;
  readonly tint: number;
}

/** What stands in for one arrow. */
interface Arrow {
  readonly icon: Phaser.GameObjects.Image;
  readonly distance: Phaser.GameObjects.Text;
}

/** Returns what the frame says to point at, the nearest to the own robot first. */
export function targetsOf(frame: Frame): readonly Target[] {
  const own = frame.robots.find(({ seat }) => seat === frame.own?.seat);
  if (own === undefined) return [];
  const prizes = frame.prizes
    .filter(({ carrier }) => carrier !== own.seat)
    .map(({ x, y, icon }) => ({ x, y, icon, tint: tintOf(resourceColour(icon)) }));
  const beasts = frame.beasts
    .filter(({ isPublic }) => isPublic)
    .map(({ x, y, sheet }) => ({ x, y, icon: `icon/${sheet}`, tint: TINT.danger }));
  const way = (target: Target): number => Math.hypot(target.x - own.x, target.y - own.y);
  return [...prizes, ...beasts].sort((a, b) => way(a) - way(b)).slice(0, MOST);
}

/** Returns where the way from the middle of a box to a point leaves the box; null when the point lies inside. */
export function edgeOf(box: Box, [x, y]: Point): Point | null {
  if (x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h) return null;
  const [centreX, centreY] = [box.x + box.w / 2, box.y + box.h / 2];
  const share = Math.min(box.w / 2 / Math.abs(x - centreX), box.h / 2 / Math.abs(y - centreY));
  return [centreX + (x - centreX) * share, centreY + (y - centreY) * share];
}

/** The part of the screen whose edge arrows stand at: between the panels of both sides, below the notice. */
export function safeBox({ boxes }: HudLayout): Box {
  const { field, notice, caption } = boxes;
  const top = notice.y + notice.h + INSET;
  return { x: field.x + INSET, y: top, w: field.w - 2 * INSET, h: caption.y - 2 * INSET - top };
}

/** Returns a place that the feed does not cover. */
function belowFeed([x, y]: Point, { boxes: { feed } }: HudLayout): Point {
  const isUnder = x > feed.x - INSET && y < feed.y + feed.h + INSET;
  return isUnder ? [x, feed.y + feed.h + INSET] : [x, y];
}

/** Makes the arrows. @param viewBox what the camera shows, in tiles */
export function createPlaceMarks(stage: () => Stage, viewBox: ViewBox): Part {
  const { scene } = stage();
  const graphics = scene.add.graphics().setDepth(6);
  const arrows: Arrow[] = [];
  const arrowAt = (index: number): Arrow => {
    const known = arrows[index];
    if (known !== undefined) return known;
    const icon = scene.add
      .image(0, 0, "icons", "icon/core")
      .setDepth(7)
      .setScale(ICON / CELL);
    const style = { fontFamily: NUMBERS, fontSize: "12px", fontStyle: "700", color: COLOUR.text };
    const distance = scene.add
      .text(0, 0, "", { ...style, stroke: COLOUR.ink, strokeThickness: 3 })
      .setOrigin(0.5, 0.5)
      .setDepth(7);
    const made = { icon, distance };
    arrows.push(made);
    return made;
  };
  const show = (arrow: Arrow, isShown: boolean): void => {
    arrow.icon.setVisible(isShown);
    arrow.distance.setVisible(isShown);
  };

  return {
    draw({ frame, layout, mode, now }) {
      graphics.clear();
      const view = viewBox();
      const isUsed = view !== null && mode !== "results" && mode !== "board" && mode !== "down";
      const own = frame.robots.find(({ seat }) => seat === frame.own?.seat);
      let used = 0;
      if (isUsed && own !== undefined) {
        const safe = safeBox(layout);
        for (const target of targetsOf(frame)) {
          const x = ((target.x - view.x) / view.w) * layout.width;
          const y = ((target.y - view.y) / view.h) * layout.height;
          // Shown in the picture of the maze, it needs no arrow.
          if (x >= 0 && y >= 0 && x <= layout.width && y <= layout.height) continue;
          const at = edgeOf(safe, [x, y]);
          if (at === null) continue;
          const edge = belowFeed(at, layout);
          const arrow = arrowAt(used++);
          const angle = Math.atan2(y - edge[1], x - edge[0]);
          paintArrow(graphics, edge, angle, { tint: target.tint, now });
          show(arrow, true);
          if (scene.textures.get("icons").has(target.icon)) arrow.icon.setFrame(target.icon);
          arrow.icon.setPosition(edge[0], edge[1]).setTint(target.tint);
          const tiles = String(Math.round(Math.hypot(target.x - own.x, target.y - own.y)));
          if (arrow.distance.text !== tiles) arrow.distance.setText(tiles);
          if (arrow.distance.style.resolution !== stage().ratio) arrow.distance.setResolution(stage().ratio);
          arrow.distance.setPosition(Math.round(edge[0]), Math.round(edge[1] + RADIUS + 8));
        }
      }
      for (const arrow of arrows.slice(used)) show(arrow, false);
    },
    destroy() {
      graphics.destroy();
      for (const { icon, distance } of arrows) {
        icon.destroy();
        distance.destroy();
      }
    },
  };
}

/** A dark disc with a rim in the colour, and a point that leaves it towards the target. */
function paintArrow(
  graphics: Phaser.GameObjects.Graphics,
  [x, y]: Point,
  angle: number,
  { tint, now }: { readonly tint: number; readonly now: number },
): void {
  const pulse = 0.5 + 0.5 * Math.sin(now / 260);
  const at = (along: number, across: number): Point => [
    x + Math.cos(angle) * along - Math.sin(angle) * across,
    y + Math.sin(angle) * along + Math.cos(angle) * across,
  ];
  const tip = RADIUS + 11 + 2 * pulse;
  fillShape(graphics.fillStyle(TINT.ink, 0.9), [at(RADIUS - 2, -9), at(tip + 3, 0), at(RADIUS - 2, 9)]);
  fillShape(graphics.fillStyle(tint, 1), [at(RADIUS, -6.5), at(tip, 0), at(RADIUS, 6.5)]);
  graphics.fillStyle(TINT.ink, 0.82).fillCircle(x, y, RADIUS);
  graphics.lineStyle(2, tint, 0.65 + 0.35 * pulse).strokeCircle(x, y, RADIUS - 1);
}
