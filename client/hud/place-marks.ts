/**
 * Arrows at the edge of the maze's picture towards what everybody knows and the viewer does not see: home with a full
 * hold, prizes, the Minotaur, mates. Never more than four, with the distance in tiles.
 */
import type * as Phaser from "phaser";
import type { Point } from "./brush.ts";
import type { Box } from "./layout.ts";
import type { ViewBox } from "./minimap.ts";
import { isWatchIn } from "./mode-of.ts";
import type { Part } from "./part.ts";
import { edgeOf, markBox, placesApart, RADIUS, safeBox, targetsOf } from "./places.ts";
import type { Stage } from "./plate.ts";
import { fillShape } from "./shape.ts";
import { COLOUR, NUMBERS, TINT } from "./style.ts";

/** CSS px: the side of an icon. */
const ICON = 20;
/** Radius of the sign of a mate. */
const SIGN = 8;
/** Pixels across an icon of the atlas. */
const CELL = 96;
/** Height of the free part of the picture, in CSS px, at which arrows stand at its edges and not over what they are about. */
const LEAST_FREE = 60;

/** What stands in for one arrow. */
interface Arrow {
  readonly icon: Phaser.GameObjects.Image;
  readonly distance: Phaser.GameObjects.Text;
}

/**
 * Makes the arrows.
 * @param viewBox what the camera shows, in tiles
 * @param taken what else covers the picture of the maze, in CSS px
 */
export function createPlaceMarks(stage: () => Stage, viewBox: ViewBox, taken: () => readonly Box[]): Part {
  const { scene } = stage();
  const graphics = scene.add.graphics().setDepth(6);
  const arrows: Arrow[] = [];
  let covered: Box[] = [];
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
    covers: () => covered,
    draw({ frame, layout, mode, now, tip }) {
      graphics.clear();
      const view = viewBox();
      const isUsed = view !== null && (mode === "play" || mode === "touch" || isWatchIn(mode));
      const own = frame.robots.find(({ seat }) => seat === frame.own?.seat);
      const safe = safeBox(layout);
      let used = 0;
      covered = [];
      // Where so little is free, as over a page's bar on a low screen, its edges are the middle of the picture.
      if (isUsed && own !== undefined && safe.h >= LEAST_FREE) {
        const shown = targetsOf(frame).flatMap((target) => {
          const x = ((target.x - view.x) / view.w) * layout.width;
          const y = ((target.y - view.y) / view.h) * layout.height;
          // Shown in the picture of the maze, it needs no arrow.
          const isSeen = x >= 0 && y >= 0 && x <= layout.width && y <= layout.height;
          const edge = isSeen ? null : edgeOf(safe, [x, y]);
          return edge === null ? [] : [{ target, edge, to: [x, y] as const }];
        });
        const { feed, caption, vitals, cargo, tip: tipBox } = layout.boxes;
        const covers = [feed, vitals, cargo, tip === null ? caption : tipBox, ...taken()];
        const places = placesApart(
          shown.map(({ edge }) => edge),
          covers,
          safe,
        );
        shown.forEach(({ target, to: [x, y] }, index) => {
          const edge = places[index] ?? [0, 0];
          const arrow = arrowAt(used++);
          covered.push(markBox(edge));
          const angle = Math.atan2(y - edge[1], x - edge[0]);
          paintArrow(graphics, edge, angle, { tint: target.tint, now });
          show(arrow, true);
          arrow.icon.setVisible(target.icon !== "");
          if (scene.textures.get("icons").has(target.icon)) arrow.icon.setFrame(target.icon);
          arrow.icon.setPosition(edge[0], edge[1]).setTint(target.tint);
          if (target.shape.length > 0) {
            const sign = target.shape.map(([dx, dy]): Point => [edge[0] + dx * SIGN, edge[1] + dy * SIGN]);
            fillShape(graphics.fillStyle(target.tint, 1), sign);
          }
          const tiles = String(Math.round(Math.hypot(target.x - own.x, target.y - own.y)));
          if (arrow.distance.text !== tiles) arrow.distance.setText(tiles);
          if (arrow.distance.style.resolution !== stage().ratio) arrow.distance.setResolution(stage().ratio);
          arrow.distance.setPosition(Math.round(edge[0]), Math.round(edge[1] + RADIUS + 8));
        });
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
