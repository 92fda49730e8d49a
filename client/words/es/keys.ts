/** Key caps in Spanish. */
import type { KeyWords } from "../en/keys.ts";

export const keys: KeyWords = {
  leftMouse: "CLIC",
  middleMouse: "BCM",
  rightMouse: "BDM",
  wheelUp: "RUEDA ↑",
  wheelDown: "RUEDA ↓",
  space: "ESPACIO",
  tab: "TAB",
  escape: "ESC",
};
