/** What a seat may see, and what its client was sent, in the same words: one list of texts for each kind of thing. */
import { beastList } from "#shared/content/beasts.ts";
import { chassisAt } from "#shared/content/chassis.ts";
import { resourceList } from "#shared/content/resources.ts";
import { POINT } from "#shared/content/units.ts";
import { ARMING, DARKENED, WORKING } from "#shared/protocol/device-state.ts";
import { type BeastState, CONCEALED, GENERATION, SHOT_EPOCH } from "#shared/protocol/thing-state.ts";
import { concealmentOf } from "#shared/sim/drive.ts";
import type { Beast } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";
import type { RawClient } from "./raw-client.ts";

/** The kinds of things. */
export const KINDS = [
  "robots",
  "shots",
  "resources",
  "tracks",
  "devices",
  "shells",
  "drones",
  "beasts",
  "prizes",
] as const;
/** See the file header; beasts without their places, which come in turns. */
export type Sight = Record<(typeof KINDS)[number], string[]>;

/** Returns what the simulation shows a seat. */
export function shownBy(world: World, seat: number): Sight {
  const sees = (thing: { readonly seenBy: number }): boolean => (thing.seenBy & (1 << seat)) !== 0;
  const isPublic = ({ kind }: Beast): boolean => beastList[kind]?.isPublic === true;
  return {
    robots: world.robots
      .filter((robot) => robot.seat !== seat && robot.alive === 1 && sees(robot))
      .map(({ seat: other, drive, chassis }) => {
        const isConcealed = concealmentOf(drive, chassisAt(chassis)) < Number.MAX_SAFE_INTEGER;
        return [other, drive.x, drive.y, drive.heading >> 2, drive.aim >> 2, drive.windUp, isConcealed].join();
      }),
    shots: words(world.projectiles.filter(sees), (shot) => [1 + shot.weapon, shot.x, shot.y, shot.vx, shot.vy]),
    resources: words(world.resources.filter(sees), ({ kind, x, y }) => [1 + kind, x, y]),
    tracks: words(world.tracks.filter(sees), ({ tile, heading, tick }) => [tile, heading >> 2, tick]),
    devices: words(world.devices.filter(sees), ({ kind, x, y, owner, aim, hull, armsAt, darkUntil, endsAt }) => {
      const state = world.tick < darkUntil ? DARKENED : world.tick < armsAt ? ARMING : WORKING;
      return [1 + kind, x, y, owner, aim >> 2, Math.ceil(hull / POINT), state, endsAt];
    }),
    shells: words(world.shells.filter(sees), ({ ability, x, y, radius, thrownAt, landsAt }) => [
      ...[1 + ability, x, y],
      ...[radius, thrownAt, landsAt],
    ]),
    drones: words(
      world.beasts.filter((beast) => sees(beast) && !isPublic(beast)),
      looksOf,
    ),
    beasts: words(world.beasts.filter(isPublic), looksOf),
    prizes: prizesOf(world),
  };
}

const looksOf = ({ kind, hull, hullMost, state, course }: Beast): readonly number[] => [
  ...[1 + kind, Math.ceil((hull * 255) / hullMost)],
  ...[state, course >> 2],
];

function prizesOf(world: World): string[] {
  const isPrize = (kind: number): boolean => resourceList[kind]?.isPrize === true;
  const loose = world.resources.filter(({ kind }) => isPrize(kind)).map(({ kind, x, y }) => [1 + kind, 0, x, y].join());
  const carried = world.robots.flatMap(({ alive, seat, cargo }) =>
    cargo.flatMap((count, kind) => (alive === 1 && count > 0 && isPrize(kind) ? [[1 + kind, 1 + seat].join()] : [])),
  );
  return [...loose, ...carried].sort();
}

/** Returns what a client was sent. */
export function sentTo({ state, view }: RawClient): Sight {
  const own = view();
  const since = state.tick % SHOT_EPOCH;
  const bare = (kind: number): number => kind & ~GENERATION;
  const isTaken = ({ kind }: { readonly kind: number }): boolean => kind !== 0;
  const beastWords = (beasts: Iterable<BeastState>): string[] =>
    words([...beasts].filter(isTaken), ({ kind, hull, state: does, course }) => [bare(kind), hull, does, course]);
  return {
    robots: [...own.robots.entries()]
      .filter(([, robot]) => robot.seen === 1)
      .map(([seat, { x, y, heading, aim, windUp, flags }]) =>
        [seat, x, y, heading, aim, windUp, (flags & CONCEALED) !== 0].join(),
      ),
    shots: words([...own.shots.values()].filter(isTaken), ({ kind, x, y, vx, vy }) => [
      ...[bare(kind), x + vx * since, y + vy * since],
      ...[vx, vy],
    ]),
    resources: words([...own.resources.values()].filter(isTaken), ({ kind, x, y }) => [bare(kind), x, y]),
    tracks: words(
      [...own.tracks.values()].filter((track) => track.tile !== 0),
      ({ tile, heading, tick }) => [tile, heading, tick],
    ),
    devices: words([...own.devices.values()].filter(isTaken), (device) => {
      const { kind, x, y, owner, aim, hull, state: does, endsAt } = device;
      return [bare(kind), x, y, owner, aim, hull, does, endsAt];
    }),
    shells: words([...own.shells.values()].filter(isTaken), ({ kind, x, y, radius, thrownAt, landsAt }) => [
      ...[bare(kind), x, y],
      ...[radius, thrownAt, landsAt],
    ]),
    drones: beastWords(own.beasts.values()),
    beasts: beastWords(state.beasts.values()),
    prizes: words([...state.prizes.values()].filter(isTaken), ({ kind, carrier, x, y }) =>
      carrier === 0 ? [kind, 0, x, y] : [kind, carrier],
    ),
  };
}

function words<Thing>(things: readonly Thing[], say: (thing: Thing) => readonly number[]): string[] {
  return things.map((thing) => say(thing).join()).sort();
}
