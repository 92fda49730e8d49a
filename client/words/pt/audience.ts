/** What is said of those who watch, in Portuguese. */
import { counting } from "../counting.ts";
import type { AudienceWords } from "../en/audience.ts";

const { plural, number } = counting("pt-BR");

export const audience: AudienceWords = {
  watching: (watchers) =>
    watchers === 0
      ? "Ninguém mais está assistindo"
      : plural(watchers, `${number(watchers)} pessoa assistindo`, `${number(watchers)} pessoas assistindo`),
  names: {
    bravo: "Mandou bem",
    hooray: "Eba",
    hot: "Pegando fogo",
    love: "Amei",
    laugh: "Haha!",
    ouch: "Ai",
  },
  reactsTo: (reaction, name) => `${reaction}, para ${name}`,
  reactsOften: (said, times) => `${said}, ${number(times)} vezes`,
};
