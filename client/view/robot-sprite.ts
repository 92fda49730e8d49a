/**
 * The sprites of one robot: hull and turret, each a body, a mask in the seat's colour and added lights. One animation
 * drives all three: mask and lights follow the body's frame by name (`name:t`, `name:g`).
 */
import * as Phaser from "phaser";
import { glowFrame, TURRET_PIVOTS, teamFrame } from "../art/frames.ts";
import type { FrameRobot } from "../sdk/frame.ts";
import { LAYER, TILE, TRUE_SIZE } from "./layers.ts";
import { catchLight } from "./lit.ts";
import { lighten } from "./seat-colours.ts";
import { UNTINTED } from "./tints.ts";

/** One part, of three sprites. */
export interface Part {
  readonly body: Phaser.GameObjects.Sprite;
  readonly mask: Phaser.GameObjects.Image;
  readonly glow: Phaser.GameObjects.Image;
  /** Frame that mask and glow follow at the moment. */
  shown: string;
}

/** One robot on screen. Times in ms of the view's clock. */
export interface RobotSprite {
  readonly seat: number;
  sheet: string;
  readonly shadow: Phaser.GameObjects.Image;
  readonly ring: Phaser.GameObjects.Image;
  /** Shaft of its headlight, and the light around it. */
  readonly beam: Phaser.GameObjects.Image;
  readonly pool: Phaser.GameObjects.Image;
  readonly hull: Part;
  readonly turret: Part;
  isShown: boolean;
  colour: number;
  /** Last place and directions, in world units and radians; wrecks lie there. */
  x: number;
  y: number;
  heading: number;
  aim: number;
  flashUntil: number;
  hitUntil: number;
  startedAt: number;
  ghostAt: number;
  /** Until when the cone of its weapon is shown, and how far that reaches, in tiles. */
  coneUntil: number;
  coneRange: number;
  /** How visible it is: falls while it is concealed, and comes back. */
  clarity: number;
  isConcealed: boolean;
}

/** How long a robot takes to appear, in ms. */
const APPEARING = 480;
const FLASH = 60;
const HIT = 80;
/** Share of the top speed from which wheels turn. */
const CREEP = 0.04;
/** How visible a concealed robot is to its own side and to an enemy near, and by how much that changes a picture. */
const HIDDEN_OWN = 0.42;
const HIDDEN_OTHER = 0.1;
const FADE = 0.09;

const pivots: Readonly<Record<string, { readonly x: number; readonly y: number } | undefined>> = TURRET_PIVOTS;

/** Makes the three sprites of a part. */
function createPart(scene: Phaser.Scene, frame: string, depths: readonly [number, number, number]): Part {
  const [body, mask, glow] = depths;
  return {
    body: catchLight(scene.add.sprite(0, 0, "bots", frame).setScale(TRUE_SIZE).setDepth(body)),
    mask: scene.add.image(0, 0, "bots", frame).setScale(TRUE_SIZE).setDepth(mask),
    glow: scene.add.image(0, 0, "fx", "soft").setScale(TRUE_SIZE).setDepth(glow).setBlendMode(Phaser.BlendModes.ADD),
    shown: "",
  };
}

/** Makes the sprites of a seat's robot, hidden. */
export function createRobotSprite(scene: Phaser.Scene, seat: number, sheet: string): RobotSprite {
  const sprite: RobotSprite = {
    seat,
    sheet,
    shadow: scene.add.image(0, 0, "fx", "shadow").setScale(0.39).setAlpha(0.9).setDepth(LAYER.shadow),
    ring: scene.add.image(0, 0, "fx", "ring/team:g").setDepth(LAYER.ring).setBlendMode(Phaser.BlendModes.ADD),
    beam: scene.add
      .image(0, 0, "fx", "cone")
      .setOrigin(0, 0.5)
      .setDepth(LAYER.lamp)
      .setBlendMode(Phaser.BlendModes.ADD),
    pool: scene.add.image(0, 0, "fx", "soft").setDepth(LAYER.lamp).setBlendMode(Phaser.BlendModes.ADD),
    hull: createPart(scene, `${sheet}/hull/idle/0`, [LAYER.hull, LAYER.hullTeam, LAYER.hullGlow]),
    turret: createPart(scene, `${sheet}/turret/idle/0`, [LAYER.turretBody, LAYER.turretTeam, LAYER.turretGlow]),
    isShown: true,
    colour: UNTINTED,
    x: 0,
    y: 0,
    heading: 0,
    aim: 0,
    flashUntil: 0,
    hitUntil: 0,
    startedAt: Number.NEGATIVE_INFINITY,
    ghostAt: 0,
    coneUntil: 0,
    coneRange: 0,
    clarity: 1,
    isConcealed: false,
  };
  hideRobot(sprite);
  return sprite;
}

/** Hides all sprites of a robot that is out of sight. */
export function hideRobot(sprite: RobotSprite): void {
  if (!sprite.isShown) return;
  sprite.isShown = false;
  const { shadow, ring, beam, pool, hull, turret } = sprite;
  for (const image of [
    shadow,
    ring,
    beam,
    pool,
    hull.body,
    hull.mask,
    hull.glow,
    turret.body,
    turret.mask,
    turret.glow,
  ]) {
    image.setVisible(false);
  }
}

