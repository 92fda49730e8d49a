/** What the dialog says that makes a clip. */
import { counting } from "../counting.ts";

const { number, plural } = counting("en");

export const clip = {
  open: "Clip",
  title: "Make a clip",
  kind: "What it becomes",
  kinds: { video: "Video with sound", gif: "GIF, no sound" },
  from: "Begins at",
  to: "Ends at",
  length: (seconds: number) => `${number(seconds, 1)} s long`,
  short: (least: number) =>
    `Too short: take ${plural(least, `${number(least)} second`, `${number(least)} seconds`)} or more.`,
  long: (most: number) =>
    `Too long: take ${plural(most, `${number(most)} second`, `${number(most)} seconds`)} or less.`,
  plays: "It is played once while it is recorded, as you see it now. Keep this page in front.",
  record: "Record",
  recording: (percent: number) => `Recording: ${number(percent)} %`,
  writing: "Writing the file…",
  cancel: "Cancel",
  close: "Close",
  another: "Another clip",
  preview: "Your clip",
  download: (megabytes: number) => `Download (${number(megabytes, 1)} MB)`,
  problems: {
    noRecorder: "This browser cannot record a picture that moves. Try a newer one.",
    hidden: "This page was hidden, and what nobody sees is not drawn. Keep it in front until the clip is done.",
    disturbed: "Somebody moved in time while it was recorded. Leave the timeline alone until the clip is done.",
    failed: "The browser gave up on this clip. A shorter one, or a smaller window, may work.",
  },
};

export type ClipWords = typeof clip;
