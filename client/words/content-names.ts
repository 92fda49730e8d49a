/**
 * What content is called. A content table holds the English name of each entry; a frame and the server's lists name
 * things by it. Here each kind has a function from what content says to what is shown; other languages answer from
 * tables by id, which do not compile while an entry has no translation.
 */
import { type AbilityId, abilities } from "#shared/content/abilities.ts";
import { type AwardId, awards } from "#shared/content/awards.ts";
import { type BeastId, beasts } from "#shared/content/beasts.ts";
import { type ChassisId, chassisList } from "#shared/content/chassis.ts";
import { type DeviceId, devices } from "#shared/content/devices.ts";
import { type ModeId, modes } from "#shared/content/modes.ts";
import { type ResourceId, resources } from "#shared/content/resources.ts";
import { type WeaponId, weapons } from "#shared/content/weapons.ts";

/** A name and a sentence about what it names. */
export interface Said {
  readonly name: string;
  readonly says: string;
}

/** A thing in sentences: "A core is there", "She has the core". */
export interface Thing {
  readonly name: string;
  /** With its article at the start of a sentence: one of a kind for a beast ("The Minotaur"), any one for a resource. */
  readonly subject: string;
  /** The one that is known, as what somebody has or slew: "the core". */
  readonly object: string;
}

/** A beast in sentences. */
export interface Beast extends Thing {
  /** As who destroyed somebody, alone before a picture or after "Destroyed by". */
  readonly killer: string;
}

/** Returns what something is called. Each takes what the content table says, in English. */
export interface Names {
  chassis(chassis: { readonly name: string; readonly role: string }): { readonly name: string; readonly role: string };
  ability(ability: Said): Said;
  weapon(name: string): string;
  mode(mode: Said): Said;
  resource(name: string): Thing;
  beast(name: string): Beast;
  device(name: string): string;
  award(award: Said): Said;
}

/** The names of one language by id. */
export interface NameTables {
  readonly chassis: Readonly<Record<ChassisId, { readonly name: string; readonly role: string }>>;
  readonly abilities: Readonly<Record<AbilityId, Said>>;
  readonly weapons: Readonly<Record<WeaponId, string>>;
  readonly modes: Readonly<Record<ModeId, Said>>;
  readonly resources: Readonly<Record<ResourceId, Thing>>;
  readonly beasts: Readonly<Record<BeastId, Beast>>;
  readonly devices: Readonly<Record<DeviceId, string>>;
  readonly awards: Readonly<Record<AwardId, Said>>;
}

/** English: as content says. */
export const englishNames: Names = {
  chassis: ({ name, role }) => ({ name, role }),
  ability: ({ name, says }) => ({ name, says }),
  weapon: (name) => name,
  mode: ({ name, says }) => ({ name, says }),
  resource: (name) => ({ name, subject: `A ${name.toLowerCase()}`, object: `the ${name.toLowerCase()}` }),
  beast: (name) => ({ name, subject: `The ${name}`, object: `the ${name}`, killer: `The ${name}` }),
  device: (name) => name,
  award: ({ name, says }) => ({ name, says }),
};

const idsByName = (table: Readonly<Record<string, { readonly name: string }>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(table).map(([id, { name }]) => [name, id]));

const ids = {
  chassis: new Map<string, string>(chassisList.map(({ id, name }) => [name, id])),
  ability: idsByName(abilities),
  weapon: idsByName(weapons),
  mode: idsByName(modes),
  resource: idsByName(resources),
  beast: idsByName(beasts),
  device: idsByName(devices),
  award: idsByName(awards),
} as const;

/** Returns the names of a language. What no table knows keeps its English name. */
export function namesFrom(tables: NameTables): Names {
  const found = <Entry>(
    kind: keyof typeof ids,
    table: Readonly<Record<string, Entry>>,
    name: string,
  ): Entry | undefined => table[ids[kind].get(name) ?? ""];
  return {
    chassis: (chassis) => found("chassis", tables.chassis, chassis.name) ?? englishNames.chassis(chassis),
    ability: (ability) => found("ability", tables.abilities, ability.name) ?? englishNames.ability(ability),
    weapon: (name) => found("weapon", tables.weapons, name) ?? name,
    mode: (mode) => found("mode", tables.modes, mode.name) ?? englishNames.mode(mode),
    resource: (name) => found("resource", tables.resources, name) ?? englishNames.resource(name),
    beast: (name) => found("beast", tables.beasts, name) ?? englishNames.beast(name),
    device: (name) => found("device", tables.devices, name) ?? name,
    award: (award) => found("award", tables.awards, award.name) ?? englishNames.award(award),
  };
}
