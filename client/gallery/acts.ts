/**
 * What the gallery shows of a robot: one act for its weapon and one for each ability, chosen by what an ability is for, so
 * that a new robot needs none of its own. An act is a place, two starts, and what both do at each tick. Pure.
 */
import type { AbilityDef, AbilityUse } from "#shared/content/ability.ts";
import { type ChassisDef, chassisList } from "#shared/content/chassis.ts";
import { TILE } from "#shared/lib/math.ts";
import { ABILITY_1, ABILITY_2, FIRE } from "#shared/sim/input.ts";
import type { Start } from "./stage.ts";

/** What is shown: the weapon, or one of the abilities. */
export const SHOWN_SLOTS = ["weapon", "ability1", "ability2"] as const;
export type ShownSlot = (typeof SHOWN_SLOTS)[number];

/** What a robot does from a tick of the act on, until its next cue. */
export interface Cue {
  readonly at: number;
  /** Stick, −1 to 1 each; none: it rests. */
  readonly move?: readonly [number, number];
  /** Where it aims, in steps; none: at the other one. */
  readonly aim?: number;
  readonly buttons?: number;
}

/** One act. Ticks. */
export interface Act {
  readonly rows: readonly string[];
  /** Number in `chassisList` of the one that is met. */
  readonly foe: number;
  readonly starts: readonly [Start, Start];
  readonly cues: readonly [readonly Cue[], readonly Cue[]];
  readonly length: number;
}

const HALL = [
  "#############",
  "#...........#",
  "#...........#",
  "#...........#",
  "#...........#",
  "#...........#",
  "#############",
];
/** Two rooms, walls between them. */
const ROOMS = HALL.map((row, index) => (index % 6 === 0 ? row : "#.....#.....#"));
/** A wall that a ram breaks. */
const CRACKS = [
  "#############",
  "#....#......#",
  "#....x......#",
  "#....x......#",
  "#....#......#",
  "#....#......#",
  "#############",
];
/** Corridors, side by side. */
const LANES = [
  "#############",
  "#...........#",
  "#...........#",
  "#############",
  "#...........#",
  "#...........#",
  "#############",
];
const SCRAP = [
  "#############",
  "#.s...s.s...#",
  "#...s.......#",
  "#........s..#",
  "#..s....s...#",
  "#.....s..s..#",
  "#############",
];

const EAST = 0;
const WEST = 512;
const at = (x: number, y: number, aim: number): Start => ({ x, y, aim });

/** The toughest of all, which is not gone at the first hit. */
const STURDY = indexOfMost((chassis) => chassis.hull);
/** The one whose shots are many and reach far. */
const GUNNER = indexOfMost(({ weapon }) => (weapon.action.kind === "bolts" ? weapon.range / weapon.pace : 0));
/** One with a guard, if there is one. */
const GUARDED = Math.max(
  0,
  chassisList.findIndex(({ abilities }) => abilities.some(({ use }) => use === "guard")),
);

function indexOfMost(measure: (chassis: ChassisDef) => number): number {
  const values = chassisList.map(measure);
  return values.indexOf(Math.max(...values));
}

/** Button of the guard of the foe with one. */
const FOE_GUARD = chassisList[GUARDED]?.abilities[0]?.use === "guard" ? ABILITY_1 : ABILITY_2;

type Build = (button: number) => Omit<Act, "length"> & { readonly length?: number };

/** Long enough to see, short enough to wait for. */
const LENGTH = 130;

