/** Key caps in German. */
import type { KeyWords } from "../en/keys.ts";

export const keys: KeyWords = {
  leftMouse: "LMT",
  middleMouse: "MMT",
  rightMouse: "RMT",
  wheelUp: "RAD↑",
  wheelDown: "RAD↓",
  space: "LEER",
  tab: "TAB",
  escape: "ESC",
};
