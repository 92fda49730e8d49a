/** Devices, shells, beasts and prizes as the screen shows them, from plain facts of the wire or of a world. */
import { beastList } from "#shared/content/beasts.ts";
import { deviceList } from "#shared/content/devices.ts";
import { resourceList } from "#shared/content/resources.ts";
import { POINT } from "#shared/content/units.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { ARMING, WORKING } from "#shared/protocol/device-state.ts";
import type { FrameBeast, FrameDevice, FramePrize, FrameShell } from "./frame.ts";
import { radians } from "./screen-units.ts";

/** A device. Units, ticks, steps, points. */
export interface DeviceFacts {
  readonly id: string;
  /** Number in `deviceList`. */
  readonly kind: number;
  readonly owner: number;
  readonly team: number;
  readonly x: number;
  readonly y: number;
  readonly aim: number;
  readonly hull: number;
  /** ARMING, WORKING or DARKENED. */
  readonly state: number;
  /** 0: it stays. */
  readonly endsAt: number;
}

/** Returns a device at a tick; null for a kind that this page does not know. */
export function deviceFrame(facts: DeviceFacts, tick: number): FrameDevice | null {
  const def = deviceList[facts.kind];
  if (def === undefined) return null;
  return {
    id: facts.id,
    name: def.name,
    frame: def.look.frame,
    gun: def.look.gun ?? "",
    x: facts.x / TILE,
    y: facts.y / TILE,
    angle: radians(facts.aim),
    isAcross: def.stands === "across",
    team: facts.team,
    seat: facts.owner,
    hull: def.hull === 0 ? 1 : Math.min(1, (facts.hull * POINT) / def.hull),
    state: facts.state === ARMING ? "arming" : facts.state === WORKING ? "working" : "dark",
    range: (def.weapon?.range ?? 0) / TILE,
    near: (def.trap?.near ?? 0) / TILE,
    blast: (def.trap?.radius ?? 0) / TILE,
    left: facts.endsAt === 0 ? -1 : Math.max(0, facts.endsAt - tick) / TICK_RATE,
  };
}

/** Something thrown. Units, ticks. */
export interface ShellFacts {
  readonly id: string;
  readonly team: number;
  readonly x: number;
  readonly y: number;
  readonly fromX: number;
  readonly fromY: number;
  readonly radius: number;
  readonly thrownAt: number;
  readonly landsAt: number;
}

/** Returns a shell at a tick. */
export function shellFrame(facts: ShellFacts, tick: number): FrameShell {
  const { x, y, fromX, fromY, thrownAt, landsAt } = facts;
  const share = Math.max(0, Math.min(1, (tick - thrownAt) / Math.max(1, landsAt - thrownAt)));
  return {
    id: facts.id,
    x: x / TILE,
    y: y / TILE,
    radius: facts.radius / TILE,
    nowX: (fromX + (x - fromX) * share) / TILE,
    nowY: (fromY + (y - fromY) * share) / TILE,
    share,
    team: facts.team,
  };
}

const BEAST_STATES = ["walking", "telegraphing", "charging", "dazed"] as const;

/** A beast. Units, steps. */
export interface BeastFacts {
  readonly id: string;
  /** Number in `beastList`. */
  readonly kind: number;
  readonly x: number;
  readonly y: number;
  readonly heading: number;
  /** Units per tick. */
  readonly speed: number;
  /** Share, 0 to 1. */
  readonly hull: number;
  /** WALKING, TELEGRAPHING, CHARGING or DAZED. */
  readonly state: number;
  readonly course: number;
  /** Units by number in `resourceList`. */
  readonly cargo: readonly number[];
}

/** Returns a beast; null for a kind that this page does not know. */
export function beastFrame(facts: BeastFacts): FrameBeast | null {
  const def = beastList[facts.kind];
  if (def === undefined) return null;
  return {
    id: facts.id,
    name: def.name,
    sheet: def.look.sheet,
    x: facts.x / TILE,
    y: facts.y / TILE,
    heading: radians(facts.heading),
    speed: (facts.speed * TICK_RATE) / TILE,
    radius: def.radius / TILE,
    hull: facts.hull,
    state: BEAST_STATES[facts.state] ?? "walking",
    course: radians(facts.course),
    cargo: facts.cargo.flatMap((count, kind) => new Array<string>(count).fill(resourceFrame(kind, 0, 0))),
    isPublic: def.isPublic,
  };
}

/** Returns a prize. @param kind number in `resourceList` @param carrier seat, or −1 */
export function prizeFrame(kind: number, x: number, y: number, carrier: number): FramePrize {
  const look = resourceList[kind]?.look;
  return { x: x / TILE, y: y / TILE, icon: look?.icon ?? "", frame: look?.frames[0] ?? "", carrier };
}

/** Returns the frame (atlas `bots`) of a resource: what has several looks has the one of its place, in units. */
export function resourceFrame(kind: number, x: number, y: number): string {
  const def = resourceList[kind];
  if (def === undefined) return "";
  // The frames of a prize are those of its animation.
  const variant = def.isPrize ? 0 : ((x * 7 + y * 13) >> 9) % def.look.frames.length;
  return def.look.frames[variant] ?? "";
}
