/** The reactions of a spectator, in Japanese. */
import type { ReactionWords } from "../en/reactions.ts";

export const reactions: ReactionWords = {
  region: "試合にリアクション",
  regionFor: (name) => `${name}にリアクション`,
  names: {
    bravo: "お見事",
    hooray: "やったー",
    hot: "絶好調",
    love: "大好き",
    laugh: "あはは",
    ouch: "痛い",
  },
};
