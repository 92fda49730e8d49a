/**
 * The measured server as a process: the one that people use, with a note of when each tick began. Speaks with its
 * parent as the floor does: "ready", "start", "stop" (answered with what it cost), "quit"; "collect" comes a while before
 * "start", because ticks that a collection held up are no ticks of the game.
 */
import { readConfig } from "../../config.ts";
import { createServer } from "../../index.ts";
import { LiveMatch } from "../../match/live-match.ts";
import { createMeter } from "./meter.ts";
import { createProfiler } from "./profile.ts";
import { MOST_PADS, ROOM_CLIENTS } from "./room-size.ts";
import { scratchFolder } from "./scratch-folder.ts";
import { machineNow, type TickMoment } from "./timing.ts";

let ticks: TickMoment[] = [];
/** From the moment at which each step was due to its end, in ms. */
let steps: number[] = [];
const matches = new Set<LiveMatch>();
noteTicks();
const meter = createMeter();
const profiler = createProfiler(process.env.PROFILE_FOLDER ?? null);
/** Full rooms, unless said: as many as the floor has, two to a pad of the largest maze. */
const seats = Number(process.env.SEATS ?? ROOM_CLIENTS);
const server = createServer(
  { ...readConfig(process.env), dataFolder: scratchFolder() },
  {
    plan: { seats, mazeSeats: Math.min(seats, MOST_PADS) },
    // Its matches are recorded as all are; nobody plays them again.
    module: { code: "", hash: "0".repeat(64) },
  },
);
await server.listen();

process.on("message", (message) => {
  if (message === "collect") meter.collect();
  if (message === "start") {
    ticks = [];
    steps = [];
    matches.clear();
    profiler.start();
    meter.start();
  }
  if (message === "stop") {
    const cost = meter.stop();
    profiler.stop();
    process.send?.({ ...cost, ticks, steps, deeds: deedsOf([...matches]) });
  }
  if (message === "quit") process.exit(0);
});
process.send?.("ready");

/** Notes each tick before it is done. The rooms know nothing of it. */
function noteTicks(): void {
  const { tick } = LiveMatch.prototype;
  LiveMatch.prototype.tick = function noted(now) {
    const at = machineNow();
    matches.add(this);
    Reflect.apply(tick, this, [now]);
    ticks.push({ maze: this.world.mazeSeed, tick: this.shownTick, at });
    steps.push(performance.now() - now);
  };
}

/** What was done in the present matches: a server that does nothing is fast. */
function deedsOf(live: readonly LiveMatch[]): Record<string, number> {
  const stats = live.flatMap(({ world }) => world.robots.map((robot) => robot.stats));
  const sum = (count: (of: (typeof stats)[number]) => number): number =>
    stats.reduce((total, of) => total + count(of), 0);
  return {
    shots: sum(({ shots }) => shots),
    hits: sum(({ hits }) => hits),
    pickedUp: sum(({ pickedUp }) => pickedUp),
    abilityUses: sum(({ abilityUses }) => abilityUses.reduce((total, uses) => total + uses, 0)),
  };
}
