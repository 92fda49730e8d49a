/** What abilities do when they start, asked of content itself: each is cast once into a recorder instead of a world. */
import { abilityList } from "./abilities.ts";
import type { AbilityDef, Cast } from "./ability.ts";
import type { Blast } from "./blast.ts";
import { type DeviceDef, deviceIds, deviceList } from "./devices.ts";

/** The numbers of one ability; 0 and null where it does no such thing. Units and ticks. */
export interface AbilityFacts {
  reveal: number;
  bore: number;
  walls: number;
  flight: number;
  blast: Blast | null;
  device: DeviceDef | null;
  /** The number of that device in `deviceList`, or −1. */
  deviceNumber: number;
  jolt: number;
}

const facts = new Map<AbilityDef, AbilityFacts>();
for (const ability of abilityList) facts.set(ability, ask(ability));

/** Returns what is known of an ability of a chassis. @throws RangeError when it is not in `abilityList` */
export function factsOf(ability: AbilityDef): AbilityFacts {
  const known = facts.get(ability);
  if (known === undefined) throw new RangeError(`${ability.name} is not in the list of abilities`);
  return known;
}

function ask(ability: AbilityDef): AbilityFacts {
  const found: AbilityFacts = {
    reveal: 0,
    bore: 0,
    walls: 0,
    flight: 0,
    blast: null,
    device: null,
    deviceNumber: -1,
    jolt: 0,
  };
  const recorder: Cast = {
    caster: 0,
    damage() {},
    stun() {},
    reveal(radius) {
      found.reveal = radius;
      return true;
    },
    guard: () => true,
    bore(reach, count) {
      found.bore = reach;
      found.walls = count;
      return true;
    },
    lob(flight, blast) {
      found.flight = flight;
      found.blast = blast;
      return true;
    },
    place(device) {
      found.deviceNumber = deviceIds.indexOf(device);
      found.device = deviceList[found.deviceNumber] ?? null;
      return true;
    },
    jolt(radius) {
      found.jolt = radius;
      return true;
    },
  };
  ability.start?.(recorder);
  return found;
}

/** Returns how far around its robot an ability acts, in units; 0 for one that acts at one place. @throws RangeError as `factsOf` */
export function reachOf(ability: AbilityDef): number {
  const { reveal, jolt } = factsOf(ability);
  return Math.max(ability.attract?.radius ?? 0, reveal, jolt);
}
