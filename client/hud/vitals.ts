/** Hull and energy of the own (or followed) robot, with its portrait where there is room. */

import type * as Phaser from "phaser";
import type { FrameOwn } from "../sdk/frame.ts";
import { gameWords } from "../words/game-words.ts";
import { names } from "../words/words.ts";
import { type Ctx, outline, panel, well, widthOf, write } from "./brush.ts";
import { chassisOf } from "./chassis-of.ts";
import type { Box, HudLayout } from "./layout.ts";
import { type Moment, type Part, shownBox } from "./part.ts";
import { type Portrait, portrait } from "./pictures.ts";
import { createPlate, type Stage } from "./plate.ts";
import { seatLook } from "./seat-look.ts";
import { COLOUR, TINT, withAlpha } from "./style.ts";

/** Below this share of the hull the bar pulses, once a second. */
const LOW = 0.25;
/** The white chunk of lost hull waits so long (ms), then shrinks by this share of the hull each second. */
const LAG_WAIT = 350;
const LAG_SPEED = 0.6;

/** Where the bars are inside the box. */
interface Bars {
  readonly hull: Box;
  readonly energy: Box;
}

function barsOf({ kind, hasPortrait }: HudLayout, { w }: Box): Bars {
  if (kind === "phone") {
    return { hull: { x: 8, y: 6, w: w - 16, h: 18 }, energy: { x: 8, y: 27, w: w - 16, h: 12 } };
  }
  if (!hasPortrait) {
    return { hull: { x: 10, y: 24, w: w - 20, h: 18 }, energy: { x: 10, y: 45, w: w - 20, h: 14 } };
  }
  return { hull: { x: 100, y: 33, w: w - 112, h: 26 }, energy: { x: 100, y: 65, w: w - 112, h: 19 } };
}

/** Makes the vitals. */
export function createVitals(stage: () => Stage): Part {
  const { scene } = stage();
  const ground = createPlate(stage, 10);
  const bars = scene.add.graphics().setDepth(11);
  const numbers = createPlate(stage, 12);
  const lag = { seat: -1, shown: 0, hull: 0, hurtAt: 0 };

  return {
    draw(moment) {
      const box = shownBox(moment, "vitals");
      const { own } = moment.frame;
      bars.clear();
      if (box === null || own === null) {
        ground.hide();
        numbers.hide();
        return;
      }
      const { layout, frame } = moment;
      const seat = frame.seats.find((other) => other.seat === own.seat);
      const look = seatLook(frame, own.seat);
      const name = frame.isSpectator ? (seat?.name ?? "") : gameWords().you;
      const sheet = seat?.sheet ?? "";
      const chassis = chassisOf(frame, own.seat);
      const named = chassis === null ? { name: own.chassis, role: "" } : names().chassis(chassis);
      const title = named.name;
      const role = layout.hasPortrait ? named.role : title;
      const places = barsOf(layout, box);
      const hasPicture = scene.textures.exists("bots");
      ground.show(box, JSON.stringify([name, sheet, title, look.colour, layout.kind, hasPicture]), (ctx, size) => {
        panel(ctx, { x: 0, y: 0, ...size });
        if (layout.hasPortrait) paintPortrait(ctx, scene.textures, { sheet, colour: look.colour }, title);
        if (layout.kind !== "phone") {
          const x = places.hull.x;
          const y = layout.hasPortrait ? 19 : 13;
          const width = write(ctx, name, x, y, { size: layout.text.heading, most: places.hull.w - 60 });
          write(ctx, role, x + width + 7, y, {
            size: 12,
            weight: 500,
            colour: COLOUR.dim,
            most: places.hull.w - width - 7,
            isWhole: true,
          });
        }
        well(ctx, places.hull);
        well(ctx, places.energy);
      });
      follow(lag, own, moment);
      drawBars(bars, box, places, { own, lag: lag.shown, now: moment.now });
      const values = [Math.ceil(own.hull), own.mostHull, Math.floor(own.energy), layout.kind];
      numbers.show(box, JSON.stringify(values), (ctx) => paintNumbers(ctx, places, own, layout));
    },
    destroy() {
      ground.destroy();
      bars.destroy();
      numbers.destroy();
    },
  };
}

