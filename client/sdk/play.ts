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
import type { Input } from "#shared/sim/input.ts";
import { PERSON } from "#shared/sim/record.ts";
import { OVER, WARMUP } from "#shared/sim/world.ts";
import { createArrivals } from "./arrivals.ts";
import type { AudienceLog } from "./audience.ts";
import { boltGround } from "./bolt-ground.ts";
import { IDLE, toInput } from "./control-input.ts";
import { failureOfClose } from "./failure.ts";
import { FRAME_VERSION, type Frame } from "./frame.ts";
import { toFrameEvent } from "./frame-events.ts";
import type { FrameEvent } from "./frame-facts.ts";
import type { Failure, Game } from "./game.ts";
import { createInputPace } from "./input-pace.ts";
import { addSample, poseAt } from "./interpolate.ts";
import { type Line, lineOf, lineStats } from "./line.ts";
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
import { createRecentCount } from "./recent-count.ts";
import { createRenderClock } from "./render-clock.ts";
import { phaseName, radians } from "./screen-units.ts";
import { type ClientMaze, createClientMaze } from "./tiles.ts";
import { createWireView, type WireView } from "./wire-view.ts";

const MINUTE = 60_000;
/** With more inputs on their way nothing is sent: the line stalls. */
const MOST_PENDING = 20;
/** The timer of inputs: a slow picture does not make a slow robot. In ms. */
const PUMP_MS = 1000 / 60;
/** Without a picture for so long, in ms, nobody sees what happens: it is not kept to be shown later. */
const UNSEEN_AFTER = 1000;
/** The drawn moment goes on so many ticks beyond the last state that came: then the world is held, not emptied. */
const MOST_AHEAD = 4;

/**
 * Returns the game of a joined arena room.
 * @param seatOf returns the seat that the server gave
 * @param line of the room
 * @param audience of the room
 */
