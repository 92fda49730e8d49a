/** Beasts choose whom to hunt, walk and charge; then they, and robots, give way to each other. */
import { beastAt } from "../../content/beasts.ts";
import { driveCarrierHunter } from "../carrier-hunt.ts";
import { pushCrowd } from "../crowd.ts";
import { bodiesOf } from "../devices.ts";
import { driveDrone } from "../drones.ts";
import { createRoutes } from "../routes.ts";
import type { Stage } from "../stage.ts";

/** See the file header. */
export const driveBeasts: Stage = (world, _record, scratch) => {
  const { beasts } = world;
  if (beasts.length === 0) return;
  const bodies = bodiesOf(world);
  const routes = createRoutes(world);
  let kept = 0;
  for (const beast of beasts) {
    if (beastAt(beast.kind).hunts === "carrier") driveCarrierHunter(world, scratch, beast, bodies);
    else if (!driveDrone(world, beast, routes, bodies)) continue;
    beasts[kept++] = beast;
  }
  beasts.length = kept;
  pushCrowd(world, bodies);
};
