/** The four modes and what roams in them: prizes, vaults, a duel, waves, the Minotaur, and results; staged. */
import type { Frame, FrameMode, FrameRobot, FrameSeat } from "#client/sdk/frame.ts";
import type { FrameAward, FrameResult } from "#client/sdk/frame-results.ts";
import { type Cue, own, type Play, robot, stagedFrame } from "./staged-frames.ts";
import { bolt, cell, core, drone, minotaur, scrap, tracksAlong } from "./staged-things.ts";

const mode = (name: string, more: Partial<FrameMode>): FrameMode => ({
  name,
  says: "",
  teams: 0,
  vaults: [],
  wave: -1,
  isEndless: false,
  revival: 0,
  revivalOf: 0,
  ...more,
});
const { seats } = stagedFrame(0);
const inTeams = (teams: number): FrameSeat[] =>
  seats.map((seat) => ({ ...seat, team: teams === 1 ? 0 : Math.floor((seat.seat * teams) / seats.length) }));
const teamOf = (seat: number, teams: number): number => (teams === 1 ? 0 : Math.floor((seat * teams) / seats.length));
const eye = (robots: readonly FrameRobot[], seats: readonly number[]) =>
  robots.filter(({ seat }) => seats.includes(seat)).map(({ x, y }) => ({ x, y, radius: 10 }));

const beastly = {
  label: "Minotaur",
  sheet: "minotaur",
  icon: "icon/minotaur",
  sound: "",
  angle: 0,
  amount: 0,
  seat: -1,
};

/** Free for all: a core lies in the Foundry, another is carried, one more is announced. */
export const scavenge: Play = {
  isSpectator: false,
  cues: [
    { at: 600, event: { kind: "announced", label: "Core", icon: "icon/core", seconds: 10 } },
    { at: 300, event: { kind: "kill", seat: 2, by: -1, assist: -1, icon: "icon/minotaur" } },
    { at: 500, event: { kind: "kill", seat: 5, by: 3, assist: -1, icon: "icon/rail" } },
  ],
  frame(time) {
    const robots = [
      robot(0, 17.6, 20.4, { heading: -0.6, aim: -0.5, pace: 0.6, hull: 98, cargo: 3 }),
      robot(1, 21.8, 22.5, { heading: 0.6, aim: 0.6, pace: 0.9, prize: "core/0", cargo: 4 }),
    ];
    return stagedFrame(time, {
      own: own({ abilities: own().abilities }),
      robots,
      prizes: [core(20, 18.8), core(21.8, 22.5, 1), core(5.4, 25.8)],
      resources: [
        { ...scrap(9, 20, 18.8), frame: "core/0", icon: "icon/core" },
        scrap(1, 18.2, 17.4),
        scrap(2, 23.2, 19.4),
        cell(3, 18.8, 22.6),
      ],
      tracks: tracksAlong(17, 21, 4, [1, 0]),
      eyes: eye(robots, [0]),
    });
  },
};

/** A carrier is silenced; off its place a core shows at the edge of the screen. */
export const carrying: Play = {
  isSpectator: false,
  cues: [],
  frame(time) {
    const slots = own().abilities.map((slot) => ({ ...slot, state: "blocked", left: 0, of: 0 }) as const);
    const [first = own().abilities[0], second = own().abilities[1]] = slots;
    const robots = [
      robot(0, 13.6, 13.9, { heading: 0.1, pace: 0.7, hull: 98, prize: "core/0", cargo: 5 }),
      robot(3, 17.2, 13.5, { heading: 3, aim: 3.1 }),
    ];
    return stagedFrame(time, {
      own: own({
        isSilenced: true,
        abilities: [first, second],
        cargo: ["icon/scrap", "icon/cell", "icon/core"],
        worth: 13,
      }),
      robots,
      prizes: [core(13.6, 13.9, 0), core(34, 25, -1), core(4, 5, 2)],
      eyes: eye(robots, [0]),
    });
  },
};

/** Two teams of three: mates in blue, a thief in the vault. */
export const heist: Play = {
  isSpectator: false,
  cues: [
    { at: 700, event: { kind: "stolen", seat: 4, team: 0 } },
    { at: 500, event: { kind: "kill", seat: 3, by: 1, assist: 0, icon: "icon/pulse" } },
  ],
  frame(time) {
    const team = { team: 0 };
    const robots = [
      robot(0, 13.4, 13.7, { heading: 0.1, pace: 0.5, hull: 98, ...team }),
      robot(1, 15.4, 14.4, { heading: 0.4, pace: 0.9, cargo: 4, ...team }),
      robot(4, 17.2, 13.5, { team: 1, heading: 3, aim: 3.1, cargo: 7 }),
    ];
    return stagedFrame(time, {
      mode: mode("Heist", { teams: 2, vaults: [34, 27] }),
      seats: inTeams(2),
      own: own(),
      robots,
      shots: [0, 1].map((place) => bolt(place, [15.4, 14.4], -0.6, 0.6 + place * 0.6, { seat: 1, shot: "shot/pulse" })),
      maze: {
        ...stagedFrame(0).maze,
        pads: [
          { column: 10, row: 13, seat: -1, team: 0 },
          { column: 34, row: 8, seat: -1, team: 1 },
        ],
      },
      resources: [scrap(1, 12.2, 14.4), cell(2, 16.6, 14.5)],
      eyes: eye(robots, [0, 1]),
    });
  },
};

