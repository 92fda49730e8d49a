/**
 * Matches recorded from live rooms of a real server, with its own archive on a real disk: people who play as brains would,
 * on lines that are cut, that stall and then deliver everything at once; people who leave and others who take seats over.
 */
import { readFileSync, rmSync } from "node:fs";
import { join as joinPath } from "node:path";
import { matchMaker } from "@colyseus/core";
import { scratchFolder } from "#server/cli/bench/scratch-folder.ts";
import type { SimBundle } from "#server/cli/sim-bundle.ts";
import type { LiveMatch } from "#server/match/live-match.ts";
import type { Archive } from "#server/store/archive.ts";
import { foldersOf } from "#server/store/folders.ts";
import { openSigningKey, type SigningKey } from "#server/store/signing-key.ts";
import type { Brain } from "#shared/ai/brain.ts";
import { createBrain } from "#shared/ai/index.ts";
import { chassisIds } from "#shared/content/chassis.ts";
import { modeIds } from "#shared/content/modes.ts";
import type { ReplayListing } from "#shared/protocol/replays.ts";
import { toHex } from "#shared/replay/check-replay.ts";
import { decodeReplay, openReplay } from "#shared/replay/format.ts";
import { observe } from "#shared/sim/observe.ts";
import { chanceFrom, startServer, type TestServer } from "./game-server.ts";
import { createManualMetronome } from "./manual-metronome.ts";
import { asGuest, becomeGuest, comeBack, open, PLAYER, type RawClient, reserve } from "./raw-client.ts";

/** What is played. */
export interface RecordingPlan {
  readonly rooms: number;
  /** In each room, one after the other. */
  readonly matches: number;
  /** Ticks of play. */
  readonly length: number;
  readonly seed: number;
  readonly module: SimBundle;
}

/** A stored file. */
export interface RecordedFile {
  readonly listing: ReplayListing;
  readonly bytes: Uint8Array;
}

/** What came of it. */
export interface RecordedMatches {
  readonly files: readonly RecordedFile[];
  readonly key: SigningKey;
  /** The key as hexadecimal digits. */
  readonly publicKey: string;
}

const WARMUP = 15;
const PEOPLE = 3;
/** Of each match, in ticks: when the second of a room loses its line and comes back; when the third's stands still. */
const CUT_AT = 90;
const BACK_AT = 165;
const STALL_AT = 190;
const STALL = 14;
/** In every second match the third leaves for good, and somebody new comes. */
const LEAVE_AT = 230;
const COME_AT = 250;
/** How far behind the present a page draws, in 1/8 ticks. */
const DRAWN_BEHIND = 20;

interface Person {
  client: RawClient;
  brain: Brain;
  isThere: boolean;
  stalled: number;
}

