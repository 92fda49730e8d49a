/**
 * Prizes, whose place everybody knows: light on the floor and on the walls around one that lies there, seen through the
 * fog; a pillar of light over whoever carries one.
 */
import type * as Phaser from "phaser";
import { glowFrame } from "../art/frames.ts";
import type { Frame, FramePrize } from "../sdk/frame.ts";
import { LAYER, TILE } from "./layers.ts";
import { type LightSources, SOURCE } from "./light-sources.ts";
import { createStamps, loopFrame, type Stamps } from "./stamps.ts";
import { thingColour } from "./thing-colours.ts";

/** Frames in which it spins, and how many a second. */
const SPIN = 8;
const SPIN_FPS = 10;
/** World units that its light reaches: the walls around it, too. */
const PRIZE_LIGHT = 250;

/** All prizes. */
export interface Prizes {
  /** @param now ms */
  draw(frame: Frame, sources: LightSources, now: number): void;
  count(): number;
}

/** Returns its frames' common name: all but the number at the end. */
function baseOf(frame: string): string {
  return frame.replace(/\/\d+$/, "");
}

/** True when this thing is a prize that `createPrizes` draws. */
export function isPrizeAt(frame: Frame, x: number, y: number, thing: string): boolean {
  return frame.prizes.some(
    (prize) => prize.carrier < 0 && Math.hypot(prize.x - x, prize.y - y) < 0.5 && baseOf(prize.frame) === baseOf(thing),
  );
}

/** Returns the prizes of a scene. */
export function createPrizes(scene: Phaser.Scene): Prizes {
  const has = scene.textures.get("bots");
  const floor = createStamps(scene, "fx", LAYER.thingHalo, true);
  const shadows = createStamps(scene, "fx", LAYER.thingShadow);
  const bodies = createStamps(scene, "bots", LAYER.thing);
  const glows = createStamps(scene, "fx", LAYER.thingGlow, true);
  const walls = createStamps(scene, "fx", LAYER.wallLight, true);
  const pillars = createStamps(scene, "fx", LAYER.pillar, true);
  const carried = createStamps(scene, "bots", LAYER.muzzle);
  const all: readonly Stamps[] = [floor, shadows, bodies, glows, walls, pillars, carried];

  let shown = 0;

  /** The frame of its spin. */
  const spinning = (name: string, now: number): string => {
    const frame = loopFrame(baseOf(name), SPIN, SPIN_FPS, now);
    return has.has(frame) ? frame : name;
  };

  const drawLoose = (prize: FramePrize, now: number): void => {
    const x = prize.x * TILE;
    const y = prize.y * TILE;
    const tint = thingColour(prize.icon);
    const breath = 0.5 + 0.5 * Math.sin(now / 380);
    const bob = 3 + 2.5 * Math.sin(now / 420);
    const frame = spinning(prize.frame, now);
    floor.put("soft", { x, y, size: 8.5, tint, alpha: 0.3 + 0.12 * breath });
    floor.put("rays/0", { x, y, rotation: now / 2300, size: 1.5, tint, alpha: 0.5 });
    floor.put("rays/1", { x, y, rotation: -now / 3100, size: 1.5, tint, alpha: 0.45 });
    floor.put("ring/thin", {
      x,
      y,
      size: 0.55 + ((now / 1600) % 1) * 0.9,
      tint,
      alpha: 0.6 * (1 - ((now / 1600) % 1)),
    });
    walls.put("soft", { x, y, size: 13, tint, alpha: 0.13 + 0.05 * breath });
    shadows.put("shadow", { x: x + 3, y: y + 8, size: 0.55, alpha: 0.9 });
    bodies.put(`${baseOf(prize.frame)}/ring`, { x, y: y - bob, rotation: now / 900, size: 1.1 });
    bodies.put(frame, { x, y: y - bob, size: 1.1 });
    glows.put(glowFrame(`${baseOf(prize.frame)}/ring`), { x, y: y - bob, rotation: now / 900, size: 1.1, tint });
    glows.put(glowFrame(frame), { x, y: y - bob, size: 1.1 });
    glows.put("soft4", { x, y: y - bob, size: 2.2, tint, alpha: 0.4 + 0.2 * breath });
  };

  const drawCarried = (prize: FramePrize, frame: Frame, now: number): void => {
    const robot = frame.robots.find(({ seat }) => seat === prize.carrier);
    const x = (robot?.x ?? prize.x) * TILE;
    const y = (robot?.y ?? prize.y) * TILE;
    const tint = thingColour(prize.icon);
    const breath = 0.5 + 0.5 * Math.sin(now / 160);
    pillars.put("streak", { x, y: y + 8, rotation: Math.PI / 2, held: 1, size: 4.2, across: 1.7, tint, alpha: 0.4 });
    pillars.put("streak", { x, y: y + 4, rotation: Math.PI / 2, held: 1, size: 4, across: 0.55, alpha: 0.35 });
    walls.put("soft", { x, y, size: 9, tint, alpha: 0.16 + 0.05 * breath });
    floor.put("rays/0", { x, y, rotation: now / 1700, size: 1, tint, alpha: 0.6 });
    floor.put("rays/1", { x, y, rotation: -now / 2100, size: 1, tint, alpha: 0.55 });
    if (robot === undefined) return;
    const name = spinning(prize.frame, now);
    const [cos, sin] = [Math.cos(robot.heading), Math.sin(robot.heading)];
    carried.put(name, { x: x - cos * 12, y: y - sin * 12, size: 0.72 });
    pillars.put(glowFrame(name), { x: x - cos * 12, y: y - sin * 12, size: 0.72 });
  };

  return {
    draw(frame, sources, now) {
      for (const stamps of all) stamps.begin();
      shown = frame.prizes.length;
      for (const [number, prize] of frame.prizes.entries()) {
        const robot = frame.robots.find(({ seat }) => seat === prize.carrier);
        const place = { x: (robot?.x ?? prize.x) * TILE, y: (robot?.y ?? prize.y) * TILE };
        const look = { radius: PRIZE_LIGHT, tint: thingColour(prize.icon), height: 40 };
        sources.put(SOURCE.prize, number, { ...place, ...look, strength: 1.05 + 0.2 * Math.sin(now / 380) });
        if (prize.carrier < 0) drawLoose(prize, now);
        else drawCarried(prize, frame, now);
      }
      for (const stamps of all) stamps.end();
    },
    count: () => shown,
  };
}
