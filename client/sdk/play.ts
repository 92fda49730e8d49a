/** A game that is played: sends what the person wants 30 times a second, predicts it, and makes the frames. */
import type { Room } from "colyseus.js";
import { chassisAt, chassisList } from "#shared/content/chassis.ts";
import { resourceList, resourceRoom } from "#shared/content/resources.ts";
import { TURN } from "#shared/lib/angle.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { decodeEvents } from "#shared/protocol/events.ts";
import { INPUT_RANGES, type InputState } from "#shared/protocol/input.ts";
import { MESSAGE } from "#shared/protocol/messages.ts";
import type { ArenaState, PlayerView } from "#shared/protocol/state.ts";
import { mazeFor } from "#shared/sim/create.ts";
import { CAST_1, CAST_2, FIRED, type Surroundings } from "#shared/sim/drive.ts";
import { ABILITY_1, ABILITY_2, DROP, FIRE, type Input } from "#shared/sim/input.ts";
import { PERSON } from "#shared/sim/record.ts";
import { OVER } from "#shared/sim/world.ts";
import { failureOfClose } from "./failure.ts";
import { FRAME_VERSION, type Frame, type FrameEvent } from "./frame.ts";
import { phaseName, radians, toFrameEvent } from "./frame-events.ts";
import type { Control, Failure, Game } from "./game.ts";
import { addSample, poseAt } from "./interpolate.ts";
import { createOwnRobot } from "./own-robot.ts";
import {
  frameEyes,
  frameOwn,
  frameResources,
  frameResults,
  frameRobots,
  frameSeats,
  frameShots,
  frameTracks,
  type Moment,
} from "./player-frame.ts";
import { createRenderClock } from "./render-clock.ts";
import { type ClientMaze, createClientMaze } from "./tiles.ts";
import { createWireView, driveOf, unpackCargo, type WireView } from "./wire-view.ts";

const STEP_MS = 1000 / TICK_RATE;
/** With more inputs on their way nothing is sent: the line stalls. */
const MOST_PENDING = 20;
/** The timer of inputs: a slow picture does not make a slow robot. In ms. */
const PUMP_MS = 1000 / 60;
/** Steps made up for after a stall; the rest is dropped. */
const MOST_STEPS = 5;

const IDLE: Control = {
  moveX: 0,
  moveY: 0,
  aim: 0,
  reach: 0,
  fire: false,
  ability1: false,
  ability2: false,
  drop: false,
};

/** Returns the input of a control: clamped whole numbers, as the wire takes them. */
export function toInput(control: Control): Input {
  const buttons =
    (control.fire ? FIRE : 0) |
    (control.ability1 ? ABILITY_1 : 0) |
    (control.ability2 ? ABILITY_2 : 0) |
    (control.drop ? DROP : 0);
  const aim = Math.round((control.aim * TURN) / (2 * Math.PI)) & (TURN - 1);
  return { moveX: stick(control.moveX), moveY: stick(control.moveY), aim, reach: 0, buttons };
}

function stick(value: number): number {
  const [low, high] = INPUT_RANGES.moveX;
  return Math.max(low, Math.min(high, Math.round(value * high))) + 0;
}

