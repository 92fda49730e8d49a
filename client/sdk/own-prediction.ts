/**
 * All that is predicted of one's own robot: its drive state, what its buttons do, its bolts. Fed with the inputs that are
 * sent and the patches that come; knows no room, so a test feeds it by hand.
 */
import { chassisAt } from "#shared/content/chassis.ts";
import { TILE } from "#shared/lib/math.ts";
import type { WireEvent } from "#shared/protocol/events.ts";
import type { PlayerView } from "#shared/protocol/state.ts";
import { boltsOf, isMuzzleFree, muzzleOf } from "#shared/sim/bolts.ts";
import { FIRED, type Surroundings } from "#shared/sim/drive.ts";
import type { Home } from "#shared/sim/homes.ts";
import type { Input } from "#shared/sim/input.ts";
import type { Push } from "#shared/sim/pushes.ts";
import type { Ground } from "./bolt-way.ts";
import type { FrameShot } from "./frame.ts";
import type { FrameEvent } from "./frame-facts.ts";
import { type BoltEnd, createOwnBolts } from "./own-bolts.ts";
import { deedsOf } from "./own-deeds.ts";
import { neighboursOf } from "./own-neighbours.ts";
import { createOwnRobot, type OwnAct, type OwnRobot, type Truth } from "./own-robot.ts";
import { createOwnStarts } from "./own-starts.ts";
import { loadOf } from "./own-surroundings.ts";
import { radians } from "./screen-units.ts";
import { driveOf, type WireView } from "./wire-view.ts";

/** What a patch told. */
export interface Patch {
  readonly tick: number;
  readonly view: PlayerView;
  /** Which has read the view already. */
  readonly wire: WireView;
  readonly around: Surroundings;
  /** The last input that the server took, the last that was sent, and each of those between them. */
  readonly acked: number;
  readonly sent: number;
  readonly inputAt: (sequence: number) => Input | undefined;
  /** True while one's own inputs move the robot. */
  readonly isDriving: boolean;
  /** The tick in which robots are let go from their pads; Infinity where that is not to come. */
  readonly freeAt: number;
  /** By seat. */
  readonly homes: readonly Home[];
  readonly chassisOf: (seat: number) => number;
}

/** See the file header. Times are ms of a monotonic clock. */
export interface OwnPrediction {
  readonly robot: OwnRobot;
  /** An input is sent. */
  send(sequence: number, input: Input, around: Surroundings, now: number): void;
  /** A patch has come. */
  learn(patch: Patch, now: number): void;
  /** Returns one's own bolts as they are drawn. @param newest the server's tick */
  fly(now: number, newest: number, ground: Ground): FrameShot[];
  /** Returns what is to be shown once, since the last call. */
  takeEvents(): FrameEvent[];
  /** True for a shot that `fly` returns. @param id of its track */
  isOwnBolt(id: string): boolean;
  /** True for an impact that was shown when one's own bolt ended; once for each. */
  wasShown(event: WireEvent): boolean;
}

const NO_PUSH: Push = { x: 0, y: 0 };

/** Returns a prediction that waits for its first patch. */
export function createOwnPrediction(seat: number): OwnPrediction {
  const starts = createOwnStarts();
  const bolts = createOwnBolts(seat);
  let events: FrameEvent[] = [];
  let truth: (Truth & { readonly tick: number }) | null = null;
  let ground: Surroundings | null = null;
  let time = 0;

  const onAct = (act: OwnAct): void => {
    if (truth === null || ground === null) return;
    const chassis = chassisAt(truth.chassis);
    const muzzle = muzzleOf(act, act.aim, chassis);
    const isBlocked = chassis.weapon.action.kind !== "cone" && !isMuzzleFree(ground.tiles, ground.width, act, muzzle);
    const actions = isBlocked ? act.actions & ~FIRED : act.actions;
    starts.note(act);
    let deeds = actions & ~act.before;
    if (((actions | act.before) & FIRED) !== 0) {
      const fired = (actions & FIRED) !== 0 ? boltsOf(chassis.weapon, act.aim, muzzle) : [];
      const isNew = bolts.predict(act.sequence, chassis.weaponNumber, fired, time);
      if (fired.length > 0 && !isNew) deeds &= ~FIRED;
    }
    const place = { x: act.x / TILE, y: act.y / TILE, aim: radians(act.aim) };
    events.push(...deedsOf(deeds, seat, chassis, place));
  };
  const robot = createOwnRobot(onAct);

  /** Returns how one's own robot was pushed in the tick of a truth. */
  const pushOf = ({
    tick,
    sequence,
    drive,
    isDriving,
    starts: start,
  }: Pick<NonNullable<typeof truth>, "tick" | "sequence" | "drive" | "isDriving" | "starts">): Push => {
    const last = truth;
    if (last === null || !isDriving || last.starts !== start) return NO_PUSH;
    if (last.tick !== tick - 1 || last.sequence !== sequence - 1) return NO_PUSH;
    return { x: drive.x - last.drive.x - drive.vx, y: drive.y - last.drive.y - drive.vy };
  };

  return {
    robot,
    send(sequence, input, around, now) {
      time = now;
      robot.sent(sequence, input, around);
    },
    learn({ tick, view, wire, around, acked, sent, inputAt, isDriving, freeAt, homes, chassisOf }, now) {
      time = now;
      ground = around;
      const { chassis, starts: start } = view;
      const next = {
        tick,
        sequence: acked,
        drive: driveOf(view),
        chassis,
        load: loadOf(view),
        starts: start,
        isDriving,
      };
      const isOther = truth === null || truth.starts !== start || truth.isDriving !== isDriving;
      const ownPush = pushOf(next);
      const isEnemy = (other: number): boolean => homes[other]?.team !== homes[seat]?.team;
      const { samples } = wire;
      const neighbours = neighboursOf({ view, tick, samples, chassisOf, isEnemy, ownPush, around });
      truth = { ...next, freeFrom: acked + freeAt - tick, neighbours };
      if (isOther) starts.clear();
      robot.reconcile(truth, sent, inputAt, around);
      for (const slot of starts.settle(acked, truth.drive)) events.push({ kind: "refused", slot, sound: "refused" });
      const own = wire.shots.filter(({ owner }) => owner === seat);
      bolts.settle(acked, own, tick, now);
    },
    fly(now, newest, where) {
      const ends: BoltEnd[] = [];
      const shots = bolts.fly(now, newest, where, ends);
      for (const { x, y } of ends) events.push({ kind: "impact", x: x / TILE, y: y / TILE });
      return shots;
    },
    takeEvents() {
      const taken = events;
      events = [];
      return taken;
    },
    isOwnBolt: bolts.isTaken,
    wasShown: (event) => event.kind === "impact" && bolts.wasShown(event),
  };
}
