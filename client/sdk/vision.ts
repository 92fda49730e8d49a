/** What a spectator wants to see of a world: all of it, or what a team or a seat sees, as the stage `sight` worked it out. */
import { beastList } from "#shared/content/beasts.ts";
import { ROBOT } from "#shared/content/chassis.ts";
import { TILE } from "#shared/lib/math.ts";
import { PAD_SIGHT } from "#shared/sim/eyes.ts";
import { NOBODY, type Robot, type World } from "#shared/sim/world.ts";
import type { FrameEye } from "./frame.ts";
import type { Vision } from "./timeline.ts";

/** A world as somebody sees it. */
export interface Sight {
  /** The world without what is out of sight; what it holds must not be changed. */
  readonly world: World;
  /** True for a seat whose robot is in sight, standing or not. */
  isShown(seat: number): boolean;
  /** True when it may be told that something is that seat's; of nobody's always. */
  isKnown(seat: number): boolean;
}

/** Returns the seats that look, one bit each; all bits where everything is seen. */
function lookers({ robots }: World, vision: Vision): number {
  if (vision.kind === "everything") return -1;
  if (vision.kind === "seat") return 1 << vision.seat;
  return robots.reduce((bits, { seat, team }) => (team === vision.team ? bits | (1 << seat) : bits), 0);
}

/** Returns the seat whose knowledge of what happens is shown, or null for all. Those of a team know the same. */
export function watcherOf({ robots }: World, vision: Vision): number | null {
  if (vision.kind === "everything") return null;
  if (vision.kind === "seat") return vision.seat;
  return robots.find(({ team }) => team === vision.team)?.seat ?? null;
}

/** Returns what is in sight. */
export function worldInSight(world: World, vision: Vision): Sight {
  if (vision.kind === "everything") return { world, isShown: () => true, isKnown: () => true };
  const bits = lookers(world, vision);
  const isSeen = ({ seenBy }: { readonly seenBy: number }): boolean => (seenBy & bits) !== 0;
  const isShown = (seat: number): boolean => {
    const robot = world.robots[seat];
    return robot !== undefined && isSeen(robot);
  };
  const isKnown = (seat: number): boolean => seat < 0 || isShown(seat);
  return {
    isShown,
    isKnown,
    world: {
      ...world,
      robots: world.robots.filter(isSeen),
      projectiles: world.projectiles.filter(isSeen),
      resources: world.resources.filter(isSeen),
      tracks: world.tracks.filter(isSeen),
      devices: world.devices.filter(isSeen),
      shells: world.shells
        .filter(isSeen)
        // Who threw it from the dark, and from where, is not to be seen.
        .map((shell) =>
          isKnown(shell.owner) ? shell : { ...shell, owner: NOBODY, team: NOBODY, fromX: shell.x, fromY: shell.y },
        ),
      beasts: world.beasts.filter((beast) => isSeen(beast) || beastList[beast.kind]?.isPublic === true),
    },
  };
}

/** Returns the discs from which those who look see. @param placeOf a robot, in units */
export function worldEyes(
  world: World,
  vision: Vision,
  placeOf: (robot: Robot) => { readonly x: number; readonly y: number },
): FrameEye[] {
  if (vision.kind === "everything") return [];
  const team = vision.kind === "team" ? vision.team : world.robots[vision.seat]?.team;
  const mates = world.robots.filter((robot) => robot.team === team);
  const radius = ROBOT.sight / TILE;
  const robots = mates.flatMap((robot) => {
    if (robot.alive === 0) return [];
    const { x, y } = placeOf(robot);
    return [{ x: x / TILE, y: y / TILE, radius }];
  });
  const pads = [...new Set(mates.map(({ pad }) => pad))].flatMap((home) => {
    const pad = world.maze.pads[home];
    return pad === undefined ? [] : [{ x: pad.column + 1, y: pad.row + 1, radius: PAD_SIGHT / TILE }];
  });
  return [...robots, ...pads];
}
