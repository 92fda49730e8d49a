/** A mode is a list of stages that one can read aloud. The numbers stand in `content/modes`. */
import type { ModeId } from "../content/modes.ts";
import type { Stage } from "./stage.ts";
import { attractResources } from "./stages/attract-resources.ts";
import { bringPrizes } from "./stages/bring-prizes.ts";
import { checkEnd } from "./stages/check-end.ts";
import { closeTunnels } from "./stages/close-tunnels.ts";
import { countTime } from "./stages/count-time.ts";
import { damageThings } from "./stages/damage-things.ts";
import { dealDamage } from "./stages/deal-damage.ts";
import { destroyRobots } from "./stages/destroy-robots.ts";
import { driveBeasts } from "./stages/drive-beasts.ts";
import { driveRobots } from "./stages/drive-robots.ts";
import { dropCargo } from "./stages/drops.ts";
import { fireWeapons } from "./stages/fire-weapons.ts";
import { flyProjectiles } from "./stages/fly-projectiles.ts";
import { landShells } from "./stages/land-shells.ts";
import { leaveTracks } from "./stages/leave-tracks.ts";
import { obeyCommands } from "./stages/obey-commands.ts";
import { operateDevices } from "./stages/operate-devices.ts";
import { pickUp } from "./stages/pick-up.ts";
import { pushRobots } from "./stages/push-robots.ts";
import { raidVaults } from "./stages/raid-vaults.ts";
import { rattle } from "./stages/rattle.ts";
import { rememberPlaces } from "./stages/remember-places.ts";
import { reviveRobots } from "./stages/revive-robots.ts";
import { rouseBeasts } from "./stages/rouse-beasts.ts";
import { runPhases } from "./stages/run-phases.ts";
import { sendWaves } from "./stages/send-waves.ts";
import { servePads } from "./stages/serve-pads.ts";
import { sight } from "./stages/sight.ts";
import { spawnResources } from "./stages/spawning.ts";
import { startAbilities } from "./stages/start-abilities.ts";
import { startRobots } from "./stages/start-robots.ts";
import { strikeRobots } from "./stages/strike-robots.ts";
import { touchRobots } from "./stages/touch-robots.ts";

/** Robots move, abilities start, things fly, damage is dealt: the first half of every tick. */
const PLAY: readonly Stage[] = [
  driveRobots,
  touchRobots,
  pushRobots,
  rememberPlaces,
  startAbilities,
  attractResources,
  operateDevices,
  landShells,
  flyProjectiles,
  fireWeapons,
  driveBeasts,
  strikeRobots,
  dealDamage,
  damageThings,
  dropCargo,
  destroyRobots,
  pickUp,
  servePads,
];

/** What ends every tick: marks, noise, counting, the end of the match, and who sees what. */
const CLOSE: readonly Stage[] = [closeTunnels, leaveTracks, rattle, countTime, checkEnd, sight];

/** The stages of each mode, in the order of the tick. */
export const modeStages: Readonly<Record<ModeId, readonly Stage[]>> = {
  scavenge: [obeyCommands, runPhases, startRobots, ...PLAY, spawnResources, bringPrizes, rouseBeasts, ...CLOSE],
  heist: [obeyCommands, runPhases, startRobots, ...PLAY, raidVaults, spawnResources, bringPrizes, ...CLOSE],
  duel: [obeyCommands, runPhases, startRobots, ...PLAY, spawnResources, bringPrizes, ...CLOSE],
  stampede: [obeyCommands, runPhases, sendWaves, ...PLAY, reviveRobots, spawnResources, ...CLOSE],
};
