/** Key caps in Japanese. */
import type { KeyWords } from "../en/keys.ts";

export const keys: KeyWords = {
  leftMouse: "左ボタン",
  space: "スペース",
  tab: "TAB",
  escape: "ESC",
};
