/** Why a tile of the ability bar does nothing, and the sign for it: a carried prize, a jolt, a stun. */
import type * as Phaser from "phaser";
import { resourceList } from "#shared/content/resources.ts";
import type { Frame, FrameSlot } from "../sdk/frame.ts";
import { gameWords } from "../words/game-words.ts";
import { type Ctx, write } from "./brush.ts";
import { resourceColour } from "./cargo.ts";
import type { Box } from "./layout.ts";
import { icon } from "./pictures.ts";
import { COLOUR, withAlpha } from "./style.ts";

const PRIZE = resourceList.find(({ isPrize }) => isPrize)?.look.icon ?? "";
const DARK = "dark";
const STUN = "stun";
/** Any other reason. */
const OTHER = "other";

/** Reasons that are told by a word. */
const WORDS: Readonly<Record<string, { readonly says: () => string; readonly line: string; readonly colour: string }>> =
  {
    [DARK]: { says: () => gameWords().tile.dark, line: COLOUR.energy, colour: COLOUR.energyText },
    [STUN]: { says: () => gameWords().tile.stun, line: COLOUR.amber, colour: COLOUR.amberText },
  };

/** Returns why a slot is blocked: the icon of a carried prize, a word, or nothing to say. */
export function blockedBy(frame: Frame, slot: FrameSlot, isWeapon: boolean): string {
  if (frame.own === null || !frame.own.isAlive) return "";
  const isBlocked = slot.state === "blocked";
  if (isBlocked && frame.own.isSilenced && !isWeapon) return PRIZE;
  const robot = frame.robots.find(({ seat }) => seat === frame.own?.seat);
  if (isBlocked && robot?.isStunned === true) return STUN;
  if (!isWeapon && robot?.isDark === true && (isBlocked || slot.state === "active")) return DARK;
  return isBlocked ? OTHER : "";
}

/** Strikes a tile out and says why: over its lower half, so that the icon can still be told. */
export function paintReason(ctx: Ctx, box: Box, reason: string, textures: Phaser.Textures.TextureManager): void {
  if (reason === OTHER) {
    paintNot(ctx, box.w / 2, box.h / 2, Math.min(12, box.w * 0.2));
    return;
  }
  const height = 20;
  const y = Math.round(box.h * 0.62 - height / 2);
  ctx.fillStyle = withAlpha(COLOUR.ink, 0.88);
  ctx.fillRect(2, y, box.w - 4, height);
  const word = WORDS[reason];
  ctx.fillStyle = word === undefined ? resourceColour(reason) : word.line;
  ctx.fillRect(2, y, box.w - 4, 2);
  ctx.fillRect(2, y + height - 2, box.w - 4, 2);
  const middle = y + height / 2;
  if (word !== undefined) {
    write(ctx, word.says(), box.w / 2, middle, { size: 12, align: "center", colour: word.colour });
    return;
  }
  const side = 14;
  icon(
    ctx,
    textures,
    reason,
    { x: box.w / 2 - side - 1, y: middle - side / 2, w: side, h: side },
    resourceColour(reason),
  );
  paintNot(ctx, box.w / 2 + 9, middle, 5.5);
}

/** A circle with a stroke through it. */
function paintNot(ctx: Ctx, x: number, y: number, radius: number): void {
  ctx.strokeStyle = COLOUR.dangerText;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.moveTo(x - radius * 0.7, y - radius * 0.7);
  ctx.lineTo(x + radius * 0.7, y + radius * 0.7);
  ctx.stroke();
}
