/** Holds what a client knows of the match to what everybody may know. */
import type { LiveMatch } from "#server/match/live-match.ts";
import { POINT } from "#shared/content/units.ts";
import { awardsOf } from "#shared/sim/awards.ts";
import { OVER, type Robot } from "#shared/sim/world.ts";
import type { Objection } from "./finding.ts";
import { createPublicRows, PUBLIC_BEAST_RULES } from "./sight-rows.ts";
import { createSlotCheck } from "./slot-check.ts";
import type { TreeNode, Write } from "./strict-decoder.ts";
import { compare } from "./view-check.ts";

/** See the file header. Remembers; to be asked for each tick. */
export interface PublicCheck {
  check(root: TreeNode, live: LiveMatch, writes: readonly Write[], isFresh: boolean, object: Objection): void;
}

/** Returns the check of the public state. @param build of the server */
export function createPublicCheck(build: string): PublicCheck {
  const rows = createPublicRows();
  const beasts = createSlotCheck(PUBLIC_BEAST_RULES);
  let match = 0;
  let whole: readonly number[] = [];
  /** How each seat fought in the last match that ended: it stays told. */
  const fought = new Map<number, Readonly<Record<string, number>>>();
  return {
    check(root, live, writes, isFresh, object) {
      const { world } = live;
      if (match !== live.match) {
        match = live.match;
        whole = world.crackedHull.map(() => Math.max(...world.crackedHull));
      }
      compare(root, publicFields(live, build), object);
      for (const [key, seat] of root.children.get("seats")?.children ?? []) {
        const robot = world.robots[Number(key)];
        if (robot === undefined) object(seat.path, "told", "there is no such seat");
        else {
          if (isDecided(live)) fought.set(robot.seat, fightOf(robot, live));
          compare(seat, { ...seatFields(robot, live), ...(fought.get(robot.seat) ?? NO_FIGHT) }, object);
        }
      }
      const cracked = world.crackedHull.flatMap((hull, segment) =>
        hull === whole[segment] ? [] : [[String(segment), Math.ceil(hull / POINT)] as const],
      );
      compareMap(root.children.get("walls"), cracked, object);
      const open = world.openings.map(({ tile, other, until }) => [`${tile}-${other}`, until] as const);
      compareMap(root.children.get("tunnels"), open, object);
      compareMap(
        root.children.get("vaults"),
        world.vaults.map((banked, team) => [String(team), banked]),
        object,
      );
      const now = rows(world);
      const node = root.children.get("beasts");
      if (node !== undefined) beasts.check(node, now.beasts, writesIn(node, writes), isFresh, object);
      checkPrizes(root.children.get("prizes"), now.prizes, object);
    },
  };
}

type Rows = ReturnType<ReturnType<typeof createPublicRows>>["prizes"];

/** Prizes are told in the order in which they are, from the first slot on. */
function checkPrizes(node: TreeNode | undefined, rows: Rows, object: Objection): void {
  [...(node?.children.values() ?? [])].forEach((state, slot) => {
    const row = rows[slot];
    if (row === undefined) {
      if (state.values.get("kind") !== 0) object(state.path, Object.fromEntries(state.values), "no prize");
      return;
    }
    for (const [field, value] of Object.entries(row.look)) {
      if (state.values.get(field) !== value) object(`${state.path}.${field}`, state.values.get(field), value);
    }
    const isPast = row.pasts?.some(({ x, y }) => state.values.get("x") === x && state.values.get("y") === y) ?? true;
    if (!isPast) object(state.path, Object.fromEntries(state.values), row.pasts);
  });
}

function publicFields(live: LiveMatch, build: string): Record<string, number | string> {
  const { world, match, shownTick, phaseEnd } = live;
  const { mode, mazeSeed, phase, wave, revival } = world;
  const practice = live.plan.practice === undefined ? 0 : 1;
  const { waitsFor } = live;
  return { match, mode, mazeSeed, tick: shownTick, phase, phaseEnd, build, practice, waitsFor, wave, revival };
}

const isDecided = ({ world }: LiveMatch): boolean => world.phase === OVER && world.outcome !== null;

/** What is told of a seat at any time. */
function seatFields({ seat, driver, chassis, stats }: Robot, live: LiveMatch): Record<string, number | string> {
  const { banked, kills, deaths } = stats;
  const taken = live.seats[seat]?.person == null ? 0 : 1;
  const place = isDecided(live) ? (live.world.outcome?.places[seat] ?? 0) : 0;
  return { name: live.nameOf(seat), driver, taken, chassis, banked, kills, deaths, place };
}

/** What is told of a seat when the match is over. */
function fightOf({ seat, stats }: Robot, { world }: LiveMatch): Record<string, number> {
  const { shots, hits, damageDealt, banked, bankedBefore, largestHaul, assists, pickedUp } = stats;
  const awards = awardsOf(world).filter((award) => award.seat === seat);
  return {
    sinceJoining: banked - bankedBefore,
    largestHaul,
    assists,
    damageDealt: Math.round(damageDealt / POINT),
    accuracy: shots === 0 ? 0 : Math.min(255, Math.round((hits * 255) / shots)),
    pickedUp,
    awards: awards.reduce((sum, { award }) => sum + 2 ** award, 0),
  };
}

const NO_FIGHT = { sinceJoining: 0, largestHaul: 0, assists: 0, damageDealt: 0, accuracy: 0, pickedUp: 0, awards: 0 };

function compareMap(
  node: TreeNode | undefined,
  allowed: readonly (readonly [string, number])[],
  object: Objection,
): void {
  if (node !== undefined) compare(node, Object.fromEntries(allowed), object);
  else if (allowed.length > 0) object("a map", "not told", allowed);
}

function writesIn(node: TreeNode, writes: readonly Write[]): readonly Write[] {
  return writes.filter((write) => write.node.path.startsWith(`${node.path}.`));
}
