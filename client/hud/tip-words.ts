/** What a tooltip says of a tile of the ability bar: what it does, what it costs, and why it does not work now. Pure. */
import type { AbilityDef } from "#shared/content/ability.ts";
import { POINT } from "#shared/content/units.ts";
import type { WeaponDef } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import type { Frame, FrameSlot } from "../sdk/frame.ts";
import type { FrameSlotName } from "../sdk/frame-facts.ts";
import { chassisOf } from "./chassis-of.ts";

/** The words of a tooltip. */
export interface TipWords {
  readonly title: string;
  readonly icon: string;
  /** Cost and times, in short. */
  readonly facts: string;
  readonly says: string;
  /** Why a press would do nothing; empty when it would do something. */
  readonly trouble: string;
}

/** Returns the words on a slot of the own (or followed) robot, or null without one. */
export function tipWords(frame: Frame, name: FrameSlotName): TipWords | null {
  const { own } = frame;
  const chassis = chassisOf(frame, own?.seat);
  if (own === null || chassis === null) return null;
  if (name === "weapon") {
    const { weapon } = chassis;
    const facts = `${number(weapon.pace / TICK_RATE)} s a shot`;
    return { title: weapon.name, icon: weapon.look.icon, facts, says: weaponSays(weapon), trouble: "" };
  }
  const place = name === "ability1" ? 0 : 1;
  const ability: AbilityDef = chassis.abilities[place];
  const facts = [
    `${number(ability.energy / POINT)} energy`,
    `ready again after ${number(ability.cooldown / TICK_RATE)} s`,
  ].join(" · ");
  const trouble = troubleOf(frame, own.abilities[place]);
  return { title: ability.name, icon: ability.look.icon, facts, says: ability.says, trouble };
}

function troubleOf(frame: Frame, slot: FrameSlot): string {
  const { own } = frame;
  if (own === null) return "";
  if (slot.state === "cooling") return `Ready in ${Math.max(1, Math.ceil(slot.left))} s`;
  if (slot.state === "dear") return `${Math.max(1, Math.ceil(slot.cost - own.energy))} energy missing`;
  if (slot.state !== "blocked") return "";
  if (own.isSilenced) return "Not while you carry a prize";
  const robot = frame.robots.find(({ seat }) => seat === own.seat);
  if (robot?.isDark === true) return "Dark by a jolt";
  return robot?.isStunned === true ? "Stunned" : "Not now";
}

/** Returns what a weapon does, in a sentence. */
function weaponSays({ action, damage, range }: WeaponDef): string {
  const far = `${number(range / TILE)} tiles`;
  const points = number(damage / POINT);
  if (action.kind === "cone") return `Hurts everything within ${far} ahead: ${points} damage a bite.`;
  if (action.kind === "beam") {
    return `${points} damage on a line of ${far}, ${number(action.windUp / TICK_RATE)} s after the press.`;
  }
  const bolts = action.spread.length * action.burst;
  return bolts === 1
    ? `A bolt of ${points} damage that flies ${far}.`
    : `${bolts} bolts of ${points} damage each that fly ${far}.`;
}

/** At most one digit after the point. */
function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}
