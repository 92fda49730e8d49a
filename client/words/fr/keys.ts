/** Key caps in French. */
import type { KeyWords } from "../en/keys.ts";

export const keys: KeyWords = {
  leftMouse: "CLIC",
  space: "ESPACE",
  tab: "TAB",
  escape: "ÉCHAP",
};
