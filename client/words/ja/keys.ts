/** Key caps in Japanese. */
import type { KeyWords } from "../en/keys.ts";

export const keys: KeyWords = {
  leftMouse: "左クリック",
  middleMouse: "中クリック",
  rightMouse: "右クリック",
  wheelUp: "ホイール↑",
  wheelDown: "ホイール↓",
  space: "スペース",
  tab: "TAB",
  escape: "ESC",
};
