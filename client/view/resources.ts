/**
 * What lies about to be picked up: shadow, body, glow; each bobs and turns a little, at its own beat. What slides has a
 * streak behind it. Prizes are drawn by `prizes.ts`.
 */
import * as Phaser from "phaser";
import { glowFrame } from "../art/frames.ts";
import type { Frame, FrameResource } from "../sdk/frame.ts";
import { LAYER, TILE, TRUE_SIZE } from "./layers.ts";
import { catchLight } from "./lit.ts";
import { createPool } from "./pool.ts";
import { isPrizeAt } from "./prizes.ts";
import { thingColour } from "./thing-colours.ts";
import { UNTINTED } from "./tints.ts";

/** World units of bobbing, and radians of turning, to either side. */
const BOB = 1.6;
const TURN = 0.16;
/** Tiles moved between two pictures that count as sliding; ms that a streak stays. */
const SLIDE = 0.004;
const STREAK = 120;

/** All resources in sight. */
export interface Resources {
  /** @param now ms */
  draw(frame: Frame, now: number): void;
  count(): number;
}

/** Where a thing was in the last picture, in tiles, and when and in which direction it slid. */
interface Path {
  /** Its place in the beat, always the same. */
  readonly beat: number;
  x: number;
  y: number;
  slidAt: number;
  angle: number;
}

/** Returns the resources of a scene. */
export function createResources(scene: Phaser.Scene): Resources {
  const lights = scene.textures.get("fx");
  const shadows = createPool(() =>
    scene.add.image(0, 0, "fx", "shadow").setDepth(LAYER.thingShadow).setScale(0.22).setAlpha(0.9),
  );
  const halos = createPool(() =>
    scene.add.image(0, 0, "fx", "soft").setDepth(LAYER.thingHalo).setBlendMode(Phaser.BlendModes.ADD),
  );
  const bodies = createPool(() =>
    catchLight(scene.add.image(0, 0, "bots", "scrap/0").setDepth(LAYER.thing).setScale(TRUE_SIZE)),
  );
  const glows = createPool(() =>
    scene.add
      .image(0, 0, "fx", "soft")
      .setDepth(LAYER.thingGlow)
      .setScale(TRUE_SIZE)
      .setBlendMode(Phaser.BlendModes.ADD),
  );
  const paths = new Map<string, Path>();
  const pathOf = ({ id, x, y }: FrameResource): Path => {
    const known = paths.get(id);
    if (known !== undefined) return known;
    const path = { beat: x * 12.9898 + y * 78.233, x, y, slidAt: Number.NEGATIVE_INFINITY, angle: 0 };
    paths.set(id, path);
    return path;
  };
  /** Draws the streak of what a magnet pulls. */
  const drawStreak = (resource: FrameResource, path: Path, now: number): void => {
    const [right, down] = [resource.x - path.x, resource.y - path.y];
    if (Math.hypot(right, down) > SLIDE) {
      path.slidAt = now;
      path.angle = Math.atan2(down, right);
    }
    path.x = resource.x;
    path.y = resource.y;
    const left = 1 - (now - path.slidAt) / STREAK;
    if (left <= 0) return;
    const tint = thingColour(resource.icon);
    glows
      .take()
      .setFrame("streak")
      .setOrigin(1, 0.5)
      .setPosition(resource.x * TILE, resource.y * TILE)
      .setRotation(path.angle)
      .setScale(0.5, 0.28)
      .setTint(tint)
      .setAlpha(0.75 * left);
  };
  const forget = (frame: Frame): void => {
    if (paths.size <= 2 * frame.resources.length + 16) return;
    const here = new Set(frame.resources.map(({ id }) => id));
    for (const id of paths.keys()) if (!here.has(id)) paths.delete(id);
  };
  return {
    draw(frame, now) {
      for (const pool of [shadows, halos, bodies, glows]) pool.begin();
      forget(frame);
      for (const resource of frame.resources) {
        if (isPrizeAt(frame, resource.x, resource.y, resource.frame)) continue;
        const path = pathOf(resource);
        drawStreak(resource, path, now);
        const { beat } = path;
        const x = resource.x * TILE;
        const y = resource.y * TILE - BOB - BOB * Math.sin(now / 420 + beat);
        const rotation = (beat % 6.283) + TURN * Math.sin(now / 900 + beat);
        shadows.take().setPosition(x + 2, resource.y * TILE + 4);
        bodies.take().setFrame(resource.frame).setPosition(x, y).setRotation(rotation);
        const glow = glowFrame(resource.frame);
        if (!lights.has(glow)) continue;
        glows
          .take()
          .setFrame(glow)
          .setOrigin(0.5)
          .setScale(TRUE_SIZE)
          .setPosition(x, y)
          .setRotation(rotation)
          .setTint(UNTINTED)
          .setAlpha(1);
        halos
          .take()
          .setPosition(x, y)
          .setTint(thingColour(resource.icon))
          .setScale(1.1)
          .setAlpha(0.2 + 0.06 * Math.sin(now / 300 + beat));
      }
      for (const pool of [shadows, halos, bodies, glows]) pool.end();
    },
    count: () => bodies.count(),
  };
}
