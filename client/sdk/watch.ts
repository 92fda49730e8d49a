/** A game that is watched: the server sends a snapshot and tick records, the simulation runs here. */
import type { Room } from "colyseus.js";
import { RESULTS_LENGTH } from "#shared/content/modes.ts";
import { POINT } from "#shared/content/units.ts";
import { hashText } from "#shared/lib/hash.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { MESSAGE } from "#shared/protocol/messages.ts";
import { toWireEvent } from "#shared/protocol/wire-event.ts";
import { decodeBundle, decodeHead, type MatchHead, type RecordBundle } from "#shared/replay/stream.ts";
import { hashWorld, restoreWorld } from "#shared/sim/codec.ts";
import { step } from "#shared/sim/step.ts";
import { OVER, type World } from "#shared/sim/world.ts";
import { createArrivals } from "./arrivals.ts";
import { failureOfClose } from "./failure.ts";
import { FRAME_VERSION, type Frame } from "./frame.ts";
import { toFrameEvent } from "./frame-events.ts";
import type { FrameEvent } from "./frame-facts.ts";
import type { Failure, Game } from "./game.ts";
import { addSample, type Sample } from "./interpolate.ts";
import { type Line, lineOf, lineStats } from "./line.ts";
import { phaseName } from "./screen-units.ts";
import { type ClientMaze, createClientMaze } from "./tiles.ts";
import { sampleOf, worldMode, worldOwn, worldPose, worldResults, worldRobots, worldSeats } from "./world-frame.ts";
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

const STEP_MS = 1000 / TICK_RATE;
/** Ticks held back so that bundles of 6 that come late do not stop the picture. */
const CUSHION = 9;
/** With more ticks waiting the world catches up at once. */
const MOST_WAITING = 45;

/** Without a picture for so long, in ms, nobody sees what happens: the world goes on, its events are not kept. */
const UNSEEN_AFTER = 1000;

/** What arrived, in order. */
type Arrival =
  | { readonly kind: "head"; readonly head: MatchHead }
  | { readonly kind: "bundle"; readonly bundle: RecordBundle };

/** A match on stage. */
interface Stage {
  readonly match: number;
  readonly world: World;
  readonly maze: ClientMaze;
  readonly names: string[];
  readonly samples: Sample[][];
  /** Of beasts, by their ids. */
  beasts: Map<number, Sample[]>;
}

