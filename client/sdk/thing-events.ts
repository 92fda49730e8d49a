/** Facts of walls, devices, shells and beasts as the screen takes them. */
import { abilityList } from "#shared/content/abilities.ts";
import { beastList } from "#shared/content/beasts.ts";
import { deviceList } from "#shared/content/devices.ts";
import type { Maze } from "#shared/content/mazes/maze.ts";
import { POINT } from "#shared/content/units.ts";
import { TILE } from "#shared/lib/math.ts";
import type { WireEvent } from "#shared/protocol/events.ts";
import type { FrameEvent } from "./frame-facts.ts";
import { inTiles, radians } from "./screen-units.ts";

const KINDS = [
  "cracked",
  "bored",
  "closed",
  "placed",
  "sentry",
  "dented",
  "darkened",
  "gone",
  "lobbed",
  "blast",
  "came",
  "left",
  "pawed",
  "charged",
  "dazed",
  "struck",
  "spat",
  "wounded",
  "slain",
] as const satisfies readonly WireEvent["kind"][];

/** A fact of a wall, device, shell or beast. */
export type ThingEvent = Extract<WireEvent, { readonly kind: (typeof KINDS)[number] }>;

/** True for the facts that this file is about. */
export function isThingEvent(event: WireEvent): event is ThingEvent {
  const kinds: readonly string[] = KINDS;
  return kinds.includes(event.kind);
}

/** Returns such a fact for the screen. */
export function toThingEvent(event: ThingEvent, maze: Maze): FrameEvent {
  switch (event.kind) {
    case "cracked": {
      const [first, second] = maze.cracked[event.segment]?.tiles ?? [0, 0];
      return { kind: event.kind, ...between(maze, first, second), isBroken: event.hull === 0 };
    }
    case "bored":
    case "closed": {
      const isAlongRow = Math.floor(event.tile / maze.width) % LATTICE === 0;
      const other = event.tile + (isAlongRow ? 1 : maze.width);
      return { kind: event.kind, ...between(maze, event.tile, other), isAlongRow };
    }
    case "placed":
      return { ...deviceEvent(event), kind: event.kind, angle: radians(event.aim) };
    case "sentry": {
      const sound = deviceList[event.device]?.weapon?.look.sound ?? "";
      return { ...deviceEvent(event), kind: event.kind, sound, angle: radians(event.aim) };
    }
    case "dented":
      return { ...deviceEvent(event), kind: event.kind, amount: event.amount / POINT };
    case "darkened":
      return { ...deviceEvent(event), kind: event.kind };
    case "gone":
      return { ...deviceEvent(event), kind: event.wrecked === 1 ? "wrecked" : "ended" };
    case "lobbed":
      return {
        ...inTiles(event),
        kind: event.kind,
        seat: event.seat,
        sound: abilityList[event.ability]?.look.sound ?? "",
        toX: event.toX / TILE,
        toY: event.toY / TILE,
      };
    case "blast":
      return { ...inTiles(event), kind: event.kind, radius: event.radius / TILE };
    case "came":
    case "left":
    case "dazed":
      return { ...beastEvent(event), kind: event.kind };
    case "pawed":
    case "charged":
      return { ...beastEvent(event), kind: event.kind, angle: radians(event.course) };
    case "spat": {
      const sound = beastList[event.beast]?.weapon?.look.sound ?? "";
      return { ...beastEvent(event), kind: event.kind, sound, angle: radians(event.aim) };
    }
    case "struck":
      return { ...beastEvent(event), kind: event.kind, seat: event.seat };
    case "wounded":
      return { ...beastEvent(event), kind: event.kind, seat: event.by, amount: event.amount / POINT };
    case "slain":
      return { ...beastEvent(event), kind: event.kind, seat: event.by };
  }
}

/** Tiles from one lattice post to the next: walls along rows lie in every third row. */
const LATTICE = 3;

/** The middle of two tiles, in tiles. */
function between(maze: Maze, first: number, second: number): { readonly x: number; readonly y: number } {
  return {
    x: ((first % maze.width) + (second % maze.width)) / 2 + 0.5,
    y: (Math.floor(first / maze.width) + Math.floor(second / maze.width)) / 2 + 0.5,
  };
}

/** What all facts of devices have, in the place of what only some have. */
function deviceEvent(event: { readonly device: number; readonly x: number; readonly y: number }) {
  const def = deviceList[event.device];
  return { ...inTiles(event), label: def?.name ?? "", sound: def?.look.sound ?? "", angle: 0, amount: 0 };
}

/** The same of beasts. */
function beastEvent(event: { readonly beast: number; readonly x: number; readonly y: number }) {
  const def = beastList[event.beast];
  const { sheet = "", icon = "", sound = "" } = def?.look ?? {};
  return { ...inTiles(event), label: def?.name ?? "", sheet, icon, sound, angle: 0, amount: 0, seat: -1 };
}
