/** Key caps in Japanese. */
import type { KeyWords } from "../en/keys.ts";

export const keys: KeyWords = {
  leftMouse: "左クリ",
  middleMouse: "中クリ",
  rightMouse: "右クリ",
  wheelUp: "ホイ↑",
  wheelDown: "ホイ↓",
  space: "SPACE",
  tab: "TAB",
  escape: "ESC",
};
