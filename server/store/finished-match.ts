/** A finished match as it goes from a room's thread to the store's, and as the replay that is made of it. */
import { columnsOf } from "#shared/replay/input-columns.ts";
import type { Replay } from "#shared/replay/replay.ts";
import type { FinishedMatch } from "../match/recorder.ts";

/** Returns the replay of a match. @param module hash of the rules that it was played by */
export function replayOf({ columns, seats: _, ...match }: FinishedMatch, module: string): Replay {
  return { ...match, module, columns: columns.map(columnsOf) };
}