const ACTS: Readonly<Record<AbilityUse, Build>> = {
  travel: (button) => ({
    rows: HALL,
    foe: STURDY,
    starts: [at(1.8, 3.5, EAST), at(6.2, 3.5, WEST)],
    cues: [
      [
        { at: 10, move: [1, 0], aim: EAST },
        { at: 22, move: [1, 0], aim: EAST, buttons: button },
        { at: 24, move: [1, 0], aim: WEST, buttons: FIRE },
        { at: 34, aim: WEST, buttons: FIRE },
        { at: 90, move: [-1, 0], aim: WEST, buttons: FIRE },
        { at: 98, move: [-1, 0], aim: WEST, buttons: button },
        { at: 100, move: [-1, 0], aim: WEST },
        { at: 112 },
      ],
      [],
    ],
  }),
  scout: (button) => ({
    rows: ROOMS,
    foe: GUNNER,
    starts: [at(3, 3.5, EAST), at(9.5, 4.5, WEST)],
    cues: [
      [
        { at: 24, aim: EAST, buttons: button },
        { at: 26, aim: EAST },
      ],
      [
        { at: 0, move: [0, -1] },
        { at: 36, move: [0, 1] },
        { at: 76, move: [0, -1] },
        { at: 110, move: [0, 1] },
      ],
    ],
  }),
  guard: (button) => ({
    rows: HALL,
    foe: GUNNER,
    starts: [at(2.5, 3.5, EAST), at(9.5, 3.5, WEST)],
    cues: [
      [
        { at: 14, buttons: button },
        { at: 16, move: [1, 0] },
        { at: 84, buttons: FIRE },
      ],
      [{ at: 10, buttons: FIRE }],
    ],
  }),
  strike: (button) => ({
    rows: CRACKS,
    foe: GUNNER,
    starts: [at(2.4, 3, EAST), at(7.2, 3, WEST)],
    cues: [[{ at: 26, buttons: button }, { at: 28 }, { at: 48, buttons: FIRE }], []],
  }),
  tunnel: (button) => ({
    rows: ROOMS,
    foe: GUNNER,
    starts: [at(3.4, 2, EAST), at(9.8, 3.8, WEST)],
    cues: [
      [
        { at: 24, aim: EAST, buttons: button },
        { at: 26, aim: EAST },
        { at: 42, move: [1, 0], aim: EAST },
        { at: 92, move: [0.4, 0.7], buttons: FIRE },
      ],
      [],
    ],
  }),
  gather: (button) => ({
    rows: SCRAP,
    foe: GUNNER,
    starts: [at(1.8, 3.5, EAST), at(11.4, 1.6, WEST)],
    cues: [
      [
        { at: 4, move: [1, 0], aim: EAST },
        { at: 36, aim: EAST, buttons: button },
        { at: 38, move: [0.5, 0], aim: EAST },
      ],
      [],
    ],
  }),
  emplace: (button) => ({
    rows: HALL,
    foe: STURDY,
    starts: [at(4.4, 3.2, EAST), at(11.2, 3.5, WEST)],
    cues: [
      [{ at: 12, buttons: button }, { at: 14, move: [-1, 0.2] }, { at: 34 }],
      [{ at: 40, move: [-1, 0] }, { at: 84 }],
    ],
  }),
  block: (button) => ({
    rows: LANES,
    foe: GUNNER,
    starts: [at(3.2, 2, EAST), at(10.2, 2, WEST)],
    cues: [[{ at: 20, buttons: button }, { at: 22 }, { at: 56, buttons: FIRE }], [{ at: 10, buttons: FIRE }]],
  }),
  sneak: (button) => ({
    rows: HALL,
    foe: STURDY,
    starts: [at(2, 3.5, EAST), at(9.4, 3, EAST)],
    cues: [
      [{ at: 14, buttons: button }, { at: 16, move: [1, 0] }, { at: 62 }, { at: 74, buttons: FIRE }],
      [{ at: 0, aim: EAST }],
    ],
  }),
  disrupt: (button) => ({
    rows: HALL,
    foe: GUARDED,
    starts: [at(2.4, 3.5, EAST), at(8.6, 3.5, WEST)],
    cues: [
      [{ at: 14, move: [1, 0] }, { at: 36 }, { at: 44, buttons: button }, { at: 46 }, { at: 58, buttons: FIRE }],
      [{ at: 10, buttons: FOE_GUARD }, { at: 12 }],
    ],
  }),
  bombard: (button) => ({
    rows: ROOMS,
    foe: STURDY,
    starts: [at(3, 3.5, EAST), at(9.5, 3.5, WEST)],
    cues: [[{ at: 16, buttons: button }, { at: 18 }, { at: 104, buttons: button }, { at: 106 }], []],
    length: 150,
  }),
  trap: (button) => ({
    rows: HALL,
    foe: STURDY,
    starts: [at(6, 3.5, EAST), at(11.3, 3.5, WEST)],
    cues: [[{ at: 10, buttons: button }, { at: 12, move: [-1, 0] }, { at: 40 }], [{ at: 46, move: [-1, 0] }]],
    length: 140,
  }),
};

/** Returns the act of a weapon: it drives up to where its shots reach, and fires. */
function weaponAct({ weapon, radius }: ChassisDef): Act {
  const reach = Math.min(weapon.range / TILE, 7.5);
  // What only bites what is near has to drive there.
  const gap = Math.max((2 * radius) / TILE + 0.1, reach * 0.8);
  const foeX = 10.2;
  const x = Math.max(1.7, foeX - gap - 2.4);
  return {
    rows: HALL,
    foe: STURDY,
    starts: [at(x, 4.9, EAST), at(foeX, 3.2, WEST)],
    cues: [
      [
        { at: 8, move: [0.85, -0.5] },
        { at: 8 + Math.round(((foeX - gap - x) * 30) / 4), buttons: FIRE },
        { at: 70, move: [0, 1], buttons: FIRE },
        { at: 82, move: [0, -1], buttons: FIRE },
        { at: 94, buttons: FIRE },
      ],
      [],
    ],
    length: LENGTH,
  };
}

/** Returns what is shown of a slot of a chassis. @param slot 0 the weapon, 1 and 2 the abilities */
export function actOf(chassis: ChassisDef, slot: ShownSlot): Act {
  if (slot === "weapon") return weaponAct(chassis);
  const ability: AbilityDef = chassis.abilities[slot === "ability1" ? 0 : 1];
  return { length: LENGTH, ...ACTS[ability.use](slot === "ability1" ? ABILITY_1 : ABILITY_2) };
}

/** Returns the cue that holds at a tick, and whether it has just begun: abilities are pressed once. */
export function cueAt(cues: readonly Cue[], tick: number): Cue {
  return cues.findLast((cue) => cue.at <= tick) ?? { at: 0 };
}