/** Returns the game of a joined arena room. @param seat the seat that the server gave */
export function createPlay(room: Room<unknown, ArenaState>, seatOf: (state: ArenaState) => number): Game {
  const handle = room.input<InputState>();
  const clock = createRenderClock();
  let own = createOwnRobot();
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
  let waiting: { readonly tick: number; readonly event: FrameEvent }[] = [];
  let ready: FrameEvent[] = [];
  let ownActions = 0;

  const begin = (state: ArenaState): void => {
    match = state.match;
    seat = seatOf(state);
    const generated = mazeFor(state.mode, state.seats.size, state.mazeSeed);
    maze = createClientMaze(generated, state.seats.size);
    wire = createWireView(state.seats.size);
    const pad = generated.pads[seat];
    around = {
      tiles: maze.tiles,
      width: generated.width,
      circles: [],
      homeX: (pad?.column ?? 0) * TILE,
      homeY: (pad?.row ?? 0) * TILE,
    };
    own = createOwnRobot();
    clock.reset();
    waiting = [];
  };

  /** False while a brain drives for the person: then the robot is one to watch. */
  const isDriver = (state: ArenaState): boolean => state.seats.get(String(seat))?.driver === PERSON;
  const viewOf = (state: ArenaState): PlayerView | undefined => state.views.get(String(seat));

  room.onStateChange((state) => {
    if (state.match !== match || seatOf(state) !== seat) begin(state);
    const view = viewOf(state);
    if (view === undefined || maze === null || wire === null || around === null) return;
    const known = maze;
    state.walls.forEach((hull, segment) => {
      known.setHull(Number(segment), hull);
    });
    clock.arrived(state.tick, performance.now());
    wire.read(view, state.tick);
    if (view.alive === 1) {
      const { x, y, heading, aim } = view;
      addSample(wire.samples[seat] ?? [], { tick: state.tick, x, y, heading, aim });
    }
    const load = unpackCargo(view.cargo, resourceList.length).reduce(
      (taken, count, kind) => taken + count * (resourceRoom[kind] ?? 1),
      0,
    );
    const before = own.corrections;
    own.reconcile(
      {
        sequence: handle.lastProcessed,
        drive: driveOf(view),
        chassis: view.chassis,
        load,
        starts: view.starts,
        isDriving: view.alive === 1 && state.phase !== OVER && isDriver(state),
      },
      handle.sentCount,
      (sequence) => handle.at(sequence),
      around,
    );
    corrections += own.corrections - before;
  });

  room.onMessage(MESSAGE.events, (bytes: Uint8Array) => {
    const state = room.state;
    if (maze === null) return;
    const { tick, events } = decodeEvents(bytes);
    for (const event of events) {
      const isOwn = "seat" in event && event.seat === seat;
      // One's own shots and abilities were shown when they were pressed.
      if (isOwn && (event.kind === "fired" || event.kind === "cast")) continue;
      const shown = toFrameEvent(event, maze.maze, (other) => state.seats.get(String(other))?.chassis ?? 0);
      if (isOwn || !("x" in event)) ready.push(shown);
      else waiting.push({ tick, event: shown });
    }
  });

  room.onDrop(() => {
    lost = true;
  });
  room.onReconnect(() => {
    lost = false;
    own = createOwnRobot();
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
    for (; due >= STEP_MS; due -= STEP_MS) send();
  };

  const send = (): void => {
    if (lost || around === null || handle.pendingCount > MOST_PENDING) return;
    const input = toInput(control);
    Object.assign(handle.data, input);
    const sequence = handle.send();
    if (sequence === 0) return;
    ownActions |= own.sent(sequence, input, around);
  };

  /** Shows what one's own buttons did, at once. */
  const showOwn = (view: PlayerView): void => {
    const chassis = chassisAt(view.chassis);
    const place = { x: own.now.x / TILE, y: own.now.y / TILE, seat };
    if ((ownActions & FIRED) !== 0) {
      ready.push({ ...place, kind: "fired", sound: chassis.weapon.look.sound, angle: radians(own.now.aim) });
    }
    [CAST_1, CAST_2].forEach((bit, slot) => {
      const look = chassis.abilities[slot]?.look;
      if ((ownActions & bit) === 0 || look === undefined) return;
      ready.push({ ...place, kind: "cast", slot, effect: look.effect, sound: look.sound });
    });
    ownActions = 0;
  };

  const frameAt = (state: ArenaState, view: PlayerView, known: ClientMaze, seen: WireView, now: number): Frame => {
    const tick = clock.advance(now);
    const newest = Math.max(tick, clock.newest(now));
    const watched = isDriver(state) ? null : poseAt(seen.samples[seat] ?? [], tick);
    const drawn = watched ?? own.drawn(Math.min(1, due / STEP_MS), now);
    const moment: Moment = {
      state,
      view,
      wire: seen,
      seat,
      drive: own.now,
      drawnX: drawn.x,
      drawnY: drawn.y,
      aim: watched === null ? control.aim : radians(watched.aim),
      tick,
      newest,
    };
    showOwn(view);
    for (const { event } of waiting.filter((item) => item.tick <= tick)) ready.push(event);
    waiting = waiting.filter((item) => item.tick > tick);
    const events = ready;
    ready = [];
    return {
      version: FRAME_VERSION,
      match: `${room.roomId}/${match}`,
      tick,
      phase: phaseName(state.phase),
      left: Math.max(0, state.phaseEnd - newest) / TICK_RATE,
      maze: known.frame(),
      seats: frameSeats(state),
      own: frameOwn(moment, known),
      isSpectator: false,
      robots: frameRobots(moment),
      shots: frameShots(moment),
      resources: frameResources(view),
      tracks: frameTracks(view, newest),
      eyes: frameEyes(moment, known),
      events,
      results: state.phase === OVER ? frameResults(state) : null,
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
      lastCorrection: own.lastCorrection / TILE,
      hash: "",
    }),
    onFailure(next) {
      listener = next;
    },
  };
}