/** Plays, waits until all is stored, and returns the files; the folder is removed. */
export async function recordMatches(plan: RecordingPlan): Promise<RecordedMatches> {
  const folder = scratchFolder();
  const metronome = createManualMetronome();
  const server = await startServer(
    { dataFolder: folder },
    { metronome, chance: chanceFrom(plan.seed), module: plan.module },
  );
  server.services.planOf = (mode) => ({
    mode: modeIds.indexOf(mode),
    seats: mode === "duel" ? 2 : 6,
    lengths: { warmup: WARMUP, length: plan.length, overtime: WARMUP },
    results: 10,
  });
  try {
    const rooms = await Promise.all(Array.from({ length: plan.rooms }, (_, index) => openRoom(server, index)));
    while (rooms.some(({ live }) => live.match <= plan.matches)) {
      await Promise.all(rooms.map((room) => playTick(server, room)));
      metronome.beat();
      // The line must be served whether anybody sends or not.
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { archive } = server.services;
    if (archive === null) throw new Error("there is no archive");
    const files = await filesOf(archive, plan.rooms * plan.matches);
    const key = openSigningKey(foldersOf(folder).keys);
    return { files, key, publicKey: toHex(key.publicKey) };
  } finally {
    await server.close();
    rmSync(joinPath(folder, "replays"), { recursive: true, force: true });
  }
}

/** Reads all that is stored, once there are as many as were played. */
async function filesOf(archive: Archive, count: number): Promise<RecordedFile[]> {
  const files: RecordedFile[] = [];
  for (let page = 0; files.length < count; page++) {
    // Asked after all that was sent before: answers come in their order.
    const { replays } = await archive.list({ player: null, mode: null, chassis: null, page });
    if (replays.length === 0) break;
    for (const listing of replays) {
      files.push({ listing, bytes: new Uint8Array(readFileSync(archive.fileOf(listing.id))) });
    }
  }
  return files;
}

interface Room {
  readonly roomId: string;
  readonly live: LiveMatch;
  readonly index: number;
  readonly people: Person[];
}

async function openRoom(server: TestServer, index: number): Promise<Room> {
  const mode = modeIds[index % modeIds.length] ?? "scavenge";
  const { roomId } = await matchMaker.createRoom("arena", { mode, open: true });
  const live = server.services.arenas.get(roomId)?.live;
  if (live === undefined) throw new Error("there is no arena");
  const people: Person[] = [];
  const room = { roomId, live, index, people };
  for (let person = 0; person < (mode === "duel" ? 2 : PEOPLE); person++) await come(server, room);
  return room;
}

async function come(server: TestServer, { roomId, live, index, people }: Room): Promise<void> {
  const guest = await becomeGuest(server.port);
  const number = people.length;
  // The first of each room has a rail, whose beams are judged in the past.
  const chassis = number === 0 ? "stalker" : chassisIds[(index + number) % chassisIds.length];
  const options = { ...PLAYER, name: `Ann ${index} ${number}`, chassis, mode: modeIds[live.plan.mode] };
  const { status, body } = await reserve(server.port, "joinById", roomId, options, asGuest(guest));
  if (status !== 200) throw new Error(`refused: ${status} ${JSON.stringify(body)}`);
  const client = await open(server.port, body, guest);
  people.push({ client, brain: createBrain("ace", client.seat(), index + number), isThere: true, stalled: 0 });
}

/** Does what happens to the people of a room before a tick, and sends what they do. */
async function playTick(server: TestServer, room: Room): Promise<void> {
  const { live, people } = room;
  const [, second, third] = people;
  const tick = live.shownTick;
  if (tick === CUT_AT && second !== undefined) {
    second.client.cut();
    second.isThere = false;
  }
  if (tick === BACK_AT && second?.isThere === false) {
    second.client = await comeBack(server.port, second.client);
    second.isThere = true;
  }
  if (live.match % 2 === 0 && tick === LEAVE_AT && third !== undefined) {
    third.isThere = false;
    people.splice(people.indexOf(third), 1);
    await third.client.leave();
  }
  if (live.match % 2 === 0 && tick === COME_AT && people.length === 2 && live.seats.length > 2)
    await come(server, room);
  const here = people.filter(({ isThere }) => isThere);
  for (const person of here) {
    const isStalled = person === third && tick >= STALL_AT && tick < STALL_AT + STALL;
    steer(live, person, isStalled);
  }
  await Promise.all(here.map(({ client }) => client.settle()));
  for (const { client } of here) client.forget();
}

/** Sends what a brain would do, or keeps it until the line moves again. */
function steer({ world }: LiveMatch, person: Person, isStalled: boolean): void {
  if (isStalled) {
    person.stalled++;
    return;
  }
  const seat = person.client.seat();
  const input = person.brain.think(observe(world, seat));
  const isWinding = (world.robots[seat]?.drive.windUp ?? 0) > 0;
  const drawn = isWinding ? 1 + Math.max(0, world.tick * 8 - DRAWN_BEHIND) : 0;
  for (; person.stalled >= 0; person.stalled--) person.client.steer({ ...input, drawn });
  person.stalled = 0;
}

/** Counts what the matches show, so that no proof comes from nothing having happened. */
export function countHappenings(files: readonly RecordedFile[]) {
  const counts = { takeovers: 0, leaves: 0, handOvers: 0, renamings: 0, gaps: 0, bursts: 0, lookBacks: 0, inputs: 0 };
  for (const { bytes } of files) {
    const replay = decodeReplay(openReplay(bytes), () => performance.now());
    counts.renamings += replay.renamings.length;
    for (const { command } of replay.commands) {
      if (command.kind === "join") counts.takeovers++;
      if (command.kind === "leave") counts.leaves++;
      if (command.kind === "driver") counts.handOvers++;
    }
    for (const column of replay.columns) {
      for (let tick = 0; tick < replay.ticks; tick++) {
        const list = column.at(tick);
        counts.inputs += list.length;
        if (list.length === 0) counts.gaps++;
        if (list.length > 1) counts.bursts++;
        if (list.some(({ lookBack }) => lookBack > 0)) counts.lookBacks++;
      }
    }
  }
  return counts;
}
