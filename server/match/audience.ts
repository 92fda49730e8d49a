/**
 * Those who watch a match, as its players and its spectators are told: how many there are, and what they react with. News
 * come five times a second at most, the number alone once a second; a piece of news is the same bytes for everybody.
 */
import { TICK_RATE } from "#shared/lib/time.ts";
import { encodeAudience, type Reaction } from "#shared/protocol/audience.ts";
import { BUNDLE } from "./match-stream.ts";

/** Ticks between two that are told of a new number alone. */
const COUNT_PACE = TICK_RATE;
/** Pieces of news kept: spectators are sent theirs in groups, one bundle later at most. */
const KEPT = 4;

/** See the file header. */
export class Audience {
  /** People who watch. */
  watchers = 0;
  private ticks = 0;
  private told = 0;
  private waiting: Reaction[] = [];
  private news: Uint8Array[] = [];
  /** Number of the first piece that is kept: they are numbered from 0. */
  private first = 0;

  /** The number of the piece after the last. */
  get end(): number {
    return this.first + this.news.length;
  }

  /** Takes a reaction, to be told with the next news. */
  react(reaction: Reaction): void {
    this.waiting.push(reaction);
  }

  /** To be called once a tick. @returns the piece of news that players are to be told now, or null */
  advance(): Uint8Array | null {
    this.ticks++;
    if (this.ticks % BUNDLE !== 0) return null;
    const isCountNew = this.watchers !== this.told && this.ticks % COUNT_PACE === 0;
    if (this.waiting.length === 0 && !isCountNew) return null;
    const bytes = encodeAudience({ watchers: this.watchers, reactions: this.waiting });
    this.told = this.watchers;
    this.waiting = [];
    this.news.push(bytes);
    if (this.news.length > KEPT) {
      this.news.shift();
      this.first++;
    }
    return bytes;
  }

  /** Returns the pieces from number `from` on that are kept. */
  since(from: number): readonly Uint8Array[] {
    return this.news.slice(Math.max(0, from - this.first));
  }

  /** Returns how it is, for who comes: nobody's reaction, and how many watch. */
  present(): Uint8Array {
    return encodeAudience({ watchers: this.watchers, reactions: [] });
  }
}