function paintPortrait(ctx: Ctx, textures: Phaser.Textures.TextureManager, robot: Portrait, title: string): void {
  const box = { x: 8, y: 8, w: 80, h: 80 };
  const glow = ctx.createRadialGradient(48, 44, 4, 48, 44, 58);
  glow.addColorStop(0, COLOUR.glow);
  glow.addColorStop(1, COLOUR.well);
  ctx.fillStyle = glow;
  ctx.fillRect(box.x, box.y, box.w, box.h);
  portrait(ctx, textures, robot, { x: box.x, y: box.y - 4, size: 80 });
  outline(ctx, box, 0, robot.colour, 1);
  const tag = { size: 12, isNumber: true, spacing: 0.4 };
  const width = Math.ceil(widthOf(ctx, title.toUpperCase(), tag)) + 10;
  ctx.fillStyle = COLOUR.ink;
  ctx.fillRect(box.x, box.y + box.h - 17, width, 17);
  outline(ctx, { x: box.x, y: box.y + box.h - 17, w: width, h: 17 }, 0, robot.colour, 1);
  write(ctx, title.toUpperCase(), box.x + 5, box.y + box.h - 8, tag);
}

function follow(
  lag: { seat: number; shown: number; hull: number; hurtAt: number },
  own: FrameOwn,
  { now, elapsed, hasJumped }: Moment,
): void {
  if (hasJumped || lag.seat !== own.seat || own.hull > lag.shown) {
    lag.seat = own.seat;
    lag.shown = own.hull;
  }
  if (own.hull < lag.hull && !hasJumped) lag.hurtAt = now;
  lag.hull = own.hull;
  if (now - lag.hurtAt > LAG_WAIT) {
    lag.shown = Math.max(own.hull, lag.shown - (own.mostHull * LAG_SPEED * elapsed) / 1000);
  }
}

/** Fills the bars: gradients, the white chunk of what was lost, and the pulse of a low hull. */
function drawBars(
  bars: Phaser.GameObjects.Graphics,
  box: Box,
  { hull, energy }: Bars,
  state: { readonly own: FrameOwn; readonly lag: number; readonly now: number },
): void {
  const { own, lag, now } = state;
  const share = Math.min(1, Math.max(0, own.hull / own.mostHull));
  const isLow = share < LOW;
  const at = (bar: Box): Box => ({ x: box.x + bar.x + 1, y: box.y + bar.y + 1, w: bar.w - 2, h: bar.h - 2 });
  const hullBar = at(hull);
  const lost = Math.min(1, Math.max(0, lag / own.mostHull));
  if (lost > share) {
    bars
      .fillStyle(TINT.lag, 1)
      .fillRect(hullBar.x + hullBar.w * share, hullBar.y, hullBar.w * (lost - share), hullBar.h);
  }
  const [high, low] = isLow ? [TINT.dangerHigh, TINT.dangerLow] : [TINT.hullHigh, TINT.hullLow];
  bars.fillGradientStyle(high, high, low, low, 1).fillRect(hullBar.x, hullBar.y, hullBar.w * share, hullBar.h);
  const energyBar = at(energy);
  const charge = Math.min(1, Math.max(0, own.energy / own.mostEnergy));
  bars
    .fillGradientStyle(TINT.energyHigh, TINT.energyHigh, TINT.energyLow, TINT.energyLow, 1)
    .fillRect(energyBar.x, energyBar.y, energyBar.w * charge, energyBar.h);
  if (isLow && own.isAlive) {
    const pulse = 0.5 + 0.5 * Math.sin((now / 1000) * 2 * Math.PI);
    bars.lineStyle(2, TINT.danger, 0.25 + 0.75 * pulse);
    bars.strokeRect(hullBar.x - 2, hullBar.y - 2, hullBar.w + 4, hullBar.h + 4);
  }
}

/** Quarters, labels and numbers, over the bars. */
function paintNumbers(ctx: Ctx, { hull, energy }: Bars, own: FrameOwn, { kind }: HudLayout): void {
  ctx.fillStyle = withAlpha(COLOUR.ink, 0.7);
  for (const quarter of [1, 2, 3]) {
    ctx.fillRect(Math.round(hull.x + (hull.w * quarter) / 4) - 1, hull.y + 1, 2, hull.h - 2);
  }
  const label = { size: 12, edge: 1.5, colour: COLOUR.text };
  const middle = (bar: Box): number => bar.y + bar.h / 2;
  if (kind !== "compact") write(ctx, gameWords().vitals.hull, hull.x + 7, middle(hull), label);
  if (kind === "wide") write(ctx, gameWords().vitals.energy, energy.x + 7, middle(energy), label);
  const number = { size: kind === "wide" ? 14 : 12, isNumber: true, edge: 1.5, align: "right" } as const;
  write(ctx, `${Math.ceil(own.hull)} / ${own.mostHull}`, hull.x + hull.w - 6, middle(hull), number);
  if (energy.h >= 14) {
    write(ctx, String(Math.floor(own.energy)), energy.x + energy.w - 6, middle(energy), { ...number, size: 12 });
  }
}
