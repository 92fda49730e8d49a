/** Key caps in Spanish. */
import type { KeyWords } from "../en/keys.ts";

export const keys: KeyWords = {
  leftMouse: "CLIC",
  space: "ESP.",
  tab: "TAB",
  escape: "ESC",
};
