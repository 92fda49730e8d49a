/** Short names for key caps, of keys and buttons that a keyboard's layout does not name. */

export const keys = {
  leftMouse: "LMB",
  space: "SPACE",
  tab: "TAB",
  escape: "ESC",
};

export type KeyWords = typeof keys;
