/** What content says in English, in the shape of a translation. */
import type { NameTables } from "#client/words/content-names.ts";
import { englishNames } from "#client/words/content-names.ts";
import { abilities } from "#shared/content/abilities.ts";
import { awards } from "#shared/content/awards.ts";
import { beasts } from "#shared/content/beasts.ts";
import { chassisList } from "#shared/content/chassis.ts";
import { devices } from "#shared/content/devices.ts";
import { modes } from "#shared/content/modes.ts";
import { resources } from "#shared/content/resources.ts";
import { weapons } from "#shared/content/weapons.ts";

const each = <Entry, Said>(table: Readonly<Record<string, Entry>>, say: (entry: Entry) => Said): Record<string, Said> =>
  Object.fromEntries(Object.entries(table).map(([id, entry]) => [id, say(entry)]));

export const englishTables: Readonly<Record<keyof NameTables, Readonly<Record<string, unknown>>>> = {
  chassis: Object.fromEntries(chassisList.map((chassis) => [chassis.id, englishNames.chassis(chassis)])),
  abilities: each(abilities, englishNames.ability),
  weapons: each(weapons, ({ name }) => name),
  modes: each(modes, englishNames.mode),
  resources: each(resources, ({ name }) => englishNames.resource(name)),
  beasts: each(beasts, ({ name }) => englishNames.beast(name)),
  devices: each(devices, ({ name }) => name),
  awards: each(awards, englishNames.award),
};
