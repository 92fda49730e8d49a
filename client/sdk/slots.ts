/** Content as the HUD shows it: weapon and abilities from a drive state, cargo as icons, what unloading would bank. */
import type { AbilityDef } from "#shared/content/ability.ts";
import { reachOf } from "#shared/content/ability-facts.ts";
import type { ChassisDef } from "#shared/content/chassis.ts";
import { resourceList } from "#shared/content/resources.ts";
import { POINT } from "#shared/content/units.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { carriesPrize } from "#shared/sim/drive.ts";
import type { DriveState } from "#shared/sim/drive-state.ts";
import { unitValue } from "#shared/sim/stages/serve-pads.ts";
import type { FrameEffect, FrameSlot } from "./frame.ts";

/** Returns the weapon's slot. */
export function weaponSlot(drive: DriveState, chassis: ChassisDef): FrameSlot {
  const { name, look, action, pace } = chassis.weapon;
  const common = { name, icon: look.icon, cost: 0 };
  if (drive.stun > 0 || drive.held === 1) {
    return { ...common, state: "blocked", left: drive.reload / TICK_RATE, of: pace / TICK_RATE };
  }
  if (drive.windUp > 0 && action.kind === "beam") {
    return { ...common, state: "active", left: drive.windUp / TICK_RATE, of: action.windUp / TICK_RATE };
  }
  const state = drive.reload > 0 ? "cooling" : "ready";
  return { ...common, state, left: drive.reload / TICK_RATE, of: pace / TICK_RATE };
}

/** Returns an ability's slot. @param slot 0 or 1 */
export function abilitySlot(drive: DriveState, chassis: ChassisDef, slot: 0 | 1): FrameSlot {
  const ability = chassis.abilities[slot];
  const active = slot === 0 ? drive.active1 : drive.active2;
  const cooldown = slot === 0 ? drive.cooldown1 : drive.cooldown2;
  const { name, energy } = ability;
  const common = { name, icon: ability.look.icon, cost: energy / POINT };
  if (active > 0) return { ...common, state: "active", left: active / TICK_RATE, of: ability.duration / TICK_RATE };
  if (cooldown > 0)
    return { ...common, state: "cooling", left: cooldown / TICK_RATE, of: ability.cooldown / TICK_RATE };
  const isDark = ability.guardArc !== undefined && drive.dark > 0;
  if (drive.stun > 0 || drive.held === 1 || carriesPrize(drive) || isDark) {
    const left = isDark ? drive.dark / TICK_RATE : 0;
    return { ...common, state: "blocked", left, of: left };
  }
  return { ...common, state: drive.energy < energy ? "dear" : "ready", left: 0, of: 0 };
}

/** Returns how far each ability throws to an aimed point, in tiles; 0 for one that does not. */
export function throwsOf({ abilities: [first, second] }: ChassisDef): [number, number] {
  return [(first.point ?? 0) / TILE, (second.point ?? 0) / TILE];
}

/** Returns how far a beam has wound up, 0 to 1; −1 when none does. @param left ticks until it leaves, 0: none */
export function windUpShare(left: number, { weapon: { action } }: ChassisDef): number {
  return action.kind === "beam" && left > 0 ? Math.max(0, 1 - left / action.windUp) : -1;
}

/** Returns the length of a chassis' beam in tiles; 0 where it has none. */
export function beamLength({ weapon }: ChassisDef): number {
  return weapon.action.kind === "beam" ? weapon.range / TILE : 0;
}

/** Returns the effects of active abilities. */
export function activeEffects(
  { abilities: [first, second] }: ChassisDef,
  isActive1: boolean,
  isActive2: boolean,
): FrameEffect[] {
  const effects: FrameEffect[] = [];
  if (isActive1) effects.push(effectOf(first));
  if (isActive2) effects.push(effectOf(second));
  return effects;
}

/** Returns an ability as it looks while it is active. */
export function effectOf(ability: AbilityDef): FrameEffect {
  return { look: ability.look.effect, reach: reachOf(ability) / TILE };
}

/** Returns the icons of a hold in the order of unloading. @param cargo units by number in `resourceList` */
export function cargoIcons(cargo: readonly number[]): string[] {
  return cargo.flatMap((count, kind) => new Array<string>(count).fill(resourceList[kind]?.look.icon ?? ""));
}

/** Returns the frame (atlas `bots`) of a prize in a hold; empty for none. */
export function prizeInHold(cargo: readonly number[]): string {
  const kind = cargo.findIndex((count, number) => count > 0 && resourceList[number]?.isPrize === true);
  return resourceList[kind]?.look.frames[0] ?? "";
}

/** Returns what unloading everything now would bank. @param haul units unloaded in this visit already */
export function cargoWorth(cargo: readonly number[], haul: number): number {
  let unit = haul;
  let worth = 0;
  cargo.forEach((count, kind) => {
    for (let left = count; left > 0; left--) worth += unitValue(kind, ++unit);
  });
  return worth;
}
