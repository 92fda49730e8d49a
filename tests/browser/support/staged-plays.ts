/** The plays: a fight, all robots in all states, and a spectator's view of the whole maze. */
import type { FrameRobot, FrameShot } from "#client/sdk/frame.ts";
import { type Cue, effect, own, type Play, robot, stagedFrame } from "./staged-frames.ts";
import { bolt, cell, scrap, tracksAlong } from "./staged-things.ts";

/** Shots of a dart that hit the own shield, in a steady row. */
const volley = (
  time: number,
  from: readonly [number, number],
  angle: number,
  seat: number,
  reach: number,
): FrameShot[] =>
  [0, 1, 2].map((place) =>
    bolt(seat * 10 + place, from, angle, 0.9 + (((time / 1000) * 16 + place * 2.1) % reach), { seat }),
  );

const fightAim = -0.12;
const fightOwn = (time: number): FrameRobot =>
  robot(0, 13.4 + time / 6000, 13.7, {
    heading: 0.1,
    aim: fightAim,
    pace: 0.5,
    speed: 1.8,
    hull: 98,
    effects: [effect("arc")],
  });

const fightCues: readonly Cue[] = [
  { at: 0, event: { kind: "destroyed", seat: 5, by: 0, x: 10.9, y: 10.9 } },
  {
    at: 700,
    event: {
      kind: "fired",
      seat: 0,
      sound: "shot_cannon",
      x: 13.5,
      y: 13.7,
      angle: fightAim,
      action: "bolts",
      range: 8,
    },
  },
  { at: 760, event: { kind: "destroyed", seat: 4, by: 0, x: 16.4, y: 10.7 } },
  { at: 900, event: { kind: "hit", seat: 1, by: 0, amount: 18, guarded: 0, x: 16.6, y: 13.5, from: Math.PI } },
  { at: 930, event: { kind: "hit", seat: 0, by: 1, amount: 0, guarded: 12, x: 14.2, y: 13.6, from: 0 } },
  {
    at: 940,
    event: {
      kind: "fired",
      seat: 1,
      sound: "shot_light",
      x: 16.9,
      y: 13.5,
      angle: Math.PI - 0.1,
      action: "bolts",
      range: 8,
    },
  },
  { at: 950, event: { kind: "impact", x: 12.98, y: 11.2 } },
  { at: 960, event: { kind: "picked", seat: 0, label: "+1 CELL", icon: "icon/cell", x: 13.4, y: 13.7 } },
  {
    at: 960,
    event: {
      kind: "fired",
      seat: 0,
      sound: "shot_cannon",
      x: 13.6,
      y: 13.7,
      angle: fightAim,
      action: "bolts",
      range: 8,
    },
  },
];

/** The own Bulwark behind its shield, a Dart that shoots, one that dashes, a Volt, an explosion, a wreck. */
export const fight: Play = {
  isSpectator: false,
  cues: fightCues,
  frame(time) {
    const me = fightOwn(time);
    return stagedFrame(time, {
      own: own(),
      robots: [
        me,
        robot(1, 16.8, 13.5, { heading: 2.6, aim: Math.PI - 0.1, hull: 30, pace: 0.9, cargo: 4, isNemesis: true }),
        robot(2, 10.8, 14.3, { heading: -0.4, aim: 0.2, hull: 88, isStunned: true }),
        robot(3, 14.3, 10.7, { heading: 1.2, aim: 1.5, hull: 64, pace: 0.7 }),
        ...(time < 760 ? [robot(4, 16.4, 10.7, { heading: 0.8, aim: 2 })] : []),
      ],
      shots: [
        ...[-0.18, -0.11, -0.04, 0.04, 0.11, 0.18].map((turn, place) =>
          bolt(place, [me.x, me.y], fightAim + turn, 1.2 + (((time / 1000) * 20) % 1.6), { seat: 0 }),
        ),
        ...volley(time, [16.8, 13.5], Math.PI - 0.1, 1, 2.6),
      ],
      resources: [
        scrap(0, 12.2, 14.4),
        scrap(1, 10.6, 11.3),
        cell(2, 14.6, 14.5),
        scrap(2, 8.3, 8.1),
        cell(1, 17.3, 10.4),
      ],
      tracks: [...tracksAlong(10, 13, 4, [1, 0]), ...tracksAlong(13, 10, 4, [0, 1]), ...tracksAlong(7, 10, 5, [0, 1])],
      eyes: [
        { x: me.x, y: me.y, radius: 10 },
        { x: 11, y: 5, radius: 6 },
      ],
    });
  },
};

