/** Each of the twelve abilities in use, and the weapons that are not bolts alone; to look at and to photograph. */
import type { Frame, FrameMaze, FrameOwn, FrameRobot } from "#client/sdk/frame.ts";
import type { FrameEvent } from "#client/sdk/frame-facts.ts";
import { TUNNEL } from "#shared/content/mazes/maze.ts";
import { POINT } from "#shared/content/units.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { type Cue, chassisOf, effect, own, type Play, robot, stagedFrame, stagedMaze } from "./staged-frames.ts";
import { barricade, bolt, cell, mine, scrap, shell, tracksAlong, turret } from "./staged-things.ts";

/** Seats by the robot that they drive, as `robot` has them. */
const SEAT = { bulwark: 0, dart: 1, volt: 2, stalker: 3, mule: 4, wraith: 5 } as const;
type Sheet = keyof typeof SEAT;

/** What the driver of a chassis knows; `used` is the slot that is active. */
function driving(sheet: Sheet, used: 0 | 1 | null, more: Partial<FrameOwn> = {}): FrameOwn {
  const chassis = chassisOf(sheet);
  const slotOf = (slot: 0 | 1) => {
    const { name, look, energy, duration, cooldown } = chassis.abilities[slot];
    const base = { name, icon: look.icon, cost: energy / POINT };
    if (used !== slot) return { ...base, state: "ready", left: 0, of: 0 } as const;
    if (duration > 10)
      return { ...base, state: "active", left: duration / TICK_RATE / 1.5, of: duration / TICK_RATE } as const;
    return { ...base, state: "cooling", left: 1.3, of: cooldown / TICK_RATE } as const;
  };
  const weapon = { name: chassis.weapon.name, icon: chassis.weapon.look.icon, state: "ready", left: 0, of: 0 } as const;
  return own({
    seat: SEAT[sheet],
    team: SEAT[sheet],
    chassis: chassis.name,
    hull: chassis.hull / POINT - 21,
    mostHull: chassis.hull / POINT,
    weapon: { ...weapon, cost: 0 },
    abilities: [slotOf(0), slotOf(1)],
    room: chassis.cargo,
    throws: [(chassis.abilities[0].point ?? 0) / 1024, (chassis.abilities[1].point ?? 0) / 1024],
    ...more,
  });
}

/** What is staged around the own robot. */
interface Scene {
  readonly sheet: Sheet;
  readonly used: 0 | 1 | null;
  readonly me: (time: number) => FrameRobot;
  readonly cues?: readonly Cue[];
  readonly owner?: Partial<FrameOwn>;
  readonly more?: (time: number, me: FrameRobot) => Partial<Frame> & { readonly others?: readonly FrameRobot[] };
}

/** Returns a play seen by the driver of one robot, its own eye the only one. */
function staged({ sheet, used, me, cues = [], owner = {}, more }: Scene): Play {
  return {
    isSpectator: false,
    cues,
    frame(time) {
      const own = me(time);
      const { others = [], ...rest } = more?.(time, own) ?? {};
      return stagedFrame(time, {
        own: driving(sheet, used, owner),
        robots: [own, ...others],
        eyes: [{ x: own.x, y: own.y, radius: 10 }],
        ...rest,
      });
    },
  };
}

const cast = (at: number, seat: number, slot: number, look: string, x: number, y: number): Cue => ({
  at,
  event: { kind: "cast", seat, slot, effect: look, reach: effect(look).reach, sound: "", x, y },
});
const hit = (at: number, seat: number, by: number, amount: number, x: number, y: number, from = 0): Cue => ({
  at,
  event: { kind: "hit", seat, by, amount, guarded: 0, x, y, from },
});
type DeviceKind = Extract<
  FrameEvent,
  { readonly label: string; readonly amount: number; readonly angle: number }
>["kind"];
const device = (at: number, kind: DeviceKind & "placed", x: number, y: number): Cue => ({
  at,
  event: { kind, label: "", sound: "", x, y, angle: 0, amount: 0 },
});

const me = (sheet: Sheet, x: number, y: number, more: Partial<FrameRobot> = {}): FrameRobot =>
  robot(SEAT[sheet], x, y, more);

/** Tiles with these segments bored open. */
function bored(segments: readonly (readonly [readonly [number, number], number])[]): Partial<FrameMaze> {
  const { maze } = stagedFrame(0);
  const tiles = Uint8Array.from(maze.tiles);
  for (const [pair] of segments) for (const tile of pair) tiles[tile] = TUNNEL;
  return { ...maze, tiles, revision: 2, tunnels: segments.map(([pair, left]) => ({ tiles: pair, left })) };
}

