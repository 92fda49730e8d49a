/** Plays to look at, rather than to test one thing: a crowded fight with everything in it, and a visit at the own pad. */
import type { FrameEvent } from "#client/sdk/frame-facts.ts";
import { type Cue, effect, own, type Play, robot, stagedFrame } from "./staged-frames.ts";
import { barricade, bolt, cell, core, mine, minotaur, scrap, shell, tracksAlong, turret } from "./staged-things.ts";

const fired = (at: number, seat: number, x: number, y: number, angle: number): Cue => ({
  at,
  event: { kind: "fired", seat, sound: "", x, y, angle, action: "bolts", range: 8 },
});
const hit = (at: number, more: Partial<Extract<FrameEvent, { kind: "hit" }>>): Cue => ({
  at,
  event: { kind: "hit", seat: 0, by: 1, amount: 9, guarded: 0, x: 0, y: 0, from: 0, ...more },
});

/** Six chassis, each twice: seats 6 to 11 are drawn like 0 to 5. */
const SHEETS = ["bulwark", "dart", "volt", "stalker", "mule", "wraith"] as const;
const NAMES = [
  "You",
  "kestrel",
  "Ohm",
  "arachne",
  "Hauly",
  "Nightjar",
  "Gasket",
  "Rust",
  "Cinder",
  "Hex",
  "Gizmo",
  "Sable",
];
const crowd = (seat: number, x: number, y: number, more: Parameters<typeof robot>[3] = {}) =>
  robot(seat, x, y, { sheet: SHEETS[seat % SHEETS.length] ?? "dart", name: NAMES[seat] ?? "", ...more });

/** Twelve robots in the Foundry, all chassis, abilities, devices, a core, a shell, the Minotaur: as dear as a picture gets. */
export const brawl: Play = {
  isSpectator: false,
  cues: [
    { at: 100, event: { kind: "destroyed", seat: 5, by: 0, x: 16.6, y: 17.2 } },
    { at: 800, event: { kind: "destroyed", seat: 9, by: 0, x: 23.1, y: 22.7 } },
    { at: 850, event: { kind: "blast", x: 17.1, y: 17, radius: 1.6 } },
    fired(930, 0, 19.2, 19.8, -0.25),
    hit(940, { seat: 1, by: 0, amount: 18, x: 22, y: 17, from: 2.2 }),
    hit(950, { seat: 0, by: 3, amount: 7, x: 18.7, y: 20, from: -0.3 }),
    fired(950, 3, 22.6, 20.4, 3.1),
    fired(960, 7, 17, 20.6, -0.3),
    { at: 900, event: { kind: "cast", seat: 2, slot: 0, effect: "surge", reach: 2.6, sound: "", x: 17.4, y: 23.2 } },
    { at: 960, event: { kind: "picked", seat: 0, label: "+1 CELL", icon: "icon/cell", x: 18.7, y: 20 } },
  ],
  frame(time) {
    const me = crowd(0, 18.4 + time / 5000, 20, {
      heading: -0.1,
      aim: -0.25,
      pace: 0.5,
      hull: 98,
      effects: [effect("arc")],
      cargo: 6,
    });
    return stagedFrame(time, {
      own: own({ throws: [0, 0] }),
      robots: [
        me,
        crowd(1, 22, 17, { heading: 2.6, aim: 2.4, hull: 20, pace: 1.6, effects: [effect("trail")] }),
        crowd(2, 17.4, 23.2, { heading: -0.4, aim: -0.8 }),
        crowd(3, 23, 20.4, { heading: 3, aim: 3.1, pace: 0.7 }),
        crowd(4, 20.4, 22.6, { heading: 2.4, aim: -0.6, pace: 0.6, cargo: 14, effects: [effect("pull")] }),
        crowd(6, 16.7, 18.7, { heading: 0.4, aim: 0.2, hull: 40, isStunned: true }),
        crowd(7, 16.8, 20.7, { heading: -0.3, aim: -0.3, pace: 1, cargo: 3 }),
        crowd(8, 18.9, 23, { heading: -2.4, aim: -2.6, isDark: true }),
        crowd(10, 13.4, 19.6, { heading: 0, aim: 0.1, pace: 0.4, cargo: 20 }),
        crowd(11, 19.5, 16.9, { heading: 1.8, aim: 2, effects: [effect("shimmer")] }),
        ...(time < 800 ? [crowd(9, 23.1, 22.7)] : []),
      ],
      shots: [
        ...[-0.2, -0.1, 0, 0.1].map((turn, place) =>
          bolt(place, [me.x, me.y], -0.25 + turn, 1.2 + (((time / 1000) * 18) % 2.2), { seat: 0 }),
        ),
        ...[0, 1, 2].map((place) => bolt(10 + place, [23, 20.4], 3.1, 0.9 + place * 1.1, { seat: 3 })),
        ...[0, 1].map((place) => bolt(20 + place, [16.8, 20.7], -0.3, 0.9 + place * 1.3, { seat: 7 })),
      ],
      resources: [
        scrap(0, 16.8, 19.7),
        scrap(1, 20.6, 21.3),
        cell(2, 19.6, 21.4),
        scrap(3, 22.5, 19.5),
        cell(4, 15.2, 22.8),
      ],
      prizes: [core(20.2, 18.9)],
      devices: [
        turret("gun", 16.6, 22.3, { team: 0 }),
        mine("mine", 22.6, 21.5, { team: 3 }),
        barricade("wall", 23.8, 17),
      ],
      shells: [shell("shell", [14, 20], [21.6, 20.6], Math.min(1, time / 1400), 3)],
      beasts: [minotaur(23.1, 18.7, { heading: 2.6, speed: 1.6 })],
      tracks: [...tracksAlong(14, 20, 5, [1, 0]), ...tracksAlong(20, 16, 4, [0, 1])],
      eyes: [
        { x: me.x, y: me.y, radius: 10 },
        { x: 16.6, y: 22.3, radius: 6 },
      ],
    });
  },
};

const UNITS = ["icon/scrap", "icon/scrap", "icon/cell", "icon/scrap", "icon/cell"] as const;
const FIRST = 200;
const PACE = 167;

/** The own robot unloads on its pad, takes the lead, and is nearly done for. */
export const unloading: Play = {
  isSpectator: false,
  cues: [
    ...UNITS.map((icon, place) => ({
      at: FIRST + place * PACE,
      event: { kind: "banked", seat: 0, label: "Scrap", icon, unit: place + 1, value: 1 } as const,
    })),
    { at: 700, event: { kind: "lead", seat: 0 } },
  ],
  frame(time) {
    const done = Math.min(UNITS.length, Math.max(0, Math.ceil((time - FIRST) / PACE)));
    const left = UNITS.length + 3 - done;
    return stagedFrame(time, {
      own: own({ isOnPad: true, cargo: [...UNITS.slice(done), "icon/scrap", "icon/scrap", "icon/scrap"] }),
      robots: [robot(0, 11.2, 5.1, { aim: 0.6, heading: 0.4, hull: 22, cargo: left })],
      resources: [scrap(0, 14.2, 7.6), scrap(1, 7.6, 5.2)],
      eyes: [
        { x: 11, y: 5, radius: 10 },
        { x: 11, y: 5, radius: 6 },
      ],
    });
  },
};
