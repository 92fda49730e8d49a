/** What is hunted. Rules and looks of a resource stand in one entry. */
import { tiles } from "../lib/math.ts";
import { seconds, type Ticks } from "../lib/time.ts";
import { points } from "./units.ts";

/** One kind of resource. */
export interface ResourceDef {
  readonly name: string;
  /** Banked for one unit, before the haul rule. */
  readonly value: number;
  /** Room it takes in the hold. */
  readonly cargo: number;
  /** True when the haul rule doubles it. */
  readonly doubles: boolean;
  /** From one unit unloaded to the next. */
  readonly unload: Ticks;
  /** Energy given on pick-up, in thirtieths. */
  readonly energy: number;
  /** True when everybody knows where it is, and its carrier is slowed and silenced (`CARRIER_PACE`). */
  readonly isPrize: boolean;
  /** True when magnets move it. */
  readonly isLight: boolean;
  readonly look: { readonly icon: string; readonly frames: readonly string[]; readonly sound: string };
}

export const resources = {
  scrap: {
    name: "Scrap",
    value: 1,
    cargo: 1,
    doubles: true,
    unload: seconds(5 / 30),
    energy: 0,
    isPrize: false,
    isLight: true,
    look: { icon: "icon/scrap", frames: ["scrap/0", "scrap/1", "scrap/2"], sound: "pickup_scrap" },
  },
  cell: {
    name: "Cell",
    value: 2,
    cargo: 1,
    doubles: true,
    unload: seconds(5 / 30),
    energy: points(30),
    isPrize: false,
    isLight: true,
    look: { icon: "icon/cell", frames: ["cell"], sound: "pickup_cell" },
  },
  core: {
    name: "Core",
    value: 10,
    cargo: 3,
    doubles: false,
    unload: seconds(0.5),
    energy: 0,
    isPrize: true,
    isLight: false,
    look: {
      icon: "icon/core",
      frames: ["core/0", "core/1", "core/2", "core/3", "core/4", "core/5", "core/6", "core/7"],
      sound: "pickup_core",
    },
  },
} as const satisfies Record<string, ResourceDef>;

export type ResourceId = keyof typeof resources;

/** The ids in the order in which they are unloaded, which is also how worlds and the wire number them. Append only. */
export const resourceIds: readonly ResourceId[] = ["scrap", "cell", "core"];

/** All resources in that order. */
export const resourceList: readonly ResourceDef[] = resourceIds.map((id) => resources[id]);

/** Returns the number of a resource in `resourceList`. */
export function resourceNumber(id: ResourceId): number {
  return resourceIds.indexOf(id);
}

/** Numerator and denominator of the top speed of a robot that carries a prize. It also uses no abilities. */
export const CARRIER_PACE = [4, 5] as const;

/** From its announcement to the appearance of a prize. */
export const PRIZE_NOTICE = seconds(10);

/** The haul rule: from this unit of a visit to the pad on, each counts double. */
export const HAUL_FROM = 4;

/** The kind that a destroyed robot leaves one of, whatever it carried: the first of the list. */
export const WRECK_RESOURCE = 0;

/** The kind that lies in vaults, and that raiders carry off. */
export const VAULT_RESOURCE = 0;

/** The kind that is announced and comes to the Foundry. */
export const PRIZE_RESOURCE = resourceList.findIndex((resource) => resource.isPrize);

/** Room that a unit of each resource takes in a hold, by its number. */
export const resourceRoom: readonly number[] = resourceList.map((resource) => resource.cargo);

/** Radius of what lies about, in units. */
export const RESOURCE_RADIUS = tiles(0.3);
