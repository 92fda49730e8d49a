/** A game that is played: sends what the person wants 30 times a second, predicts it, and makes the frames. */
import type { Room } from "colyseus.js";
import { chassisAt, chassisList } from "#shared/content/chassis.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { decodeEvents, type WireEvent } from "#shared/protocol/events.ts";
import type { InputState } from "#shared/protocol/input.ts";
import { MESSAGE } from "#shared/protocol/messages.ts";
import { toStamp } from "#shared/protocol/render-stamp.ts";
import type { ArenaState, PlayerView } from "#shared/protocol/state.ts";
import { mazeFor } from "#shared/sim/create.ts";
import { isAimLocked, type Surroundings } from "#shared/sim/drive.ts";
import { PERSON } from "#shared/sim/record.ts";
import { OVER } from "#shared/sim/world.ts";
import { boltGround } from "./bolt-ground.ts";
import { IDLE, toInput } from "./control-input.ts";
import { failureOfClose } from "./failure.ts";
import { FRAME_VERSION, type Frame } from "./frame.ts";
import { toFrameEvent } from "./frame-events.ts";
import type { FrameEvent } from "./frame-facts.ts";
import type { Failure, Game } from "./game.ts";
import { addSample, poseAt } from "./interpolate.ts";
import { wasShown } from "./own-deeds.ts";
import { createOwnPrediction } from "./own-prediction.ts";
import { readWalls, surroundingsOf } from "./own-surroundings.ts";
import { frameEyes, frameMode, frameOwn, frameResults, frameRobots, frameSeats, type Moment } from "./player-frame.ts";
import {
  frameBeasts,
  frameDevices,
  framePrizes,
  frameResources,
  frameShells,
  frameShots,
  frameTracks,
} from "./player-things.ts";
import { createRenderClock } from "./render-clock.ts";
import { phaseName, radians } from "./screen-units.ts";
import { type ClientMaze, createClientMaze } from "./tiles.ts";
import { createWireView, type WireView } from "./wire-view.ts";

const STEP_MS = 1000 / TICK_RATE;
/** With more inputs on their way nothing is sent: the line stalls. */
const MOST_PENDING = 20;
/** The timer of inputs: a slow picture does not make a slow robot. In ms. */
const PUMP_MS = 1000 / 60;
/** Steps made up for after a stall; the rest is dropped. */
const MOST_STEPS = 5;

