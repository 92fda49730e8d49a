/** What is said of those who watch, in Japanese. */
import { counting } from "../counting.ts";
import type { AudienceWords } from "../en/audience.ts";

const { number } = counting("ja");

export const audience: AudienceWords = {
  watching: (watchers) => (watchers === 0 ? "観戦者はいなくなりました" : `${number(watchers)}人が観戦中です`),
};
