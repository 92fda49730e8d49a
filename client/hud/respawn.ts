/** While destroyed: who did it, how long it takes, and which robot to come back with. */

import type * as Phaser from "phaser";
import { type ChassisDef, chassisList } from "#shared/content/chassis.ts";
import type { Frame } from "../sdk/frame.ts";
import { gameWords } from "../words/game-words.ts";
import { names } from "../words/words.ts";
import { type Ctx, chamfered, keyCap, outline, panel, trace, well, wrapped, write } from "./brush.ts";
import type { Death } from "./death-log.ts";
import { seatName } from "./feed-log.ts";
import type { Box } from "./layout.ts";
import { type Moment, type Part, shownBox } from "./part.ts";
import { icon, portrait } from "./pictures.ts";
import { createPlate, type Stage } from "./plate.ts";
import { choicesIn, HEAD, hasWords, respawnCard } from "./respawn-grid.ts";
import { seatLook } from "./seat-look.ts";
import { COLOUR, TINT, withAlpha } from "./style.ts";

/** What the card shows besides the frame. */
export interface RespawnState {
  /** How the viewer was destroyed last. */
  readonly death: Death;
  /** Id of the chassis to come back with. */
  readonly chosen: string;
  /** Number keys choose: neither fingers nor gamepads have any. */
  readonly hasNumbers: boolean;
}

/** CSS px at the right end of the head for the seconds. */
const COUNT = 76;
/** Below this share a hull is red. */
const LOW = 0.3;
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
      const shown = [now, frame.own.seat, revival, revivalOf, isOpen(frame)];
      const key = JSON.stringify([...shown, textures.exists("bots")]);
      plate.show(box, key, (ctx, size) => paintCard(ctx, size, { frame, state: now, textures }));
      const seconds = isOpen(frame) ? "" : String(Math.max(0, Math.ceil(frame.own.respawnIn)));
      count.show({ x: box.x + box.w - COUNT, y: box.y + 6, w: COUNT - 16, h: HEAD - 16 }, seconds, (ctx, { w, h }) => {
        write(ctx, seconds, w, h / 2, { size: 40, isNumber: true, align: "right", colour: COLOUR.energyText });
      });
      const wait = longest > 0 ? Math.min(1, frame.own.respawnIn / longest) : 0;
      const share = isOpen(frame) ? 1 - (revivalOf > 0 ? Math.min(1, revival / revivalOf) : 0) : wait;
      bar.fillStyle(TINT.energy, 0.9).fillRect(box.x + 14, box.y + HEAD - 8, (box.w - 28) * (1 - share), 3);
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
  if (box === null) return null;
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
  return respawnCard(box, chassisList.length);
}

interface Shown {
  readonly frame: Frame;
  readonly state: RespawnState;
  readonly textures: Phaser.Textures.TextureManager;
}

function paintCard(ctx: Ctx, size: { readonly w: number; readonly h: number }, shown: Shown): void {
  const { frame, state } = shown;
  panel(ctx, { x: 0, y: 0, ...size }, { cut: 10, isOpaque: true, line: COLOUR.danger });
  paintHead(ctx, size.w, shown);
  const chosen = chassisList.find(({ id }) => id === state.chosen);
  const isFull = hasWords(size, chassisList.length);
  const back = isOpen(frame) ? waiting(frame) : gameWords().respawn.choose;
  const named = isFull || chosen === undefined || isOpen(frame) ? back : chosenWords(chosen);
  write(ctx, named, 74, 63, { size: 13, weight: 500, colour: COLOUR.dim, most: size.w - 74 - COUNT });
  ctx.fillStyle = COLOUR.well;
  ctx.fillRect(14, HEAD - 8, size.w - 28, 3);
  choicesIn(size, chassisList.length).forEach((box, index) => {
    const chassis = chassisList[index];
    if (chassis !== undefined) paintChoice(ctx, box, { ...shown, chassis, number: index + 1, isFull });
  });
}

