/**
 * Where a thrown ability would land: thin brackets at the pointer, held back to its range. Shown to a player while such
 * an ability is ready, so that one knows that it needs a place and how far it goes.
 */
import type * as Phaser from "phaser";
import type { Frame } from "../sdk/frame.ts";
import { TILE } from "./layers.ts";
import { lighten, seatColour } from "./seat-colours.ts";

/** From the own robot to the pointer: radians and tiles. */
export interface Pointing {
  readonly aim: number;
  readonly reach: number;
}

/** World units from the middle of the mark to its brackets, and the angle that one spans. */
const RADIUS = 30;
const SPAN = 0.5;

/** Draws the mark on the ground. @param pointing null where there is no pointer */
export function drawAimMark(ground: Phaser.GameObjects.Graphics, frame: Frame, pointing: Pointing | null): void {
  const { own } = frame;
  if (pointing === null || own === null || frame.isSpectator || !own.isAlive || own.isSilenced) return;
  const range = Math.max(...own.throws.map((far, slot) => (own.abilities[slot]?.state === "ready" ? far : 0)));
  const robot = frame.robots.find(({ seat }) => seat === own.seat);
  if (range <= 0 || robot === undefined) return;
  const reach = Math.min(pointing.reach, range);
  const x = (robot.x + Math.cos(pointing.aim) * reach) * TILE;
  const y = (robot.y + Math.sin(pointing.aim) * reach) * TILE;
  const tint = lighten(seatColour(frame, own.seat), 0.45);
  const isHeldBack = pointing.reach > range;
  ground.lineStyle(2, tint, isHeldBack ? 0.4 : 0.55);
  for (let corner = 0; corner < 4; corner++) {
    const middle = Math.PI / 4 + (corner * Math.PI) / 2;
    ground
      .beginPath()
      .arc(x, y, RADIUS, middle - SPAN, middle + SPAN)
      .strokePath();
  }
  ground.fillStyle(tint, 0.6).fillCircle(x, y, 2);
  if (!isHeldBack) return;
  // The end of its range, around where the pointer wants to be.
  ground
    .lineStyle(1.5, tint, 0.3)
    .beginPath()
    .arc(robot.x * TILE, robot.y * TILE, range * TILE, pointing.aim - 0.16, pointing.aim + 0.16)
    .strokePath();
}
