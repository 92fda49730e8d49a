/** Key caps in German. */
import type { KeyWords } from "../en/keys.ts";

export const keys: KeyWords = {
  leftMouse: "LMT",
  space: "LEER",
  tab: "TAB",
  escape: "ESC",
};
