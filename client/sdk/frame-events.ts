/** Facts of a tick as the screen takes them: tiles, radians, names of pictures and sounds instead of numbers. */
import { abilityList } from "#shared/content/abilities.ts";
import { reachOf } from "#shared/content/ability-facts.ts";
import { beastList } from "#shared/content/beasts.ts";
import { chassisList } from "#shared/content/chassis.ts";
import type { Maze } from "#shared/content/mazes/maze.ts";
import { resourceList } from "#shared/content/resources.ts";
import { POINT } from "#shared/content/units.ts";
import { weaponList } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { HEARD, type WireEvent } from "#shared/protocol/events.ts";
import type { FrameEvent } from "./frame-facts.ts";
import { driverName, inTiles, phaseName, radians } from "./screen-units.ts";
import { isThingEvent, toThingEvent } from "./thing-events.ts";

/** A picture of what nobody did and no beast either. */
const NO_KILLER = "icon/destroyed";

/**
 * Returns an event for the screen.
 * @param chassisOf number of the chassis of a seat
 */
export function toFrameEvent(event: WireEvent, maze: Maze, chassisOf: (seat: number) => number): FrameEvent {
  if (isThingEvent(event)) return toThingEvent(event, maze);
  switch (event.kind) {
    case "fired":
      return firedEvent(event.seat, event.weapon, inTiles(event), radians(event.aim));
    case "cast":
      return castEvent(event.seat, event.slot, event.ability, inTiles(event));
    case "beam":
      return { ...inTiles(event), kind: event.kind, seat: event.seat, toX: event.toX / TILE, toY: event.toY / TILE };
    case "hit":
      return {
        ...inTiles(event),
        kind: event.kind,
        seat: event.seat,
        by: event.by,
        amount: event.amount / POINT,
        guarded: event.guarded / POINT,
        from: radians(event.from),
      };
    case "impact":
      return { ...inTiles(event), kind: event.kind };
    case "windup":
    case "jolted":
    case "stunned":
    case "started":
    case "dropped":
      return { ...inTiles(event), kind: event.kind, seat: event.seat };
    case "destroyed":
      return { ...inTiles(event), kind: event.kind, seat: event.seat, by: event.by };
    case "kill": {
      const weapon = chassisList[chassisOf(event.by)]?.weapon.look.icon ?? NO_KILLER;
      const icon = event.by >= 0 ? weapon : (beastList[event.beast]?.look.icon ?? NO_KILLER);
      return { kind: event.kind, seat: event.seat, by: event.by, assist: event.assist, icon };
    }
    case "picked":
      return { ...inTiles(event), kind: event.kind, seat: event.seat, ...resourceLook(event.resource) };
    case "appeared":
      return { ...inTiles(event), kind: event.kind, ...resourceLook(event.resource) };
    case "announced":
      return { kind: event.kind, seconds: event.ticks / TICK_RATE, ...resourceLook(event.resource) };
    case "banked": {
      const { kind, seat, unit, value, resource } = event;
      return { kind, seat, unit, value, ...resourceLook(resource) };
    }
    case "haul":
      return { kind: event.kind, seat: event.seat, units: event.units, value: event.value };
    case "stolen":
      return { kind: event.kind, seat: event.seat, team: event.team };
    case "revealed":
      return { kind: event.kind, seat: event.seat, by: event.by };
    case "lead":
      return { kind: event.kind, seat: event.seat };
    case "phase":
      return { kind: event.kind, phase: phaseName(event.phase) };
    case "joined":
      return { kind: event.kind, seat: event.seat, driver: driverName(event.driver) };
    case "wave":
      return { kind: event.kind, wave: event.wave };
    case "heard":
      return {
        kind: event.kind,
        what: HEARD[event.what] ?? "shot",
        near: event.near === 1,
        angle: (event.direction * Math.PI) / 8,
      };
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Returns a shot. @param weapon number in `weaponList` @param place in tiles @param angle radians */
export function firedEvent(seat: number, weapon: number, place: Place, angle: number): FrameEvent {
  const def = weaponList[weapon];
  return {
    ...place,
    kind: "fired",
    seat,
    sound: def?.look.sound ?? "",
    angle,
    action: def?.action.kind ?? "",
    range: (def?.range ?? 0) / TILE,
  };
}

/** Returns the start of an ability. @param ability number in `abilityList` @param place in tiles */
export function castEvent(seat: number, slot: number, ability: number, place: Place): FrameEvent {
  const def = abilityList[ability];
  const reach = def === undefined ? 0 : reachOf(def) / TILE;
  return { ...place, kind: "cast", seat, slot, effect: def?.look.effect ?? "", reach, sound: def?.look.sound ?? "" };
}

function resourceLook(resource: number): { readonly label: string; readonly icon: string } {
  const def = resourceList[resource];
  return { label: def?.name ?? "", icon: def?.look.icon ?? "" };
}
