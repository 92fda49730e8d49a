/** What robots carry, seen on their decks: the fuller the hold, the more lies there. */
import type * as Phaser from "phaser";
import { resourceList } from "#shared/content/resources.ts";
import { glowFrame } from "../art/frames.ts";
import type { Frame, FrameRobot } from "../sdk/frame.ts";
import { piecesShown } from "./filling.ts";
import { LAYER } from "./layers.ts";
import type { Robots } from "./robots.ts";
import { createStamps } from "./stamps.ts";

/** Places on a deck, in world units from the middle of the hull, which faces +x; filled in this order. */
const DECK = [
  [-15, 0],
  [-12, -8],
  [-12, 8],
  [-20, -5],
  [-20, 5],
] as const;
/** The open bed of a hauler has more room. */
const BED = [
  [-10, 0],
  [-18, -4],
  [-14, 6],
  [-6, -7],
  [-21, 5],
  [-4, 6],
  [-24, -2],
  [-13, -8],
] as const;
/** Room from which a robot has a bed. */
const BED_ROOM = 12;
/** Of their true size. */
const SIZE = 0.52;

const PIECES = resourceList.flatMap(({ look, isPrize }) => (isPrize ? [] : look.frames));
const frameOfIcon = new Map(resourceList.map(({ look }) => [look.icon, look.frames[0] ?? ""]));

/** All cargo in sight. */
export interface Cargo {
  draw(frame: Frame, robots: Robots): void;
  count(): number;
}

/** Returns the frame of a piece: what it is where that is known, else something of the kind that lies about. */
function frameOf(frame: Frame, robot: FrameRobot, piece: number): string {
  const icon = robot.seat === frame.own?.seat ? frame.own.cargo[piece] : undefined;
  const known = icon === undefined ? undefined : frameOfIcon.get(icon);
  return known ?? PIECES[(robot.seat + piece) % PIECES.length] ?? "";
}

/** Returns the cargo of a scene. */
export function createCargo(scene: Phaser.Scene): Cargo {
  const bodies = createStamps(scene, "bots", LAYER.cargo);
  const glows = createStamps(scene, "fx", LAYER.cargoGlow, true);
  return {
    draw(frame, robots) {
      bodies.begin();
      glows.begin();
      for (const robot of frame.robots) {
        const sprite = robots.of(robot.seat);
        if (sprite?.isShown !== true) continue;
        const places = robot.room >= BED_ROOM ? BED : DECK;
        const count = piecesShown(robot.cargo, robot.room, places.length);
        const [cos, sin] = [Math.cos(sprite.heading), Math.sin(sprite.heading)];
        for (let piece = 0; piece < count; piece++) {
          const [along, across] = places[piece] ?? places[0];
          const at = {
            x: sprite.x + along * cos - across * sin,
            y: sprite.y + along * sin + across * cos,
            rotation: sprite.heading + piece * 1.9,
            size: SIZE,
            alpha: sprite.clarity,
          };
          const name = frameOf(frame, robot, piece);
          bodies.put(name, at);
          glows.put(glowFrame(name), at);
        }
      }
      bodies.end();
      glows.end();
    },
    count: () => bodies.count(),
  };
}
