/** Key caps in Brazilian Portuguese. */
import type { KeyWords } from "../en/keys.ts";

export const keys: KeyWords = {
  leftMouse: "CLIQUE",
  space: "ESPAÇO",
  tab: "TAB",
  escape: "ESC",
};
