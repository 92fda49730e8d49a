/** The list of all that can be watched: running matches, finished ones, and files. */
import { counting } from "../counting.ts";

const { plural, number } = counting("en");

export const lobby = {
  title: "Watch",
  live: "Live now",
  /** Over the running match that is shown larger. */
  featured: "Featured",
  finished: "Finished matches",
  /** What the list of finished matches is narrowed to. */
  player: "Player",
  mode: "Mode",
  anyMode: "All modes",
  robot: "Robot",
  anyRobot: "All robots",
  asking: "Asking for finished matches…",
  unreachable: "The server does not answer.",
  tryAgain: "Try again",
  noneStored: "No match has been stored yet.",
  noneFits: "No finished match fits.",
  /** How a match ended. */
  won: (name: string, score: number) => `${name} won with ${number(score)}`,
  tie: (score: number) => `A tie at ${number(score)}`,
  together: (score: number) => `Together they banked ${number(score)}`,
  teamWon: (team: number, score: number, other: number) =>
    `Team ${number(team)} won ${number(score)} to ${number(other)}`,
  count: (count: number) => plural(count, `${number(count)} match`, `${number(count)} matches`),
  page: (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
  newer: "Newer",
  older: "Older",
  watch: "Watch",
  /** For who listens: which replay the link leads to. */
  watchOne: (title: string) => `Watch: ${title}`,
  download: "Download",
  downloadOne: (title: string) => `Download: ${title}`,
  noFile: "Its file could not be stored.",
  openFile: "Open a replay file",
  close: "Close",
};

export type LobbyWords = typeof lobby;