const at = (column: number, row: number): number => row * stagedMaze.width + column;

const dash = staged({
  sheet: "dart",
  used: 0,
  cues: [cast(760, 1, 0, "trail", 12.4, 13.7)],
  me: (time) => {
    const way = Math.min(1, Math.max(0, (time - 760) / 260));
    const isDashing = way > 0 && way < 1;
    return me("dart", 11.6 + way * 4 + time / 4000, 13.7, {
      pace: isDashing ? 2.6 : 1,
      effects: isDashing ? [effect("trail")] : [],
    });
  },
  more: () => ({
    others: [robot(0, 13.4, 14.4, { heading: 2.4, aim: 3.3 }), robot(3, 16.6, 10.8, { heading: 1.2, aim: 2 })],
    resources: [scrap(1, 17.2, 14.4), scrap(2, 16.2, 13.5), cell(1, 17.2, 13.2)],
    tracks: tracksAlong(10, 13, 3, [1, 0]),
  }),
});

const sonar = staged({
  sheet: "dart",
  used: 1,
  cues: [
    cast(620, 1, 1, "ping", 13.2, 13.9),
    ...[0, 2, 4].map((seat): Cue => ({ at: 700, event: { kind: "revealed", seat, by: 1 } })),
  ],
  me: () => me("dart", 13.2, 13.9, { aim: -0.4, effects: [effect("ping")] }),
  more: () => ({
    others: [
      robot(0, 20.6, 12.7, { heading: 0.4, aim: 2 }),
      robot(2, 7.4, 17, { heading: -1.2, aim: -1 }),
      robot(4, 13.6, 8, { heading: 2, aim: 2, cargo: 9 }),
    ],
    resources: [scrap(1, 16.2, 13.5)],
  }),
});

const shield = staged({
  sheet: "bulwark",
  used: 0,
  cues: [
    cast(200, 0, 0, "arc", 13.6, 13.9),
    { at: 960, event: { kind: "hit", seat: 0, by: 1, amount: 0, guarded: 15, x: 14.4, y: 13.8, from: 0 } },
  ],
  me: () => me("bulwark", 13.6, 13.9, { aim: -0.05, effects: [effect("arc")], hull: 119 }),
  more: (time) => ({
    others: [robot(1, 17.2, 13.6, { heading: Math.PI, aim: Math.PI - 0.05, pace: 0.8 })],
    shots: [0, 1, 2].map((place) =>
      bolt(place, [17.2, 13.6], Math.PI - 0.06, 0.8 + ((time / 60 + place * 0.9) % 2.6), { seat: 1 }),
    ),
    resources: [scrap(1, 12.2, 14.4)],
  }),
});

const ram = staged({
  sheet: "bulwark",
  used: 1,
  cues: [
    cast(640, 0, 1, "bow", 11.2, 13.9),
    { at: 930, event: { kind: "hit", seat: 1, by: 0, amount: 20, guarded: 0, x: 15.3, y: 13.9, from: Math.PI } },
    { at: 930, event: { kind: "stunned", seat: 1, x: 15.6, y: 13.9 } },
  ],
  me: (time) =>
    me("bulwark", 11 + Math.min(1, Math.max(0, (time - 640) / 320)) * 3.7, 13.9, {
      pace: 2.4,
      effects: [effect("bow")],
      hull: 119,
    }),
  more: (time) => ({
    others: [robot(1, 15.7, 13.9, { heading: 2.4, aim: Math.PI, isStunned: time > 930, hull: 44 })],
  }),
});

const bore = staged({
  sheet: "mule",
  used: 0,
  cues: [
    cast(780, 4, 0, "breach", 15.9, 14),
    { at: 820, event: { kind: "bored", x: 18.5, y: 14, isAlongRow: false } },
    { at: 600, event: { kind: "closed", x: 15.5, y: 11, isAlongRow: false } },
  ],
  me: (time) => me("mule", 15.2 + time / 3000, 14, { pace: 0.8, hull: 92, cargo: 6 }),
  more: (time) => ({
    maze: {
      ...stagedFrame(0).maze,
      ...(time < 820
        ? bored([[[at(13, 12), at(14, 12)], 2.2]])
        : {
            ...bored([
              [[at(18, 13), at(18, 14)], 14.8],
              [[at(13, 12), at(14, 12)], 2],
            ]),
            revision: 3,
          }),
    },
    others: [robot(1, 20.8, 13.6, { heading: Math.PI, aim: Math.PI })],
    resources: [scrap(1, 13.7, 11.2)],
  }),
});

