/** Blows on beasts: summed for each, then applied; at the end of its hull a beast leaves what it has. */
import { beastLeaves, STUNNED_DAMAGE } from "../content/beasts.ts";
import { resourceList } from "../content/resources.ts";
import { EVERYBODY } from "./events.ts";
import type { ThingBlow } from "./scratch.ts";
import { DROP_REST, layAround } from "./stages/drops.ts";
import { type Beast, DAZED } from "./things.ts";
import { NOBODY, type World } from "./world.ts";

/** Applies the blows of a tick, in place. */
export function hurtBeasts(world: World, blows: readonly ThingBlow[]): void {
  let kept = 0;
  const { beasts } = world;
  for (const beast of beasts) {
    hurt(world, beast, blows);
    if (beast.hull > 0) beasts[kept++] = beast;
    else slay(world, beast);
  }
  beasts.length = kept;
}

/** Each attacker's part at once; which of equal parts counts as the last turns with the tick, not with the seat. */
function hurt(world: World, beast: Beast, blows: readonly ThingBlow[]): void {
  const factor = beast.state === DAZED ? STUNNED_DAMAGE : 1;
  let largest = 0;
  for (let index = 0; index < world.robots.length; index++) {
    const by = (index + world.tick) % world.robots.length;
    let amount = 0;
    for (const blow of blows) if (blow.id === beast.id && blow.by === by) amount += blow.amount * factor;
    const stats = world.robots[by]?.stats;
    if (amount === 0 || stats === undefined) continue;
    beast.hull -= amount;
    stats.beastDamage += amount;
    if (amount > largest) beast.hurtBy = by;
    largest = Math.max(largest, amount);
    const { kind, x, y, seenBy } = beast;
    world.events.push({ kind: "wounded", beast: kind, by, amount, x, y, seenBy });
  }
}

/** What it leaves, and what it had stolen, falls around it. */
function slay(world: World, { kind, x, y, hurtBy: by, seenBy, cargo }: Beast): void {
  const slayer = world.robots[by];
  if (slayer !== undefined) slayer.stats.beasts++;
  world.events.push({ kind: "slain", beast: kind, by, x, y, seenBy });
  const leaves = beastLeaves[kind] ?? [];
  const units: number[] = [];
  resourceList.forEach((_, resource) => {
    const count = (leaves[resource] ?? 0) + (cargo[resource] ?? 0);
    for (let unit = 0; unit < count; unit++) units.push(resource);
  });
  // The most precious first: it falls where the beast fell.
  layAround(world, x, y, units.toReversed(), (resource, atX, atY) => lay(world, resource, atX, atY));
}

function lay(world: World, kind: number, x: number, y: number): void {
  world.resources.push({ id: world.nextId++, kind, x, y, from: world.tick + DROP_REST, by: NOBODY, seenBy: 0 });
  if (resourceList[kind]?.isPrize === true) {
    world.events.push({ kind: "appeared", resource: kind, x, y, seenBy: EVERYBODY });
  }
}
