/** What one language says of matches, where links to them are passed on. */
import type { ModeId } from "#shared/content/modes.ts";

/** The words of one language. Names are as people wrote them: whoever writes them into a page escapes them. */
export interface LinkWords {
  /** As Open Graph names a language and its country. */
  readonly locale: string;
  readonly modes: Readonly<Record<ModeId, string>>;
  /** A team, as who leads. @param team from 1 */
  readonly team: (team: number) => string;
  readonly anyTitle: string;
  readonly anySays: string;
  /** A running match of which nobody leads, or of which nothing may be told yet. */
  readonly runs: (mode: string) => string;
  readonly leads: (who: string, score: number, mode: string) => string;
  /** @param wave that has begun, from 1; 0: none, or the mode has none */
  readonly liveSays: (mode: string, people: number, seats: number, wave: number) => string;
  /** What the picture of a running match shows. */
  readonly livePicture: (title: string) => string;
  /** What a link says that invites into a running match. */
  readonly join: (mode: string) => string;
  readonly joinSays: (mode: string, people: number, seats: number) => string;
  /** How a match ended. */
  readonly nobody: string;
  readonly won: (name: string, score: number) => string;
  readonly tie: (score: number) => string;
  readonly together: (score: number) => string;
  readonly teamWon: (team: number, score: number, other: number) => string;
  readonly replayTitle: (result: string, mode: string) => string;
  /** @param length minutes and seconds @param scores of all seats, the best first */
  readonly replaySays: (mode: string, length: string, scores: string) => string;
  /** What the picture of a finished match shows. */
  readonly replayPicture: (result: string, scores: string) => string;
  readonly noMatch: string;
  readonly noReplay: string;
  readonly home: string;
}
