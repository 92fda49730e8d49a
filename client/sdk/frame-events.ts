/** Facts of a tick as the screen takes them: tiles, radians, names of pictures and sounds instead of numbers. */
import { abilityList } from "#shared/content/abilities.ts";
import { chassisList } from "#shared/content/chassis.ts";
import type { Maze } from "#shared/content/mazes/maze.ts";
import { resourceList } from "#shared/content/resources.ts";
import { POINT } from "#shared/content/units.ts";
import { weaponList } from "#shared/content/weapons.ts";
import { TURN } from "#shared/lib/angle.ts";
import { TILE } from "#shared/lib/math.ts";
import { HEARD, type WireEvent } from "#shared/protocol/events.ts";
import { BRAIN, PERSON, PROGRAM } from "#shared/sim/record.ts";
import type { FrameEvent, FramePhase } from "./frame.ts";

const PHASES: readonly FramePhase[] = ["warmup", "live", "overtime", "over"];
const DRIVERS = { [BRAIN]: "brain", [PERSON]: "person", [PROGRAM]: "program" } as const;

/** Returns the name of a phase by its number. */
export function phaseName(phase: number): FramePhase {
  return PHASES[phase] ?? "over";
}

/** Returns what kind of driver a number stands for. */
export function driverName(driver: number): (typeof DRIVERS)[keyof typeof DRIVERS] {
  return driver === PERSON || driver === PROGRAM ? DRIVERS[driver] : DRIVERS[BRAIN];
}

/** Returns an angle in steps as radians. */
export function radians(steps: number): number {
  return (steps * 2 * Math.PI) / TURN;
}

/**
 * Returns an event for the screen.
 * @param chassisOf number of the chassis of a seat
 */
export function toFrameEvent(event: WireEvent, maze: Maze, chassisOf: (seat: number) => number): FrameEvent {
  switch (event.kind) {
    case "fired":
      return {
        ...at(event),
        kind: event.kind,
        seat: event.seat,
        sound: weaponList[event.weapon]?.look.sound ?? "",
        angle: radians(event.aim),
      };
    case "cast": {
      const look = abilityList[event.ability]?.look;
      return {
        ...at(event),
        kind: event.kind,
        seat: event.seat,
        slot: event.slot,
        effect: look?.effect ?? "",
        sound: look?.sound ?? "",
      };
    }
    case "hit":
      return {
        ...at(event),
        kind: event.kind,
        seat: event.seat,
        by: event.by,
        amount: event.amount / POINT,
        guarded: event.guarded / POINT,
        from: radians(event.from),
      };
    case "impact":
      return { ...at(event), kind: event.kind };
    case "stunned":
    case "started":
      return { ...at(event), kind: event.kind, seat: event.seat };
    case "destroyed":
      return { ...at(event), kind: event.kind, seat: event.seat, by: event.by };
    case "kill": {
      const icon = chassisList[chassisOf(event.by)]?.weapon.look.icon ?? "icon/destroyed";
      return { kind: event.kind, seat: event.seat, by: event.by, assist: event.assist, icon };
    }
    case "picked":
      return { ...at(event), kind: event.kind, seat: event.seat, ...resourceLook(event.resource) };
    case "dropped":
      return { ...at(event), kind: event.kind, seat: event.seat };
    case "banked":
      return {
        kind: event.kind,
        seat: event.seat,
        unit: event.unit,
        value: event.value,
        ...resourceLook(event.resource),
      };
    case "haul":
      return { kind: event.kind, seat: event.seat, units: event.units, value: event.value };
    case "cracked": {
      const [first, second] = maze.cracked[event.segment]?.tiles ?? [0, 0];
      const x = ((first % maze.width) + (second % maze.width)) / 2 + 0.5;
      const y = (Math.floor(first / maze.width) + Math.floor(second / maze.width)) / 2 + 0.5;
      return { kind: event.kind, x, y, isBroken: event.hull === 0 };
    }
    case "revealed":
      return { kind: event.kind, seat: event.seat, by: event.by };
    case "lead":
      return { kind: event.kind, seat: event.seat };
    case "phase":
      return { kind: event.kind, phase: phaseName(event.phase) };
    case "joined":
      return { kind: event.kind, seat: event.seat, driver: driverName(event.driver) };
    case "heard":
      return {
        kind: event.kind,
        what: HEARD[event.what] ?? "shot",
        near: event.near === 1,
        angle: (event.direction * Math.PI) / 8,
      };
  }
}

function at(event: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number } {
  return { x: event.x / TILE, y: event.y / TILE };
}

function resourceLook(resource: number): { readonly label: string; readonly icon: string } {
  const def = resourceList[resource];
  return { label: def?.name ?? "", icon: def?.look.icon ?? "" };
}
