/** One fact of each kind, where a viewer in seat 0 at (10, 10) sees and hears it. */
import type { FrameEvent } from "#client/sdk/frame-facts.ts";

type Kind = FrameEvent["kind"];
type Fact = { readonly [K in Kind]: Extract<FrameEvent, { readonly kind: K }> };

const near = { x: 12, y: 10.5 } as const;
const seat = 1;
const device = { label: "Turret", sound: "turret", ...near, angle: 0, amount: 6 } as const;
const beast = {
  label: "Minotaur",
  sheet: "minotaur",
  icon: "icon/minotaur",
  sound: "minotaur",
  ...near,
  angle: 0,
  amount: 12,
  seat: 0,
} as const;
const core = { label: "Core", icon: "icon/core" } as const;

/** One of each. */
export const everyEvent: Fact = {
  fired: { kind: "fired", seat, sound: "shot_light", ...near, angle: 0, action: "bolts", range: 8 },
  windup: { kind: "windup", seat, ...near },
  beam: { kind: "beam", seat, ...near, toX: 16, toY: 10.5 },
  refused: { kind: "refused", slot: "ability1", sound: "dash" },
  jolted: { kind: "jolted", seat, ...near },
  cast: { kind: "cast", seat, slot: 0, effect: "ping", reach: 9, sound: "sonar", ...near },
  hit: { kind: "hit", seat: 0, by: seat, amount: 8, guarded: 0, ...near, from: 0 },
  impact: { kind: "impact", ...near },
  stunned: { kind: "stunned", seat, ...near },
  destroyed: { kind: "destroyed", seat, by: 0, ...near },
  kill: { kind: "kill", seat, by: 0, assist: -1, icon: "icon/scatter" },
  started: { kind: "started", seat, ...near },
  picked: { kind: "picked", seat: 0, label: "Scrap", icon: "icon/scrap", ...near },
  dropped: { kind: "dropped", seat, ...near },
  banked: { kind: "banked", seat: 0, label: "Scrap", icon: "icon/scrap", unit: 2, value: 1 },
  haul: { kind: "haul", seat: 0, units: 4, value: 6 },
  stolen: { kind: "stolen", seat: 0, team: 1 },
  announced: { kind: "announced", ...core, seconds: 10 },
  appeared: { kind: "appeared", ...core, ...near },
  bored: { kind: "bored", ...near, isAlongRow: false },
  closed: { kind: "closed", ...near, isAlongRow: false },
  placed: { kind: "placed", ...device },
  sentry: { kind: "sentry", ...device, sound: "shot_sentry" },
  dented: { kind: "dented", ...device },
  darkened: { kind: "darkened", ...device },
  wrecked: { kind: "wrecked", ...device },
  ended: { kind: "ended", ...device },
  lobbed: { kind: "lobbed", seat, sound: "mortar", ...near, toX: 15, toY: 12 },
  blast: { kind: "blast", ...near, radius: 1.5 },
  came: { kind: "came", ...beast },
  left: { kind: "left", ...beast },
  pawed: { kind: "pawed", ...beast },
  charged: { kind: "charged", ...beast },
  dazed: { kind: "dazed", ...beast },
  struck: { kind: "struck", ...beast },
  spat: { kind: "spat", ...beast, sound: "shot_spit" },
  wounded: { kind: "wounded", ...beast },
  slain: { kind: "slain", ...beast },
  wave: { kind: "wave", wave: 3 },
  cracked: { kind: "cracked", ...near, isBroken: true },
  revealed: { kind: "revealed", seat: 0, by: seat },
  lead: { kind: "lead", seat: 0 },
  phase: { kind: "phase", phase: "live" },
  joined: { kind: "joined", seat, driver: "person" },
  heard: { kind: "heard", what: "shot", near: true, angle: 1 },
};
