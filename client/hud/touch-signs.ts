/** What only touch screens show: the two sticks and the button of the menu. */
import { outline, panel } from "./brush.ts";
import type { Box } from "./layout.ts";
import { type Part, shownBox } from "./part.ts";
import { createPlate, type Stage } from "./plate.ts";
import { COLOUR, TINT } from "./style.ts";

/** How far a stick is pushed: x right, y down, −1 to 1 each; and where the thumb landed, in CSS px of the screen. */
interface Stick {
  readonly x: number;
  readonly y: number;
  readonly at?: { readonly x: number; readonly y: number };
}

/** The stick that drives and the one that aims; null while no thumb is on it. */
export interface Sticks {
  readonly left: Stick | null;
  readonly right: Stick | null;
  /** The one that drives is at the right. */
  readonly isSwapped?: boolean;
}

const KNOB = 28;

/** Makes the signs. */
export function createTouchSigns(stage: () => Stage, sticks: () => Sticks, zoom: () => number): Part {
  const graphics = stage().scene.add.graphics().setDepth(9);
  const menu = createPlate(stage, 10);

  const drawStick = (box: Box, push: Stick | null, colour: number): void => {
    const r = box.w / 2;
    // It floats: its middle is where the thumb landed.
    const x = push?.at === undefined ? box.x + r : push.at.x / zoom();
    const y = push?.at === undefined ? box.y + r : push.at.y / zoom();
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
      const pushed = sticks();
      const boxes = [shownBox(moment, "stickLeft"), shownBox(moment, "stickRight")] as const;
      const [left, right] = pushed.isSwapped === true ? [boxes[1], boxes[0]] : boxes;
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
