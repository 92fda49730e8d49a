/**
 * Beams: the wind-up that all see growing (sparks at the muzzle, a thin line of sight, brighter once the aim is locked),
 * then the beam, its flare where it ends, and the vapour that stays for a moment.
 */
import type * as Phaser from "phaser";
import { STOPS_SHOT } from "#shared/content/mazes/maze.ts";
import type { Frame, FrameRobot } from "../sdk/frame.ts";
import { LAYER, TILE } from "./layers.ts";
import { wayAhead } from "./rays.ts";
import { lighten, seatColour } from "./seat-colours.ts";
import { createStamps } from "./stamps.ts";

/** World units from the robot's centre to its muzzle. */
const MUZZLE = 30;
/** ms that the beam burns, and that its vapour stays. */
const BURN = 240;
const VAPOUR = 750;
/** Pixels along x of the frames that repeat. */
const COIL = 256;
const SIGHT = 64;
const FLAT = 64;

/** One beam that was fired. */
interface Beam {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  /** World units. */
  readonly length: number;
  readonly tint: number;
  readonly born: number;
}

/** All beams. */
export interface Rails {
  /** Shows a beam between two places in tiles. @param now ms */
  fire(from: readonly [number, number], to: readonly [number, number], tint: number, now: number): void;
  draw(frame: Frame, now: number): void;
  clear(): void;
  count(): number;
}

/** Returns the beams of a scene. */
export function createRails(scene: Phaser.Scene): Rails {
  const lights = createStamps(scene, "fx", LAYER.beam, true);
  let beams: Beam[] = [];

  const drawWindUp = (frame: Frame, robot: FrameRobot, now: number): void => {
    const { windUp: share, isAimLocked: isLocked } = robot;
    const colour = seatColour(frame, robot.seat);
    const tint = lighten(colour, isLocked ? 0.55 : 0.25);
    const [cos, sin] = [Math.cos(robot.aim), Math.sin(robot.aim)];
    const x = robot.x * TILE + cos * MUZZLE;
    const y = robot.y * TILE + sin * MUZZLE;
    const length = wayAhead(frame.maze, STOPS_SHOT, robot, robot.aim, robot.beamLength) * TILE - MUZZLE;
    const flicker = isLocked ? 0.75 + 0.25 * Math.sin(now / 14) : 1;
    if (length > 0) {
      const along = { x, y, rotation: robot.aim, held: 0 };
      const dashes = Math.max(1, Math.round(length / (SIGHT / 2)));
      const size = length / dashes / (SIGHT / 2);
      const step = length / dashes;
      const crawl = isLocked ? 0 : (now / 9) % step;
      for (let dash = 0; dash < dashes; dash++) {
        const way = dash * step + crawl;
        if (way + step > length + 1) break;
        const place = { x: x + cos * way, y: y + sin * way, rotation: robot.aim, held: 0, size };
        lights.put("rail/sight", { ...place, across: isLocked ? 1.6 : 1, tint, alpha: (0.4 + 0.6 * share) * flicker });
      }
      const glow = { ...along, size: (length * 2) / FLAT, across: 0.16 + 0.22 * share, tint: colour };
      lights.put("rail/glow", { ...glow, alpha: (isLocked ? 0.55 : 0.1 + 0.25 * share) * flicker });
      if (isLocked) {
        lights.put("rail/core", { ...along, size: (length * 2) / FLAT, across: 0.1, alpha: 0.55 * flicker });
        lights.put("soft4", { x: x + cos * length, y: y + sin * length, size: 1.2, tint, alpha: 0.9 * flicker });
      }
    }
    const charge = `rail/charge/${Math.min(5, Math.floor(share * 6))}`;
    lights.put(charge, { x, y, rotation: now / 300, size: 0.8 + 0.3 * share, tint: lighten(colour, 0.5) });
    lights.put("soft", { x, y, size: 1.2 + 2.4 * share, tint: colour, alpha: 0.25 + 0.45 * share });
    lights.put("soft4", { x, y, size: 0.5 + 1.1 * share, alpha: 0.6 * share });
  };

  const drawBeam = (beam: Beam, now: number): void => {
    const age = now - beam.born;
    const { x, y, angle, length, tint } = beam;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const along = { x, y, rotation: angle, held: 0 };
    if (age < BURN) {
      const left = 1 - age / BURN;
      const stretch = (length * 2) / FLAT;
      lights.put("rail/glow", { ...along, size: stretch, across: 0.5 + 0.9 * left, tint, alpha: left });
      lights.put("rail/core", { ...along, size: stretch, across: 0.25 + 1.1 * left * left, alpha: left });
      const flare = Math.min(2, Math.floor((age / 125) * 3));
      lights.put(`rail/muzzle/${flare}`, {
        ...along,
        held: 0.25,
        tint: lighten(tint, 0.5),
        alpha: Math.min(1, 2 * left),
      });
      lights.put("soft", { x, y, size: 7, tint, alpha: 0.4 * left });
    }
    if (age < 200) {
      const end = { x: x + cos * length, y: y + sin * length };
      const frame = Math.min(3, Math.floor(age / 50));
      lights.put(`rail/end/${frame}`, { ...end, rotation: angle, size: 1.2, tint: lighten(tint, 0.5) });
      lights.put("soft", { ...end, size: 4, tint, alpha: 0.5 * (1 - age / 200) });
    }
    const fade = 1 - age / VAPOUR;
    const copies = Math.max(1, Math.round((length * 2) / COIL));
    for (let copy = 0; copy < copies; copy++) {
      const way = (copy * length) / copies;
      const size = (length * 2) / copies / COIL;
      const place = { x: x + cos * way, y: y + sin * way, rotation: angle, held: 0, size };
      lights.put("rail/coil", {
        ...place,
        across: 0.7 + 0.9 * (1 - fade),
        tint: lighten(tint, 0.35),
        alpha: 0.5 * fade,
      });
    }
  };

  return {
    fire([fromX, fromY], [toX, toY], tint, now) {
      const angle = Math.atan2(toY - fromY, toX - fromX);
      const whole = Math.hypot(toX - fromX, toY - fromY) * TILE;
      const x = fromX * TILE + Math.cos(angle) * Math.min(MUZZLE, whole);
      const y = fromY * TILE + Math.sin(angle) * Math.min(MUZZLE, whole);
      beams.push({ x, y, angle, length: Math.max(1, whole - MUZZLE), tint, born: now });
    },
    draw(frame, now) {
      lights.begin();
      for (const robot of frame.robots) if (robot.windUp >= 0) drawWindUp(frame, robot, now);
      if (beams.length > 0) beams = beams.filter(({ born }) => now - born < VAPOUR);
      for (const beam of beams) drawBeam(beam, now);
      lights.end();
    },
    clear() {
      beams = [];
    },
    count: () => lights.count(),
  };
}
