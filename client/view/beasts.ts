/** The Minotaur and the drones: a body with its lights, a shadow, what it carries, and the lane that it will run. */
import * as Phaser from "phaser";
import { STOPS_BREAKER } from "#shared/content/mazes/maze.ts";
import { glowFrame } from "../art/frames.ts";
import type { Frame, FrameBeast } from "../sdk/frame.ts";
import type { WorldCamera } from "./camera.ts";
import { LAYER, TILE, TRUE_SIZE } from "./layers.ts";
import { type LightSources, SOURCE } from "./light-sources.ts";
import { catchLight } from "./lit.ts";
import { wayAhead } from "./rays.ts";
import { createStamps, loopFrame } from "./stamps.ts";
import { AMBER, DANGER, FURNACE } from "./tints.ts";

/** The sprite of one beast. Places in world units, times in ms. */
interface BeastSprite {
  readonly body: Phaser.GameObjects.Sprite;
  x: number;
  y: number;
  sheet: string;
  radius: number;
  flashUntil: number;
  /** A one-time animation runs until then. */
  busyUntil: number;
  /** Tiles walked since its last step. */
  walked: number;
  isShown: boolean;
}

/** All beasts. */
export interface Beasts {
  /** @param now ms */
  draw(frame: Frame, camera: WorldCamera, sources: LightSources, now: number): void;
  /** Lets the beast nearest to a place, in tiles, flash by a hit, or strike. */
  hurt(x: number, y: number, now: number): void;
  strike(x: number, y: number, now: number): void;
  count(): number;
}

/** World units before its rim at which its light begins: further back it would bleach its own head. */
const EYES = 12;
const FLASH = 60;
/** How long a strike is shown, in ms. */
const STRIKE = 200;
/** Beasts of at least this radius, in tiles, are heavy: the ground shakes and dust rises under their steps. */
const HEAVY = 0.6;
const STRIDE = 1.1;
/** Tiles within which their steps are felt. */
const FELT = 8;
/** Longest lane shown, in tiles; world units along and across of one of its frames. */
const LANE = 24;
const LANE_PITCH = 64;
const LANE_WIDTH = 40;

/** Returns the animation for what a beast does: the first of these that its sheet has. */
function animationOf(beast: FrameBeast, has: (key: string) => boolean): string {
  const wanted: readonly string[] =
    beast.state === "telegraphing"
      ? ["telegraph", "idle"]
      : beast.state === "charging"
        ? ["charge", "walk", "drive"]
        : beast.state === "dazed"
          ? ["dazed", "idle"]
          : beast.cargo.length > 0
            ? ["loaded", "drive", "idle"]
            : beast.speed > 0.1
              ? ["walk", "drive", "idle"]
              : ["idle"];
  const found = wanted.find((name) => has(`${beast.sheet}/${name}`)) ?? "idle";
  return `${beast.sheet}/${found}`;
}

/** Lets a beast shine: the eyes ahead, and what burns inside it. */
function lightUp(beast: FrameBeast, number: number, sources: LightSources, now: number): void {
  const isHeavy = beast.radius >= HEAVY;
  const isRaging = beast.state === "telegraphing" || beast.state === "charging";
  const pulse = isRaging ? 0.75 + 0.25 * Math.sin(now / 55) : 1;
  const tint = isHeavy ? FURNACE : DANGER;
  const ahead = beast.radius * TILE + EYES;
  const eyes = {
    x: beast.x * TILE + Math.cos(beast.heading) * ahead,
    y: beast.y * TILE + Math.sin(beast.heading) * ahead,
  };
  const strength = beast.state === "dazed" ? 0.3 : (isRaging ? 1.9 : isHeavy ? 1.2 : 0.8) * pulse;
  const look = { ...eyes, radius: isHeavy ? 330 : 170, tint, strength, height: 22, aim: beast.heading };
  sources.put(SOURCE.beast, 2 * number, look);
  const body = { x: beast.x * TILE, y: beast.y * TILE, radius: isHeavy ? 190 : 90, tint, height: 46 };
  sources.put(SOURCE.beast, 2 * number + 1, { ...body, strength: (isHeavy ? 0.32 : 0.25) * pulse });
}

