/**
 * Plays matches one after the other in one room, with people who stay, come, go, lose their lines and watch, and prints
 * what the process holds after each: one line of JSON a match. A process of its own, with `--expose-gc`.
 * env: WARM (matches in a room before, in which the machine learns the code), MATCHES
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { LiveMatch } from "#server/match/live-match.ts";
import { SPECTATOR_ROOM } from "#shared/protocol/messages.ts";
import { chanceFrom, startServer } from "../game-server.ts";
import { createManualMetronome } from "../manual-metronome.ts";
import { comeBack, join, PLAYER, type RawClient } from "../raw-client.ts";

/** What the process holds after a match. */
interface Holding {
  readonly match: number;
  /** Bytes in use after a collection. */
  readonly heap: number;
  /** What keeps the event loop alive, by kind. */
  readonly handles: Readonly<Record<string, number>>;
  readonly people: number;
}

const LENGTHS = { warmup: 3, length: 60, overtime: 9 };
const RESULTS = 6;
const STAYING = 3;

setFlagsFromString("--expose-gc");
const collect: unknown = runInNewContext("gc");

const metronome = createManualMetronome();
const server = await startServer(
  { lengths: LENGTHS, results: RESULTS, spectatorDelay: 0 },
  { metronome, chance: chanceFrom(7) },
);
const { port } = server;

/** A room and those who stay in it. */
interface Stage {
  readonly roomId: string;
  readonly live: LiveMatch;
  readonly staying: readonly RawClient[];
}

async function open(): Promise<Stage> {
  const staying = await Promise.all(Array.from({ length: STAYING }, () => join(port)));
  const roomId = staying[0]?.roomId ?? "";
  const live = server.services.arenas.get(roomId)?.live;
  if (live === undefined) throw new Error("there is no arena");
  return { roomId, live, staying };
}

async function play({ staying }: Stage, others: readonly RawClient[], ticks: number): Promise<void> {
  const people = [...staying, ...others];
  for (let tick = 0; tick < ticks; tick++) {
    for (const client of people) client.steer({ moveX: tick % 60 < 30 ? 100 : -100, buttons: tick % 20 === 0 ? 3 : 0 });
    await Promise.all(people.map((client) => client.settle()));
    metronome.beat();
  }
  for (const client of people) client.forget();
}

/** One match: somebody comes and goes, somebody loses the line and comes back, somebody watches. */
async function playMatch(stage: Stage): Promise<void> {
  const { live, roomId } = stage;
  const { match } = live;
  const guest = await join(port, "arena", PLAYER);
  const watcher = await join(port, SPECTATOR_ROOM, { match: roomId, build: "dev" });
  await play(stage, [guest], 15);
  guest.cut();
  await guest.closed;
  await play(stage, [], 5);
  const again = await comeBack(port, guest);
  await play(stage, [again], 5);
  await watcher.leave();
  const other = await join(port, "arena", PLAYER);
  await play(stage, [again, other], 5);
  await Promise.all([again.leave(), other.leave()]);
  while (live.match === match) await play(stage, [], 1);
}

async function measure({ live }: Stage): Promise<Holding> {
  // What was let go of ends in later turns.
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  if (typeof collect !== "function") throw new Error("there is no gc");
  for (let time = 0; time < 3; time++) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const handles: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) handles[kind] = (handles[kind] ?? 0) + 1;
  const people = live.seats.filter(({ person }) => person !== null).length;
  return { match: live.match - 1, heap: process.memoryUsage().heapUsed, handles, people };
}

async function run(matches: number, after: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = await open();
  for (let match = 0; match < matches; match++) {
    await playMatch(stage);
    await after(stage);
  }
  await Promise.all(stage.staying.map((client) => client.leave()));
  // It lives on for a while after its last spectator.
  while (server.services.arenas.size > 0) await metronome.beats(1);
}

await run(Number(process.env.WARM ?? "0"), () => Promise.resolve());
await run(Number(process.env.MATCHES ?? "20"), async (stage) => console.log(JSON.stringify(await measure(stage))));
await server.close();
process.exit(0);
