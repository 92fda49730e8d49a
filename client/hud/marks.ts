/** Marks around the middle of the screen: a red arc where damage came from, ticks where something was heard. */

import type { Point } from "./brush.ts";
import { MARK_STAY, type Mark } from "./marks-log.ts";
import type { Part } from "./part.ts";
import type { Stage } from "./plate.ts";
import { strokeLine } from "./shape.ts";
import { TINT } from "./style.ts";

/** Makes the marks. */
export function createMarks(stage: () => Stage, marks: () => readonly Mark[]): Part {
  const graphics = stage().scene.add.graphics().setDepth(5);
  return {
    draw({ layout, mode, now }) {
      graphics.clear();
      if (mode === "results" || mode === "board") return;
      const [x, y] = [layout.width / 2, layout.height / 2];
      // As far out as no panel is in the way.
      const { notice, caption } = layout.boxes;
      const radius = Math.min(y - notice.y - notice.h, caption.y - y, layout.height * 0.4) - 14;
      for (const mark of marks()) {
        const age = (now - mark.at) / MARK_STAY[mark.kind];
        if (age < 0 || age >= 1) continue;
        const fade = 1 - age * age;
        if (mark.kind === "damage") {
          const half = 0.16 + Math.min(0.2, mark.amount / 150);
          graphics.lineStyle(9, TINT.ink, 0.55 * fade);
          graphics
            .beginPath()
            .arc(x, y, radius, mark.angle - half, mark.angle + half)
            .strokePath();
          graphics.lineStyle(6, TINT.danger, 0.95 * fade);
          graphics
            .beginPath()
            .arc(x, y, radius, mark.angle - half, mark.angle + half)
            .strokePath();
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
