/** The beast of a mode comes to the Foundry at its time, and leaves when its time, or the play, is over. */
import { beastAt, beastNumber } from "../../content/beasts.ts";
import { modeAt } from "../../content/modes.ts";
import { addBeast, openPlaceNear, tellLeft } from "../beasts.ts";
import { middleOf } from "../carrier-hunt.ts";
import type { Stage } from "../stage.ts";
import type { Beast } from "../things.ts";
import { LIVE, type World } from "../world.ts";

/** See the file header. */
export const rouseBeasts: Stage = (world) => {
  const gone = world.beasts.filter((beast) => isOver(world, beast));
  if (gone.length > 0) {
    for (const beast of gone) tellLeft(world, beast);
    world.beasts = world.beasts.filter((beast) => !gone.includes(beast));
  }
  const { beast } = modeAt(world.mode);
  if (beast === null || world.phase !== LIVE || world.tick !== world.phaseEnd - world.length + beast.at) return;
  const kind = beastNumber(beast.id);
  const middle = middleOf(world);
  addBeast(world, kind, openPlaceNear(world, middle.x, middle.y, beastAt(kind).radius));
};

function isOver(world: World, { kind, bornAt }: Beast): boolean {
  const { stay } = beastAt(kind);
  return world.phase !== LIVE || (stay > 0 && world.tick >= bornAt + stay);
}
