/** What robots left in the maze: guns that turn, walls across a way, traps. Immediate: drawn from the frame alone. */
import type * as Phaser from "phaser";
import { glowFrame, teamFrame } from "../art/frames.ts";
import type { Frame, FrameDevice } from "../sdk/frame.ts";
import type { Ground } from "./ground.ts";
import { LAYER, TILE } from "./layers.ts";
import { isHostile, lighten, teamColour } from "./seat-colours.ts";
import { createStamps, loopFrame, type Stamps } from "./stamps.ts";
import { ARC, DANGER, DARK, UNTINTED } from "./tints.ts";

/** ms in which a device snaps to its place, and of the recoil of its gun. */
const SNAP = 260;
const RECOIL = 125;
/** Tiles from the own robot within which the ring of an enemy's trap shows, and that of an own one. */
const WARNED = 4;

/** All devices in sight. */
export interface Devices {
  /** @param ground what is drawn on the floor, @param now ms */
  draw(frame: Frame, ground: Ground, now: number): void;
  /** Lets the gun nearest to a place, in tiles, recoil. */
  fire(x: number, y: number, now: number): void;
  count(): number;
}

/** What is remembered of a device: since when it is seen, and when it fired, in ms. */
interface Memory {
  readonly since: number;
  firedAt: number;
  x: number;
  y: number;
}

/** Returns the frame of the body: lit when it works, broken by its hull. */
function bodyFrame(device: FrameDevice, has: (frame: string) => boolean): string {
  const lit = `${device.frame}/armed`;
  if (device.state === "working" && has(lit)) return lit;
  const stage = device.hull < 1 / 3 ? 2 : device.hull < 2 / 3 ? 1 : 0;
  const broken = `${device.frame}/${stage}`;
  return stage > 0 && has(broken) ? broken : device.frame;
}

/** Draws how far a gun reaches, for its side, and how near one may come to a trap. */
function drawRings(ground: Ground, frame: Frame, device: FrameDevice, now: number): void {
  const x = device.x * TILE;
  const y = device.y * TILE;
  const isAgainst = isHostile(frame, device.team);
  const colour = teamColour(frame, device.team);
  if (device.range > 0 && device.team === frame.own?.team && device.state !== "dark") {
    const reach = { x, y, radius: device.range * TILE, tint: colour };
    ground.ring({ ...reach, alpha: 0.3 }, 1.5);
    ground.disc({ ...reach, alpha: 0.025 });
  }
  if (device.near <= 0 || device.state === "dark") return;
  const own = frame.robots.find(({ seat }) => seat === frame.own?.seat);
  const distance = own === undefined ? 0 : Math.hypot(own.x - device.x, own.y - device.y);
  if (distance > WARNED) return;
  const pulse = 0.5 + 0.5 * Math.sin(now / (isAgainst ? 110 : 420));
  const tint = isAgainst ? DANGER : colour;
  const strength = (isAgainst ? 0.75 : 0.3) * (device.state === "arming" ? 0.5 : 1);
  const blast = { x, y, radius: device.blast * TILE, tint };
  ground.disc({ ...blast, alpha: strength * 0.12 });
  ground.ring({ ...blast, alpha: strength * 0.4 }, 1.5);
  ground.ring({ x, y, radius: device.near * TILE, tint, alpha: strength * (0.45 + 0.55 * pulse) }, 2.5);
}

