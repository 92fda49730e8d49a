/** What surrounds a robot while something is active: shield, ram, dash, sonar, protection, stun. Drawn anew each picture. */
import * as Phaser from "phaser";
import type { Frame, FrameRobot } from "../sdk/frame.ts";
import type { Ephemera } from "./ephemera.ts";
import { LAYER, TILE, TRUE_SIZE } from "./layers.ts";
import { createPool, type Pool } from "./pool.ts";
import type { RobotSprite } from "./robot-sprite.ts";
import type { Robots } from "./robots.ts";
import { lighten } from "./seat-colours.ts";

/** ms between two ghosts of a dash, and how long one stays. */
const GHOST_PACE = 26;
const GHOST_LIFE = 260;
const ENERGY = 0x45e0ff;
const DAZZLE = 0xffe27a;

/** All of them. */
export interface Auras {
  /** @param now ms */
  draw(frame: Frame, robots: Robots, now: number): void;
  count(): number;
}

/** What one aura draws with. */
interface Paint {
  readonly pool: Pool<Phaser.GameObjects.Image>;
  readonly ephemera: Ephemera;
  readonly robot: FrameRobot;
  readonly sprite: RobotSprite;
  readonly now: number;
}

type Aura = (paint: Paint) => void;

/** Takes an added image of the `fx` atlas at the robot. */
function take({ pool, sprite }: Paint, frame: string): Phaser.GameObjects.Image {
  return pool.take().setFrame(frame).setOrigin(0.5).setPosition(sprite.x, sprite.y).setRotation(0).setAlpha(1);
}

/** Returns the frame of a running loop `name/0` to `name/(count − 1)`. */
function loop(name: string, count: number, fps: number, now: number): string {
  return `${name}/${Math.floor((now * fps) / 1000) % count}`;
}

/** The shield: an arc of cells before the aim. */
const arc: Aura = (paint) => {
  const { sprite, now } = paint;
  const colour = lighten(sprite.colour, 0.45);
  take(paint, loop("guard", 6, 12, now))
    .setRotation(sprite.aim)
    .setScale(0.46)
    .setTint(colour);
  const x = sprite.x + Math.cos(sprite.aim) * 26;
  const y = sprite.y + Math.sin(sprite.aim) * 26;
  take(paint, "soft").setPosition(x, y).setScale(1.3).setTint(sprite.colour).setAlpha(0.2);
};

/** The ram: a bow wave ahead and a streak behind. */
const bow: Aura = (paint) => {
  const { sprite, now } = paint;
  take(paint, loop("bow", 4, 20, now))
    .setRotation(sprite.aim)
    .setScale(TRUE_SIZE)
    .setTint(lighten(sprite.colour, 0.6));
  streak(paint, sprite.aim, 0.55);
};

/** Draws the streak behind a fast robot. */
function streak(paint: Paint, direction: number, alpha: number): void {
  const { sprite } = paint;
  take(paint, "streak")
    .setOrigin(1, 0.5)
    .setPosition(sprite.x - Math.cos(direction) * 18, sprite.y - Math.sin(direction) * 18)
    .setRotation(direction)
    .setScale(0.62, 0.5)
    .setTint(lighten(sprite.colour, 0.5))
    .setAlpha(alpha);
}

/** The dash: a streak and ghosts left behind. */
const trail: Aura = (paint) => {
  const { sprite, ephemera, now } = paint;
  streak(paint, sprite.heading, 0.9);
  if (now - sprite.ghostAt < GHOST_PACE) return;
  sprite.ghostAt = now;
  ephemera.show(
    {
      atlas: "bots",
      frames: [sprite.hull.shown],
      x: sprite.x,
      y: sprite.y,
      rotation: sprite.heading,
      life: GHOST_LIFE,
      depth: LAYER.ghost,
      alpha: [0.34, 0],
      tint: sprite.colour,
      isFilled: true,
    },
    now,
  );
};

/** The sonar: rings that run outwards again and again while it listens. */
const pulse: Aura = (paint) => {
  const { now } = paint;
  for (const offset of [0, 0.5]) {
    const share = (now / 1400 + offset) % 1;
    const size = 0.3 + share * 2.2;
    take(paint, "ring/thin")
      .setScale(size)
      .setTint(ENERGY)
      .setAlpha(0.4 * (1 - share));
  }
  take(paint, "soft")
    .setScale(1.5)
    .setTint(ENERGY)
    .setAlpha(0.14 + 0.05 * Math.sin(now / 140));
};

const auras: Readonly<Record<string, Aura | undefined>> = { arc, bow, trail, pulse };

/** The protection after a start: a bubble that shimmers. */
const protection: Aura = (paint) => {
  const { robot, now } = paint;
  const size = (robot.radius * TILE) / 20;
  take(paint, loop("bubble", 6, 12, now))
    .setRotation(now / 1500)
    .setScale(0.5 * size)
    .setTint(0xdff2ff)
    .setAlpha(0.42 + 0.16 * Math.sin(now / 110));
};

/** The stun: stars that circle the robot, sparks that crawl over it. */
const stun: Aura = (paint) => {
  const { now } = paint;
  take(paint, loop("stun", 4, 14, now))
    .setScale(0.56)
    .setTint(DAZZLE);
  take(paint, loop("emp", 8, 20, now))
    .setRotation(Math.floor(now / 60))
    .setScale(0.2)
    .setTint(DAZZLE)
    .setAlpha(0.5);
};

/** Returns the auras of a scene. */
export function createAuras(scene: Phaser.Scene, ephemera: Ephemera): Auras {
  const pool = createPool(() =>
    scene.add.image(0, 0, "fx", "soft").setScale(TRUE_SIZE).setDepth(LAYER.shield).setBlendMode(Phaser.BlendModes.ADD),
  );
  return {
    draw(frame, robots, now) {
      pool.begin();
      for (const robot of frame.robots) {
        const sprite = robots.of(robot.seat);
        if (sprite === undefined) continue;
        const paint: Paint = { pool, ephemera, robot, sprite, now };
        for (const effect of robot.effects) auras[effect]?.(paint);
        if (robot.isProtected) protection(paint);
        if (robot.isStunned) stun(paint);
      }
      pool.end();
    },
    count: () => pool.count(),
  };
}