const STATES: readonly Partial<FrameRobot>[] = [
  {},
  { pace: 1, speed: 4 },
  { effects: [effect("trail")], pace: 2 },
  { effects: [effect("ping")] },
  { effects: [effect("arc")] },
  { effects: [effect("bow")], pace: 2 },
  { isProtected: true },
  { isStunned: true },
];

/** Eight robots in a row, one state each, of one sheet; in the Foundry. @param sheet prefix of its frames */
export function states(sheet: string): Play {
  const at = (place: number): readonly [number, number] => [16.9 + (place % 4) * 2.1, 17.4 + Math.floor(place / 4) * 3];
  return {
    isSpectator: true,
    cues: STATES.flatMap((_, place) => [
      {
        at: 900,
        event: {
          kind: "fired",
          seat: place,
          sound: "",
          x: at(place)[0],
          y: at(place)[1],
          angle: -0.4,
          action: "bolts",
          range: 8,
        },
      },
    ]),
    frame: (time) =>
      stagedFrame(time, {
        isSpectator: true,
        own: own({ seat: 1 }),
        robots: STATES.map((state, place) =>
          robot(place, ...at(place), { sheet, heading: -0.4, aim: -0.4, cargo: place, ...state }),
        ),
        shots: ["shot/pulse", "shot/pellet", "shot/bolt", "shot/slug"].map((shot, place) => ({
          ...bolt(place, [17 + place * 1.4, 22.6], 0.3, 0, { seat: place }),
          shot,
        })),
        resources: [scrap(0, 17, 23.3), scrap(1, 18, 23.3), scrap(2, 19, 23.3), cell(3, 20, 23.3)],
      }),
  };
}

/** A quiet corner with a grate and cracked walls of all stages, without fog. */
export const walls: Play = {
  isSpectator: true,
  cues: [],
  frame: (time) =>
    stagedFrame(time, {
      isSpectator: true,
      own: own({ seat: 0 }),
      robots: [robot(0, 21, 13.6, { aim: -1, heading: 0.3, pace: 1, speed: 3 })],
      tracks: tracksAlong(14, 13, 7, [1, 0]),
    }),
};

/** The whole maze, robots spread over it, nobody followed. */
export const spectator: Play = {
  isSpectator: true,
  cues: fightCues,
  frame: (time) =>
    stagedFrame(time, {
      isSpectator: true,
      own: null,
      robots: [
        robot(0, 13.4, 13.7, { aim: fightAim, effects: [effect("arc")] }),
        robot(1, 16.8, 13.5, { heading: 2.6, aim: 3 }),
        robot(2, 28, 22.6, { heading: 1 }),
        robot(3, 5, 31, { heading: 2 }),
        robot(4, 34, 8, { heading: 3 }),
        robot(5, 20, 35, { heading: 4, isProtected: true }),
      ],
      resources: Array.from({ length: 24 }, (_, thing) =>
        scrap(thing, 1.6 + ((thing * 7) % 36), 1.6 + ((thing * 11) % 37)),
      ),
    }),
};

/** The own robot on its pad just after its start, everything quiet: fog, pad, names. */
export const home: Play = {
  isSpectator: false,
  cues: [{ at: 500, event: { kind: "started", seat: 0, x: 11, y: 5 } }],
  frame: (time) =>
    stagedFrame(time, {
      own: own({ isOnPad: true }),
      robots: time < 500 ? [] : [robot(0, 11, 5, { isProtected: true, aim: 0.6, hull: own().mostHull })],
      resources: [scrap(0, 14.2, 7.6), scrap(1, 7.6, 5.2)],
      eyes: [
        { x: 11, y: 5, radius: 10 },
        { x: 11, y: 5, radius: 6 },
      ],
    }),
};
