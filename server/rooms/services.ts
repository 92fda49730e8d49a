/** What a server's rooms share. */
import type { ModeId } from "#shared/content/modes.ts";
import type { Guests } from "../http/guests.ts";
import type { RateLimit } from "../http/rate-limit.ts";
import type { Audience } from "../match/audience.ts";
import type { Chance } from "../match/chance.ts";
import type { BrainMaker } from "../match/drivers.ts";
import type { Glimpses } from "../match/glimpses.ts";
import type { LiveMatch } from "../match/live-match.ts";
import type { MatchPlan } from "../match/match-plan.ts";
import type { MatchStream } from "../match/match-stream.ts";
import type { Newcomers } from "../match/newcomers.ts";
import type { Archive } from "../store/archive.ts";
import type { Metronome } from "./metronome.ts";
import type { Practices } from "./practices.ts";

/** A running arena, as other rooms and the list of matches know it. */
export interface Arena {
  readonly roomId: string;
  /** Address that opened it; empty when the server itself did. */
  readonly opener: string;
  readonly live: LiveMatch;
  readonly stream: MatchStream;
  readonly glimpses: Glimpses;
  /** Present delay of its spectators, in ticks. */
  readonly delay: number;
  /** True for a practice: nobody is led to it, and nobody else can play in it. */
  readonly isPrivate: boolean;
  /** People who hold a seat. */
  readonly people: number;
  /** People who watch. */
  readonly watchers: number;
  /** What is told of them. */
  readonly audience: Audience;
  /** True when a guest holds a seat, whether its line is there or not. */
  has(id: string): boolean;
  /** The room lives on, at least until it is let go as often. */
  hold(): void;
  release(): void;
}

/** See the file header. */
export interface Services {
  /** The mode of whoever names none. */
  readonly defaultMode: ModeId;
  /** Returns what the matches of a mode are like here. */
  planOf(mode: ModeId): MatchPlan;
  /** Name of the client's build, or "dev". */
  readonly build: string;
  readonly metronome: Metronome;
  readonly guests: Guests;
  readonly chance: Chance;
  readonly makeBrain: BrainMaker | undefined;
  readonly newcomers: Newcomers;
  /** Delay of spectators while two or more people play, in ticks. */
  readonly spectatorDelay: number;
  readonly mostRooms: number;
  /** Of running rooms, those that one address opened. */
  readonly roomsPerAddress: number;
  /** Seats that one address has asked for and not taken yet. */
  readonly askedPerAddress: number;
  /** Frames of all lines of an address. */
  readonly frames: RateLimit;
  /** Pasts of live matches that are told at an address. */
  readonly pasts: RateLimit;
  /** Exceptions that rooms survived or ended by, since the process began: more than 0 is for the operator to look at. */
  readonly failures: { count: number };
  /** Running arenas by their room. */
  readonly arenas: Map<string, Arena>;
  /** Practices on their way to a room. */
  readonly practices: Practices;
  /** Where finished matches are kept; null: nowhere, or not yet. */
  archive: Archive | null;
  /** Milliseconds of the wall clock: what it says is only told, nothing happens by it. */
  wallClock(): number;
  log(line: string): void;
}
