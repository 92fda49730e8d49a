/**
 * Writes the fields of what a world has many of, in the order of the tables of `fields`, one by one: a loop over names is
 * several times slower, and worlds are hashed each tick. A test holds them equal to the tables.
 */
import type { IntSink } from "../lib/bytes.ts";
import type { DriveState } from "./drive-state.ts";
import type { Projectile, Resource, Track } from "./things.ts";
import type { Robot, SeatStats } from "./world.ts";

/** Writes PROJECTILE_FIELDS. */
export function writeProjectile(sink: IntSink, shot: Readonly<Projectile>): void {
  sink.int(shot.id);
  sink.int(shot.owner);
  sink.int(shot.team);
  sink.int(shot.weapon);
  sink.int(shot.damage);
  sink.int(shot.x);
  sink.int(shot.y);
  sink.int(shot.vx);
  sink.int(shot.vy);
  sink.int(shot.left);
  sink.int(shot.seenBy);
}

/** Writes RESOURCE_FIELDS. */
export function writeResource(sink: IntSink, resource: Readonly<Resource>): void {
  sink.int(resource.id);
  sink.int(resource.kind);
  sink.int(resource.x);
  sink.int(resource.y);
  sink.int(resource.from);
  sink.int(resource.by);
  sink.int(resource.seenBy);
}

/** Writes TRACK_FIELDS. */
export function writeTrack(sink: IntSink, track: Readonly<Track>): void {
  sink.int(track.tile);
  sink.int(track.seat);
  sink.int(track.tick);
  sink.int(track.heading);
  sink.int(track.seenBy);
}

/** Writes ROBOT_FIELDS. */
export function writeRobotFields(sink: IntSink, robot: Readonly<Robot>): void {
  sink.int(robot.driver);
  sink.int(robot.chassis);
  sink.int(robot.nextChassis);
  sink.int(robot.alive);
  sink.int(robot.startedAt);
  sink.int(robot.respawnAt);
  sink.int(robot.hull);
  sink.int(robot.guard);
  sink.int(robot.carriesSince);
  sink.int(robot.hurtAt);
  sink.int(robot.hurtBy);
  sink.int(robot.hurtBeast);
  sink.int(robot.nemesis);
  sink.int(robot.revealUntil);
  sink.int(robot.revealRadius);
  sink.int(robot.haul);
  sink.int(robot.haulValue);
  sink.int(robot.unloadAt);
  sink.int(robot.seenBy);
}

/** Writes DRIVE_FIELDS. */
export function writeDrive(sink: IntSink, drive: Readonly<DriveState>): void {
  sink.int(drive.x);
  sink.int(drive.y);
  sink.int(drive.vx);
  sink.int(drive.vy);
  sink.int(drive.heading);
  sink.int(drive.aim);
  sink.int(drive.energy);
  sink.int(drive.reload);
  sink.int(drive.windUp);
  sink.int(drive.burst);
  sink.int(drive.burstIn);
  sink.int(drive.ambush);
  sink.int(drive.active1);
  sink.int(drive.active2);
  sink.int(drive.cooldown1);
  sink.int(drive.cooldown2);
  sink.int(drive.course);
  sink.int(drive.dark);
  sink.int(drive.stun);
  sink.int(drive.immunity);
  sink.int(drive.protection);
  sink.int(drive.held);
  sink.int(drive.buttons);
  sink.int(drive.loadNew);
  sink.int(drive.loadOld);
  sink.int(drive.prize);
}

/** Writes STATS_FIELDS. */
export function writeStats(sink: IntSink, stats: Readonly<SeatStats>): void {
  sink.int(stats.banked);
  sink.int(stats.bankedBefore);
  sink.int(stats.largestHaul);
  sink.int(stats.doubledUnits);
  sink.int(stats.hauls);
  sink.int(stats.bigHauls);
  sink.int(stats.pickedUp);
  sink.int(stats.dropped);
  sink.int(stats.kills);
  sink.int(stats.assists);
  sink.int(stats.deaths);
  sink.int(stats.damageDealt);
  sink.int(stats.damageTaken);
  sink.int(stats.shots);
  sink.int(stats.hits);
  sink.int(stats.distance);
  sink.int(stats.stolen);
  sink.int(stats.prizeTicks);
  sink.int(stats.longestCarry);
  sink.int(stats.longestLife);
  sink.int(stats.revenges);
  sink.int(stats.beastDamage);
  sink.int(stats.beasts);
}
