/** The ability bar: weapon and two abilities with state, cooldown sweep, seconds, cost and key. */
import type * as Phaser from "phaser";
import type { FrameSlot } from "../sdk/frame.ts";
import type { FrameSlotName } from "../sdk/frame-facts.ts";
import { gameWords } from "../words/game-words.ts";
import { type Ctx, chamfered, keyCap, type Point, trace, write } from "./brush.ts";
import type { Box, BoxName, HudLayout } from "./layout.ts";
import { type Moment, type Part, shownBox } from "./part.ts";
import { icon } from "./pictures.ts";
import { createPlate, type Plate, type Stage } from "./plate.ts";
import { fillFan, fillShape, strokeShape } from "./shape.ts";
import { afterPress, type Look, lightOf, NO_FLASH, nextFlash, pulseOf, type SlotFlash, shakeOf } from "./slot-flash.ts";
import { COLOUR, TINT, withAlpha } from "./style.ts";
import { unswept } from "./sweep.ts";
import { blockedBy, paintReason } from "./tile-reason.ts";

const CUT = 9;
/** Cooldowns shorter than this, in seconds, show no number: a weapon is at it all the time. */
const COUNTED = 1;

const BORDERS: Readonly<Record<Look, string>> = {
  ready: COLOUR.energy,
  active: COLOUR.white,
  cooling: COLOUR.lineLight,
  dear: COLOUR.danger,
  blocked: COLOUR.lineLight,
};

const ICONS: Readonly<Record<Look, string>> = {
  ready: COLOUR.readyIcon,
  active: COLOUR.white,
  cooling: withAlpha(COLOUR.text, 0.45),
  dear: COLOUR.idle,
  blocked: withAlpha(COLOUR.idle, 0.6),
};

interface Tile {
  readonly name: BoxName & FrameSlotName;
  readonly ground: Plate;
  readonly number: Plate;
  readonly pick: (moment: Moment) => FrameSlot | null;
  readonly key: () => string;
  look: Look | null;
  flash: SlotFlash;
}

/** What the keys of the three tiles are called. */
export interface TileKeys {
  readonly weapon: string;
  readonly ability1: string;
  readonly ability2: string;
}

/** Makes the ability bar. @param presses tiles pressed since the last frame, of use or not */
export function createAbilities(
  stage: () => Stage,
  keys: () => TileKeys,
  presses: () => readonly FrameSlotName[],
): Part {
  const { scene } = stage();
  const sweeps = scene.add.graphics().setDepth(11);
  const tile = (name: Tile["name"], pick: Tile["pick"], key: () => string): Tile => ({
    name,
    ground: createPlate(stage, 10),
    number: createPlate(stage, 12),
    pick,
    key,
    look: null,
    flash: NO_FLASH,
  });
  const tiles = [
    tile(
      "weapon",
      ({ frame }) => frame.own?.weapon ?? null,
      () => keys().weapon,
    ),
    tile(
      "ability1",
      ({ frame }) => frame.own?.abilities[0] ?? null,
      () => keys().ability1,
    ),
    tile(
      "ability2",
      ({ frame }) => frame.own?.abilities[1] ?? null,
      () => keys().ability2,
    ),
  ];
  return {
    draw(moment) {
      sweeps.clear();
      const pressed = presses();
      for (const each of tiles) {
        const isPressed = pressed.includes(each.name);
        drawTile(each, moment, { textures: scene.textures, sweeps, isPressed });
      }
    },
    destroy() {
      sweeps.destroy();
      for (const { ground, number } of tiles) {
        ground.destroy();
        number.destroy();
      }
    },
  };
}

interface Drawing {
  readonly textures: Phaser.Textures.TextureManager;
  readonly sweeps: Phaser.GameObjects.Graphics;
  readonly isPressed: boolean;
}

