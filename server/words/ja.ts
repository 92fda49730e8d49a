/** What links say, in Japanese. */
import type { LinkWords } from "./table.ts";

export const ja: LinkWords = {
  locale: "ja_JP",
  modes: { scavenge: "スクラップ争奪", heist: "強奪戦", duel: "決闘", stampede: "暴走" },
  team: (team) => `チーム${team}`,
  anyTitle: "Scrapmazeをライブで観戦",
  anySays: "ロボットたちが迷路でスクラップを集め、奪い合う。ブラウザで試合を観戦しよう。",
  runs: (mode) => `試合中：Scrapmazeの${mode}をライブで観戦`,
  leads: (who, score, mode) => `${who}が${score}点でリード：Scrapmazeの${mode}をライブで観戦`,
  liveSays: (mode, people, seats, wave) =>
    `${mode}、${seats}体中${people}体を人が操縦。${wave > 0 ? `ウェーブ${wave}。` : ""}ブラウザで観戦できます。`,
  livePicture: (title) => `${title}。数秒前の迷路とロボット。`,
  join: (mode) => `Scrapmazeの${mode}に参加しよう`,
  joinSays: (mode, people, seats) =>
    `${mode}、${seats}体中${people}体を人が操縦中。ブラウザで遊べます。空席がなければ観戦できます。`,
  nobody: "勝者なし",
  won: (name, score) => `${name}が${score}点で勝利`,
  tie: (score) => `${score}点で引き分け`,
  together: (score) => `全員で${score}点を納品`,
  teamWon: (team, score, other) => `チーム${team}が${score}対${other}で勝利`,
  replayTitle: (result, mode) => `${result}：Scrapmazeの${mode}`,
  replaySays: (mode, length, scores) => `${mode}、${length}。${scores}。ブラウザでリプレイを観戦できます。`,
  replayPicture: (result, scores) => `${result}。戦いのあった場所を示す迷路と得点：${scores}。`,
  noMatch: "その試合は見つかりません。",
  noReplay: "そのリプレイは見つかりません。",
  home: "スタートページへ",
};
