/**
 * A fight of twelve in the hall, two teams of six, that never ends: each robot goes round, aims at another, fires twice a
 * second, is hit, uses an ability now and then, and is destroyed every twelve seconds. All of it is in sight: the most that
 * a screen has to draw. What happens repeats every twelve seconds; what is drawn follows from the time alone.
 */
import type { FrameEffect, FrameRobot, FrameSeat, FrameShot } from "#client/sdk/frame.ts";
import { abilityList } from "#shared/content/abilities.ts";
import { type Cue, effect, own, type Play, robot, stagedFrame } from "./staged-frames.ts";
import { barricade, bolt, cell, core, mine, scrap, shell, tracksAlong, turret } from "./staged-things.ts";

const SEATS = 12;
const SHEETS = ["bulwark", "dart", "volt", "stalker", "mule", "wraith"] as const;
const SHOTS = ["shot/pellet", "shot/pulse", "shot/bolt", "shot/slug"] as const;
/** Middle of the hall, in tiles. */
const MIDDLE = 20;
/** What happens repeats after so many ms; a robot fires, and starts an ability, so often. */
const ROUND = 12_000;
const FIRES_EVERY = 500;
const CASTS_EVERY = 3000;
/** How long, in ms, an ability lasts and a robot is gone. */
const LASTS = 1200;
const GONE = 1500;
/** Tiles per second, and tiles, that a bolt flies; a shot is this many bolts. */
const BOLT_SPEED = 12;
const BOLT_WAY = 4;
const BOLTS = 4;

const seatNumbers = Array.from({ length: SEATS }, (_, seat) => seat);
const teamOf = (seat: number): number => seat % 2;
const sheetOf = (seat: number): string => SHEETS[seat % SHEETS.length] ?? "dart";
const seats: readonly FrameSeat[] = seatNumbers.map((seat) => ({
  seat,
  name: `Fighter ${seat + 1}`,
  driver: seat === 0 ? "person" : "brain",
  team: teamOf(seat),
  sheet: sheetOf(seat),
  chassis: sheetOf(seat),
  banked: (seat * 7) % 23,
  kills: seat % 4,
  deaths: (seat + 1) % 3,
  place: 1 + teamOf(seat),
}));

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The lanes between the pillars and the walls, by tiles from the middle: half their side, who drives there, which way. */
const LANES: readonly { readonly side: number; readonly seats: readonly number[]; readonly way: number }[] = [
  { side: 2.5, seats: [1, 4, 5, 8, 9], way: 1 },
  { side: 3.5, seats: [2, 3, 6, 7, 10, 11], way: -1 },
];
/** Tiles from the middle at which the own robot circles between the pillars. */
const OWN_RADIUS = 0.9;

/** Where a robot is: in its lane around the hall's middle. */
function placeOf(seat: number, time: number): Place {
  const round = (time / ROUND) * 2 * Math.PI;
  const lane = LANES.find(({ seats: drivers }) => drivers.includes(seat));
  const place = lane?.seats.indexOf(seat) ?? 0;
  const turn = lane === undefined ? round : (place * 2 * Math.PI) / lane.seats.length + round * lane.way;
  const [right, down] = [Math.cos(turn), Math.sin(turn)];
  const far = lane === undefined ? OWN_RADIUS : lane.side / Math.max(Math.abs(right), Math.abs(down));
  return { x: MIDDLE + right * far, y: MIDDLE + down * far };
}

/** The direction in which a robot aims: at the seat opposite. */
function aimOf(seat: number, time: number): number {
  const from = placeOf(seat, time);
  const to = placeOf((seat + 5) % SEATS, time);
  return Math.atan2(to.y - from.y, to.x - from.x);
}

/** Ms of the round at which a robot is destroyed; the own never is. */
const endOf = (seat: number): number => (seat * ROUND) / SEATS;
const isGone = (seat: number, time: number): boolean =>
  seat !== 0 && (time - endOf(seat) + ROUND) % ROUND < GONE && time > endOf(seat);

/** The ability that a robot has in use, each in its turn. */
function effectsOf(seat: number, time: number): readonly FrameEffect[] {
  const shifted = time + seat * 700;
  const ability = abilityList[(Math.floor(shifted / CASTS_EVERY) * SEATS + seat) % abilityList.length];
  return shifted % CASTS_EVERY < LASTS && ability !== undefined ? [effect(ability.look.effect)] : [];
}

function fighter(seat: number, time: number): FrameRobot {
  const { x, y } = placeOf(seat, time);
  const next = placeOf(seat, time + 50);
  return robot(seat, x, y, {
    name: `Fighter ${seat + 1}`,
    sheet: sheetOf(seat),
    team: teamOf(seat),
    heading: Math.atan2(next.y - y, next.x - x),
    aim: aimOf(seat, time),
    speed: 1.8,
    pace: 0.6,
    hull: 30 + ((seat * 17 + Math.floor(time / 500)) % 60),
    cargo: seat % 6,
    effects: effectsOf(seat, time),
    isStunned: seat === 4 && time % 4000 < 900,
    windUp: seat === 3 ? (time % 2000) / 2000 : -1,
    beamLength: seat === 3 ? 6 : 0,
  });
}

/** The bolts of a robot that are in the air: those of its last shot. */
function boltsOf(seat: number, time: number): readonly FrameShot[] {
  const flown = (time + seat * 41) % FIRES_EVERY;
  const fired = time - flown;
  const way = (flown / 1000) * BOLT_SPEED;
  if (way > BOLT_WAY || fired < 0) return [];
  const { x, y } = placeOf(seat, fired);
  return Array.from({ length: BOLTS }, (_, place) =>
    bolt((Math.floor(fired / FIRES_EVERY) * SEATS + seat) * BOLTS + place, [x, y], 0, 0, {
      x: x + Math.cos(aimOf(seat, fired) + (place - 1.5) * 0.09) * (0.6 + way),
      y: y + Math.sin(aimOf(seat, fired) + (place - 1.5) * 0.09) * (0.6 + way),
      angle: aimOf(seat, fired) + (place - 1.5) * 0.09,
      seat,
      shot: SHOTS[seat % SHOTS.length] ?? "shot/bolt",
    }),
  );
}