/** One against one. */
export const duel: Play = {
  isSpectator: false,
  cues: [{ at: 400, event: { kind: "lead", seat: 0 } }],
  frame(time) {
    const robots = [
      robot(0, 13.4, 13.7, { aim: -0.1, pace: 0.5, hull: 98 }),
      robot(1, 17, 13.5, { heading: 3, aim: 3.1, hull: 31 }),
    ];
    return stagedFrame(time, {
      mode: mode("Duel", {}),
      seats: seats.slice(0, 2).map((seat) => ({ ...seat, place: seat.seat + 1, banked: [14, 11][seat.seat] ?? 0 })),
      own: own(),
      robots,
      shots: [0, 1, 2].map((place) => bolt(place, [17, 13.5], Math.PI - 0.1, 0.8 + place * 0.8, { seat: 1 })),
      maze: {
        ...stagedFrame(0).maze,
        pads: stagedFrame(0)
          .maze.pads.slice(0, 2)
          .map((pad, seat) => ({ ...pad, seat, team: seat })),
      },
      eyes: eye(robots, [0]),
    });
  },
};

const wounded = (at: number, x: number, y: number): Cue => ({
  at,
  event: { ...beastly, kind: "wounded", sheet: "chaser", label: "Chaser", x, y, amount: 11, seat: 0 },
});

/** All together against a wave; two are down. */
export const stampede: Play = {
  isSpectator: false,
  cues: [
    { at: 400, event: { kind: "wave", wave: 6 } },
    {
      at: 900,
      event: {
        ...beastly,
        kind: "slain",
        sheet: "chaser",
        label: "Chaser",
        icon: "icon/drone",
        x: 22.5,
        y: 17.4,
        seat: 0,
      },
    },
    { at: 930, event: { ...beastly, kind: "spat", sheet: "spitter", label: "Spitter", x: 23, y: 21.6, angle: 3.4 } },
    wounded(950, 20.9, 19.4),
  ],
  frame(time) {
    const robots = [
      robot(0, 18.6, 19.8, { aim: 0, heading: 0.1, hull: 98, team: 0 }),
      robot(2, 17.6, 17.8, { aim: 0.6, heading: 0.6, team: 0 }),
      robot(3, 17.4, 22, { aim: -0.3, heading: 6, team: 0, windUp: 0.5, beamLength: 12 }),
      robot(4, 19.4, 22.6, { aim: -0.6, heading: 5, team: 0, cargo: 5 }),
    ];
    return stagedFrame(time, {
      left: 1650,
      mode: mode("Stampede", { teams: 1, vaults: [38], wave: 6, revival: 8, revivalOf: 15, isEndless: true }),
      seats: inTeams(1).map((seat) => ({ ...seat, place: 1 })),
      own: own(),
      robots,
      beasts: [
        drone(1, "chaser", 20.9, 19.4, { heading: 3.1, hull: 0.5 }),
        drone(2, "chaser", 22, 20.4, { heading: 3.3 }),
        drone(3, "chaser", 21.2, 17, { heading: 2.6 }),
        drone(4, "spitter", 23, 21.6, { heading: 3.4, hull: 0.8 }),
        drone(5, "hauler", 22.8, 18.4, { heading: 0.6, radius: 0.4, cargo: ["scrap/0", "scrap/1"] }),
        ...(time < 900 ? [drone(6, "chaser", 22.5, 17.4, { heading: 3 })] : []),
      ],
      shots: [
        ...[-0.14, -0.05, 0.05, 0.14].map((turn, place) => bolt(place, [18.6, 19.8], turn, 1.3, { seat: 0 })),
        bolt(9, [23, 21.6], 3.4, 1.2, { seat: -1, shot: "shot/pellet" }),
      ],
      resources: [scrap(1, 21.6, 22.4), scrap(2, 19.8, 17.2)],
      maze: { ...stagedFrame(0).maze, pads: [{ column: 17, row: 19, seat: -1, team: 0 }] },
      eyes: eye(robots, [0, 2, 3, 4]),
    });
  },
};

const hunted = (time: number, more: Partial<Frame>): Frame => {
  const robots = [
    robot(0, 13.6, 13.8, { heading: 3, aim: 0.1, pace: 0.9, hull: 61, cargo: 6 }),
    robot(1, 13.6, 10.8, { heading: 1 }),
  ];
  return stagedFrame(time, {
    own: own({ hull: 61, cargo: Array.from({ length: 6 }, () => "icon/scrap"), worth: 9 }),
    robots,
    eyes: eye(robots, [0]),
    ...more,
  });
};

