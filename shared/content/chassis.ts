/** The robots. Adding one is one entry here; its drawing is one file in `client/art`. */
import { tiles } from "../lib/math.ts";
import { type AbilityId, abilities, abilityIds } from "./abilities.ts";
import type { AbilityDef } from "./ability.ts";
import { points, tilesPerSecond } from "./units.ts";
import { type WeaponDef, type WeaponId, weaponIds, weapons } from "./weapons.ts";

/** One chassis, as content writes it. */
interface ChassisEntry {
  readonly name: string;
  /** Two or three words for the choice of robots. */
  readonly role: string;
  /** In thirtieths of a point. */
  readonly hull: number;
  /** Top speed without cargo, in units per tick. */
  readonly speed: number;
  /** In units. */
  readonly radius: number;
  /** Units of cargo it holds. */
  readonly cargo: number;
  readonly weapon: WeaponId;
  readonly abilities: readonly [AbilityId, AbilityId];
  readonly look: {
    /** Prefix of its frames in the `bots` atlas. */
    readonly sheet: string;
  };
}

const entries = {
  dart: {
    name: "Dart",
    role: "Fast scout",
    hull: points(85),
    speed: tilesPerSecond(5.4),
    radius: tiles(0.42),
    cargo: 7,
    weapon: "pulse",
    abilities: ["dash", "sonar"],
    look: { sheet: "dart" },
  },
  bulwark: {
    name: "Bulwark",
    role: "Shielded tank",
    hull: points(124),
    speed: tilesPerSecond(3.8),
    radius: tiles(0.47),
    cargo: 10,
    weapon: "scatter",
    abilities: ["shield", "ram"],
    look: { sheet: "bulwark" },
  },
  mule: {
    name: "Mule",
    role: "Boring hauler",
    hull: points(132),
    speed: tilesPerSecond(4),
    radius: tiles(0.47),
    cargo: 12,
    weapon: "drill",
    abilities: ["bore", "magnet"],
    look: { sheet: "mule" },
  },
  volt: {
    name: "Volt",
    role: "Engineer",
    hull: points(99),
    speed: tilesPerSecond(4.5),
    radius: tiles(0.42),
    cargo: 9,
    weapon: "rivets",
    abilities: ["turret", "barricade"],
    look: { sheet: "volt" },
  },
  wraith: {
    name: "Wraith",
    role: "Cloaked raider",
    hull: points(80),
    speed: tilesPerSecond(4.7),
    radius: tiles(0.42),
    cargo: 8,
    weapon: "needles",
    abilities: ["cloak", "emp"],
    look: { sheet: "wraith" },
  },
  stalker: {
    name: "Stalker",
    role: "Long-range hunter",
    hull: points(83),
    speed: tilesPerSecond(4.7),
    radius: tiles(0.42),
    cargo: 9,
    weapon: "rail",
    abilities: ["mortar", "mine"],
    look: { sheet: "stalker" },
  },
} as const satisfies Record<string, ChassisEntry>;

export type ChassisId = keyof typeof entries;

/** One chassis with what it names looked up: what the rules read. */
export interface ChassisDef extends Omit<ChassisEntry, "weapon" | "abilities"> {
  readonly id: ChassisId;
  readonly weapon: WeaponDef;
  /** Its number in `weaponList`. */
  readonly weaponNumber: number;
  readonly abilities: readonly [AbilityDef, AbilityDef];
  /** Their numbers in `abilityList`. */
  readonly abilityNumbers: readonly [number, number];
}

/** The ids in the order in which worlds and the wire number them. Append only. */
export const chassisIds: readonly ChassisId[] = ["dart", "bulwark", "mule", "volt", "wraith", "stalker"];

/** All chassis in the order of `chassisIds`. */
export const chassisList: readonly ChassisDef[] = chassisIds.map((id) => {
  const entry: ChassisEntry = entries[id];
  const [first, second] = entry.abilities;
  return {
    ...entry,
    id,
    weapon: weapons[entry.weapon],
    weaponNumber: weaponIds.indexOf(entry.weapon),
    abilities: [abilities[first], abilities[second]],
    abilityNumbers: [abilityIds.indexOf(first), abilityIds.indexOf(second)],
  };
});

/** Returns the chassis numbered `number`. @throws RangeError when there is none */
export function chassisAt(number: number): ChassisDef {
  const chassis = chassisList[number];
  if (chassis === undefined)
    throw new RangeError(`there is no chassis ${number}; accepted: 0 to ${chassisList.length - 1}`);
  return chassis;
}

/** Of all robots: tiles of sight, energy and its return, how fast they reach their top speed. */
export const ROBOT = {
  /** How far a robot sees, in units. */
  sight: tiles(10),
  /** How far it keeps seeing what it saw, in units. */
  sightKept: tiles(11),
  /** In thirtieths. */
  energy: points(100),
  /** Energy returned each tick, in thirtieths: a point per 6 ticks. */
  energyPerTick: 5,
  /** Ticks from rest to top speed. */
  ticksToTopSpeed: 4,
} as const;
