/** Content as the HUD shows it: weapon and abilities from a drive state, cargo as icons, what unloading would bank. */
import type { ChassisDef } from "#shared/content/chassis.ts";
import { resourceList } from "#shared/content/resources.ts";
import { POINT } from "#shared/content/units.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import type { DriveState } from "#shared/sim/drive-state.ts";
import { unitValue } from "#shared/sim/stages/serve-pads.ts";
import type { FrameSlot } from "./frame.ts";

/** Returns the weapon's slot. */
export function weaponSlot(drive: DriveState, chassis: ChassisDef): FrameSlot {
  const { weapon } = chassis;
  const isBlocked = drive.stun > 0 || drive.held === 1;
  return {
    name: weapon.name,
    icon: weapon.look.icon,
    state: isBlocked ? "blocked" : drive.reload > 0 ? "cooling" : "ready",
    left: drive.reload / TICK_RATE,
    of: weapon.pace / TICK_RATE,
    cost: 0,
  };
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
  const isBlocked = drive.stun > 0 || drive.held === 1;
  return { ...common, state: isBlocked ? "blocked" : drive.energy < energy ? "dear" : "ready", left: 0, of: 0 };
}

/** Returns the effects of active abilities. */
export function activeEffects(chassis: ChassisDef, isActive1: boolean, isActive2: boolean): string[] {
  const effects: string[] = [];
  if (isActive1) effects.push(chassis.abilities[0].look.effect);
  if (isActive2) effects.push(chassis.abilities[1].look.effect);
  return effects;
}

/** Returns the icons of a hold in the order of unloading. @param cargo units by number in `resourceList` */
export function cargoIcons(cargo: readonly number[]): string[] {
  return cargo.flatMap((count, kind) => new Array<string>(count).fill(resourceList[kind]?.look.icon ?? ""));
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
