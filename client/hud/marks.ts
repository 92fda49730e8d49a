/** Marks that tell directions: a red crescent at the edge of the screen towards an attacker, ticks where something was heard. */

import type * as Phaser from "phaser";
import type { Point } from "./brush.ts";
import type { HudLayout } from "./layout.ts";
import { MARK_STAY, type Mark } from "./marks-log.ts";
import type { Part } from "./part.ts";
import type { Stage } from "./plate.ts";
import { fillShade, type Shade, strokeLine } from "./shape.ts";
import { TINT } from "./style.ts";

/** A glow, from the edge of the screen inwards: how strong it is at which depth, in CSS px. */
const GLOW = [
  { depth: 0, alpha: 0.62 },
  { depth: 12, alpha: 0.34 },
  { depth: 34, alpha: 0.14 },
  { depth: 92, alpha: 0 },
] as const;
/** CSS px from that edge outwards that are as strong as it: the corners of the screen lie beyond it. */
const OUTSIDE = 400;
/** On screens lower than this, in CSS px, they are less deep. */
const FULL_DEPTH = 720;
/** Roundness of the edge along which it runs: 2 would be an ellipse, more is nearer to the corners of the screen. */
const CORNER = 9;
/** Half the angle of a crescent, in radians: at least, and more by each point of damage, up to so much more. */
const HALF = { least: 0.22, perPoint: 1 / 160, most: 0.2 } as const;
const STEPS = 12;
/** Share of its strength that a glow keeps without flashes. */
const KEPT = 0.4;

/** Makes the marks. */
export function createMarks(stage: () => Stage, marks: () => readonly Mark[]): Part {
  const graphics = stage().scene.add.graphics().setDepth(5);
  return {
    draw({ layout, mode, now, look }) {
      graphics.clear();
      if (mode === "results" || mode === "board" || mode === "touchBoard" || mode === "bare") return;
      const [x, y] = [layout.width / 2, layout.height / 2];
      // As far out as no panel is in the way.
      const { notice, caption } = layout.boxes;
      const radius = Math.min(y - notice.y - notice.h, caption.y - y, layout.height * 0.4) - 14;
      for (const mark of marks()) {
        const age = (now - mark.at) / MARK_STAY[mark.kind];
        if (age < 0 || age >= 1) continue;
        const fade = 1 - age * age;
        if (mark.kind === "damage") {
          // Where nothing is to flash it still says from where: dimly.
          paintDamage(graphics, layout, mark, fade * (KEPT + (1 - KEPT) * look.flashes));
          continue;
        }
        // Sounds: chevrons that run outwards, bright when near.
        const isNear = mark.kind === "near";
        for (let step = 0; step < (isNear ? 2 : 1); step++) {
          const distance = radius + 14 + step * 7 + age * 6;
          const [cos, sin] = [Math.cos(mark.angle), Math.sin(mark.angle)];
          const at = (along: number, across: number): Point => [
            x + cos * (distance + along) - sin * across,
            y + sin * (distance + along) + cos * across,
          ];
          const points = [at(-4, -9), at(2, 0), at(-4, 9)];
          strokeLine(graphics.lineStyle(5, TINT.ink, 0.5 * fade), points);
          graphics.lineStyle(isNear ? 3 : 2, isNear ? TINT.amber : TINT.text, (isNear ? 0.95 : 0.65) * fade);
          strokeLine(graphics, points);
        }
      }
    },
    destroy() {
      graphics.destroy();
    },
  };
}

/** A glow along the edge of the screen: deepest towards the attacker, nothing at its ends. */
function paintDamage(
  graphics: Phaser.GameObjects.Graphics,
  { width, height }: HudLayout,
  { angle, amount }: Mark,
  fade: number,
): void {
  const half = HALF.least + Math.min(HALF.most, amount * HALF.perPoint);
  const at = (turn: number, depth: number): Point => {
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const across = Math.abs(cos / (width / 2 - depth)) ** CORNER + Math.abs(sin / (height / 2 - depth)) ** CORNER;
    const far = across ** (-1 / CORNER);
    return [width / 2 + cos * far, height / 2 + sin * far];
  };
  const scale = Math.min(1, height / FULL_DEPTH);
  const bands = [{ depth: 0, alpha: GLOW[0].alpha, out: OUTSIDE }, ...GLOW.map((edge) => ({ ...edge, out: 0 }))].map(
    ({ depth, alpha, out }) =>
      Array.from({ length: STEPS + 1 }, (_, step): Shade => {
        const share = (step / STEPS) * 2 - 1;
        const waning = (1 - share * share) ** 2;
        return { point: at(angle + half * share, scale * depth * waning - out), alpha: alpha * fade * waning };
      }),
  );
  for (const [band, outer] of bands.entries()) {
    const inner = bands[band + 1];
    if (inner !== undefined) fillShade(graphics, TINT.danger, outer, inner);
  }
}
