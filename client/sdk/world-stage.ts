/**
 * A simulated world as pictures: takes in what each step did, and gives frames of any moment between the last two. Part
 * of the module that replays name, so its calls stay as they are.
 */
import { RESULTS_LENGTH } from "#shared/content/modes.ts";
import { POINT } from "#shared/content/units.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { toWireEvent } from "#shared/protocol/wire-event.ts";
import { witness } from "#shared/sim/witness.ts";
import { LIVE, OVER, WARMUP, type World } from "#shared/sim/world.ts";
import { FRAME_VERSION, type Frame } from "./frame.ts";
import { toFrameEvent } from "./frame-events.ts";
import type { FrameEvent } from "./frame-facts.ts";
import { addSample, type Sample } from "./interpolate.ts";
import { phaseName } from "./screen-units.ts";
import { createClientMaze } from "./tiles.ts";
import type { Vision } from "./timeline.ts";
import { watcherOf, worldEyes, worldInSight } from "./vision.ts";
import { sampleOf, worldMode, worldPose, worldResults, worldRobots, worldSeats } from "./world-frame.ts";
import {
  beastSample,
  worldBeasts,
  worldDevices,
  worldPrizes,
  worldResources,
  worldShells,
  worldShots,
  worldTracks,
} from "./world-things.ts";
import { worldWatch } from "./world-watch.ts";

/** What a frame is to show. */
export interface StageView {
  /** Changes when another match begins. */
  readonly match: string;
  /** One a seat, as they are at that moment. */
  readonly names: readonly string[];
  /** Ticks, 0 to 1, that the picture is behind the world. */
  readonly behind: number;
  /** Seconds since the match was over; 0 before. */
  readonly overFor: number;
  /** The seat that the camera follows, or null. */
  readonly followed: number | null;
  readonly vision: Vision;
}

/** See the file header. */
export interface WorldStage {
  /** Takes in the last step of the world. To be called after each, with the vision in which its facts are to be shown. */
  collect(vision: Vision): void;
  /** Returns the facts that no frame has shown yet, which none will then: their ticks are passed over. */
  facts(): readonly FrameEvent[];
  /** Returns the moment, with the facts since the last frame. */
  frame(view: StageView): Frame;
  /** Returns the tick at which the match ends if nothing delays it. */
  end(): number;
}

/** Returns the stage of a world, which it reads and never changes. */
export function createWorldStage(world: World): WorldStage {
  const maze = createClientMaze(world.maze, world.mode, world.robots.length);
  world.crackedHull.forEach((hull, segment) => {
    maze.setHull(segment, Math.ceil(hull / POINT));
  });
  maze.setTunnels(world.openings);
  const samples: Sample[][] = world.robots.map((robot) => (robot.alive === 1 ? [sampleOf(robot, world.tick)] : []));
  let beasts = new Map<number, Sample[]>(world.beasts.map((beast) => [beast.id, [beastSample(beast, world.tick)]]));
  let ready: FrameEvent[] = [];

  const takeEvents = (vision: Vision): void => {
    const watcher = watcherOf(world, vision);
    for (const event of watcher === null ? world.events : witness(world, watcher)) {
      // What is heard is heard from a robot: whoever watches is none.
      if (event.kind === "rattle" || event.kind === "step" || event.kind === "heard") continue;
      ready.push(toFrameEvent(toWireEvent(event), maze.maze, (seat) => world.robots[seat]?.chassis ?? 0));
    }
  };

  const takeFacts = (): FrameEvent[] => {
    const facts = ready;
    ready = [];
    return facts;
  };

  return {
    collect(vision) {
      for (const robot of world.robots) {
        const list = samples[robot.seat] ?? [];
        if (robot.alive === 1) addSample(list, sampleOf(robot, world.tick));
        else list.length = 0;
      }
      beasts = new Map(
        world.beasts.map((beast) => {
          const list = beasts.get(beast.id) ?? [];
          addSample(list, beastSample(beast, world.tick));
          return [beast.id, list];
        }),
      );
      maze.setTunnels(world.openings);
      for (const event of world.events) {
        if (event.kind === "cracked") maze.setHull(event.segment, Math.ceil(event.hull / POINT));
      }
      takeEvents(vision);
    },
    facts: takeFacts,
    frame({ match, names, behind, overFor, followed, vision }) {
      const tick = world.tick - behind;
      const isOver = world.phase === OVER;
      const events = takeFacts();
      const sight = worldInSight(world, vision);
      const watch = worldWatch(world, tick, sight.isShown);
      return {
        version: FRAME_VERSION,
        match,
        tick,
        phase: phaseName(world.phase),
        left: isOver
          ? Math.max(0, RESULTS_LENGTH / TICK_RATE - overFor)
          : Math.max(0, world.phaseEnd - tick) / TICK_RATE,
        mode: worldMode(world),
        maze: maze.frame(tick),
        seats: worldSeats(world, names),
        // A robot out of sight is not told of.
        own: watch.crew.find(({ seat }) => seat === followed) ?? null,
        isSpectator: true,
        watch,
        robots: worldRobots(sight.world, names, samples, tick),
        shots: worldShots(sight.world, behind).map((shot) => (sight.isKnown(shot.seat) ? shot : { ...shot, seat: -1 })),
        resources: worldResources(sight.world),
        tracks: worldTracks(sight.world),
        devices: worldDevices(sight.world),
        shells: worldShells(sight.world, tick),
        beasts: worldBeasts(sight.world, beasts, tick),
        // Where they are is public.
        prizes: worldPrizes(world, (robot) => worldPose(robot, samples, tick)),
        eyes: worldEyes(world, vision, (robot) => worldPose(robot, samples, tick)),
        events,
        results: isOver ? worldResults(world) : null,
      };
    },
    end: () => {
      if (world.phase === WARMUP) return world.phaseEnd + world.length;
      return world.phase === LIVE ? world.phaseEnd : Math.max(world.tick, world.phaseEnd);
    },
  };
}
