/** Key caps in Spanish. */
import type { KeyWords } from "../en/keys.ts";

export const keys: KeyWords = {
  leftMouse: "CLIC",
  middleMouse: "BCM",
  rightMouse: "BDM",
  wheelUp: "RUE↑",
  wheelDown: "RUE↓",
  space: "ESP.",
  tab: "TAB",
  escape: "ESC",
};
