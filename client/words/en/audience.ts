/** What is said of those who watch. */
import { counting } from "../counting.ts";

const { plural, number } = counting("en");

export const audience = {
  /** Read aloud only. */
  watching: (watchers: number) =>
    watchers === 0
      ? "Nobody watches any more"
      : plural(watchers, `${number(watchers)} person watches`, `${number(watchers)} people watch`),
};

export type AudienceWords = typeof audience;
