/** Key caps in Spanish. */
import type { KeyWords } from "../en/keys.ts";

export const keys: KeyWords = {
  leftMouse: "CLIC",
  space: "ESPACIO",
  tab: "TAB",
  escape: "ESC",
};
