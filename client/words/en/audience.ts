/** What is said of those who watch. */
import type { ReactionId } from "#shared/content/reactions.ts";
import { counting } from "../counting.ts";

const { plural, number } = counting("en");

const names: Readonly<Record<ReactionId, string>> = {
  bravo: "Bravo",
  hooray: "Hooray",
  hot: "On fire",
  love: "Love it",
  laugh: "Ha ha",
  ouch: "Ouch",
};

export const audience = {
  /** Read aloud only. */
  watching: (watchers: number) =>
    watchers === 0
      ? "Nobody watches any more"
      : plural(watchers, `${number(watchers)} person watches`, `${number(watchers)} people watch`),
  /** What spectators react with; for whom; and how often. Read aloud, and written on their buttons. */
  names,
  reactsTo: (reaction: string, name: string) => `${reaction}, to ${name}`,
  reactsOften: (said: string, times: number) => `${said}, ${number(times)} times`,
};

export type AudienceWords = typeof audience;