/** Returns the beasts of a scene. */
export function createBeasts(scene: Phaser.Scene): Beasts {
  const shadows = createStamps(scene, "fx", LAYER.shadow);
  const loads = createStamps(scene, "bots", LAYER.beastCargo);
  const glows = createStamps(scene, "fx", LAYER.beastGlow, true);
  const lanes = createStamps(scene, "fx", LAYER.markGlow, true);
  const all = [shadows, loads, glows, lanes] as const;
  const sprites = new Map<string, BeastSprite>();
  const seen = new Set<string>();
  const hasAnimation = (key: string): boolean => scene.anims.exists(key);

  const spriteOf = (beast: FrameBeast): BeastSprite => {
    seen.add(beast.id);
    const known = sprites.get(beast.id);
    if (known !== undefined) {
      if (!known.isShown) known.body.setVisible(true);
      known.isShown = true;
      return known;
    }
    // A beast that is gone leaves its sprite to the next.
    const spare = [...sprites].find(([id, sprite]) => !sprite.isShown && !seen.has(id));
    if (spare !== undefined) sprites.delete(spare[0]);
    const made: BeastSprite = spare?.[1] ?? {
      body: catchLight(
        scene.add.sprite(0, 0, "bots", `${beast.sheet}/idle/0`).setScale(TRUE_SIZE).setDepth(LAYER.beast),
      ),
      x: 0,
      y: 0,
      sheet: "",
      radius: 0,
      flashUntil: 0,
      busyUntil: 0,
      walked: 0,
      isShown: true,
    };
    made.body.setVisible(true);
    Object.assign(made, {
      x: beast.x * TILE,
      y: beast.y * TILE,
      walked: 0,
      busyUntil: 0,
      flashUntil: 0,
      isShown: true,
    });
    sprites.set(beast.id, made);
    return made;
  };

  /** Draws where it will run, or runs. */
  const drawLane = (frame: Frame, beast: FrameBeast, now: number): void => {
    const isComing = beast.state === "telegraphing";
    const length = wayAhead(frame.maze, STOPS_BREAKER, beast, beast.course, LANE) * TILE;
    const copies = Math.max(1, Math.round(length / LANE_PITCH));
    const size = length / copies / LANE_PITCH;
    const across = (2 * beast.radius * TILE) / LANE_WIDTH;
    const [cos, sin] = [Math.cos(beast.course), Math.sin(beast.course)];
    const pulse = 0.5 + 0.5 * Math.sin(now / 55);
    const alpha = isComing ? 0.7 + 0.3 * pulse : 0.3;
    for (let copy = 0; copy < copies; copy++) {
      const way = (copy * length) / copies;
      lanes.put(loopFrame("lane", 4, 14, now), {
        x: beast.x * TILE + cos * way,
        y: beast.y * TILE + sin * way,
        rotation: beast.course,
        held: 0,
        size,
        across,
        tint: DANGER,
        alpha,
      });
    }
    lanes.put("lane/head", {
      x: beast.x * TILE + cos * Math.max(0, length - 44),
      y: beast.y * TILE + sin * Math.max(0, length - 44),
      rotation: beast.course,
      held: 0,
      across: across * 0.8,
      tint: DANGER,
      alpha,
    });
  };

  /** Feels its steps: the nearer, the harder. */
  const feel = (sprite: BeastSprite, beast: FrameBeast, frame: Frame, camera: WorldCamera): void => {
    sprite.walked += Math.hypot(beast.x * TILE - sprite.x, beast.y * TILE - sprite.y) / TILE;
    if (sprite.walked < STRIDE) return;
    sprite.walked %= STRIDE;
    const own = frame.robots.find(({ seat }) => seat === frame.own?.seat);
    if (own === undefined) return;
    const near = 1 - Math.hypot(own.x - beast.x, own.y - beast.y) / FELT;
    if (near > 0) camera.shake((beast.state === "charging" ? 0.32 : 0.2) * near);
  };

  const drawOne = (frame: Frame, beast: FrameBeast, camera: WorldCamera, now: number): void => {
    const sprite = spriteOf(beast);
    const { body } = sprite;
    const isHeavy = beast.radius >= HEAVY;
    if (isHeavy) feel(sprite, beast, frame, camera);
    if (beast.state === "telegraphing" || beast.state === "charging") drawLane(frame, beast, now);
    const x = beast.x * TILE;
    const y = beast.y * TILE;
    Object.assign(sprite, { x, y, sheet: beast.sheet, radius: beast.radius });
    if (now >= sprite.busyUntil) {
      const key = animationOf(beast, hasAnimation);
      if (hasAnimation(key)) body.play(key, true);
      else body.setFrame(`${beast.sheet}/idle/0`);
      const isWalking = beast.state === "walking" && beast.speed > 0.1;
      body.anims.timeScale = isWalking && isHeavy ? Math.max(0.4, beast.speed / 3.4) : 1;
    }
    // A beast about to run trembles.
    const shift = beast.state === "telegraphing" ? Math.sin(now / 17) * 1.6 : 0;
    const isFlashing = now < sprite.flashUntil;
    body.setPosition(x + shift, y).setRotation(beast.heading);
    body.setTintMode(isFlashing ? Phaser.TintModes.FILL : Phaser.TintModes.MULTIPLY);
    const at = { x: x + shift, y, rotation: beast.heading };
    shadows.put("shadow", { x: x + 6, y: y + 9, size: beast.radius * 1.9, alpha: 0.9 });
    glows.put(glowFrame(body.frame.name), { ...at, alpha: 0.95 });
    glows.put("soft", { x, y, size: beast.radius * 9, tint: isHeavy ? FURNACE : DANGER, alpha: isHeavy ? 0.2 : 0.12 });
    if (beast.state === "dazed") {
      glows.put(loopFrame("dazed", 6, 12, now), { x, y: y - 4, size: beast.radius * 1.5, tint: AMBER });
    }
    beast.cargo.forEach((frameOfCargo, place) => {
      const spread = (place - (beast.cargo.length - 1) / 2) * 10;
      const [cos, sin] = [Math.cos(beast.heading), Math.sin(beast.heading)];
      loads.put(frameOfCargo, { x: x - cos * 8 - sin * spread, y: y - sin * 8 + cos * spread, size: 0.7 });
    });
  };

  const nearest = (x: number, y: number): BeastSprite | undefined =>
    [...sprites.values()].find(
      (sprite) => sprite.isShown && Math.hypot(sprite.x - x * TILE, sprite.y - y * TILE) < (sprite.radius + 0.6) * TILE,
    );

  return {
    draw(frame, camera, sources, now) {
      seen.clear();
      for (const stamps of all) stamps.begin();
      for (const [number, beast] of frame.beasts.entries()) {
        drawOne(frame, beast, camera, now);
        lightUp(beast, number, sources, now);
      }
      for (const stamps of all) stamps.end();
      for (const [id, sprite] of sprites) {
        if (seen.has(id) || !sprite.isShown) continue;
        sprite.isShown = false;
        sprite.body.setVisible(false);
      }
    },
    hurt(x, y, now) {
      const sprite = nearest(x, y);
      if (sprite === undefined) return;
      sprite.flashUntil = now + FLASH;
    },
    strike(x, y, now) {
      const sprite = nearest(x, y);
      if (sprite === undefined) return;
      const key = `${sprite.sheet}/attack`;
      if (!hasAnimation(key)) return;
      sprite.busyUntil = now + STRIKE;
      sprite.body.play(key);
    },
    count: () => seen.size,
  };
}
