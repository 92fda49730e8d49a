/** While destroyed: who did it, how long it takes, and which robot to come back with. */

import type * as Phaser from "phaser";
import { type ChassisDef, chassisList } from "#shared/content/chassis.ts";
import type { Frame } from "../sdk/frame.ts";
import { type Ctx, chamfered, keyCap, outline, panel, trace, write } from "./brush.ts";
import { seatName } from "./feed-log.ts";
import type { Box } from "./layout.ts";
import { type Moment, type Part, shownBox } from "./part.ts";
import { portrait } from "./pictures.ts";
import { createPlate, type Stage } from "./plate.ts";
import { choicesIn, HEAD, hasWords, respawnCard } from "./respawn-grid.ts";
import { seatLook } from "./seat-look.ts";
import { COLOUR, TINT, withAlpha } from "./style.ts";

/** What the card shows besides the frame. */
export interface RespawnState {
  /** Seat that destroyed the viewer last; −1 for none. */
  readonly by: number;
  /** Id of the chassis to come back with. */
  readonly chosen: string;
  readonly isTouch: boolean;
}

/** Longer waits than this, in seconds, are for something that happens. */
const KNOWN_WAIT = 60;

/** Makes the card. */
export function createRespawn(stage: () => Stage, state: () => RespawnState): Part {
  const plate = createPlate(stage, 30);
  const count = createPlate(stage, 31);
  const bar = stage().scene.add.graphics().setDepth(31);
  const { textures } = stage().scene;
  let longest = 0;
  return {
    draw(moment) {
      const box = cardBox(moment);
      const { frame } = moment;
      bar.clear();
      if (box === null || frame.own === null) {
        longest = 0;
        plate.hide();
        count.hide();
        return;
      }
      const now = state();
      longest = Math.max(longest, frame.own.respawnIn);
      const { revival, revivalOf } = frame.mode;
      const shown = [now, frame.own.seat, frame.isSpectator, revival, revivalOf, isOpen(frame)];
      const key = JSON.stringify([...shown, textures.exists("bots")]);
      plate.show(box, key, (ctx, size) => paintCard(ctx, size, { frame, state: now, textures }));
      const seconds = isOpen(frame) ? "" : String(Math.max(0, Math.ceil(frame.own.respawnIn)));
      count.show({ x: box.x + box.w - 84, y: box.y + 6, w: 70, h: HEAD - 14 }, seconds, (ctx, { w, h }) => {
        write(ctx, seconds, w, h / 2, { size: 34, isNumber: true, align: "right", colour: COLOUR.energyText });
      });
      const wait = longest > 0 ? Math.min(1, frame.own.respawnIn / longest) : 0;
      const share = isOpen(frame) ? 1 - (revivalOf > 0 ? Math.min(1, revival / revivalOf) : 0) : wait;
      bar.fillStyle(TINT.energy, 0.9).fillRect(box.x + 14, box.y + HEAD - 7, (box.w - 28) * (1 - share), 3);
    },
    destroy() {
      plate.destroy();
      count.destroy();
      bar.destroy();
    },
  };
}

/** Returns the id of the chassis whose card is under (x, y), CSS px, or null. */
export function chassisAtPoint(moment: Moment, x: number, y: number): string | null {
  const box = cardBox(moment);
  if (box === null || moment.frame.isSpectator) return null;
  const index = choicesIn(box, chassisList.length).findIndex(
    (card) => x >= box.x + card.x && x < box.x + card.x + card.w && y >= box.y + card.y && y < box.y + card.y + card.h,
  );
  return chassisList[index]?.id ?? null;
}

/** True when no time says when the robot comes back. */
function isOpen({ own }: Frame): boolean {
  return own !== null && own.respawnIn > KNOWN_WAIT;
}

/** The part of the box that the choices of this game fill. */
function cardBox(moment: Moment): Box | null {
  const box = shownBox(moment, "respawn");
  if (box === null) return null;
  return respawnCard(box, moment.frame.isSpectator ? 0 : chassisList.length);
}

interface Shown {
  readonly frame: Frame;
  readonly state: RespawnState;
  readonly textures: Phaser.Textures.TextureManager;
}