/** Returns the devices of a scene. */
export function createDevices(scene: Phaser.Scene): Devices {
  const bots = scene.textures.get("bots");
  const has = (frame: string): boolean => bots.has(frame);
  const shadows = createStamps(scene, "fx", LAYER.deviceShadow);
  const bodies = createStamps(scene, "bots", LAYER.device);
  const masks = createStamps(scene, "bots", LAYER.deviceTeam);
  const glows = createStamps(scene, "fx", LAYER.deviceGlow, true);
  const guns = createStamps(scene, "bots", LAYER.gun);
  const gunMasks = createStamps(scene, "bots", LAYER.gunTeam);
  const gunGlows = createStamps(scene, "fx", LAYER.gunGlow, true);
  const all: readonly Stamps[] = [shadows, bodies, masks, glows, guns, gunMasks, gunGlows];
  const memories = new Map<string, Memory>();
  const seen = new Set<string>();

  const remember = (device: FrameDevice, now: number): Memory => {
    seen.add(device.id);
    const known = memories.get(device.id);
    if (known !== undefined) {
      known.x = device.x;
      known.y = device.y;
      return known;
    }
    const memory = { since: now, firedAt: Number.NEGATIVE_INFINITY, x: device.x, y: device.y };
    memories.set(device.id, memory);
    return memory;
  };

  const drawOne = (frame: Frame, device: FrameDevice, now: number): void => {
    const memory = remember(device, now);
    const x = device.x * TILE;
    const y = device.y * TILE;
    const colour = teamColour(frame, device.team);
    const isDark = device.state === "dark";
    const isArming = device.state === "arming";
    const snapped = Math.min(1, (now - memory.since) / SNAP);
    const size = 1 + 0.5 * (1 - snapped) ** 2;
    // The last second of its life blinks.
    const isEnding = device.left >= 0 && device.left < 1.2 && Math.floor(now / 110) % 2 === 0;
    const alpha = (0.35 + 0.65 * snapped) * (isEnding ? 0.55 : 1);
    const tint = isDark ? DARK : UNTINTED;
    const team = isDark ? lighten(DARK, 0.1) : colour;
    const light = isDark ? 0 : isArming ? 0.35 + 0.65 * Math.round(0.5 + 0.5 * Math.sin(now / 60)) : 0.9;
    const rotation = device.isAcross ? device.angle : 0;
    const body = bodyFrame(device, has);
    const at = { x, y, rotation, size, alpha };
    shadows.put("shadow", {
      x: x + 3,
      y: y + 5,
      rotation,
      size: 0.62,
      across: device.isAcross ? 1.75 : 0.62,
      alpha: 0.8,
    });
    bodies.put(body, { ...at, tint });
    masks.put(teamFrame(body), { ...at, tint: team });
    glows.put(glowFrame(body), { ...at, tint: lighten(colour, 0.4), alpha: alpha * light });
    if (device.near > 0 && isArming) {
      glows.put(loopFrame("arming", 4, 12, now), { x, y, tint: lighten(colour, 0.3) });
    } else if (!isDark) {
      const breath = 0.5 + 0.5 * Math.sin(now / 330 + device.x * 7);
      glows.put("soft", { x, y, size: device.near > 0 ? 1.6 : 3.2, tint: colour, alpha: 0.12 + 0.08 * breath });
    }
    if (isDark) {
      glows.put(loopFrame("surge", 8, 18, now + device.x * 900), { x, y, size: 0.36, tint: ARC, alpha: 0.6 });
    }
    if (device.gun === "") return;
    const shot = (now - memory.firedAt) / RECOIL;
    const kick = `${device.gun}/fire/${Math.min(2, Math.floor(shot * 3))}`;
    const gun = shot < 1 && has(kick) ? kick : device.gun;
    // While it is set up the gun sweeps round.
    const aim = isArming ? device.angle + (1 - snapped) * 2.4 + Math.sin(now / 130) * 0.18 : device.angle;
    const held = { ...at, rotation: aim };
    guns.put(gun, { ...held, tint });
    gunMasks.put(teamFrame(gun), { ...held, tint: team });
    gunGlows.put(glowFrame(gun), { ...held, tint: lighten(colour, 0.4), alpha: alpha * light });
  };

  return {
    draw(frame, ground, now) {
      for (const stamps of all) stamps.begin();
      seen.clear();
      for (const device of frame.devices) {
        drawRings(ground, frame, device, now);
        drawOne(frame, device, now);
      }
      for (const stamps of all) stamps.end();
      for (const id of memories.keys()) if (!seen.has(id)) memories.delete(id);
    },
    fire(x, y, now) {
      for (const memory of memories.values()) {
        if (Math.hypot(memory.x - x, memory.y - y) < 0.6) memory.firedAt = now;
      }
    },
    count: () => bodies.count(),
  };
}
