/** Things for staged frames: what lies about, flies, was left behind or roams. Places in tiles. */
import type {
  FrameBeast,
  FrameDevice,
  FramePrize,
  FrameResource,
  FrameShell,
  FrameShot,
  FrameTrack,
} from "#client/sdk/frame.ts";
import { stagedMaze } from "./staged-frames.ts";

/** Returns a piece of scrap. */
export function scrap(id: number, x: number, y: number): FrameResource {
  return { id: `scrap-${id}`, frame: `scrap/${id % 3}`, icon: "icon/scrap", x, y };
}

/** Returns an energy cell. */
export function cell(id: number, x: number, y: number): FrameResource {
  return { id: `cell-${id}`, frame: "cell", icon: "icon/cell", x, y };
}

/** Returns a core, and the same as a prize. @param carrier seat, or −1 */
export function core(x: number, y: number, carrier = -1): FramePrize {
  return { x, y, icon: "icon/core", frame: "core/0", carrier };
}

/** Returns a bolt that has flown `way` tiles. */
export function bolt(
  id: number,
  from: readonly [number, number],
  angle: number,
  way: number,
  more: Partial<FrameShot> = {},
): FrameShot {
  const seat = more.seat ?? 0;
  return {
    id: `shot-${id}`,
    shot: seat === 0 ? "shot/pellet" : "shot/pulse",
    x: from[0] + Math.cos(angle) * way,
    y: from[1] + Math.sin(angle) * way,
    angle,
    seat,
    strength: 1,
    ...more,
  };
}

/** Returns the marks of somebody who drove along. */
export function tracksAlong(column: number, row: number, count: number, step: readonly [number, number]): FrameTrack[] {
  return Array.from({ length: count }, (_, mark) => ({
    tile: (row + mark * step[1]) * stagedMaze.width + column + mark * step[0],
    heading: Math.atan2(step[1], step[0]),
    age: (count - mark) * 0.55,
  }));
}

const device = (id: string, x: number, y: number, more: Partial<FrameDevice>): FrameDevice => ({
  id,
  name: "",
  frame: "",
  gun: "",
  x,
  y,
  angle: 0,
  isAcross: false,
  team: 0,
  seat: 0,
  hull: 1,
  state: "working",
  range: 0,
  near: 0,
  blast: 0,
  left: -1,
  ...more,
});

/** Returns a gun that stands by itself. */
export function turret(id: string, x: number, y: number, more: Partial<FrameDevice> = {}): FrameDevice {
  const look = { name: "Turret", frame: "turret/base", gun: "turret/gun" } as const;
  return device(id, x, y, { ...look, range: 6, left: 5, ...more });
}

/** Returns a wall across a way. */
export function barricade(id: string, x: number, y: number, more: Partial<FrameDevice> = {}): FrameDevice {
  return device(id, x, y, { name: "Barricade", frame: "barricade", isAcross: true, left: 5, ...more });
}

/** Returns a mine. */
export function mine(id: string, x: number, y: number, more: Partial<FrameDevice> = {}): FrameDevice {
  return device(id, x, y, { name: "Mine", frame: "mine", near: 0.9, blast: 1.4, ...more });
}

/** Returns a shell on its way. @param share of it, 0 to 1 */
export function shell(
  id: string,
  from: readonly [number, number],
  to: readonly [number, number],
  share: number,
  team: number,
): FrameShell {
  const [fromX, fromY] = from;
  const [x, y] = to;
  return { id, x, y, radius: 1.6, nowX: fromX + (x - fromX) * share, nowY: fromY + (y - fromY) * share, share, team };
}

/** Returns the Minotaur. */
export function minotaur(x: number, y: number, more: Partial<FrameBeast> = {}): FrameBeast {
  return {
    id: "minotaur",
    name: "Minotaur",
    sheet: "minotaur",
    x,
    y,
    heading: 0,
    speed: 0,
    radius: 0.7,
    hull: 0.72,
    state: "walking",
    course: 0,
    cargo: [],
    isPublic: true,
    ...more,
  };
}

/** Returns a drone. @param sheet prefix of its frames */
export function drone(id: number, sheet: string, x: number, y: number, more: Partial<FrameBeast> = {}): FrameBeast {
  const name = `${sheet[0]?.toUpperCase()}${sheet.slice(1)}`;
  const known = { id: `drone-${id}`, name, sheet, radius: 0.35, hull: 1, speed: 2.5, isPublic: false };
  return { ...minotaur(x, y), ...known, ...more };
}
