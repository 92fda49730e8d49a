/** Who sees which things, sorted out once a tick for all viewers of a room: most things are seen by few. */
import { beastList } from "#shared/content/beasts.ts";
import type { Beast, Device, Projectile, Resource, Shell, Track } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";

/** The things of one kind in sight of each seat. */
export interface Sighted<Thing> {
  /** By seat, in the world's order. */
  readonly lists: readonly (readonly Thing[])[];
  /** By seat: how many things its list holds. */
  readonly counts: Int32Array;
  /** By seat: counts up whenever its list is another one, by its things or their order; of resources, by their places, too. */
  readonly versions: Uint32Array;
}

/** The things in sight of each seat. */
export interface Sightings {
  readonly shots: Sighted<Projectile>;
  readonly resources: Sighted<Resource>;
  readonly tracks: Sighted<Track>;
  readonly devices: Sighted<Device>;
  readonly shells: Sighted<Shell>;
  /** Those that are not public. */
  readonly beasts: Sighted<Beast>;
  /** Sorts out a world after its step, in place. */
  update(world: World): void;
}

/** Returns sightings of nothing. @param seats how many there are, at most 31 */
export function createSightings(seats: number): Sightings {
  const shots = createSorter<Projectile>(seats);
  const resources = createSorter<Resource>(seats, placeOf);
  const tracks = createSorter<Track>(seats);
  const devices = createSorter<Device>(seats);
  const shells = createSorter<Shell>(seats);
  const beasts = createSorter<Beast>(seats);
  const roaming: Beast[] = [];
  return {
    shots,
    resources,
    tracks,
    devices,
    shells,
    beasts,
    update(world) {
      shots.sortOut(world.projectiles);
      resources.sortOut(world.resources);
      tracks.sortOut(world.tracks);
      devices.sortOut(world.devices);
      shells.sortOut(world.shells);
      roaming.length = 0;
      for (const beast of world.beasts) if (beastList[beast.kind]?.isPublic === false) roaming.push(beast);
      beasts.sortOut(roaming);
    },
  };
}

interface Sorter<Thing> extends Sighted<Thing> {
  sortOut(things: readonly Thing[]): void;
}

/** Magnets and walls that close move what lies about. */
function placeOf({ x, y }: Resource): number {
  return (x << 16) | y;
}

/**
 * Returns what sorts out things of one kind.
 * @param seats at most 31
 * @param markOf a whole number of 32 bits that differs whenever what is shown of a thing does; needed only for things that stay
 * the same object then
 */
function createSorter<Thing extends { readonly seenBy: number }>(
  seats: number,
  markOf: (thing: Thing) => number = () => 0,
): Sorter<Thing> {
  const marks = Array.from({ length: seats }, (): number[] => []);
  const lists = Array.from({ length: seats }, (): Thing[] => []);
  const versions = new Uint32Array(seats);
  const counts = new Int32Array(seats);
  return {
    lists,
    counts,
    versions,
    sortOut(things) {
      counts.fill(0);
      /** A bit for each seat whose list is another one. */
      let changed = 0;
      for (const thing of things) {
        if (thing.seenBy === 0) continue;
        const mark = markOf(thing);
        // The lowest bit that is set, again and again, until none is.
        for (let bits = thing.seenBy; bits !== 0; bits &= bits - 1) {
          const bit = bits & -bits;
          const seat = 31 - Math.clz32(bit);
          const list = lists[seat];
          const marked = marks[seat];
          const count = counts[seat];
          if (list === undefined || marked === undefined || count === undefined) continue;
          if (list[count] !== thing || marked[count] !== mark) {
            list[count] = thing;
            marked[count] = mark;
            changed |= bit;
          }
          counts[seat] = count + 1;
        }
      }
      for (let seat = 0; seat < seats; seat++) {
        const list = lists[seat];
        const count = counts[seat] ?? 0;
        if (list === undefined) continue;
        // Written over and cut, not emptied and filled: an empty list gives its memory back.
        const isShorter = list.length > count;
        if (isShorter) list.length = count;
        if (isShorter || (changed & (1 << seat)) !== 0) versions[seat] = (versions[seat] ?? 0) + 1;
      }
    },
  };
}
