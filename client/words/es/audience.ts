/** What is said of those who watch, in Spanish. */
import { counting } from "../counting.ts";
import type { AudienceWords } from "../en/audience.ts";

const { plural, number } = counting("es");

export const audience: AudienceWords = {
  watching: (watchers) =>
    watchers === 0
      ? "Ya no mira nadie"
      : plural(watchers, `${number(watchers)} persona mira`, `${number(watchers)} personas miran`),
  names: {
    bravo: "Bien hecho",
    hooray: "Hurra",
    hot: "Imparable",
    love: "Me encanta",
    laugh: "Ja, ja",
    ouch: "Ay",
  },
  reactsTo: (reaction, name) => `${reaction}, para ${name}`,
  reactsOften: (said, times) => `${said}, ${number(times)} veces`,
};
