/** Plays an act on the real simulation, tick by tick, and tells what is to be seen between two ticks. */
import { type ChassisDef, chassisList } from "#shared/content/chassis.ts";
import { POINT } from "#shared/content/units.ts";
import { angleOf } from "#shared/lib/angle.ts";
import { TILE } from "#shared/lib/math.ts";
import { toWireEvent } from "#shared/protocol/wire-event.ts";
import type { TimedInput } from "#shared/sim/input.ts";
import { step } from "#shared/sim/step.ts";
import type { World } from "#shared/sim/world.ts";
import type { Frame } from "../sdk/frame.ts";
import { toFrameEvent } from "../sdk/frame-events.ts";
import type { FrameEvent } from "../sdk/frame-facts.ts";
import { addSample, type Sample } from "../sdk/interpolate.ts";
import { createClientMaze } from "../sdk/tiles.ts";
import { sampleOf, worldRobots } from "../sdk/world-frame.ts";
import { worldDevices, worldResources, worldShells, worldShots } from "../sdk/world-things.ts";
import { actOf, type Cue, cueAt, type ShownSlot } from "./acts.ts";
import { createStage, FOE, HERO } from "./stage.ts";

/** What is to be drawn: a part of a frame. */
export type Scene = Pick<Frame, "tick" | "maze" | "robots" | "shots" | "resources" | "devices" | "shells"> & {
  /** The hero sees the other robot. */
  readonly isFoeSeen: boolean;
};

/** One act as it plays. */
export interface Show {
  /** Ticks done, and how many there are. */
  readonly tick: number;
  readonly length: number;
  /** Does a tick. @returns what happened in it */
  step(): readonly FrameEvent[];
  /** @param behind ticks, 0 to 1, that the picture is behind the world */
  scene(behind: number): Scene;
}

const NAMES = ["", ""];
/** Sixteenths of a tile. */
const REACH_UNIT = TILE / 16;
const STICK = 127;

/** Begins what is shown of a chassis. @param slot its weapon or an ability */
export function createShow(chassis: ChassisDef, slot: ShownSlot): Show {
  const act = actOf(chassis, slot);
  const world = createStage(act.rows, [chassisList.indexOf(chassis), act.foe], act.starts);
  const maze = createClientMaze(world.maze, world.mode, world.robots.length);
  const samples: Sample[][] = world.robots.map((robot) => [sampleOf(robot, world.tick)]);
  const begun = world.tick;
  return {
    get tick() {
      return world.tick - begun;
    },
    length: act.length,
    step() {
      const now = world.tick - begun;
      const inputs = [HERO, FOE].map((seat) => [inputOf(world, seat, cueAt(act.cues[seat] ?? [], now))]);
      step(world, { inputs, commands: [] });
      for (const robot of world.robots) {
        const list = samples[robot.seat] ?? [];
        if (robot.alive === 1) addSample(list, sampleOf(robot, world.tick));
        else list.length = 0;
      }
      maze.setTunnels(world.openings);
      const events: FrameEvent[] = [];
      for (const event of world.events) {
        if (event.kind === "rattle" || event.kind === "step") continue;
        if (event.kind === "cracked") maze.setHull(event.segment, Math.ceil(event.hull / POINT));
        events.push(toFrameEvent(toWireEvent(event), maze.maze, (seat) => world.robots[seat]?.chassis ?? 0));
      }
      return events;
    },
    scene(behind) {
      const tick = world.tick - behind;
      return {
        tick,
        maze: maze.frame(tick),
        robots: worldRobots(world, NAMES, samples, tick),
        shots: worldShots(world, behind),
        resources: worldResources(world),
        devices: worldDevices(world),
        shells: worldShells(world, tick),
        isFoeSeen: ((world.robots[FOE]?.seenBy ?? 0) & (1 << HERO)) !== 0,
      };
    },
  };
}

function inputOf(world: World, seat: number, cue: Cue): TimedInput {
  const own = world.robots[seat];
  const other = world.robots[seat === HERO ? FOE : HERO];
  const [moveX, moveY] = cue.move ?? [0, 0];
  const dx = (other?.drive.x ?? 0) - (own?.drive.x ?? 0);
  const dy = (other?.drive.y ?? 0) - (own?.drive.y ?? 0);
  return {
    moveX: Math.round(moveX * STICK),
    moveY: Math.round(moveY * STICK),
    aim: cue.aim ?? angleOf(dx, dy),
    reach: Math.min(255, Math.round(Math.hypot(dx, dy) / REACH_UNIT)),
    buttons: cue.buttons ?? 0,
    lookBack: 0,
  };
}