export function createPlay(
  room: Room<unknown, ArenaState>,
  seatOf: (state: ArenaState) => number,
  line: Line,
  audience: AudienceLog,
): Game {
  const handle = room.input<InputState>();
  const clock = createRenderClock();
  const pace = createInputPace();
  const arrivals = createArrivals();
  const recentCorrections = createRecentCount(MINUTE);
  let own = createOwnPrediction(-1);
  let corrections = 0;
  let control = IDLE;
  let match = -1;
  let seat = -1;
  let maze: ClientMaze | null = null;
  let wire: WireView | null = null;
  let around: Surroundings | null = null;
  let isSending = false;
  let isResting = false;
  let shownAt = performance.now();
  let isLeaving = false;
  let listener: ((failure: Failure) => void) | null = null;
  let waiting: { readonly tick: number; readonly event: FrameEvent; readonly told: WireEvent }[] = [];
  let ready: FrameEvent[] = [];
  /** The tick at which the world last stood still: others are drawn there, not before they were seen. */
  let stillAt = 0;

  const begin = (state: ArenaState): void => {
    match = state.match;
    seat = seatOf(state);
    maze = createClientMaze(mazeFor(state.mode, state.seats.size, state.mazeSeed), state.mode, state.seats.size);
    wire = createWireView(state.seats.size);
    around = null;
    own = createOwnPrediction(seat);
    clock.reset();
    arrivals.reset();
    waiting = [];
    stillAt = 0;
  };

  /** False while a brain drives for the person, and while the world stands still: then the robot is one to watch. */
  const isDriver = ({ seats, waitsFor }: ArenaState): boolean =>
    waitsFor === 0 && seats.get(String(seat))?.driver === PERSON;
  const viewOf = (state: ArenaState): PlayerView | undefined => state.views.get(String(seat));
  const chassisOf = (other: number): number => room.state.seats.get(String(other))?.chassis ?? 0;

  room.onStateChange((state) => {
    if (state.match !== match || seatOf(state) !== seat) begin(state);
    const view = viewOf(state);
    if (view === undefined || maze === null || wire === null) return;
    readWalls(state, maze);
    around = surroundingsOf(maze, seat, view);
    const now = performance.now();
    if (state.waitsFor > 0) {
      clock.reset();
      stillAt = state.tick;
    }
    arrivals.due(clock.newest(now) - clock.delay() > state.tick);
    arrivals.arrived(state.tick, now);
    clock.arrived(state.tick, now);
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
        freeAt: state.phase === WARMUP ? state.phaseEnd : Number.POSITIVE_INFINITY,
        homes: maze.homes,
        chassisOf,
      },
      now,
    );
    corrections += own.robot.corrections - before;
    recentCorrections.add(own.robot.corrections - before, now);
  });

  room.onMessage(MESSAGE.events, (bytes: Uint8Array) => {
    if (maze === null || performance.now() - shownAt > UNSEEN_AFTER) return;
    const { tick, events } = decodeEvents(bytes);
    for (const event of events) {
      const isOwn = "seat" in event && event.seat === seat;
      if (isOwn && isDriver(room.state) && wasShown(event)) continue;
      const shown = toFrameEvent(event, maze.maze, chassisOf);
      if (isOwn || !("x" in event)) ready.push(shown);
      else waiting.push({ tick, event: shown, told: event });
    }
  });

  room.onReconnect(() => {
    own = createOwnPrediction(seat);
  });
  const timer = setInterval(() => pump(performance.now()), PUMP_MS);
  room.onLeave((code) => {
    clearInterval(timer);
    if (!isLeaving) listener?.(line.isGivenUp ? "server-unreachable" : failureOfClose(code));
  });

  /** Sends and steps every input that is due by `now`; called by pictures and by a timer, whichever is sooner. */
  const pump = (now: number): void => {
    for (let left = pace.due(now) - 1; left >= 0; left--) send(now, left + pace.share());
  };

  const wanted = (): Input => toInput(control, chassisAt(viewOf(room.state)?.chassis ?? 0));
  /** The tick at which others are drawn. */
  const drawnTick = (now: number): number =>
    Math.max(stillAt, Math.min(room.state.tick + MOST_AHEAD, clock.advance(now)));

  /** @param behind ticks ago at which the input was due */
  const send = (now: number, behind: number): void => {
    isSending = !line.isLost && !isResting && handle.pendingCount <= MOST_PENDING;
    if (!isSending || around === null) return;
    const input = wanted();
    // What is on screen matters to a beam that is about to leave, and to nothing else. Beyond the last state that came,
    // others are held where it showed them.
    const shown = Math.max(0, Math.min(room.state.tick, drawnTick(now) - behind));
    const drawn = own.robot.now.windUp > 0 ? toStamp(shown) : 0;
    Object.assign(handle.data, input, { drawn });
    const sequence = handle.send();
    if (sequence === 0) return;
    own.send(sequence, input, around, now);
  };

  const frameAt = (state: ArenaState, view: PlayerView, known: ClientMaze, seen: WireView, now: number): Frame => {
    const tick = drawnTick(now);
    const newest = Math.min(state.tick + MOST_AHEAD, Math.max(tick, clock.newest(now)));
    const watched = isDriver(state) ? null : poseAt(seen.samples[seat] ?? [], tick);
    const next = around === null || !isSending ? undefined : { input: wanted(), around };
    const drawn = watched ?? own.robot.drawn(isSending ? pace.share() : 1, now, next);
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
      watch: null,
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
      ...(state.practice === 0 ? {} : { practice: state.waitsFor / TICK_RATE }),
    };
  };

  return {
    isSpectator: false,
    timeline: null,
    roomId: room.roomId,
    advance(now) {
      const state = room.state;
      shownAt = now;
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
    rest(next) {
      isResting = next;
      // What was held when one looked away is not held when one looks again.
      if (next) control = { ...IDLE, aim: control.aim, reach: control.reach };
      else line.check();
    },
    leave() {
      isLeaving = true;
      line.leave();
    },
    react() {
      // That is for those who watch.
    },
    audience: () => audience.at(performance.now()),
    line: () => lineOf(line, room.clock.smoothedRtt(), arrivals),
    stats: () => ({
      ...lineStats(line, room.clock.smoothedRtt(), arrivals),
      tick: maze === null ? 0 : room.state.tick,
      pending: handle.pendingCount,
      corrections,
      lastCorrection: own.robot.lastCorrection / TILE,
      correctionsPerMinute: recentCorrections.count(performance.now()),
      delay: (clock.delay() * 1000) / TICK_RATE,
      hash: "",
    }),
    onFailure(next) {
      listener = next;
    },
  };
}
