/** What the keys of a spectator's cameras do, line by line, for a list of all keys. */
import {
  type KeyBindings,
  PAD_BINDINGS,
  type PadBindings,
  type PadKind,
  padName,
  stickName,
} from "../input/bindings.ts";
import { type WatchAction, watchButtons, watchCodes } from "../input/watch-bindings.ts";
import { gameWords } from "../words/game-words.ts";

/** A line: codes of keys, or what is printed on them, and what they do. */
interface CameraKeyLine {
  readonly keys: readonly string[];
  readonly does: string;
}

/** Returns the lines of a gamepad. @param bindings of what a player's buttons do, which a spectator's do, too */
function padLines({ board, menu }: PadBindings, pad: PadKind): readonly CameraKeyLine[] {
  const { cameras, caption } = gameWords();
  const { keys } = cameras;
  const first = (action: WatchAction): readonly string[] => watchButtons(action, pad).slice(0, 1);
  const named = (codes: readonly string[]): readonly string[] => codes.slice(0, 1).map((code) => padName(code, pad));
  return [
    { keys: [...first("previous"), ...first("next")], does: keys.turn },
    { keys: first("director"), does: keys.director },
    { keys: first("free"), does: keys.free },
    { keys: first("whole"), does: keys.whole },
    { keys: [stickName("left", pad)], does: keys.move },
    { keys: [padName("Pad7", pad), padName("Pad6", pad)], does: keys.zoom },
    { keys: first("vision"), does: keys.vision },
    { keys: first("second"), does: keys.second },
    { keys: named(board), does: caption.scores },
    { keys: named(menu), does: caption.menu },
  ];
}

/**
 * Returns the lines. @param bindings of what a player's keys do, which a spectator's do, too
 * @param pad the gamepad that was used last, whose buttons are told instead; null for a keyboard
 */
export function cameraKeyLines(
  { up, left, down, right, board, menu }: KeyBindings,
  buttons: PadBindings = PAD_BINDINGS,
  pad: PadKind | null = null,
): readonly CameraKeyLine[] {
  if (pad !== null) return padLines(buttons, pad);
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
