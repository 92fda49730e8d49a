/** What the keys of a spectator's cameras do, line by line, for a list of all keys. */
import type { KeyBindings } from "../input/bindings.ts";
import { watchCodes } from "../input/watch-bindings.ts";
import { gameWords } from "../words/game-words.ts";

/** A line: codes of keys, or what is printed on them, and what they do. */
interface CameraKeyLine {
  readonly keys: readonly string[];
  readonly does: string;
}

/** Returns the lines. @param bindings of what a player's keys do, which a spectator's do, too */
export function cameraKeyLines({ up, left, down, right, board, menu }: KeyBindings): readonly CameraKeyLine[] {
  const { cameras, caption } = gameWords();
  const { keys } = cameras;
  const first = (codes: readonly string[]): readonly string[] => codes.slice(0, 1);
  return [
    { keys: ["1-9"], does: keys.follow },
    { keys: [...watchCodes("previous"), ...watchCodes("next")], does: keys.turn },
    { keys: watchCodes("director"), does: keys.director },
    { keys: first(watchCodes("free")), does: keys.free },
    { keys: first(watchCodes("whole")), does: keys.whole },
    { keys: [up, left, down, right].flatMap(first), does: keys.move },
    { keys: ["+", "−"], does: keys.zoom },
    { keys: watchCodes("vision"), does: keys.vision },
    { keys: watchCodes("second"), does: keys.second },
    { keys: first(board), does: caption.scores },
    { keys: first(menu), does: caption.menu },
  ];
}
