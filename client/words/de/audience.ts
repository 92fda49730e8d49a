/** What is said of those who watch, in German. */
import { counting } from "../counting.ts";
import type { AudienceWords } from "../en/audience.ts";

const { plural, number } = counting("de");

export const audience: AudienceWords = {
  watching: (watchers) =>
    watchers === 0
      ? "Niemand schaut mehr zu"
      : plural(watchers, `${number(watchers)} Person schaut zu`, `${number(watchers)} Personen schauen zu`),
  names: {
    bravo: "Gut gemacht",
    hooray: "Hurra",
    hot: "Heiß",
    love: "Herzlich",
    laugh: "Haha",
    ouch: "Autsch",
  },
  reactsTo: (reaction, name) => `${reaction}, an ${name}`,
  reactsOften: (said, times) => `${said}, ${number(times)}-mal`,
};
