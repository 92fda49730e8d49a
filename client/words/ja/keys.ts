/** Key caps in Japanese. */
import type { KeyWords } from "../en/keys.ts";

export const keys: KeyWords = {
  leftMouse: "左クリ",
  space: "SPACE",
  tab: "TAB",
  escape: "ESC",
};
