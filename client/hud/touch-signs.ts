/** What only touch screens show: the two sticks and the button of the menu. */
import { outline, panel } from "./brush.ts";
import type { Box } from "./layout.ts";
import { type Part, shownBox } from "./part.ts";
import { createPlate, type Stage } from "./plate.ts";
import { COLOUR, TINT } from "./style.ts";

/** How far each stick is pushed: x right, y down, −1 to 1 each; null while no thumb is on it. */
export interface Sticks {
  readonly left: { readonly x: number; readonly y: number } | null;
  readonly right: { readonly x: number; readonly y: number } | null;
}

const KNOB = 28;

/** Makes the signs. */
export function createTouchSigns(stage: () => Stage, sticks: () => Sticks): Part {
  const graphics = stage().scene.add.graphics().setDepth(9);
  const menu = createPlate(stage, 10);

  const drawStick = (box: Box, push: Sticks["left"], colour: number): void => {
    const [x, y, r] = [box.x + box.w / 2, box.y + box.h / 2, box.w / 2];
    const reach = r - KNOB / 2;
    const at = { x: x + (push?.x ?? 0) * reach, y: y + (push?.y ?? 0) * reach };
    graphics.fillStyle(TINT.white, 0.06).fillCircle(x, y, r);
    graphics.lineStyle(2, TINT.white, push === null ? 0.22 : 0.4).strokeCircle(x, y, r - 1);
    graphics.fillStyle(colour, push === null ? 0.4 : 0.75).fillCircle(at.x, at.y, KNOB);
    graphics.lineStyle(2, TINT.white, push === null ? 0.4 : 0.75).strokeCircle(at.x, at.y, KNOB - 1);
  };

  return {
    draw(moment) {
      graphics.clear();
      const [left, right] = [shownBox(moment, "stickLeft"), shownBox(moment, "stickRight")];
      const pushed = sticks();
      if (left !== null) drawStick(left, pushed.left, TINT.text);
      if (right !== null) drawStick(right, pushed.right, TINT.amber);
      const box = shownBox(moment, "menu");
      if (box === null || box.w === 0) return menu.hide();
      menu.show(box, "menu", (ctx, { w, h }) => {
        panel(ctx, { x: 0, y: 0, w, h });
        outline(ctx, { x: 0, y: 0, w, h }, 8, COLOUR.lineLight, 1);
        ctx.fillStyle = COLOUR.text;
        for (const offset of [-7, 0, 7]) ctx.fillRect(w / 2 - 10, h / 2 + offset - 1.5, 20, 3);
      });
    },
    destroy() {
      graphics.destroy();
      menu.destroy();
    },
  };
}
