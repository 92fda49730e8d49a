/**
 * A line of whole ticks: a world with authority, and what a page predicts of one robot in it, a round trip apart. No time
 * passes, so a test says in ticks what comes when. The whole delay lies on the way of the inputs: what the world does in a
 * tick, the page knows at the end of it.
 */
import { boltGround } from "#client/sdk/bolt-ground.ts";
import type { FrameShot } from "#client/sdk/frame.ts";
import { toFrameEvent } from "#client/sdk/frame-events.ts";
import type { FrameEvent } from "#client/sdk/frame-facts.ts";
import { addSample, poseAt } from "#client/sdk/interpolate.ts";
import { wasShown } from "#client/sdk/own-deeds.ts";
import { createOwnPrediction, type OwnPrediction } from "#client/sdk/own-prediction.ts";
import { surroundingsOf } from "#client/sdk/own-surroundings.ts";
import { createClientMaze } from "#client/sdk/tiles.ts";
import { createWireView, type WireView } from "#client/sdk/wire-view.ts";
import { eventFrame } from "#server/match/event-frame.ts";
import { createSightings } from "#server/match/sightings.ts";
import { createViewMirror } from "#server/match/view-mirror.ts";
import { chassisAt } from "#shared/content/chassis.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { decodeEvents, type WireEvent } from "#shared/protocol/events.ts";
import { createArenaState, type PlayerView } from "#shared/protocol/state.ts";
import { type Input, NEUTRAL, type TimedInput } from "#shared/sim/input.ts";
import { step } from "#shared/sim/step.ts";
import { WARMUP, type World } from "#shared/sim/world.ts";

/** What a page shows at one moment. Units; events since the last picture. */
export interface Picture {
  readonly x: number;
  readonly y: number;
  readonly shots: readonly FrameShot[];
  readonly events: readonly FrameEvent[];
}

/** See the file header. */
export interface TickLine {
  readonly world: World;
  readonly prediction: OwnPrediction;
  readonly view: PlayerView;
  readonly wire: WireView;
  /** Sends an input and brings the world and the page one tick further. What is not named rests. */
  tick(input?: Partial<Input>): void;
  /** Shows a picture. @param share of a tick since the last one, 0 to 1, not less than in the picture before */
  picture(share?: number): Picture;
}

/** How a line is. */
export interface TickLineOptions {
  /** Ticks from an input to the patch that acknowledges it: the round trip. */
  readonly lag: number;
  /** What the other seats do in a tick; nothing said: they rest. */
  readonly others?: (world: World, seat: number) => Partial<Input>;
  /** What becomes of an input on its way; null: the server drops it, and acknowledges that. */
  readonly onWay?: (input: Input, sequence: number) => Input | null;
  /** Called before and after each step of the world, which it may change. */
  readonly before?: (world: World) => void;
  readonly after?: (world: World) => void;
}

/** How far behind the newest tick others are drawn. */
const DRAWN_BEHIND = 2;

/** Returns the line of a seat in a world. */
export function createTickLine(world: World, seat: number, options: TickLineOptions): TickLine {
  const { lag, others = () => ({}), onWay = (input: Input) => input } = options;
  const state = createArenaState(world.robots.length);
  const view = state.views.get(String(seat));
  if (view === undefined) throw new RangeError(`there is no seat ${seat}`);
  const maze = createClientMaze(world.maze, world.mode, world.robots.length);
  const wire = createWireView(world.robots.length);
  const mirror = createViewMirror(view, seat);
  const sightings = createSightings(world.robots.length);
  const prediction = createOwnPrediction(seat);
  const inputs: Input[] = [];
  const chassisOf = (other: number): number => world.robots[other]?.chassis ?? 0;
  let told: { readonly tick: number; readonly event: WireEvent }[] = [];
  let acked = 0;
  let time = 0;

  const inputsOf = (other: number): readonly TimedInput[] => {
    if (other !== seat) return [{ ...NEUTRAL, aim: world.robots[other]?.drive.aim ?? 0, ...others(world, other) }];
    const sent = inputs[inputs.length - lag - 1];
    if (sent === undefined) return [];
    acked++;
    const arrived = onWay(sent, acked);
    return arrived === null ? [] : [{ ...arrived, lookBack: 0 }];
  };

  const learn = (): void => {
    sightings.update(world);
    mirror.write(world, sightings);
    maze.tiles.set(world.tiles);
    wire.read(view, { tick: world.tick, beasts: state.beasts });
    prediction.learn(
      {
        tick: world.tick,
        view,
        wire,
        around: surroundingsOf(maze, seat, view),
        acked,
        sent: inputs.length,
        inputAt: (sequence) => inputs[sequence - 1],
        isDriving: view.alive === 1,
        freeAt: world.phase === WARMUP ? world.phaseEnd : Number.POSITIVE_INFINITY,
        homes: maze.homes,
        chassisOf,
      },
      time,
    );
    const bytes = eventFrame(world, seat);
    if (bytes === null) return;
    const { tick, events } = decodeEvents(bytes);
    for (const event of events) {
      if ("seat" in event && event.seat === seat && wasShown(event)) continue;
      told.push({ tick: "seat" in event && event.seat === seat ? tick : tick + DRAWN_BEHIND, event });
    }
  };

  const drawnRobots = (tick: number) =>
    world.robots.flatMap(({ seat: other, team, chassis }) => {
      const pose = other === seat ? null : poseAt(wire.samples[other] ?? [], tick);
      if (pose === null) return [];
      return [{ seat: other, team, x: pose.x / TILE, y: pose.y / TILE, radius: chassisAt(chassis).radius / TILE }];
    });

  learn();
  return {
    world,
    prediction,
    view,
    wire,
    tick(input = {}) {
      time += 1000 / TICK_RATE;
      inputs.push({ ...NEUTRAL, ...input });
      const sequence = inputs.length;
      prediction.send(sequence, { ...NEUTRAL, ...input }, surroundingsOf(maze, seat, view), time);
      options.before?.(world);
      step(world, { inputs: world.robots.map((_, other) => inputsOf(other)), commands: [] });
      options.after?.(world);
      learn();
      if (view.alive === 1) {
        const { x, y, heading, aim, windUp } = view;
        addSample(wire.samples[seat] ?? [], { tick: world.tick, x, y, heading, aim, windUp });
      }
    },
    picture(share = 0) {
      const now = time + (share * 1000) / TICK_RATE;
      const newest = world.tick + share;
      const { x, y } = prediction.robot.drawn(share, now);
      const drawn = { robots: drawnRobots(newest - DRAWN_BEHIND), beasts: [] };
      const shots = prediction.fly(now, newest, boltGround({ homes: maze.homes, seat, view }, maze, drawn));
      const events = prediction.takeEvents();
      for (const { event } of told.filter(({ tick }) => tick <= newest)) {
        if (!prediction.wasShown(event)) events.push(toFrameEvent(event, maze.maze, chassisOf));
      }
      told = told.filter(({ tick }) => tick > newest);
      return { x, y, shots, events };
    },
  };
}
