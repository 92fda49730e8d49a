/** Frames of a real match of brains, as a spectator gets them: one a tick. */
import { FRAME_VERSION, type Frame } from "#client/sdk/frame.ts";
import { toFrameEvent } from "#client/sdk/frame-events.ts";
import { addSample, type Sample } from "#client/sdk/interpolate.ts";
import { phaseName } from "#client/sdk/screen-units.ts";
import { createClientMaze } from "#client/sdk/tiles.ts";
import {
  sampleOf,
  worldMode,
  worldOwn,
  worldPose,
  worldResults,
  worldRobots,
  worldSeats,
} from "#client/sdk/world-frame.ts";
import {
  beastSample,
  worldBeasts,
  worldDevices,
  worldPrizes,
  worldResources,
  worldShells,
  worldShots,
  worldTracks,
} from "#client/sdk/world-things.ts";
import type { LevelId } from "#shared/ai/index.ts";
import { POINT } from "#shared/content/units.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { playMatch } from "#shared/match/play-match.ts";
import { createWorld, type MatchSetup } from "#shared/sim/create.ts";
import { OVER, type World } from "#shared/sim/world.ts";
import { toWireEvent } from "#shared/protocol/wire-event.ts";

/** Who watches. */
export interface Watcher {
  /** The seat that is followed, or null. */
  readonly followed?: () => number | null;
  /** Called with each frame. @returns true to end here */
  readonly see: (frame: Frame) => boolean | undefined;
}

/** Plays a match and has every tick of it seen. */
export function watchMatch(setup: MatchSetup, level: LevelId, { followed = () => null, see }: Watcher): void {
  const first = createWorld(setup);
  const names = first.robots.map(({ seat }) => `Robot ${seat}`);
  const maze = createClientMaze(first.maze, first.mode, first.robots.length);
  const samples: Sample[][] = first.robots.map(() => []);
  let beasts = new Map<number, Sample[]>();

  const keep = (world: World): void => {
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
    for (const event of world.events) {
      if (event.kind === "cracked") maze.setHull(event.segment, Math.ceil(event.hull / POINT));
    }
    maze.setTunnels(world.openings);
  };

  playMatch(setup, level, {
    onTick(world) {
      keep(world);
      const { tick } = world;
      return see({
        version: FRAME_VERSION,
        match: `brains/${setup.mazeSeed}`,
        tick,
        phase: phaseName(world.phase),
        left: Math.max(0, world.phaseEnd - tick) / TICK_RATE,
        mode: worldMode(world),
        maze: maze.frame(tick),
        seats: worldSeats(world, names),
        own: worldOwn(world, followed()),
        isSpectator: true,
        robots: worldRobots(world, names, samples, tick),
        shots: worldShots(world, 0),
        resources: worldResources(world),
        tracks: worldTracks(world),
        devices: worldDevices(world),
        shells: worldShells(world, tick),
        beasts: worldBeasts(world, beasts, tick),
        prizes: worldPrizes(world, (robot) => worldPose(robot, samples, tick)),
        eyes: [],
        events: world.events
          .filter(({ kind }) => kind !== "rattle" && kind !== "step")
          .flatMap((event) => {
            if (event.kind === "rattle" || event.kind === "step") return [];
            return [toFrameEvent(toWireEvent(event), maze.maze, (seat) => world.robots[seat]?.chassis ?? 0)];
          }),
        results: world.phase === OVER ? worldResults(world) : null,
      });
    },
  });
}
