/** What links say, in English. */
import type { LinkWords } from "./table.ts";

export const en: LinkWords = {
  locale: "en_US",
  modes: { scavenge: "Scavenge", heist: "Heist", duel: "Duel", stampede: "Stampede" },
  team: (team) => `Team ${team}`,
  anyTitle: "Watch Scrapmaze live",
  anySays: "Robots hunt scrap in a maze and battle each other for it. Watch a match in the browser.",
  runs: (mode) => `A match runs: watch ${mode} live in Scrapmaze`,
  leads: (who, score, mode) => `${who} leads with ${score}: watch ${mode} live in Scrapmaze`,
  liveSays: (mode, people, seats, wave) =>
    `${mode}, ${people} of ${seats} robots driven by people.${wave > 0 ? ` Wave ${wave}.` : ""} Watch it in the browser.`,
  livePicture: (title) => `${title}. The maze with its robots, some seconds ago.`,
  join: (mode) => `Join a match of ${mode} in Scrapmaze`,
  joinSays: (mode, people, seats) =>
    `${mode}, ${people} of ${seats} robots driven by people. Play in the browser; who finds no seat watches.`,
  nobody: "Nobody won",
  won: (name, score) => `${name} won with ${score}`,
  tie: (score) => `A tie at ${score}`,
  together: (score) => `Together they banked ${score}`,
  teamWon: (team, score, other) => `Team ${team} won ${score} to ${other}`,
  replayTitle: (result, mode) => `${result}: ${mode} in Scrapmaze`,
  replaySays: (mode, length, scores) => `${mode}, ${length}. ${scores}. Watch the replay in the browser.`,
  replayPicture: (result, scores) =>
    `${result}. The maze with the places where there was fighting, and the scores: ${scores}.`,
  noMatch: "There is no such match.",
  noReplay: "There is no such replay.",
  home: "To the start page",
};