/** Scrap that slides towards a place. */
const sliding = (time: number, x: number, y: number) =>
  [0.2, 1.1, 1.9, 2.6, 3.5, 4.1, 4.9, 5.6].map((angle, place) => {
    const distance = Math.max(0.8, 5.4 - (((time / 1000) * 6 + place * 0.7) % 5));
    const thing = place % 3 === 2 ? cell : scrap;
    return thing(place, x + Math.cos(angle) * distance * 0.62, y + Math.sin(angle) * distance * 0.6);
  });

const magnet = staged({
  sheet: "mule",
  used: 1,
  owner: { cargo: Array.from({ length: 7 }, () => "icon/scrap"), worth: 11 },
  cues: [cast(300, 4, 1, "pull", 19.6, 19.8)],
  me: () => me("mule", 19.6, 19.8, { aim: -0.6, heading: -0.4, effects: [effect("pull")], cargo: 7 }),
  more: (time) => ({
    resources: sliding(time, 19.6, 19.8),
    others: [robot(3, 22.4, 22.4, { heading: 4, aim: 3.9 })],
  }),
});

const sentry = staged({
  sheet: "volt",
  used: 0,
  cues: [
    cast(700, 2, 0, "deploy", 17.2, 21.2),
    device(880, "placed", 17.4, 18.4),
    { at: 930, event: { kind: "sentry", label: "", sound: "", x: 19.4, y: 20.2, angle: -0.35, amount: 0 } },
  ],
  me: () => me("volt", 17.2, 21.6, { aim: -0.3, heading: -0.2 }),
  more: (time) => ({
    others: [robot(1, 22.6, 19, { heading: 3, aim: 2.7, hull: 40 })],
    devices: [
      turret("own", 19.4, 20.2, { angle: -0.35, team: 2, seat: 2, hull: 0.6 }),
      ...(time > 880 ? [turret("new", 17.4, 18.4, { angle: 0.2, team: 2, seat: 2, state: "arming" })] : []),
      turret("theirs", 22.2, 22.2, { angle: 3.6, team: 0, seat: 0 }),
      turret("dark", 20.4, 17.2, { angle: 1.6, team: 0, seat: 0, state: "dark", hull: 0.8 }),
    ],
    shots: [
      bolt(1, [19.4, 20.2], -0.35, 0.6 + ((time / 62) % 3), { seat: 2, shot: "shot/rivet" }),
      bolt(2, [17.2, 21.6], -0.3, 1.2 + ((time / 55) % 3), { seat: 2, shot: "shot/rivet" }),
    ],
  }),
});

const wall = staged({
  sheet: "volt",
  used: 1,
  cues: [
    device(850, "placed", 14.9, 14),
    { at: 940, event: { kind: "dented", label: "", sound: "", x: 15.1, y: 13.6, angle: 0, amount: 12 } },
  ],
  me: () => me("volt", 13.2, 14, {}),
  more: (time) => ({
    others: [robot(1, 17, 13.6, { heading: Math.PI, aim: Math.PI })],
    devices: [
      ...(time > 850 ? [barricade("new", 14.9, 14, { team: 2, seat: 2, hull: 0.87 })] : []),
      barricade("theirs", 14, 10.4, { angle: Math.PI / 2, team: 0, seat: 0, hull: 0.5 }),
      barricade("last", 11.8, 14, { team: 2, seat: 2, hull: 0.24, left: 0.8 }),
    ],
    shots: [bolt(1, [17, 13.6], Math.PI, 0.7 + ((time / 60) % 1.2), { seat: 1 })],
  }),
});

const cloak = staged({
  sheet: "wraith",
  used: 0,
  cues: [cast(850, 5, 0, "shimmer", 13.2, 13.9)],
  me: () => me("wraith", 13.2, 13.9, { aim: 0.2, effects: [effect("shimmer")], isConcealed: true, pace: 0.7 }),
  more: () => ({
    others: [
      robot(1, 15.4, 14.3, { sheet: "wraith", heading: 2.8, aim: 3, effects: [effect("shimmer")], isConcealed: true }),
      robot(0, 17, 13.5, { heading: 1.2, aim: 2.2, cargo: 5 }),
    ],
  }),
});

const emp = staged({
  sheet: "wraith",
  used: 1,
  cues: [
    cast(830, 5, 1, "surge", 19.4, 19.9),
    { at: 850, event: { kind: "jolted", seat: 0, x: 21.6, y: 20.4 } },
    { at: 850, event: { kind: "darkened", label: "", sound: "", x: 17.6, y: 18.4, angle: 0, amount: 0 } },
  ],
  me: () => me("wraith", 19.4, 19.9, { aim: 0.3 }),
  more: () => ({
    others: [
      robot(0, 21.6, 20.4, { heading: 3, aim: 3.1, effects: [effect("arc")], isDark: true }),
      robot(3, 23.4, 22.6, { heading: 3 }),
    ],
    devices: [
      turret("theirs", 17.6, 18.4, { angle: 0.6, team: 0, seat: 0, state: "dark" }),
      mine("theirs-mine", 18.2, 22.2, { team: 3, seat: 3, state: "dark" }),
    ],
  }),
});

