// The drawings of all chassis by id.

import type { ChassisArtId } from "../frames.ts";
import { bulwark } from "./bulwark.ts";
import type { ChassisArt } from "./chassis.ts";
import { dart } from "./dart.ts";
import { mule } from "./mule.ts";
import { stalker } from "./stalker.ts";
import { volt } from "./volt.ts";
import { wraith } from "./wraith.ts";

/** The drawing of each chassis. */
export const chassisArt: Readonly<Record<ChassisArtId, ChassisArt>> = { dart, bulwark, mule, volt, wraith, stalker };