/** The Minotaur shows where it will run. */
export const telegraph: Play = {
  isSpectator: false,
  cues: [
    { at: 200, event: { ...beastly, kind: "came", x: 17, y: 14 } },
    { at: 800, event: { ...beastly, kind: "pawed", x: 17, y: 13.9, angle: Math.PI } },
  ],
  frame: (time) =>
    hunted(time, { beasts: [minotaur(17, 13.9, { state: "telegraphing", heading: Math.PI, course: Math.PI })] }),
};

/** It runs. */
export const charge: Play = {
  isSpectator: false,
  cues: [
    { at: 700, event: { ...beastly, kind: "charged", x: 17, y: 13.9, angle: Math.PI } },
    { at: 960, event: { ...beastly, kind: "struck", x: 15, y: 13.9, seat: 0 } },
    { at: 965, event: { kind: "hit", seat: 0, by: -1, amount: 60, guarded: 0, x: 13.9, y: 13.8, from: 0 } },
  ],
  frame: (time) =>
    hunted(time, {
      beasts: [
        minotaur(17 - Math.max(0, time - 700) / 130, 13.9, {
          state: "charging",
          speed: 8,
          heading: Math.PI,
          course: Math.PI,
        }),
      ],
    }),
};

/** It ran into a wall. */
export const dazed: Play = {
  isSpectator: false,
  cues: [
    { at: 800, event: { ...beastly, kind: "dazed", x: 17, y: 13.9 } },
    { at: 930, event: { ...beastly, kind: "wounded", x: 16.5, y: 13.9, amount: 36, seat: 0 } },
  ],
  frame: (time) => hunted(time, { beasts: [minotaur(17, 13.9, { state: "dazed", heading: 0, hull: 0.31 })] }),
};

const AWARDS: readonly FrameAward[] = [
  { name: "Biggest haul", says: "Unloaded 12 at once", icon: "icon/award-haul" },
  { name: "Matador", says: "Slew the Minotaur", icon: "icon/award-matador" },
  { name: "Sharpshooter", says: "Hit with 61 % of all shots", icon: "icon/award-aim" },
  { name: "Thief", says: "Stole 7 from vaults", icon: "icon/award-thief" },
  { name: "Untouched", says: "Went 70 s without a scratch", icon: "icon/award-untouched" },
  { name: "Revenge", says: "Beat a nemesis twice", icon: "icon/award-revenge" },
];

const results = (places: readonly number[], teams: number): readonly FrameResult[] =>
  seats.map(({ seat }) => ({
    seat,
    place: places[seat] ?? 1,
    banked: [24, 31, 18, 12, 22, 7][seat] ?? 0,
    bankedSinceJoining: [24, 31, 18, 12, 22, 7][seat] ?? 0,
    largestHaul: [9, 12, 6, 4, 11, 3][seat] ?? 0,
    kills: seat % 4,
    assists: seat % 3,
    deaths: (seat + 2) % 4,
    damageDealt: 120 + seat * 61,
    accuracy: 0.31 + seat * 0.06,
    pickedUp: 30 + seat,
    team: teams === 0 ? seat : teamOf(seat, teams),
    awards: [AWARDS[seat % 6], ...(seat === 1 ? [AWARDS[2]] : [])].filter((award) => award !== undefined),
  }));

const ended = (name: string, more: (time: number) => Partial<Frame>): Play => ({
  isSpectator: false,
  cues: [],
  frame: (time) => ({
    ...heist.frame(time),
    phase: "over",
    left: 9 - time / 1000,
    mode: mode(name, {}),
    seats,
    ...more(time),
  }),
});

/** Results of a free-for-all, of two teams, and of the waves. */
export const resultsScavenge = ended("Scavenge", () => ({ results: results([2, 1, 4, 5, 3, 6], 0) }));
export const resultsHeist = ended("Heist", () => ({
  mode: mode("Heist", { teams: 2, vaults: [73, 41] }),
  seats: inTeams(2),
  results: results([1, 1, 1, 2, 2, 2], 2),
}));
export const resultsStampede = ended("Stampede", () => ({
  mode: mode("Stampede", { teams: 1, vaults: [114], wave: 9, isEndless: true }),
  seats: inTeams(1),
  results: results([1, 1, 1, 1, 1, 1], 1),
}));

/** A robot is down: its driver chooses the next. */
export const down: Play = {
  isSpectator: false,
  cues: [
    { at: 300, event: { kind: "destroyed", seat: 0, by: 1, x: 13.6, y: 13.9 } },
    { at: 300, event: { kind: "kill", seat: 0, by: 1, assist: -1, icon: "icon/rail" } },
  ],
  frame(time) {
    const isDown = time > 300;
    const robots = [robot(1, 17, 13.5, { heading: 3, aim: 3.1 }), ...(isDown ? [] : [robot(0, 13.6, 13.9)])];
    return stagedFrame(time, {
      own: own({ isAlive: !isDown, hull: isDown ? 0 : 90, respawnIn: 4 - (time - 300) / 1000, cargo: [] }),
      robots,
      eyes: [{ x: 13.6, y: 13.9, radius: 10 }],
    });
  },
};
