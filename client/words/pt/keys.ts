/** Key caps in Brazilian Portuguese. */
import type { KeyWords } from "../en/keys.ts";

export const keys: KeyWords = {
  leftMouse: "CLIQUE",
  middleMouse: "BMM",
  rightMouse: "BDM",
  wheelUp: "RODA↑",
  wheelDown: "RODA↓",
  space: "ESPAÇO",
  tab: "TAB",
  escape: "ESC",
};
