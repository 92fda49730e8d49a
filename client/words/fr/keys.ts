/** Key caps in French. */
import type { KeyWords } from "../en/keys.ts";

export const keys: KeyWords = {
  leftMouse: "CLIC",
  middleMouse: "CLIC M",
  rightMouse: "CLIC D",
  wheelUp: "MOL↑",
  wheelDown: "MOL↓",
  space: "ESPACE",
  tab: "TAB",
  escape: "ÉCHAP",
};