/** Returns the game of a joined arena room. @param seat the seat that the server gave */
export function createPlay(room: Room<unknown, ArenaState>, seatOf: (state: ArenaState) => number): Game {
  const handle = room.input<InputState>();
  const clock = createRenderClock();
  let own = createOwnPrediction(-1);
  let corrections = 0;
  let control = IDLE;
  let match = -1;
  let seat = -1;
  let maze: ClientMaze | null = null;
  let wire: WireView | null = null;
  let around: Surroundings | null = null;
  let lastNow = 0;
  let due = 0;
  let lost = false;
  let isLeaving = false;
  let listener: ((failure: Failure) => void) | null = null;
  let waiting: { readonly tick: number; readonly event: FrameEvent; readonly told: WireEvent }[] = [];
  let ready: FrameEvent[] = [];

  const begin = (state: ArenaState): void => {
    match = state.match;
    seat = seatOf(state);
    maze = createClientMaze(mazeFor(state.mode, state.seats.size, state.mazeSeed), state.mode, state.seats.size);
    wire = createWireView(state.seats.size);
    around = null;
    own = createOwnPrediction(seat);
    clock.reset();
    waiting = [];
  };

  /** False while a brain drives for the person: then the robot is one to watch. */
  const isDriver = (state: ArenaState): boolean => state.seats.get(String(seat))?.driver === PERSON;
  const viewOf = (state: ArenaState): PlayerView | undefined => state.views.get(String(seat));
  const chassisOf = (other: number): number => room.state.seats.get(String(other))?.chassis ?? 0;

  room.onStateChange((state) => {
    if (state.match !== match || seatOf(state) !== seat) begin(state);
    const view = viewOf(state);
    if (view === undefined || maze === null || wire === null) return;
    readWalls(state, maze);
    around = surroundingsOf(maze, seat, view);
    clock.arrived(state.tick, performance.now());
    wire.read(view, state);
    if (view.alive === 1) {
      const { x, y, heading, aim, windUp } = view;
      addSample(wire.samples[seat] ?? [], { tick: state.tick, x, y, heading, aim, windUp });
    }
    const before = own.robot.corrections;
    own.learn(
      {
        tick: state.tick,
        view,
        wire,
        around,
        acked: handle.lastProcessed,
        sent: handle.sentCount,
        inputAt: (sequence) => handle.at(sequence),
        isDriving: view.alive === 1 && state.phase !== OVER && isDriver(state),
        homes: maze.homes,
        chassisOf,
      },
      performance.now(),
    );
    corrections += own.robot.corrections - before;
  });

  room.onMessage(MESSAGE.events, (bytes: Uint8Array) => {
    if (maze === null) return;
    const { tick, events } = decodeEvents(bytes);
    for (const event of events) {
      const isOwn = "seat" in event && event.seat === seat;
      if (isOwn && wasShown(event)) continue;
      const shown = toFrameEvent(event, maze.maze, chassisOf);
      if (isOwn || !("x" in event)) ready.push(shown);
      else waiting.push({ tick, event: shown, told: event });
    }
  });

  room.onDrop(() => {
    lost = true;
  });
  room.onReconnect(() => {
    lost = false;
    own = createOwnPrediction(seat);
  });
  const timer = setInterval(() => pump(performance.now()), PUMP_MS);
  room.onLeave((code) => {
    clearInterval(timer);
    if (!isLeaving) listener?.(failureOfClose(code));
  });

  /** Sends and steps every input that is due by `now`; called by pictures and by a timer, whichever is sooner. */
  const pump = (now: number): void => {
    due += lastNow === 0 ? STEP_MS : Math.max(0, now - lastNow);
    lastNow = now;
    if (due > MOST_STEPS * STEP_MS) due = STEP_MS;
    for (; due >= STEP_MS; due -= STEP_MS) send(now);
  };

  const send = (now: number): void => {
    if (lost || around === null || handle.pendingCount > MOST_PENDING) return;
    const input = toInput(control, chassisAt(viewOf(room.state)?.chassis ?? 0));
    // What is on screen matters to a beam that is about to leave, and to nothing else. The input was due a little ago.
    const drawn = own.robot.now.windUp > 0 ? toStamp(Math.max(0, clock.advance(lastNow) - (due / STEP_MS - 1))) : 0;
    Object.assign(handle.data, input, { drawn });
    const sequence = handle.send();
    if (sequence === 0) return;
    own.send(sequence, input, around, now);
  };

  const frameAt = (state: ArenaState, view: PlayerView, known: ClientMaze, seen: WireView, now: number): Frame => {
    const tick = clock.advance(now);
    const newest = Math.max(tick, clock.newest(now));
    const watched = isDriver(state) ? null : poseAt(seen.samples[seat] ?? [], tick);
    const drawn = watched ?? own.robot.drawn(Math.min(1, due / STEP_MS), now);
    const isLocked = isAimLocked(own.robot.now, chassisAt(view.chassis));
    const moment: Moment = {
      state,
      view,
      wire: seen,
      homes: known.homes,
      seat,
      drive: own.robot.now,
      drawnX: drawn.x,
      drawnY: drawn.y,
      aim: watched !== null ? radians(watched.aim) : isLocked ? radians(own.robot.now.aim) : control.aim,
      tick,
      newest,
    };
    const robots = frameRobots(moment);
    const beasts = frameBeasts(moment);
    const bolts = own.fly(now, newest, boltGround(moment, known, { robots, beasts }));
    ready.push(...own.takeEvents());
    for (const { event, told } of waiting.filter((item) => item.tick <= tick)) {
      if (!own.wasShown(told)) ready.push(event);
    }
    waiting = waiting.filter((item) => item.tick > tick);
    const events = ready;
    ready = [];
    return {
      version: FRAME_VERSION,
      match: `${room.roomId}/${match}`,
      tick,
      phase: phaseName(state.phase),
      left: Math.max(0, state.phaseEnd - newest) / TICK_RATE,
      mode: frameMode(state),
      maze: known.frame(newest),
      seats: frameSeats(state, known.homes),
      own: frameOwn(moment, known),
      isSpectator: false,
      robots,
      shots: [...bolts, ...frameShots(moment, own.isOwnBolt)],
      resources: frameResources(moment),
      tracks: frameTracks(view, newest),
      devices: frameDevices(moment),
      shells: frameShells(moment),
      beasts,
      prizes: framePrizes(moment),
      eyes: frameEyes(moment, known),
      events,
      results: state.phase === OVER ? frameResults(state, known.homes) : null,
    };
  };

  return {
    isSpectator: false,
    roomId: room.roomId,
    advance(now) {
      const state = room.state;
      pump(now);
      if (maze === null || wire === null) return null;
      const view = viewOf(state);
      return view === undefined ? null : frameAt(state, view, maze, wire, now);
    },
    steer(next) {
      control = next;
    },
    choose(chassis) {
      const number = chassisList.findIndex((entry) => entry.id === chassis);
      if (number >= 0) room.send(MESSAGE.chassis, { chassis: number });
    },
    follow() {
      // A player follows the own robot.
    },
    leave() {
      isLeaving = true;
      void room.leave();
    },
    line: () => ({ roundTrip: room.clock.smoothedRtt(), isLost: lost }),
    stats: () => ({
      tick: maze === null ? 0 : room.state.tick,
      pending: handle.pendingCount,
      corrections,
      lastCorrection: own.robot.lastCorrection / TILE,
      hash: "",
    }),
    onFailure(next) {
      listener = next;
    },
  };
}
