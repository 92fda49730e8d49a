/**
 * Enemies on a vault carry off what is in it, unit by unit, while there is room in the hold and no defender stands on
 * it. Runs after `serve-pads`, which leaves the clock of a robot on another's vault alone.
 */
import { chassisAt } from "../../content/chassis.ts";
import { resourceList, resourceRoom, VAULT_RESOURCE } from "../../content/resources.ts";
import { ticks } from "../../lib/time.ts";
import { endConcealment } from "../drive.ts";
import { padUnder } from "../homes.ts";
import type { Stage } from "../stage.ts";
import { cargoOf, type Robot, type World } from "../world.ts";
import { leadingTeam, tellLead } from "./serve-pads.ts";

/** From one unit carried off to the next. */
export const RAID = ticks(12);

/** See the file header. Of two who would take the last unit, seat (index + tick) mod n does. */
export const raidVaults: Stage = (world) => {
  const before = leadingTeam(world);
  let thieves = 0;
  const { robots } = world;
  for (let index = 0; index < robots.length; index++) {
    const robot = robots[(index + world.tick) % robots.length];
    if (robot !== undefined && raid(world, robot)) thieves |= 1 << robot.seat;
  }
  if (thieves !== 0) tellLead(world, before, (seat) => (thieves & (1 << seat)) !== 0);
};

/** Lets a robot take its next unit when its time has come, in place. @returns true when it took one */
function raid(world: World, robot: Robot): boolean {
  const pad = padUnder(world.maze, robot.drive.x, robot.drive.y);
  if (robot.alive === 0 || pad < 0 || pad === robot.pad) return false;
  const victim = world.robots.find((other) => other.pad === pad);
  const value = resourceList[VAULT_RESOURCE]?.value ?? 1;
  const banked = world.vaults[victim?.team ?? -1] ?? 0;
  if (victim === undefined || banked < value || !hasRoom(robot) || isDefended(world, pad)) {
    robot.unloadAt = 0;
    return false;
  }
  if (robot.unloadAt === 0) robot.unloadAt = world.tick + RAID;
  if (world.tick < robot.unloadAt) return false;
  robot.unloadAt = world.tick + RAID;
  world.vaults[victim.team] = banked - value;
  robot.cargo[VAULT_RESOURCE] = (robot.cargo[VAULT_RESOURCE] ?? 0) + 1;
  robot.stats.pickedUp++;
  robot.stats.stolen++;
  endConcealment(robot.drive, chassisAt(robot.chassis));
  world.events.push({ kind: "stolen", seat: robot.seat, team: victim.team, seenBy: witnesses(world, robot, victim) });
  return true;
}

function hasRoom(robot: Robot): boolean {
  const room = resourceRoom[VAULT_RESOURCE] ?? 1;
  return cargoOf(robot, resourceRoom) + room <= chassisAt(robot.chassis).cargo;
}

function isDefended(world: World, pad: number): boolean {
  return world.robots.some(
    (robot) => robot.alive === 1 && robot.pad === pad && padUnder(world.maze, robot.drive.x, robot.drive.y) === pad,
  );
}

/** Returns who knows of a theft: all of the team that is robbed, and who sees the thief. */
function witnesses(world: World, thief: Robot, victim: Robot): number {
  let seenBy = thief.seenBy;
  for (const { team, seat } of world.robots) if (team === victim.team) seenBy |= 1 << seat;
  return seenBy;
}