function paintCard(ctx: Ctx, size: { readonly w: number; readonly h: number }, shown: Shown): void {
  const { frame, state } = shown;
  panel(ctx, { x: 0, y: 0, ...size }, { cut: 10, isOpaque: true, line: COLOUR.lineLight });
  const by = state.by >= 0 && state.by !== frame.own?.seat ? seatName(frame, state.by) : null;
  const width = write(ctx, by === null ? "Destroyed" : "Destroyed by", 16, 23, { size: 16 });
  if (by !== null) {
    write(ctx, by, 16 + width + 6, 23, {
      size: 16,
      colour: seatLook(frame, state.by).name,
      most: size.w - width - 110,
    });
  }
  const chosen = chassisList.find(({ id }) => id === state.chosen);
  const isFull = hasWords(size, chassisList.length);
  const back = isOpen(frame) ? waiting(frame) : "Choose the robot to come back with";
  const named = isFull || chosen === undefined || isOpen(frame) ? back : `${chosen.name}: ${abilitiesOf(chosen)}`;
  const words = frame.isSpectator ? (isOpen(frame) ? waiting(frame) : "Back on its pad soon") : named;
  write(ctx, words, 16, 43, { size: 13, weight: 500, colour: COLOUR.dim, most: size.w - 110 });
  ctx.fillStyle = COLOUR.well;
  ctx.fillRect(14, HEAD - 7, size.w - 28, 3);
  if (frame.isSpectator) return;
  choicesIn(size, chassisList.length).forEach((box, index) => {
    const chassis = chassisList[index];
    if (chassis !== undefined) paintChoice(ctx, box, { ...shown, chassis, number: index + 1, isFull });
  });
}

/** Returns what brings the robot back where no time does. */
function waiting({ mode }: Frame): string {
  const banked = mode.revivalOf > 0 ? `, or by the bank: ${mode.revival} of ${mode.revivalOf}` : "";
  return `Back when this wave ends${banked}`;
}

function abilitiesOf({ abilities }: ChassisDef): string {
  return abilities.map(({ name }) => name).join(", ");
}

function paintChoice(
  ctx: Ctx,
  box: Box,
  {
    frame,
    state,
    textures,
    chassis,
    number,
    isFull,
  }: Shown & { readonly chassis: ChassisDef; readonly number: number; readonly isFull: boolean },
): void {
  const isChosen = state.chosen === chassis.id;
  const look = seatLook(frame, frame.own?.seat ?? -1);
  trace(ctx, chamfered(box, 7));
  ctx.fillStyle = isChosen ? withAlpha(COLOUR.choice, 0.45) : withAlpha(COLOUR.well, 0.9);
  ctx.fill();
  outline(ctx, box, 7, isChosen ? COLOUR.energy : COLOUR.line, isChosen ? 2 : 1);
  const colour = isChosen ? COLOUR.white : COLOUR.text;
  if (!isFull) {
    const size = Math.min(64, box.h - 22, box.w - 6);
    const square = { x: box.x + (box.w - size) / 2, y: box.y + Math.max(2, (box.h - 20 - size) / 2), size };
    portrait(ctx, textures, { sheet: chassis.look.sheet, colour: look.colour }, square);
    const below = box.y + box.h - 12;
    write(ctx, chassis.name, box.x + box.w / 2, below, { size: 12, align: "center", most: box.w - 4, colour });
    if (!state.isTouch) keyCap(ctx, String(number), box.x + box.w - 13, box.y + 13, 12);
    return;
  }
  const side = Math.min(68, box.h - 10, box.w * 0.42);
  const robot = { sheet: chassis.look.sheet, colour: look.colour };
  portrait(ctx, textures, robot, { x: box.x + 6, y: box.y + (box.h - side) / 2, size: side });
  const x = box.x + side + 10;
  const middle = box.y + box.h / 2;
  const most = box.w - side - 16;
  write(ctx, chassis.name, x, middle - 19, { size: 15, most: most - 24, colour });
  write(ctx, chassis.role, x, middle - 1, { size: 12, weight: 500, colour: COLOUR.dim, most });
  write(ctx, abilitiesOf(chassis), x, middle + 17, { size: 12, weight: 500, colour: COLOUR.energyText, most });
  if (!state.isTouch) keyCap(ctx, String(number), box.x + box.w - 18, box.y + 16, 12);
}
