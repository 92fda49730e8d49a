// All props by frame name.

import { badges } from "./badges.ts";
import { core } from "./core.ts";
import { devices } from "./devices.ts";
import { emplacements } from "./emplacements.ts";
import { marks } from "./marks.ts";
import { pad } from "./pad.ts";
import { pickups } from "./pickups.ts";
import type { Prop } from "./prop.ts";
import { shots } from "./shots.ts";

/** Every prop by frame name. */
export const props: Readonly<Record<string, Prop>> = {
  ...pickups,
  ...core,
  ...devices,
  ...emplacements,
  ...shots,
  ...marks,
  ...badges,
  ...pad,
};
