/**
 * Awards at the end of a match. Those of a **best** go to the seat with the highest score, so everything that is worth a
 * smile is counted upwards; the **own** ones are true of a seat by itself, for those that were best at nothing.
 */
import { divRound, tiles } from "../lib/math.ts";
import { seconds } from "../lib/time.ts";
import { points } from "./units.ts";

/** What awards go by: a seat's statistics. Damage in thirtieths, distance in units, times in ticks. */
export interface Deeds {
  readonly banked: number;
  readonly largestHaul: number;
  readonly pickedUp: number;
  readonly kills: number;
  readonly assists: number;
  readonly deaths: number;
  readonly damageDealt: number;
  readonly damageTaken: number;
  readonly shots: number;
  readonly hits: number;
  readonly distance: number;
  readonly stolen: number;
  readonly prizeTicks: number;
  readonly longestCarry: number;
  readonly longestLife: number;
  readonly revenges: number;
  readonly beastDamage: number;
  readonly abilityUses: readonly number[];
}

/** One award. */
export interface AwardDef {
  readonly name: string;
  /** One sentence for the player. */
  readonly says: string;
  readonly icon: string;
  /** True: the highest score of all seats has it. False: any seat with a score may, when it has no other. */
  readonly isBest: boolean;
  /** Returns a whole number, the higher the better; 0 or less: this seat does not come into question. */
  readonly score: (deeds: Deeds) => number;
}

/** Fewer shots than this say nothing about an aim. */
const SHOTS_THAT_COUNT = 10;
/** Damage taken a life, and dealt in all, from which on nobody calls it little. */
const SCRATCHES = points(60);
const HARMLESS = points(100);

export const awards = {
  "big-haul": {
    name: "Big haul",
    says: "The biggest haul of the match.",
    icon: "icon/award-haul",
    isBest: true,
    score: ({ largestHaul }) => largestHaul,
  },
  "core-runner": {
    name: "Core runner",
    says: "Had a core in the hold for the longest time.",
    icon: "icon/award-core",
    isBest: true,
    score: ({ prizeTicks }) => prizeTicks,
  },
  matador: {
    name: "Matador",
    says: "Hurt the beasts most.",
    icon: "icon/award-matador",
    isBest: true,
    score: ({ beastDamage }) => beastDamage,
  },
  "master-thief": {
    name: "Thief",
    says: "Took most of what others had found.",
    icon: "icon/award-thief",
    isBest: true,
    score: ({ stolen }) => stolen,
  },
  avenger: {
    name: "Avenger",
    says: "Most revenges.",
    icon: "icon/award-revenge",
    isBest: true,
    score: ({ revenges }) => revenges,
  },
  "sharp-eye": {
    name: "Sharp eye",
    says: "The best aim.",
    icon: "icon/award-aim",
    isBest: true,
    score: ({ shots, hits }) => (shots < SHOTS_THAT_COUNT ? 0 : divRound(hits * 1000, shots)),
  },
  wrecker: {
    name: "Wrecker",
    says: "Destroyed most robots.",
    icon: "icon/destroyed",
    isBest: true,
    score: ({ kills }) => kills,
  },
  wingman: {
    name: "Wingman",
    says: "Most assists.",
    icon: "icon/eye",
    isBest: true,
    score: ({ assists }) => assists,
  },
  "hardly-a-scratch": {
    name: "Untouched",
    says: "Hardly a scratch, life by life.",
    icon: "icon/award-untouched",
    isBest: true,
    score: ({ banked, damageTaken, deaths }) => (banked > 0 ? SCRATCHES - divRound(damageTaken, deaths + 1) : 0),
  },
  "long-way": {
    name: "Long way home",
    says: "Brought home what was carried longest.",
    icon: "icon/award-carry",
    isBest: true,
    score: ({ longestCarry }) => longestCarry,
  },
  "long-life": {
    name: "Survivor",
    says: "The longest life.",
    icon: "icon/trophy",
    isBest: true,
    score: ({ longestLife }) => longestLife,
  },
  globetrotter: {
    name: "Globetrotter",
    says: "The longest way.",
    icon: "icon/award-distance",
    isBest: true,
    score: ({ distance }) => distance,
  },
  "pack-rat": {
    name: "Pack rat",
    says: "Picked up most.",
    icon: "icon/award-packrat",
    isBest: true,
    score: ({ pickedUp }) => pickedUp,
  },
  tinkerer: {
    name: "Tinkerer",
    says: "Used abilities most.",
    icon: "icon/energy",
    isBest: true,
    score: ({ abilityUses }) => abilityUses.reduce((sum, uses) => sum + uses, 0),
  },
  pacifist: {
    name: "Pacifist",
    says: "Banked, and hurt hardly anybody.",
    icon: "icon/award-peace",
    isBest: true,
    score: ({ banked, damageDealt }) => (banked > 0 ? HARMLESS - damageDealt : 0),
  },
  "never-say-die": {
    name: "Never say die",
    says: "Came back, time after time.",
    icon: "icon/turret",
    isBest: false,
    score: ({ deaths }) => deaths - 2,
  },
  "trigger-happy": {
    name: "Trigger happy",
    says: "Kept the barrel warm.",
    icon: "icon/pulse",
    isBest: false,
    score: ({ shots }) => shots - 100,
  },
  "every-bit": {
    name: "Every bit counts",
    says: "Brought something home.",
    icon: "icon/cell",
    isBest: false,
    score: ({ banked }) => banked,
  },
  wanderer: {
    name: "Wanderer",
    says: "Saw a lot of the maze.",
    icon: "icon/sonar",
    isBest: false,
    score: ({ distance }) => distance - tiles(100),
  },
  "steady-wheels": {
    name: "Steady",
    says: "Kept on its wheels for a good while.",
    icon: "icon/barricade",
    isBest: false,
    score: ({ longestLife }) => longestLife - seconds(60),
  },
  "good-sport": {
    name: "Good sport",
    says: "Was there.",
    icon: "icon/crown",
    isBest: false,
    score: () => 1,
  },
} as const satisfies Record<string, AwardDef>;

export type AwardId = keyof typeof awards;

/** The ids in the order in which results number them, which is also the order in which they are given. Append only. */
export const awardIds: readonly AwardId[] = [
  "big-haul",
  "core-runner",
  "matador",
  "master-thief",
  "avenger",
  "sharp-eye",
  "wrecker",
  "wingman",
  "hardly-a-scratch",
  "long-way",
  "long-life",
  "globetrotter",
  "pack-rat",
  "tinkerer",
  "pacifist",
  "never-say-die",
  "trigger-happy",
  "every-bit",
  "wanderer",
  "steady-wheels",
  "good-sport",
];

/** All awards in that order. */
export const awardList: readonly AwardDef[] = awardIds.map((id) => awards[id]);