/** What one robot fires, suffers and uses in a round. */
function cuesOf(seat: number): readonly Cue[] {
  const cues: Cue[] = [];
  const enemy = (seat + 5) % SEATS;
  for (let at = FIRES_EVERY - seat * 41; at < ROUND; at += FIRES_EVERY) {
    if (at < 0 || isGone(seat, at)) continue;
    const from = placeOf(seat, at);
    const to = placeOf(enemy, at);
    const angle = aimOf(seat, at);
    cues.push({
      at,
      event: { kind: "fired", seat, sound: "shot_light", ...from, angle, action: "bolts", range: 8 },
    });
    const amount = 6 + ((seat + at) % 9);
    cues.push(
      (at / FIRES_EVERY) % 2 < 1
        ? { at: at + 180, event: { kind: "hit", seat: enemy, by: seat, amount, guarded: 0, ...to, from: angle } }
        : { at: at + 180, event: { kind: "impact", ...to } },
    );
  }
  for (let at = CASTS_EVERY - ((seat * 700) % CASTS_EVERY); at < ROUND; at += CASTS_EVERY) {
    const [used] = effectsOf(seat, at + 1);
    const { x, y } = placeOf(seat, at);
    if (used !== undefined)
      cues.push({ at, event: { kind: "cast", seat, slot: 0, effect: used.look, reach: used.reach, sound: "", x, y } });
  }
  if (seat !== 0) {
    const at = endOf(seat);
    cues.push({ at, event: { kind: "destroyed", seat, by: enemy, ...placeOf(seat, at) } });
    cues.push({ at, event: { kind: "kill", seat, by: enemy, assist: -1, icon: "icon/pulse" } });
    cues.push({ at: at + GONE, event: { kind: "started", seat, ...placeOf(seat, at + GONE) } });
  }
  return cues;
}

/** What happens in the hall besides: shells land, beams leave, scrap is picked up and banked. */
const commonCues: readonly Cue[] = Array.from({ length: ROUND / 1000 }, (_, second): readonly Cue[] => {
  const at = second * 1000;
  const from = placeOf(3, at);
  const to = placeOf(8, at);
  return [
    { at: at + 100, event: { kind: "picked", seat: 0, label: "+1 CELL", icon: "icon/cell", ...placeOf(0, at) } },
    { at: at + 300, event: { kind: "blast", x: MIDDLE + 2 - (second % 4), y: MIDDLE - 2 + (second % 3), radius: 1.6 } },
    { at: at + 500, event: { kind: "beam", seat: 3, ...from, toX: to.x, toY: to.y } },
    { at: at + 700, event: { kind: "hit", seat: 0, by: 5, amount: 7, guarded: 0, ...placeOf(0, at), from: second } },
    { at: at + 800, event: { kind: "banked", seat: 0, label: "+1", icon: "icon/scrap", unit: second % 6, value: 1 } },
    { at: at + 900, event: { kind: "dropped", seat: 9, ...placeOf(9, at) } },
  ];
}).flat();

/** The fight, seen by the driver of one of the twelve. */
export const melee: Play = {
  isSpectator: false,
  period: ROUND,
  cues: [...seatNumbers.flatMap(cuesOf), ...commonCues],
  frame(time) {
    const standing = seatNumbers.filter((seat) => !isGone(seat, time));
    const me = placeOf(0, time);
    const { maze, mode } = stagedFrame(0);
    return stagedFrame(time, {
      left: 100 - ((time / 1000) % 100),
      mode: { ...mode, name: "Heist", teams: 2, vaults: [34, 27] },
      maze: {
        ...maze,
        pads: [
          { column: 16, row: 22, seat: -1, team: 0 },
          { column: 22, row: 16, seat: -1, team: 1 },
        ],
      },
      seats,
      own: own({ hull: 40 + ((time / 100) % 50), energy: (time / 50) % 100 }),
      robots: standing.map((seat) => fighter(seat, time)),
      shots: standing.flatMap((seat) => boltsOf(seat, time)),
      resources: Array.from({ length: 24 }, (_, thing) => {
        const [x, y] = [16.5 + (thing % 8), 16.5 + Math.floor(thing / 8) * 3.5];
        return thing % 4 === 0 ? cell(thing, x, y) : scrap(thing, x, y);
      }),
      tracks: [...tracksAlong(16, 20, 8, [1, 0]), ...tracksAlong(19, 16, 8, [0, 1]), ...tracksAlong(17, 18, 6, [1, 0])],
      devices: [
        turret("ours", 17.5, 19.5, { angle: time / 500, hull: 0.7 }),
        turret("theirs", 22.5, 22.5, { angle: time / 700, team: 1, seat: 1 }),
        barricade("wall", 23.8, 17),
        mine("one", 17.5, 21.5),
        mine("two", 23, 19, { team: 1, seat: 3 }),
      ],
      shells: [
        shell("a", [16, 16], [21, 19], (time % 1000) / 1000, 0),
        shell("b", [24, 22], [19, 20], ((time + 500) % 1000) / 1000, 1),
      ],
      prizes: [core(MIDDLE, MIDDLE)],
      eyes: [
        { ...me, radius: 10 },
        { ...placeOf(2, time), radius: 6 },
        { ...placeOf(4, time), radius: 6 },
      ],
    });
  },
};
