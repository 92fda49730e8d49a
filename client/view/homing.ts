/** Units on their way home: from the deck up in an arc and down into the hatch of the pad, which fills with each of them. */
import type * as Phaser from "phaser";
import { resourceList } from "#shared/content/resources.ts";
import { glowFrame } from "../art/frames.ts";
import type { Frame } from "../sdk/frame.ts";
import { padNear, unloadedShare } from "./filling.ts";
import { LAYER, TILE } from "./layers.ts";
import type { RobotSprite } from "./robot-sprite.ts";
import { lighten, seatColour } from "./seat-colours.ts";
import type { Sparks } from "./sparks.ts";
import { createStamps } from "./stamps.ts";
import { thingColour } from "./thing-colours.ts";

/** ms of a flight, and world units that it rises. */
const FLIGHT = 420;
const RISE = 54;
/** ms that a pad shows how full it got after the last unit, and world units from its middle to the bar along its rim. */
const SHOWN = 1400;
const BAR = 46;
const BAR_WIDTH = 4.5;
/** The rim from the middle of the north side clockwise, in shares of `BAR`. */
const RIM = [
  [0, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
  [-1, -1],
  [0, -1],
] as const;
/** Length of the rim and of each side of it, in shares of `BAR`. */
const ROUND = 8;

/** Draws the first share of a pad's rim. */
function drawRim(ground: Phaser.GameObjects.Graphics, x: number, y: number, share: number): void {
  let left = ROUND * Math.min(1, share);
  let [fromX, fromY]: readonly [number, number] = RIM[0];
  ground.beginPath().moveTo(x + fromX * BAR, y + fromY * BAR);
  for (const [toX, toY] of RIM.slice(1)) {
    const side = Math.abs(toX - fromX) + Math.abs(toY - fromY);
    const part = Math.min(1, left / side);
    ground.lineTo(x + (fromX + (toX - fromX) * part) * BAR, y + (fromY + (toY - fromY) * part) * BAR);
    left -= side;
    if (left <= 0) break;
    [fromX, fromY] = [toX, toY];
  }
  ground.strokePath();
}

interface Unit {
  frame: string;
  tint: number;
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  born: number;
}

/** How far the unloading on a pad has come. */
interface Filling {
  share: number;
  /** As it is drawn: follows the share. */
  drawn: number;
  at: number;
}

/** A unit that was banked. */
export interface BankedUnit {
  readonly seat: number;
  /** Frame of the `icons` atlas. */
  readonly icon: string;
  /** How many were in this visit, with it. */
  readonly unit: number;
}

/** All units on their way, and what they fill. */
export interface Homing {
  /** A unit was banked. @param sprite of the robot that brought it */
  bring(unit: BankedUnit, sprite: RobotSprite, frame: Frame, now: number): void;
  /** @param ground what is drawn on the floor, @param now ms */
  draw(frame: Frame, ground: Phaser.GameObjects.Graphics, now: number): void;
  clear(): void;
  count(): number;
}

const frameOfIcon = new Map(resourceList.map(({ look }) => [look.icon, look.frames[0] ?? ""]));

/** Returns the units of a scene. */
export function createHoming(scene: Phaser.Scene, sparks: Sparks): Homing {
  const bodies = createStamps(scene, "bots", LAYER.homing);
  const glows = createStamps(scene, "fx", LAYER.homingGlow, true);
  const fillings = new Map<number, Filling>();
  let units: Unit[] = [];

  const drawFilling = (frame: Frame, ground: Phaser.GameObjects.Graphics, number: number, now: number): void => {
    const filling = fillings.get(number);
    const pad = frame.maze.pads[number];
    if (filling === undefined || pad === undefined) return;
    const left = 1 - (now - filling.at) / SHOWN;
    if (left <= 0) {
      fillings.delete(number);
      return;
    }
    filling.drawn += (filling.share - filling.drawn) * 0.2;
    const [x, y] = [(pad.column + 1) * TILE, (pad.row + 1) * TILE];
    const own = frame.robots.find((robot) => padNear(frame, robot.x, robot.y) === number);
    const colour = own === undefined ? thingColour("") : seatColour(frame, own.seat);
    const alpha = Math.min(1, 3 * left);
    ground.lineStyle(BAR_WIDTH, colour, 0.25 * alpha).strokeRect(x - BAR, y - BAR, 2 * BAR, 2 * BAR);
    ground.lineStyle(BAR_WIDTH, lighten(colour, 0.55), alpha);
    drawRim(ground, x, y, filling.drawn);
  };

  return {
    bring(banked, sprite, frame, now) {
      const robot = frame.robots.find(({ seat }) => seat === banked.seat);
      const number = padNear(frame, sprite.x / TILE, sprite.y / TILE);
      const pad = frame.maze.pads[number];
      if (pad === undefined) return;
      const [toX, toY] = [(pad.column + 1) * TILE, (pad.row + 1) * TILE];
      const fromX = sprite.x - Math.cos(sprite.heading) * 14;
      const fromY = sprite.y - Math.sin(sprite.heading) * 14;
      const piece = frameOfIcon.get(banked.icon) ?? "";
      units.push({ frame: piece, tint: thingColour(banked.icon), fromX, fromY, toX, toY, born: now });
      const share = unloadedShare(banked.unit, robot?.cargo ?? -1);
      const drawn = banked.unit <= 1 ? 0 : (fillings.get(number)?.drawn ?? 0);
      fillings.set(number, { share, drawn, at: now });
    },
    draw(frame, ground, now) {
      bodies.begin();
      glows.begin();
      for (const number of fillings.keys()) drawFilling(frame, ground, number, now);
      let isOver = false;
      for (const unit of units) {
        const share = Math.min(1, (now - unit.born) / FLIGHT);
        if (share >= 1) {
          isOver = true;
          const burst = { count: 4, angle: -Math.PI / 2, spread: 1.2, speed: 90, life: 320, size: 0.18 } as const;
          sparks.burst(unit.toX, unit.toY, { ...burst, tint: unit.tint, frame: "soft4" }, now);
          continue;
        }
        const eased = share * share * (3 - 2 * share);
        const x = unit.fromX + (unit.toX - unit.fromX) * eased;
        const y = unit.fromY + (unit.toY - unit.fromY) * eased - RISE * Math.sin(Math.PI * share);
        const look = { x, y, rotation: share * 5, size: 0.95 - 0.45 * share * share };
        bodies.put(unit.frame, look);
        glows.put(glowFrame(unit.frame), look);
        glows.put("soft4", { x, y, size: 1.5, tint: unit.tint, alpha: 0.5 });
        glows.put("soft4", { x: unit.toX, y: unit.toY, size: 2.2 * share, tint: unit.tint, alpha: 0.4 * share });
      }
      if (isOver) units = units.filter(({ born }) => now - born < FLIGHT);
      bodies.end();
      glows.end();
    },
    clear() {
      units = [];
      fillings.clear();
    },
    count: () => bodies.count(),
  };
}
