/** What a spectator is told of the cameras. */

export const cameras = {
  /** What leads the picture: before the name of a robot, or alone. In capitals, in small boxes: keep them short. */
  director: "DIRECTOR",
  follow: "FOLLOWING",
  free: "FREE CAMERA",
  whole: "WHOLE MAZE",
  /** Before whose sight is shown. */
  sight: "SIGHT",
  /** The same of whom one follows: before the name. */
  eyes: "EYES OF",
  /** What keys do, in the strip and in the list of all keys. */
  keys: {
    list: "keys",
    bar: "timeline",
    follow: "follow a robot",
    turn: "previous, next",
    director: "director",
    free: "free camera",
    whole: "whole maze",
    move: "move",
    zoom: "nearer, farther",
    vision: "whose sight",
    second: "second fight",
  },
};

export type CamerasWords = typeof cameras;
