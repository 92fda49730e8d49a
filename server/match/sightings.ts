/** Who sees which things, sorted out once a tick for all viewers of a room: most things are seen by few. */
import { beastList } from "#shared/content/beasts.ts";
import type { Beast, Device, Projectile, Resource, Shell, Track } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";

/** The things in sight of each seat, in the world's order. */
export interface Sightings {
  readonly shots: readonly (readonly Projectile[])[];
  readonly resources: readonly (readonly Resource[])[];
  readonly tracks: readonly (readonly Track[])[];
  readonly devices: readonly (readonly Device[])[];
  readonly shells: readonly (readonly Shell[])[];
  /** Those that are not public. */
  readonly beasts: readonly (readonly Beast[])[];
  /** Sorts out a world after its step, in place. */
  update(world: World): void;
}

/** Returns sightings of nothing. @param seats how many there are, at most 31 */
export function createSightings(seats: number): Sightings {
  const shots = lists<Projectile>(seats);
  const resources = lists<Resource>(seats);
  const tracks = lists<Track>(seats);
  const devices = lists<Device>(seats);
  const shells = lists<Shell>(seats);
  const beasts = lists<Beast>(seats);
  const roaming: Beast[] = [];
  const counts = new Int32Array(seats);
  return {
    shots,
    resources,
    tracks,
    devices,
    shells,
    beasts,
    update(world) {
      sortOut(world.projectiles, shots, counts);
      sortOut(world.resources, resources, counts);
      sortOut(world.tracks, tracks, counts);
      sortOut(world.devices, devices, counts);
      sortOut(world.shells, shells, counts);
      roaming.length = 0;
      for (const beast of world.beasts) if (beastList[beast.kind]?.isPublic === false) roaming.push(beast);
      sortOut(roaming, beasts, counts);
    },
  };
}

function lists<Thing>(seats: number): Thing[][] {
  return Array.from({ length: seats }, () => []);
}

function sortOut<Thing extends { readonly seenBy: number }>(
  things: readonly Thing[],
  bySeat: Thing[][],
  counts: Int32Array,
): void {
  counts.fill(0);
  for (const thing of things) {
    // The lowest bit that is set, again and again, until none is.
    for (let bits = thing.seenBy; bits !== 0; bits &= bits - 1) {
      const seat = 31 - Math.clz32(bits & -bits);
      const list = bySeat[seat];
      const count = counts[seat];
      if (list === undefined || count === undefined) continue;
      list[count] = thing;
      counts[seat] = count + 1;
    }
  }
  // Written over and cut, not emptied and filled: an empty list gives its memory back.
  bySeat.forEach((list, seat) => {
    list.length = counts[seat] ?? 0;
  });
}
