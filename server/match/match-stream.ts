/**
 * The matches of a room as spectators are sent them: keyframes to begin with, and bundles of tick records. A match is kept
 * from its tick 0 on until the longest delay has passed its end, so that whoever watches later begins in the delayed
 * present, and can be told what was before.
 */

import type { Past } from "#shared/replay/past.ts";
import { encodeBundle, encodeHead } from "#shared/replay/stream.ts";
import { hashWorld, snapshotWorld } from "#shared/sim/codec.ts";
import type { TickRecord } from "#shared/sim/record.ts";
import { OVER } from "#shared/sim/world.ts";
import type { Follower, LiveMatch } from "./live-match.ts";

/** Ticks in a bundle: 5 a second. */
export const BUNDLE = 6;
/** Ticks from one keyframe to the next: whoever comes simulates so many at most to catch up. */
const KEYFRAME_PACE = 150;
/**
 * Bytes of a room's parts at most. Three minutes of six people take 0.2 MB, half an hour 2 MB; of a match that takes
 * more, only what the delay needs is kept, and nobody is told its past.
 */
const MOST_KEPT = 4 << 20;

/** A piece of the stream. */
export interface StreamPart {
  /** Ticks of the room, over all matches, at which it came to be. */
  readonly at: number;
  /** True for the head of a match. */
  readonly isHead: boolean;
  readonly match: number;
  readonly bytes: Uint8Array;
}

/** Where one may begin: `head`, then the parts from `next` on. */
export interface StreamEntry {
  readonly at: number;
  readonly match: number;
  readonly head: Uint8Array;
  readonly next: number;
}

/** See the file header. */
export class MatchStream implements Follower {
  /** Ticks of the room, over all matches and results. */
  now = 0;
  private readonly keep: number;
  private parts: StreamPart[] = [];
  /** Parts are numbered from 0 over the life of the room. */
  private first = 0;
  /** Bytes of all parts kept. */
  private size = 0;
  private readonly most: number;
  private entries: StreamEntry[] = [];
  private records: TickRecord[] = [];
  private names: string[] = [];

  /**
   * @param delay the longest delay of a spectator, in ticks
   * @param most bytes of parts that are kept for the sake of a match's past
   */
  constructor(delay: number, most: number = MOST_KEPT) {
    this.keep = delay + 2 * KEYFRAME_PACE;
    this.most = most;
  }

  /** The number of the first part kept. */
  get start(): number {
    return this.first;
  }

  /** The number of the part after the last. */
  private get end(): number {
    return this.first + this.parts.length;
  }

  /** Takes note of a tick of the room. To be called once a tick. */
  advance(): void {
    this.now++;
  }

  begin(live: LiveMatch): void {
    this.records = [];
    this.addEntry(live, true);
  }

  follow(live: LiveMatch, record: TickRecord): void {
    this.records.push(record);
    const { tick, phase } = live.world;
    if (this.records.length < BUNDLE && phase !== OVER) return;
    this.addBundle(live);
    if (tick % KEYFRAME_PACE < BUNDLE && phase !== OVER) this.addEntry(live, false);
    this.forget();
  }

  /** Returns the part numbered `number` if it is at least `delay` ticks old, else null. */
  part(number: number, delay: number): StreamPart | null {
    const part = this.parts[number - this.first];
    return part !== undefined && part.at + delay <= this.now ? part : null;
  }

  /** Returns the latest place to begin that is at least `delay` ticks old, or null when none is yet. */
  entry(delay: number): StreamEntry | null {
    return this.entries.findLast((entry) => entry.at + delay <= this.now) ?? null;
  }

  /**
   * Returns what of its match had been at a place to begin: all of it is as old as the place, or older. Null where the
   * match begins there, or its beginning is not kept (any more).
   */
  past({ match, next }: Pick<StreamEntry, "match" | "next">): Past | null {
    const from = this.parts.findIndex((part) => part.isHead && part.match === match);
    const [head, ...bundles] = from < 0 ? [] : this.parts.slice(from, next - this.first);
    if (head === undefined || bundles.length === 0) return null;
    return { match, head: head.bytes, bundles: bundles.map(({ bytes }) => bytes) };
  }

  private addEntry(live: LiveMatch, isHead: boolean): void {
    this.names = live.seats.map(({ seat }) => live.nameOf(seat));
    const head = encodeHead({ match: live.match, snapshot: snapshotWorld(live.world), names: this.names });
    if (isHead) this.add({ at: this.now, isHead, match: live.match, bytes: head });
    this.entries.push({ at: this.now, match: live.match, head, next: this.end });
  }

  private add(part: StreamPart): void {
    this.parts.push(part);
    this.size += part.bytes.length;
  }

  private addBundle(live: LiveMatch): void {
    const { records, names } = this;
    const changed = live.seats.flatMap(({ seat }) => {
      const name = live.nameOf(seat);
      return name === names[seat] ? [] : [{ seat, name }];
    });
    for (const { seat, name } of changed) names[seat] = name;
    const firstTick = live.world.tick - records.length + 1;
    const hash = hashWorld(live.world);
    const bytes = encodeBundle({ match: live.match, firstTick, records, names: changed, hash });
    this.add({ at: this.now, isHead: false, match: live.match, bytes });
    this.records = [];
  }

  private forget(): void {
    const oldest = this.now - this.keep;
    while (this.entries.length > 1 && (this.entries[1]?.at ?? this.now) <= oldest) this.entries.shift();
    const [entry] = this.entries;
    if (entry === undefined) return;
    const isBeginning = ({ isHead, match }: StreamPart): boolean => isHead && match === entry.match;
    for (let [part] = this.parts; part !== undefined && this.first < entry.next; [part] = this.parts) {
      if (isBeginning(part) && this.size <= this.most) break;
      this.parts.shift();
      this.first++;
      this.size -= part.bytes.length;
    }
  }
}