function drawTile(tile: Tile, moment: Moment, { textures, sweeps, isPressed }: Drawing): void {
  const rest = shownBox(moment, tile.name);
  const slot = tile.pick(moment);
  if (rest === null || slot === null) {
    tile.ground.hide();
    tile.number.hide();
    return;
  }
  const { layout, now, frame, look: wish } = moment;
  const isWeapon = tile.name === "weapon";
  const look = frame.own?.isAlive === false ? "blocked" : lookOf(slot, isWeapon);
  const before = moment.hasJumped ? null : tile.look;
  tile.flash = nextFlash(tile.flash, tile.name, [before, look], frame.events, now);
  if (isPressed) tile.flash = afterPress(tile.flash, look, slot.left, now);
  tile.look = look;
  const box: Box = { ...rest, x: rest.x + shakeOf(tile.flash, now, wish.isStill) };
  const side = box.h - layout.keyCap;
  const square: Box = { x: 0, y: 0, w: box.w, h: side };
  const key = frame.isSpectator || layout.keyCap === 0 ? "" : tile.key();
  const reason = blockedBy(frame, slot, isWeapon);
  const state = JSON.stringify([
    slot.icon,
    look,
    slot.state === "cooling",
    slot.cost,
    key,
    layout.kind,
    reason,
    textures.exists("icons"),
  ]);
  tile.ground.show(box, state, (ctx) => paintTile(ctx, square, { slot, look, layout, key, reason, textures }));

  const outline = outlineOf({ ...square, x: box.x, y: box.y }, layout.isRound);
  const centre: Point = [box.x + box.w / 2, box.y + side / 2];
  if (slot.state === "cooling" && slot.of > 0) drawSweep(sweeps, outline, centre, 1 - slot.left / slot.of);
  if (slot.state === "active" && slot.of > 0 && !isWeapon) {
    const left = Math.min(1, Math.max(0, slot.left / slot.of));
    if (layout.isRound) {
      const from = -Math.PI / 2;
      sweeps.lineStyle(4, TINT.white, 1).beginPath();
      sweeps.arc(centre[0], centre[1], box.w / 2 - 4, from, from + left * 2 * Math.PI).strokePath();
    } else sweeps.fillStyle(TINT.white, 0.95).fillRect(box.x + CUT, box.y + 3, (box.w - CUT - 4) * left, 3);
  }
  const light = lightOf(tile.flash, now);
  const alpha = light.alpha * wish.flashes;
  if (alpha > 0) fillShape(sweeps.fillStyle(light.isRed ? TINT.danger : TINT.sweepHand, alpha), outline);
  const pulse = pulseOf(tile.flash, now);
  if (pulse < 1) {
    const grown = 9 * pulse;
    const ring = { x: box.x - grown, y: box.y - grown, w: box.w + 2 * grown, h: side + 2 * grown };
    strokeShape(sweeps.lineStyle(3, TINT.energy, 1 - pulse), outlineOf(ring, layout.isRound));
  }
  drawSeconds(tile.number, { slot, isWeapon, layout, box: { ...box, h: side } });
}

/** Seconds until a slot is ready, large; or, small, those that its effect still lasts. */
function drawSeconds(
  plate: Plate,
  {
    slot,
    isWeapon,
    layout,
    box,
  }: { readonly slot: FrameSlot; readonly isWeapon: boolean } & Pick<Moment, "layout"> & {
      readonly box: Box;
    },
): void {
  const isActive = slot.state === "active" && !isWeapon;
  const counts = (slot.state === "cooling" || isActive) && slot.of >= COUNTED && slot.left > 0;
  if (!counts) {
    plate.hide();
    return;
  }
  const seconds = slot.left < 1 || isActive ? gameWords().tile.seconds(slot.left, 1) : String(Math.ceil(slot.left));
  plate.show(box, `${seconds} ${isActive}`, (ctx, { w, h }) => {
    const type = { isNumber: true, edge: 2 } as const;
    if (!isActive) write(ctx, seconds, w / 2, h / 2, { ...type, size: layout.text.cooldown, align: "center" });
    else if (layout.isRound) write(ctx, seconds, w / 2, h - 14, { ...type, size: 13, align: "center" });
    else write(ctx, seconds, w - 6, h - 10, { ...type, size: 13, align: "right" });
  });
}