/** Lets mask and glow follow the body: frame, place, direction, size. */
function followBody(part: Part, colour: number, alpha: number, isFlashing: boolean): void {
  const { body, mask, glow } = part;
  const name = body.frame.name;
  if (name !== part.shown) {
    part.shown = name;
    const bodies = body.texture;
    const lights = glow.texture;
    mask.setVisible(bodies.has(teamFrame(name)));
    glow.setVisible(lights.has(glowFrame(name)));
    if (mask.visible) mask.setFrame(teamFrame(name));
    if (glow.visible) glow.setFrame(glowFrame(name));
  }
  for (const image of [mask, glow]) {
    image.setPosition(body.x, body.y).setRotation(body.rotation).setScale(body.scaleX);
  }
  const mode = isFlashing ? Phaser.TintModes.FILL : Phaser.TintModes.MULTIPLY;
  catchLight(body, isFlashing).setTint(UNTINTED).setTintMode(mode).setAlpha(alpha);
  mask
    .setTint(isFlashing ? UNTINTED : colour)
    .setTintMode(mode)
    .setAlpha(alpha);
  glow.setTint(lighten(colour, 0.55)).setAlpha(0.8 * alpha);
}

/** Plays what the robot does: hit, ability, drive or idle. */
function animate(sprite: RobotSprite, robot: FrameRobot, now: number): void {
  const hull = sprite.hull.body;
  const turret = sprite.turret.body;
  if (now < sprite.hitUntil) return;
  const state = robot.effects.length > 0 ? "ability" : robot.pace > CREEP ? "drive" : "idle";
  const key = `${robot.sheet}/hull/${state}`;
  if (state === "ability") hull.play({ key, repeat: -1, yoyo: true }, true);
  else hull.play(key, true);
  hull.anims.timeScale = state === "drive" ? Math.max(0.15, robot.pace) : 1;
  if (!turret.anims.isPlaying) turret.play(`${robot.sheet}/turret/idle`, true);
}

/** Shines the headlight along the aim, and a pool of light around. @param share 0 to 1 */
function shine(sprite: RobotSprite, share: number): void {
  const { beam, pool, x, y, aim, colour } = sprite;
  const tint = lighten(colour, 0.75);
  beam
    .setPosition(x + Math.cos(aim) * 16, y + Math.sin(aim) * 16)
    .setRotation(aim)
    .setScale(0.62, 0.6);
  beam.setTint(tint).setAlpha(0.1 * share);
  pool
    .setPosition(x, y)
    .setScale(5)
    .setTint(tint)
    .setAlpha(0.085 * share);
}

/** What only the viewer's side decides of a robot's looks. */
export interface RobotLook {
  readonly colour: number;
  /** An enemy of the viewer. */
  readonly isHostile: boolean;
}

/** Shows a robot as the frame has it. @param place where, in tiles, @param now ms */
export function drawRobot(
  sprite: RobotSprite,
  robot: FrameRobot,
  place: { readonly x: number; readonly y: number },
  { colour, isHostile }: RobotLook,
  now: number,
): void {
  const isBack = !sprite.isShown || sprite.sheet !== robot.sheet;
  const clear = robot.isConcealed ? (isHostile ? HIDDEN_OTHER : HIDDEN_OWN) : 1;
  sprite.isConcealed = robot.isConcealed;
  sprite.clarity = isBack ? clear : sprite.clarity + Math.min(FADE, Math.max(-FADE, clear - sprite.clarity));
  if (isBack) {
    sprite.isShown = true;
    sprite.sheet = robot.sheet;
    sprite.hull.shown = "";
    sprite.turret.shown = "";
    sprite.turret.body.play(`${robot.sheet}/turret/idle`);
    const { shadow, ring, beam, pool } = sprite;
    for (const image of [shadow, ring, beam, pool, sprite.hull.body, sprite.turret.body]) image.setVisible(true);
  }
  animate(sprite, robot, now);
  const x = place.x * TILE;
  const y = place.y * TILE;
  const pivot = pivots[robot.sheet] ?? { x: 0, y: 0 };
  const [cos, sin] = [Math.cos(robot.heading), Math.sin(robot.heading)];
  const appeared = Math.min(1, Math.max(0, (now - sprite.startedAt) / APPEARING));
  const size = TRUE_SIZE * (1.35 - 0.35 * appeared * (2 - appeared));
  Object.assign(sprite, { x, y, heading: robot.heading, aim: robot.aim, colour });
  const alpha = appeared * sprite.clarity;
  shine(sprite, robot.isConcealed && isHostile ? 0 : alpha);
  sprite.shadow.setPosition(x + 5, y + 7).setAlpha(0.9 * alpha * sprite.clarity);
  sprite.hull.body.setPosition(x, y).setRotation(robot.heading).setScale(size);
  sprite.turret.body
    .setPosition(x + pivot.x * cos - pivot.y * sin, y + pivot.x * sin + pivot.y * cos)
    .setRotation(robot.aim)
    .setScale(size);
  const isFlashing = now < sprite.flashUntil;
  followBody(sprite.hull, colour, alpha, isFlashing);
  followBody(sprite.turret, colour, alpha, isFlashing);
}

/** Shows a hit: a white flash, then the hull's and turret's hit frame. @param flashes how much flashes, 0 to 1, @param now ms */
export function hitRobot(sprite: RobotSprite, flashes: number, now: number): void {
  sprite.flashUntil = now + FLASH * flashes;
  sprite.hitUntil = now + HIT;
  sprite.hull.body.play(`${sprite.sheet}/hull/hit`);
  sprite.turret.body.play(`${sprite.sheet}/turret/hit`);
}

/** Lets the turret recoil. */
export function fireRobot(sprite: RobotSprite): void {
  sprite.turret.body.play(`${sprite.sheet}/turret/fire`);
}
