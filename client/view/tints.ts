/** The colours that the picture of the world is drawn with, as numbers 0xrrggbb: all of the palette, or mixed from it. */
import { type Colour, palette, TINTED } from "../art/palette.ts";
import { shine } from "./shine.ts";

/** Returns a `#rrggbb` colour as the number that the engine tints with. */
export function tintOf(colour: Colour): number {
  return Number.parseInt(colour.slice(1), 16);
}

/** A tint that changes nothing. */
export const UNTINTED = tintOf(TINTED);

/** Fire, and what it leaves. */
export const FLAME = tintOf(shine.flame);
export const FIRE = tintOf(shine.fire);
export const EMBER = tintOf(shine.ember);
export const HOT = tintOf(shine.hot);
export const FURNACE = tintOf(shine.furnace);
export const SOOT = tintOf(shine.soot);
export const DUST = tintOf(palette.coil);
/** Energy, cold metal, dazzle. */
export const ENERGY = tintOf(palette.energy);
export const ARC = tintOf(shine.arc);
export const STEEL = tintOf(shine.steel);
export const PALE = tintOf(shine.pale);
export const GLINT = tintOf(shine.glint);
export const SHIELD = tintOf(shine.shield);
export const DAZZLE = tintOf(shine.dazzle);
/** Meanings. */
export const AMBER = tintOf(palette.amber);
export const DANGER = tintOf(palette.danger);
export const PRIZE = tintOf(palette.core);
export const SCRAP = tintOf(shine.scrap);
export const WHITE = tintOf(palette.white);
/** Marks on the floor, and what is out of use. */
export const MARK = tintOf(shine.mark);
export const DARK = tintOf(palette.m3);
/** Lamps, the far light above the maze, and what is there without any light. */
export const LAMP = tintOf(shine.lamp);
export const WARM_LAMP = tintOf(shine.warmLamp);
export const SKY = tintOf(shine.sky);
export const DUSK = tintOf(shine.dusk);
/** Grounds of bars and fog. */
export const INK = tintOf(palette.ink);
export const HOLLOW = tintOf(shine.bar);
export const BONE = tintOf(palette.bone);
export const FOG = tintOf(palette.ink);
