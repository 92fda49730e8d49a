/** The fields of everything in a world that are single integers, in the order in which they are hashed and stored. */
import type { Beast, Device, Opening, Projectile, Resource, Shell, Track } from "./things.ts";
import type { Robot, SeatStats, World } from "./world.ts";

/** The fields of a world that are single integers and change, in the order of the stream. */
export const WORLD_FIELDS = [
  "tick",
  "salt",
  "phase",
  "phaseEnd",
  "tilesRevision",
  "nextId",
  "tied",
  "wave",
  "waveAt",
  "waveLeft",
  "revival",
] as const satisfies readonly (keyof World)[];

/** The fields of a robot that are single integers, in the order of the stream. */
export const ROBOT_FIELDS = [
  "driver",
  "chassis",
  "nextChassis",
  "alive",
  "startedAt",
  "respawnAt",
  "hull",
  "guard",
  "carriesSince",
  "hurtAt",
  "hurtBy",
  "hurtBeast",
  "nemesis",
  "revealUntil",
  "revealRadius",
  "haul",
  "haulValue",
  "unloadAt",
  "seenBy",
] as const satisfies readonly (keyof Robot)[];

export const STATS_FIELDS = [
  "banked",
  "bankedBefore",
  "largestHaul",
  "doubledUnits",
  "hauls",
  "bigHauls",
  "pickedUp",
  "dropped",
  "kills",
  "assists",
  "deaths",
  "damageDealt",
  "damageTaken",
  "shots",
  "hits",
  "distance",
  "stolen",
  "prizeTicks",
  "longestCarry",
  "longestLife",
  "revenges",
  "beastDamage",
  "beasts",
] as const satisfies readonly (keyof SeatStats)[];

export const PROJECTILE_FIELDS = [
  "id",
  "owner",
  "team",
  "weapon",
  "damage",
  "x",
  "y",
  "vx",
  "vy",
  "left",
  "seenBy",
] as const satisfies readonly (keyof Projectile)[];

export const RESOURCE_FIELDS = [
  "id",
  "kind",
  "x",
  "y",
  "from",
  "by",
  "seenBy",
] as const satisfies readonly (keyof Resource)[];

export const TRACK_FIELDS = ["tile", "seat", "tick", "heading", "seenBy"] as const satisfies readonly (keyof Track)[];

export const DEVICE_FIELDS = [
  "id",
  "kind",
  "owner",
  "team",
  "x",
  "y",
  "aim",
  "hull",
  "armsAt",
  "endsAt",
  "darkUntil",
  "readyAt",
  "seenBy",
] as const satisfies readonly (keyof Device)[];

export const SHELL_FIELDS = [
  "id",
  "owner",
  "team",
  "ability",
  "fromX",
  "fromY",
  "x",
  "y",
  "thrownAt",
  "landsAt",
  "radius",
  "damage",
  "seenBy",
] as const satisfies readonly (keyof Shell)[];

export const OPENING_FIELDS = ["tile", "other", "until"] as const satisfies readonly (keyof Opening)[];

export const BEAST_FIELDS = [
  "id",
  "kind",
  "x",
  "y",
  "vx",
  "vy",
  "heading",
  "hull",
  "hullMost",
  "bornAt",
  "target",
  "targetUntil",
  "waypoint",
  "state",
  "stateUntil",
  "course",
  "struck",
  "strikeAt",
  "chargeAt",
  "hurtBy",
  "seenBy",
] as const satisfies readonly (keyof Beast)[];
