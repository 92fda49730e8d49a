/** What is said of those who watch, in Japanese. */
import { counting } from "../counting.ts";
import type { AudienceWords } from "../en/audience.ts";

const { number } = counting("ja");

export const audience: AudienceWords = {
  watching: (watchers) => (watchers === 0 ? "観戦者はいなくなりました" : `${number(watchers)}人が観戦中です`),
  names: {
    bravo: "お見事",
    hooray: "やったー",
    hot: "絶好調",
    love: "大好き",
    laugh: "あはは",
    ouch: "痛い",
  },
  reactsTo: (reaction, name) => `${name}に${reaction}`,
  reactsOften: (said, times) => `${said}、${number(times)}回`,
};
