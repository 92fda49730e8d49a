/** What surrounds a player whose line is measured: nobody, an opponent, or a robot that drives round it in a hall. */
import type { BrainMaker } from "#server/match/drivers.ts";
import type { LiveMatch } from "#server/match/live-match.ts";
import { createBrain } from "#shared/ai/index.ts";
import { chassisAt } from "#shared/content/chassis.ts";
import { STOPS_ROBOT } from "#shared/content/mazes/maze.ts";
import { TILE } from "#shared/lib/math.ts";
import { seconds } from "#shared/lib/time.ts";
import { NEUTRAL } from "#shared/sim/input.ts";
import { LIVE, type World } from "#shared/sim/world.ts";
import { CIRCLE, circler, HALL_MIDDLE, openHall, putDown } from "./hall.ts";

/** What the other robot does: rests, runs at the player and fights, or drives in a circle at constant speed. */
export type Part = "rests" | "fights" | "circles";

/** At rest for so many ticks, the player has let go of everything. */
const SETTLED = seconds(1);

/** See the file header. For matches of `HALL_MODE`. */
export interface LineStage {
  readonly makeBrain: BrainMaker;
  /** Changes what the other robot does; for a circle the walls are taken down, for good. */
  play(part: Part): void;
  /** Takes a match into its hands. @param seat of the player */
  begin(live: LiveMatch, seat: number): void;
}

/** Returns a stage on which the other robot rests. */
export function createLineStage(): LineStage {
  let part: Part = "rests";
  let isHall = false;
  let restedFor = 0;
  let world: World | null = null;
  return {
    makeBrain(seat, seed, level) {
      const ace = createBrain("ace", seat, seed);
      const circling = circler(seat, seed, level);
      return {
        think(seen) {
          if (part === "rests") return NEUTRAL;
          if (part === "circles") return circling.think(seen);
          // It fights as an ace, but seeks the fight.
          return { ...ace.think(seen), ...(world === null ? {} : wayToOther(world, seat)) };
        },
      };
    },
    play(next) {
      part = next;
    },
    begin(live, seat) {
      const staged = live.world;
      world = staged;
      live.addFollower({
        begin: () => undefined,
        follow() {
          if (part !== "circles" || staged.phase !== LIVE) return;
          // What one picks up makes one slower; and what is left of the fight must not end one of them here.
          for (const things of [staged.resources, staged.projectiles, staged.shells, staged.devices]) things.length = 0;
          if (isHall) return;
          const player = staged.robots[seat]?.drive;
          const isResting = player?.vx === 0 && player.vy === 0 && staged.robots.every(({ alive }) => alive === 1);
          restedFor = isResting ? restedFor + 1 : 0;
          // What it sent in the fight is still on its way, and would drive it off the middle.
          if (restedFor < SETTLED) return;
          isHall = true;
          openHall(staged);
          for (const robot of staged.robots) {
            robot.cargo.fill(0);
            robot.hull = chassisAt(robot.chassis).hull;
          }
          putDown(staged, seat, HALL_MIDDLE, HALL_MIDDLE);
          putDown(staged, 1 - seat, HALL_MIDDLE, HALL_MIDDLE - CIRCLE);
        },
      });
    },
  };
}

/** Returns the stick of one who knows the way to the other robot, and runs into it. */
function wayToOther(world: World, seat: number): { readonly moveX: number; readonly moveY: number } {
  const own = world.robots[seat]?.drive;
  const other = world.robots[1 - seat];
  if (own === undefined || other === undefined || other.alive === 0) return { moveX: 0, moveY: 0 };
  const next = nextTile(world, tileOf(world, own), tileOf(world, other.drive));
  const { width } = world.maze;
  const x = next === null ? other.drive.x : (next % width) * TILE + TILE / 2;
  const y = next === null ? other.drive.y : Math.floor(next / width) * TILE + TILE / 2;
  const far = Math.max(1, Math.hypot(x - own.x, y - own.y));
  return { moveX: Math.round(((x - own.x) * 127) / far), moveY: Math.round(((y - own.y) * 127) / far) };
}

const tileOf = ({ maze }: World, { x, y }: { readonly x: number; readonly y: number }): number =>
  Math.floor(y / TILE) * maze.width + Math.floor(x / TILE);

/** Returns the next tile of a shortest way; null when the goal is the next one, or cannot be reached. */
function nextTile({ tiles, maze: { width } }: World, from: number, to: number): number | null {
  const before = new Map([[to, to]]);
  for (const tile of before.keys()) {
    for (const next of [tile - 1, tile + 1, tile - width, tile + width]) {
      if (before.has(next) || STOPS_ROBOT[tiles[next] ?? 1] === 1) continue;
      before.set(next, tile);
    }
  }
  const next = before.get(from);
  return next === undefined || next === to || from === to ? null : next;
}
