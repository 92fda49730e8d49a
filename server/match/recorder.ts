/**
 * Records the matches of a room as they are played: some bytes a tick and seat, and a hash a second. A match that ends is
 * handed on as plain data; one that is broken off, or in which a tick failed, is nobody's replay.
 */
import { randomBytes } from "node:crypto";
import type { ReplaySeat } from "#shared/protocol/replays.ts";
import { type Checkpoints, createCheckpoints } from "#shared/replay/checkpoints.ts";
import { InputColumns, type PlainColumns } from "#shared/replay/input-columns.ts";
import type { Renaming, Replay, TimedCommand } from "#shared/replay/replay.ts";
import { hashWorld } from "#shared/sim/codec.ts";
import type { MatchSetup } from "#shared/sim/create.ts";
import type { TickRecord } from "#shared/sim/record.ts";
import { RULES_VERSION } from "#shared/sim/version.ts";
import { scoreOf } from "#shared/sim/world.ts";
import type { Follower, LiveMatch } from "./live-match.ts";

/** A match that has ended: all of a replay but the module, and how the seats stood. Plain data throughout. */
export interface FinishedMatch extends Omit<Replay, "module" | "columns"> {
  readonly columns: readonly PlainColumns[];
  readonly seats: readonly ReplaySeat[];
}

/** What a recorder does with a match. */
export interface RecorderHost {
  finish(match: FinishedMatch): void;
  /** Milliseconds of the wall clock. */
  wallClock(): number;
  log(line: string): void;
}

/** What has been recorded of the present match. */
interface Recording {
  readonly setup: MatchSetup;
  readonly names: readonly string[];
  /** As they are now. */
  readonly present: string[];
  readonly renamings: Renaming[];
  readonly commands: TimedCommand[];
  readonly columns: readonly InputColumns[];
  readonly checkpoints: Checkpoints;
  readonly marks: number[];
  ticks: number;
}

const ID_BYTES = 9;

/** See the file header. */
export class Recorder implements Follower {
  private readonly host: RecorderHost;
  private recording: Recording | null = null;

  constructor(host: RecorderHost) {
    this.host = host;
  }

  begin(live: LiveMatch): void {
    const names = live.seats.map(({ seat }) => live.nameOf(seat));
    this.recording = {
      setup: live.setup,
      names,
      present: [...names],
      renamings: [],
      commands: [],
      columns: names.map(() => new InputColumns()),
      checkpoints: createCheckpoints(live.setup, names),
      marks: [],
      ticks: 0,
    };
  }

  follow(live: LiveMatch, record: TickRecord): void {
    const { recording } = this;
    if (recording === null) return;
    const { tick, outcome } = live.world;
    if (tick !== ++recording.ticks) {
      // A step threw, and the room went on with the world as it was left.
      this.recording = null;
      this.host.log(`recorder: tick ${recording.ticks} failed; this match has no replay`);
      return;
    }
    const { columns, commands, checkpoints, marks } = recording;
    for (let seat = 0; seat < columns.length; seat++) columns[seat]?.push(record.inputs[seat] ?? []);
    for (const command of record.commands) commands.push({ tick, command });
    checkpoints.note(record);
    if (record.commands.length > 0) noteNames(recording, live);
    if (outcome === null) {
      if (checkpoints.isDue(tick)) marks.push(checkpoints.mark(hashWorld(live.world)));
      return;
    }
    const id = randomBytes(ID_BYTES).toString("base64url");
    const endedAt = Math.floor(this.host.wallClock() / 1000);
    checkpoints.end(id, endedAt);
    marks.push(checkpoints.mark(hashWorld(live.world)));
    this.recording = null;
    this.host.finish({
      rulesVersion: RULES_VERSION,
      id,
      endedAt,
      setup: recording.setup,
      names: recording.names,
      renamings: recording.renamings,
      ticks: tick,
      commands,
      columns: columns.map((column) => column.plain()),
      checkpoints: marks,
      outcome: { places: [...outcome.places], suddenDeath: outcome.suddenDeath },
      seats: seatsOf(live),
    });
  }
}

/** Names change when somebody comes or goes, which is a command. */
function noteNames({ present, renamings, checkpoints }: Recording, live: LiveMatch): void {
  const { tick } = live.world;
  for (const { seat } of live.seats) {
    const name = live.nameOf(seat);
    if (name === present[seat]) continue;
    present[seat] = name;
    renamings.push({ tick, seat, name });
    checkpoints.rename(seat, name);
  }
}

function seatsOf(live: LiveMatch): ReplaySeat[] {
  const { world } = live;
  return world.robots.map((robot) => ({
    name: live.nameOf(robot.seat),
    driver: robot.driver,
    chassis: robot.chassis,
    place: world.outcome?.places[robot.seat] ?? 0,
    banked: scoreOf(world, robot),
    kills: robot.stats.kills,
  }));
}
