/** The list of all that can be watched, in Japanese. */
import { counting } from "../counting.ts";
import type { LobbyWords } from "../en/lobby.ts";

const { number } = counting("ja");

export const lobby: LobbyWords = {
  title: "観戦",
  live: "ライブ中",
  featured: "注目の試合",
  finished: "終わった試合",
  player: "プレイヤー",
  mode: "モード",
  anyMode: "すべてのモード",
  robot: "ロボット",
  anyRobot: "すべてのロボット",
  asking: "終わった試合を探しています…",
  unreachable: "サーバーが応答しません。",
  tryAgain: "もう一度",
  noneStored: "保存された試合はまだありません。",
  noneFits: "条件に合う試合はありません。",
  won: (name, score) => `${name}が${number(score)}点で勝利`,
  tie: (score) => `${number(score)}点で引き分け`,
  together: (score) => `全員で${number(score)}点を納品`,
  teamWon: (team, score, other) => `チーム${number(team)}が${number(score)}対${number(other)}で勝利`,
  count: (count) => `${number(count)}試合`,
  page: (page, pages) => `${number(pages)}ページ中${number(page)}ページ目`,
  newer: "新しい試合",
  older: "古い試合",
  watch: "見る",
  watchOne: (title) => `見る：${title}`,
  download: "ダウンロード",
  downloadOne: (title) => `ダウンロード：${title}`,
  noFile: "ファイルを保存できませんでした。",
  openFile: "リプレイファイルを開く",
  close: "閉じる",
};
