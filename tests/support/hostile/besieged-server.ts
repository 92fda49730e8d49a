/**
 * The attacked server as a process: the one that people use, with a note of what each tick of a room costs. Messages:
 * "start" begins to note, "stop" is answered with what was noted since, "memory" with the heap after a collection, "quit".
 */
import { scratchFolder } from "#server/cli/bench/scratch-folder.ts";
import { readConfig } from "#server/config.ts";
import { createServer } from "#server/index.ts";
import { LiveMatch } from "#server/match/live-match.ts";

/** What each tick took, in µs, by the maze of its match: a thread's CPU time is counted too coarsely for one tick. */
let costs = new Map<number, number[]>();
/** Aims of the inputs that each seat's robot took, in their order, by the maze and seat. */
let taken = new Map<string, number[]>();

let begin = process.cpuUsage();
let beginAt = performance.now();

noteTicks();
const server = createServer({ ...readConfig(process.env), dataFolder: scratchFolder() });
const port = await server.listen();

process.on("message", (message) => {
  if (message === "start") {
    costs = new Map();
    taken = new Map();
    begin = process.cpuUsage();
    beginAt = performance.now();
  }
  if (message === "stop") {
    const { user, system } = process.cpuUsage(begin);
    const load = (user + system) / 1000 / (performance.now() - beginAt);
    process.send?.({ costs: [...costs], taken: [...taken], load });
  }
  if (message === "memory") {
    globalThis.gc?.();
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    process.send?.({ heap: heapUsed + external, rooms: server.services.arenas.size });
  }
  if (message === "quit") process.exit(0);
});
process.send?.({ port });

function noteTicks(): void {
  const { tick } = LiveMatch.prototype;
  const followed = new WeakSet<LiveMatch>();
  LiveMatch.prototype.tick = function noted(now) {
    if (!followed.has(this)) {
      followed.add(this);
      this.addFollower({
        begin: () => {},
        follow: ({ world }, { inputs }) => {
          inputs.forEach((list, seat) => {
            const key = `${world.mazeSeed}:${seat}`;
            const aims = taken.get(key) ?? [];
            for (const { aim } of list) aims.push(aim);
            taken.set(key, aims);
          });
        },
      });
    }
    const before = performance.now();
    Reflect.apply(tick, this, [now]);
    const list = costs.get(this.world.mazeSeed) ?? [];
    list.push((performance.now() - before) * 1000);
    costs.set(this.world.mazeSeed, list);
  };
}