/** A weapon between two shots still looks ready: only its sweep shows the pace. */
function lookOf(slot: FrameSlot, isWeapon: boolean): Look {
  return isWeapon && (slot.state === "cooling" || slot.state === "active") ? "ready" : slot.state;
}

function outlineOf(box: Box, isRound: boolean): readonly Point[] {
  if (!isRound) return chamfered(box, CUT);
  const [x, y, r] = [box.x + box.w / 2, box.y + box.h / 2, box.w / 2];
  return Array.from({ length: 40 }, (_, step) => {
    const angle = (step / 40) * 2 * Math.PI;
    return [x + Math.cos(angle) * r, y + Math.sin(angle) * r];
  });
}

function drawSweep(
  sweeps: Phaser.GameObjects.Graphics,
  outline: readonly Point[],
  centre: Point,
  passed: number,
): void {
  const dark = unswept(outline, centre, Math.min(1, Math.max(0, passed)));
  const hand = dark[1];
  if (hand === undefined) return;
  fillFan(sweeps.fillStyle(TINT.sweep, 0.72), dark);
  sweeps.lineStyle(2, TINT.sweepHand, 0.95).lineBetween(centre[0], centre[1], hand[0], hand[1]);
}

interface TilePaint {
  readonly slot: FrameSlot;
  readonly look: Look;
  readonly layout: HudLayout;
  readonly key: string;
  readonly reason: string;
  readonly textures: Phaser.Textures.TextureManager;
}

function paintTile(ctx: Ctx, box: Box, { slot, look, layout, key, reason, textures }: TilePaint): void {
  const outline = (inset: number): void =>
    trace(ctx, outlineOf({ x: inset, y: inset, w: box.w - 2 * inset, h: box.h - 2 * inset }, layout.isRound));
  const fill = ctx.createLinearGradient(0, 0, 0, box.h);
  fill.addColorStop(0, look === "active" ? COLOUR.activeHigh : COLOUR.tileHigh);
  fill.addColorStop(1, look === "active" ? COLOUR.activeLow : COLOUR.tileLow);
  outline(0);
  ctx.fillStyle = fill;
  ctx.fill();
  if (look === "ready") {
    const glow = ctx.createRadialGradient(box.w / 2, box.h / 2, box.w * 0.3, box.w / 2, box.h / 2, box.w * 0.72);
    glow.addColorStop(0, withAlpha(COLOUR.energy, 0));
    glow.addColorStop(1, withAlpha(COLOUR.energy, 0.42));
    ctx.fillStyle = glow;
    ctx.fill();
  }
  outline(1);
  ctx.strokeStyle = BORDERS[look];
  ctx.lineWidth = 2;
  ctx.stroke();
  const inset = Math.round(box.w * (layout.isRound ? 0.2 : 0.16));
  const size = box.w - 2 * inset;
  const lift = slot.cost > 0 ? 2 : 0;
  icon(ctx, textures, slot.icon, { x: inset, y: inset - lift, w: size, h: size }, ICONS[look]);
  if (reason !== "") paintReason(ctx, box, reason, textures);
  const isHidden = look === "cooling" || look === "active" || slot.state === "cooling" || reason !== "";
  if (slot.cost > 0 && !isHidden) {
    write(ctx, String(Math.round(slot.cost)), box.w - (layout.isRound ? 10 : 6), box.h - (layout.isRound ? 12 : 9), {
      size: 12,
      isNumber: true,
      align: "right",
      edge: 1.5,
      colour: look === "dear" ? COLOUR.dangerText : COLOUR.energyText,
    });
  }
  if (key !== "") keyCap(ctx, key, box.w / 2, box.h + 14, layout.text.keyCap);
}