/** Returns the game of a joined spectator room. @param matchRoom the room that is watched @param line of the room */
export function createWatch(room: Room, matchRoom: string, line: Line): Game {
  const inbox: Arrival[] = [];
  const arrivals = createArrivals();
  let stage: Stage | null = null;
  let index = 0;
  let due = 0;
  let lastNow = 0;
  let isFlowing = false;
  let overFor = 0;
  let followed: number | null = null;
  let hash = "";
  let differs = 0;
  let shownAt = performance.now();
  let isLeaving = false;
  let listener: ((failure: Failure) => void) | null = null;
  let ready: FrameEvent[] = [];

  room.onMessage(MESSAGE.snapshot, (bytes: Uint8Array) => {
    inbox.push({ kind: "head", head: decodeHead(bytes) });
  });
  room.onMessage(MESSAGE.records, (bytes: Uint8Array) => {
    const bundle = decodeBundle(bytes);
    const now = performance.now();
    inbox.push({ kind: "bundle", bundle });
    arrivals.arrived(bundle.firstTick, now);
    if (now - shownAt < UNSEEN_AFTER) return;
    // A hidden page draws nothing. Its world keeps up, or a return would have minutes to make up for at once.
    play(now);
    ready = [];
  });
  room.onLeave((code) => {
    if (!isLeaving) listener?.(line.isGivenUp ? "server-unreachable" : failureOfClose(code));
  });

  const enter = (head: MatchHead): void => {
    const world = restoreWorld(head.snapshot);
    const maze = createClientMaze(world.maze, world.mode, world.robots.length);
    world.crackedHull.forEach((hull, segment) => {
      maze.setHull(segment, Math.ceil(hull / POINT));
    });
    maze.setTunnels(world.openings);
    const samples = world.robots.map((robot) => (robot.alive === 1 ? [sampleOf(robot, world.tick)] : []));
    arrivals.reset();
    stage = { match: head.match, world, maze, names: [...head.names], samples, beasts: new Map() };
    overFor = 0;
  };

  /** Takes one tick from what arrived; false when nothing is there to take. */
  const stepOnce = (): boolean => {
    for (;;) {
      const [next] = inbox;
      if (next === undefined) return false;
      if (next.kind === "head") {
        inbox.shift();
        enter(next.head);
        continue;
      }
      const record = next.bundle.records[index];
      if (stage === null || next.bundle.match !== stage.match || record === undefined) {
        inbox.shift();
        index = 0;
        continue;
      }
      const tick = next.bundle.firstTick + index;
      index++;
      if (tick <= stage.world.tick) continue;
      step(stage.world, record);
      collect(stage);
      if (index === next.bundle.records.length) compare(stage, next.bundle);
      return true;
    }
  };

  const compare = ({ world, names }: Stage, bundle: RecordBundle): void => {
    for (const { seat, name } of bundle.names) names[seat] = name;
    const mine = hashWorld(world);
    if (mine !== bundle.hash) differs++;
    hash = `${world.tick}:${hashText(mine)}`;
  };

  const collect = (on: Stage): void => {
    const { world, maze, samples } = on;
    for (const robot of world.robots) {
      const list = samples[robot.seat] ?? [];
      if (robot.alive === 1) addSample(list, sampleOf(robot, world.tick));
      else list.length = 0;
    }
    on.beasts = new Map(
      world.beasts.map((beast) => {
        const list = on.beasts.get(beast.id) ?? [];
        addSample(list, beastSample(beast, world.tick));
        return [beast.id, list];
      }),
    );
    maze.setTunnels(world.openings);
    for (const event of world.events) {
      if (event.kind === "rattle" || event.kind === "step") continue;
      if (event.kind === "cracked") maze.setHull(event.segment, Math.ceil(event.hull / POINT));
      ready.push(toFrameEvent(toWireEvent(event), maze.maze, (seat) => world.robots[seat]?.chassis ?? 0));
    }
  };

  const waiting = (): number =>
    inbox.reduce((sum, item) => sum + (item.kind === "bundle" ? item.bundle.records.length : 0), -index);

  const play = (now: number): void => {
    due += lastNow === 0 ? 0 : now - lastNow;
    overFor += lastNow === 0 ? 0 : now - lastNow;
    lastNow = now;
    if (stage === null) stepOnce();
    if (!isFlowing && waiting() < CUSHION) {
      due = 0;
      return;
    }
    isFlowing = true;
    if (waiting() > MOST_WAITING) {
      // Down to the cushion: what is left over would be shown late for the rest of the match.
      while (waiting() > CUSHION && stepOnce()) due = 0;
    }
    for (; due >= STEP_MS; due -= STEP_MS) {
      const isThere = stepOnce();
      // When a match is over nothing is due.
      if (stage?.world.phase !== OVER) arrivals.due(!isThere);
      if (isThere) continue;
      isFlowing = false;
      due = 0;
      return;
    }
  };

  const frameOf = ({ match, world, maze, names, samples, beasts }: Stage): Frame => {
    const behind = 1 - Math.min(1, due / STEP_MS);
    const tick = world.tick - behind;
    const isOver = world.phase === OVER;
    if (!isOver) overFor = 0;
    const events = ready;
    ready = [];
    return {
      version: FRAME_VERSION,
      match: `${matchRoom}/${match}`,
      tick,
      phase: phaseName(world.phase),
      left: isOver
        ? Math.max(0, RESULTS_LENGTH / TICK_RATE - overFor / 1000)
        : Math.max(0, world.phaseEnd - tick) / TICK_RATE,
      mode: worldMode(world),
      maze: maze.frame(tick),
      seats: worldSeats(world, names),
      own: worldOwn(world, followed),
      isSpectator: true,
      robots: worldRobots(world, names, samples, tick),
      shots: worldShots(world, behind),
      resources: worldResources(world),
      tracks: worldTracks(world),
      devices: worldDevices(world),
      shells: worldShells(world, tick),
      beasts: worldBeasts(world, beasts, tick),
      prizes: worldPrizes(world, (robot) => worldPose(robot, samples, tick)),
      eyes: [],
      events,
      results: isOver ? worldResults(world) : null,
    };
  };

  return {
    isSpectator: true,
    roomId: matchRoom,
    advance(now) {
      shownAt = now;
      play(now);
      return stage === null ? null : frameOf(stage);
    },
    steer() {
      // A spectator drives nothing.
    },
    choose() {
      // A spectator has no robot.
    },
    follow(seat) {
      followed = seat;
    },
    rest(isResting) {
      // A spectator sends nothing.
      if (!isResting) line.check();
    },
    leave() {
      isLeaving = true;
      line.leave();
    },
    line: () => lineOf(line, line.ping, arrivals),
    stats: () => ({
      ...lineStats(line, line.ping, arrivals),
      tick: stage?.world.tick ?? 0,
      pending: 0,
      corrections: differs,
      lastCorrection: 0,
      correctionsPerMinute: 0,
      delay: waiting() * STEP_MS,
      hash,
    }),
    onFailure(next) {
      listener = next;
    },
  };
}
