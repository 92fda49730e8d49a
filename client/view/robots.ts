/** All robots in sight, one set of sprites a seat, and the ring on the ground under each. */
import type * as Phaser from "phaser";
import type { Frame, FrameRobot } from "../sdk/frame.ts";
import { TILE, TRUE_SIZE } from "./layers.ts";
import { type LightSources, SOURCE } from "./light-sources.ts";
import { createRobotSprite, drawRobot, hideRobot, type RobotSprite } from "./robot-sprite.ts";
import { isHostile, lighten, seatColour } from "./seat-colours.ts";
import { DANGER, UNTINTED } from "./tints.ts";

/** Of a robot: world units, and as `LightLook` has it. */
const HEADLIGHT = { ahead: 34, radius: 270, strength: 0.95 } as const;

/** Its number among the headlights. */
const OWN_LIGHT = 4095;

/** A place in tiles. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** All robots. */
export interface Robots {
  /** @param held where the own robot is shown, in tiles, @param now ms */
  draw(frame: Frame, sources: LightSources, held: Place | null, now: number): void;
  /** The sprites of a seat that was ever seen. */
  of(seat: number): RobotSprite | undefined;
  /** All sprites, by ascending seat; also of robots out of sight. */
  all(): readonly RobotSprite[];
}

/** Draws the ring under a robot: the own one turns with the aim. */
function drawRing(sprite: RobotSprite, robot: FrameRobot, isOwn: boolean, now: number): void {
  const { ring } = sprite;
  const size = (robot.radius * TILE) / 20;
  ring.setPosition(sprite.x, sprite.y);
  if (isOwn) {
    ring.setFrame("ring/self:g").setTint(UNTINTED).setRotation(robot.aim);
    ring.setScale(1.1 * TRUE_SIZE * size).setAlpha(0.66 * Math.max(0.5, sprite.clarity));
    return;
  }
  ring.setFrame("ring/team:g").setRotation(now / 2600 + robot.seat);
  ring.setTint(robot.isNemesis ? DANGER : lighten(sprite.colour, 0.15));
  ring.setScale(1.02 * TRUE_SIZE * size).setAlpha((robot.isNemesis ? 0.9 : 0.5) * sprite.clarity * sprite.clarity);
}

/** Lets the headlight fall on what is ahead; it begins before the robot, or it would bleach it. */
function shineAhead(sprite: RobotSprite, sources: LightSources): void {
  const { aim } = sprite;
  const x = sprite.x + Math.cos(aim) * HEADLIGHT.ahead;
  const y = sprite.y + Math.sin(aim) * HEADLIGHT.ahead;
  const tint = lighten(sprite.colour, 0.62);
  const strength = HEADLIGHT.strength * sprite.clarity;
  sources.put(SOURCE.headlight, sprite.seat, { x, y, radius: HEADLIGHT.radius, tint, strength, height: 22, aim });
}

/** Lets a faint light fall around the own robot: what it stands in is never quite dark. */
function shineAround(sprite: RobotSprite, sources: LightSources): void {
  const tint = lighten(sprite.colour, 0.8);
  const { x, y } = sprite;
  sources.put(SOURCE.headlight, OWN_LIGHT, { x, y, radius: 430, tint, strength: 0.58, height: 120 });
}

/** Returns the robots of a scene. */
export function createRobots(scene: Phaser.Scene): Robots {
  const bySeat = new Map<number, RobotSprite>();
  let sorted: RobotSprite[] = [];
  const seen = new Set<number>();
  return {
    draw(frame, sources, held, now) {
      seen.clear();
      for (const robot of frame.robots) {
        seen.add(robot.seat);
        let sprite = bySeat.get(robot.seat);
        if (sprite === undefined) {
          sprite = createRobotSprite(scene, robot.seat, robot.sheet);
          bySeat.set(robot.seat, sprite);
          sorted = [...bySeat.values()].sort((a, b) => a.seat - b.seat);
        }
        const look = { colour: seatColour(frame, robot.seat), isHostile: isHostile(frame, robot.team) };
        const isOwn = robot.seat === frame.own?.seat;
        drawRobot(sprite, robot, isOwn && held !== null ? held : robot, look, now);
        drawRing(sprite, robot, isOwn, now);
        if (isOwn) shineAround(sprite, sources);
        if (!(robot.isConcealed && look.isHostile)) shineAhead(sprite, sources);
      }
      for (const sprite of sorted) if (!seen.has(sprite.seat)) hideRobot(sprite);
    },
    of: (seat) => bySeat.get(seat),
    all: () => sorted,
  };
}
