/** A mode is a list of stages that one can read aloud. The numbers stand in `content/modes`. */
import type { ModeId } from "../content/modes.ts";
import type { Stage } from "./stage.ts";
import { checkEnd } from "./stages/check-end.ts";
import { dealDamage } from "./stages/deal-damage.ts";
import { destroyRobots } from "./stages/destroy-robots.ts";
import { driveRobots } from "./stages/drive-robots.ts";
import { dropCargo } from "./stages/drops.ts";
import { fireWeapons } from "./stages/fire-weapons.ts";
import { flyProjectiles } from "./stages/fly-projectiles.ts";
import { leaveTracks } from "./stages/leave-tracks.ts";
import { obeyCommands } from "./stages/obey-commands.ts";
import { pickUp } from "./stages/pick-up.ts";
import { pushRobots } from "./stages/push-robots.ts";
import { rattle } from "./stages/rattle.ts";
import { runPhases } from "./stages/run-phases.ts";
import { servePads } from "./stages/serve-pads.ts";
import { sight } from "./stages/sight.ts";
import { spawnResources } from "./stages/spawning.ts";
import { startAbilities } from "./stages/start-abilities.ts";
import { startRobots } from "./stages/start-robots.ts";
import { touchRobots } from "./stages/touch-robots.ts";

/** The stages of each mode, in the order of the tick. */
export const modeStages: Readonly<Record<ModeId, readonly Stage[]>> = {
  scavenge: [
    obeyCommands,
    runPhases,
    startRobots,
    driveRobots,
    touchRobots,
    pushRobots,
    startAbilities,
    flyProjectiles,
    fireWeapons,
    dealDamage,
    dropCargo,
    destroyRobots,
    pickUp,
    servePads,
    spawnResources,
    leaveTracks,
    rattle,
    checkEnd,
    sight,
  ],
};