/** Who did it, with what, and how much hull that one has left. */
function paintHead(ctx: Ctx, w: number, { frame, state, textures }: Shown): void {
  const words = gameWords().respawn;
  const { by, icon: picture, what, hull, mostHull } = state.death;
  const right = w - COUNT;
  const square = { x: 14, y: 12, size: 50 };
  const place = { x: square.x, y: square.y, w: square.size, h: square.size };
  well(ctx, place, COLOUR.danger);
  const look = by >= 0 ? seatLook(frame, by) : null;
  if (look === null) icon(ctx, textures, picture || "icon/destroyed", inset(place, 8), COLOUR.dangerText);
  else {
    const sheet = frame.seats.find(({ seat }) => seat === by)?.sheet ?? "";
    portrait(ctx, textures, { sheet, colour: look.colour }, square);
  }
  const who = by >= 0 ? seatName(frame, by) : what;
  const width = write(ctx, who === "" ? words.destroyed : words.destroyedBy, 74, 21, { size: 16 });
  if (who !== "") {
    const colour = look?.name ?? COLOUR.dangerText;
    write(ctx, who, 74 + width + 6, 21, { size: 16, colour, most: right - 74 - width - 6 });
  }
  if (by < 0) return;
  icon(ctx, textures, picture, { x: 74, y: 33, w: 18, h: 18 }, COLOUR.dangerText);
  const named = write(ctx, what, 97, 42, { size: 13, colour: COLOUR.dangerText });
  if (hull < 0) return;
  const left = 97 + named + 16;
  const label = write(ctx, hull > 0 ? words.left : words.goneToo, left, 42, {
    size: 13,
    weight: 500,
    colour: COLOUR.dim,
  });
  if (hull === 0) return;
  const numbers = `${hull} / ${mostHull}`;
  const bar = { x: left + label + 8, y: 37, w: Math.min(120, right - left - label - 8 - 70), h: 10 };
  well(ctx, bar);
  ctx.fillStyle = hull / mostHull < LOW ? COLOUR.danger : (look?.colour ?? COLOUR.danger);
  ctx.fillRect(bar.x + 1, bar.y + 1, (bar.w - 2) * Math.min(1, hull / mostHull), bar.h - 2);
  write(ctx, numbers, bar.x + bar.w + 7, 42, { size: 13, isNumber: true });
}

function inset({ x, y, w, h }: Box, by: number): Box {
  return { x: x + by, y: y + by, w: w - 2 * by, h: h - 2 * by };
}

/** Returns what brings the robot back where no time does. */
function waiting({ mode }: Frame): string {
  const words = gameWords().respawn;
  return mode.revivalOf > 0 ? words.nextWaveOrBank(mode.revival, mode.revivalOf) : words.nextWave;
}

function chosenWords(chassis: ChassisDef): string {
  const [first, second] = chassis.abilities;
  const { ability } = names();
  return gameWords().respawn.chosen(names().chassis(chassis).name, ability(first).name, ability(second).name);
}

function abilitiesOf({ abilities: [first, second] }: ChassisDef): string {
  return gameWords().respawn.abilities(names().ability(first).name, names().ability(second).name);
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
  const { name, role } = names().chassis(chassis);
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
    write(ctx, name, box.x + box.w / 2, below, { size: 12, align: "center", most: box.w - 4, colour });
    if (state.hasNumbers) keyCap(ctx, String(number), box.x + box.w - 13, box.y + 13, 12);
    return;
  }
  const side = Math.min(68, box.h - 10, box.w * 0.42);
  const robot = { sheet: chassis.look.sheet, colour: look.colour };
  portrait(ctx, textures, robot, { x: box.x + 6, y: box.y + (box.h - side) / 2, size: side });
  const x = box.x + side + 10;
  const middle = box.y + box.h / 2;
  const most = box.w - side - 16;
  write(ctx, name, x, middle - 19, { size: 15, most: most - 24, colour });
  const small = { size: 12, weight: 500 } as const;
  const lines = wrapped(ctx, abilitiesOf(chassis), most, small);
  // Abilities that need two lines take the one of the role.
  if (lines.length === 1) write(ctx, role, x, middle - 1, { ...small, colour: COLOUR.dim, most, isWhole: true });
  lines.forEach((line, row) => {
    write(ctx, line, x, middle + 17 - 18 * (lines.length - 1 - row), { ...small, colour: COLOUR.energyText, most });
  });
  if (state.hasNumbers) keyCap(ctx, String(number), box.x + box.w - 18, box.y + 16, 12);
}
