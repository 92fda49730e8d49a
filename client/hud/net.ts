/** The line to the server: bars, and the round trip in ms. */
import { panel, write } from "./brush.ts";
import { type Part, shownBox } from "./part.ts";
import { createPlate, type Stage } from "./plate.ts";
import { COLOUR } from "./style.ts";

/** Round trips in ms up to which three, two, one and no bar are missing. */
const STEPS = [60, 120, 200] as const;

/** Returns how many of four bars a round trip in ms is worth. */
export function barsFor(roundTrip: number): number {
  return 4 - STEPS.filter((step) => roundTrip > step).length;
}

/** Makes the strip. */
export function createNet(stage: () => Stage): Part {
  const plate = createPlate(stage, 10);
  return {
    draw(moment) {
      const box = shownBox(moment, "net");
      if (box === null) return plate.hide();
      const { isLost, roundTrip } = moment.line;
      // A spectator is shown the past: how long its way was says nothing.
      const shown = isLost ? "no line" : moment.frame.isSpectator ? "live" : `${Math.round(roundTrip)} ms`;
      const bars = isLost ? 0 : barsFor(roundTrip);
      plate.show(box, `${shown} ${bars}`, (ctx, { w, h }) => {
        panel(ctx, { x: 0, y: 0, w, h }, { cut: 5 });
        const full = bars >= 3 ? COLOUR.heal : bars === 2 ? COLOUR.amber : COLOUR.danger;
        for (let bar = 0; bar < 4; bar++) {
          const height = 4 + bar * 2.5;
          ctx.fillStyle = bar < bars ? full : "#2e3a47";
          ctx.fillRect(10 + bar * 5, h / 2 + 5.5 - height, 3, height);
        }
        write(ctx, shown, 38, h / 2, { size: 12, isNumber: true, weight: 600, colour: COLOUR.dim });
      });
    },
    destroy: plate.destroy,
  };
}