const mortar = staged({
  sheet: "stalker",
  used: 0,
  owner: { throws: [9, 0] },
  cues: [
    cast(500, 3, 0, "lob", 13.2, 13.9),
    { at: 500, event: { kind: "lobbed", seat: 3, sound: "", x: 13.2, y: 13.9, toX: 17, toY: 10.8 } },
    { at: 900, event: { kind: "blast", x: 10.6, y: 13.8, radius: 1.6 } },
    hit(900, 1, 3, 40, 10.5, 13.5, 0.6),
  ],
  me: () => me("stalker", 13.2, 13.9, { aim: -0.66 }),
  more: (time) => ({
    others: [robot(1, 16.4, 10.6, { heading: 1 }), robot(2, 10.5, 13.5, { heading: 1, hull: 20 })],
    shells: [
      shell("own", [13.2, 13.9], [16.8, 10.8], Math.min(1, (time - 500) / 900), 3),
      shell("theirs", [20, 19], [14.4, 13.8], Math.min(1, (time - 300) / 900), 0),
    ],
  }),
});

const mines = staged({
  sheet: "stalker",
  used: 1,
  cues: [cast(850, 3, 1, "deploy", 13.2, 13.9), device(870, "placed", 13.2, 14.1)],
  me: () => me("stalker", 13.4, 13.7, { aim: 0.2, heading: 0.3, pace: 0.5 }),
  more: (time) => ({
    devices: [
      ...(time > 870 ? [mine("new", 13.1, 14.2, { team: 3, seat: 3, state: "arming" })] : []),
      mine("armed", 11, 13.8, { team: 3, seat: 3 }),
      mine("theirs", 15.4, 13.5, { team: 0, seat: 0 }),
      mine("dark", 16.9, 14.5, { team: 0, seat: 0, state: "dark" }),
    ],
    others: [robot(0, 17.2, 10.8, { heading: 2 })],
  }),
});

const rail = staged({
  sheet: "stalker",
  used: null,
  cues: [
    { at: 900, event: { kind: "beam", seat: 3, x: 19.2, y: 19.2, toX: 24, toY: 19.73 } },
    hit(900, 1, 3, 45, 22.3, 19.5, 3),
  ],
  me: () => me("stalker", 19.2, 19.2, { aim: 0.11 }),
  more: (time) => ({
    others: [
      robot(1, 22.4, 19.6, { heading: 2, aim: 3, hull: 35 }),
      robot(2, 17.2, 22.6, {
        sheet: "stalker",
        heading: 6,
        aim: -0.1,
        windUp: Math.min(0.35, time / 2500),
        beamLength: 12,
      }),
      robot(0, 22.8, 22.6, {
        sheet: "stalker",
        heading: 4,
        aim: 4.05,
        windUp: 0.86,
        beamLength: 12,
        isAimLocked: true,
      }),
    ],
  }),
});

const drill = staged({
  sheet: "mule",
  used: null,
  cues: [500, 700, 900].flatMap((when): Cue[] => [
    {
      at: when,
      event: { kind: "fired", seat: 4, sound: "", x: 13.2, y: 13.9, angle: 0.1, action: "cone", range: 1.4 },
    },
    hit(when + 10, 1, 4, 11, 14.2, 14, Math.PI),
  ]),
  me: () => me("mule", 13.2, 13.9, { aim: 0.1, heading: 0.6, pace: 0.4 }),
  more: (time) => ({
    others: [robot(1, 14.5, 14, { heading: 2.6, aim: 3.2, hull: 26 }), robot(5, 17.2, 13.5, { heading: 3, aim: 3.1 })],
    shots: [0, 1, 2].map((place) =>
      bolt(place, [17.2, 13.5], Math.PI - 0.08, 0.8 + place * 0.5 + ((time / 62) % 1.2), {
        seat: 5,
        shot: "shot/needle",
      }),
    ),
  }),
});

/** By name, in the order of the chassis; `rail` and `drill` are weapons. */
export const abilityPlays: Readonly<Record<string, Play>> = {
  dash,
  sonar,
  shield,
  ram,
  bore,
  magnet,
  turret: sentry,
  barricade: wall,
  cloak,
  emp,
  mortar,
  mine: mines,
  rail,
  drill,
};
