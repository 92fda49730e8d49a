/** One tick of a match. */
import { modeIds } from "../content/modes.ts";
import { modeStages } from "./modes.ts";
import type { TickRecord } from "./record.ts";
import { createScratch } from "./scratch.ts";
import { OVER, type World } from "./world.ts";

const scratch = createScratch();

/**
 * Advances a world by one tick, in place: the stages of its mode, in their order. A match that is over stays as it is.
 * Deterministic: equal worlds and equal records give equal worlds, in every engine.
 * @throws RangeError when the record names a seat or chassis that does not exist
 */
export function step(world: World, record: TickRecord): void {
  world.events.length = 0;
  if (world.phase === OVER) return;
  scratch.acts.length = 0;
  scratch.blows.length = 0;
  scratch.deviceBlows.length = 0;
  scratch.beastBlows.length = 0;
  world.tick++;
  const mode = modeIds[world.mode];
  if (mode === undefined) throw new RangeError(`there is no mode ${world.mode}`);
  for (const stage of modeStages[mode]) stage(world, record, scratch);
}
