/** What is said of those who watch, in French. */
import { counting } from "../counting.ts";
import type { AudienceWords } from "../en/audience.ts";

const { plural, number } = counting("fr");

export const audience: AudienceWords = {
  watching: (watchers) =>
    watchers === 0
      ? "Plus personne ne regarde"
      : plural(watchers, `${number(watchers)} personne regarde`, `${number(watchers)} personnes regardent`),
  names: {
    bravo: "Bien joué",
    hooray: "Hourra",
    hot: "En feu",
    love: "J’adore",
    laugh: "Ha, ha !",
    ouch: "Aïe",
  },
  reactsTo: (reaction, name) => `${reaction}, pour ${name}`,
  reactsOften: (said, times) => `${said}, ${number(times)} fois`,
};
