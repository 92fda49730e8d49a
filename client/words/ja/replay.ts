/** Of a replay and its file, in Japanese. */
import type { ReplayWords } from "../en/replay.ts";

export const replay: ReplayWords = {
  region: "リプレイ",
  checking: "リプレイを確認しています…",
  drop: "ここにリプレイをドロップすると再生します。",
  seal: {
    checking: "署名を確認中",
    valid: "署名は有効",
    damaged: "破損",
    signature: "署名は無効",
    module: "ルールなし",
    differs: "改変あり",
    unchecked: "署名は未確認",
  },
  says: {
    checking: "試合をもう一度計算し、同じ結果になるか確かめています。",
    valid: "このサーバーの署名があり、もう一度計算しても同じ結果になります。",
    damaged: "リプレイではないか、不完全なファイルです。",
    signature: "このサーバーの署名ではありません。別の場所のものか、改変されています。",
    module: "この試合のルールがここにはありません。",
    differs: "もう一度計算すると別の試合になります。改変されています。",
    unchecked: "ここでは確認できませんでした。",
  },
  tooLong: "リプレイとしては大きすぎるファイルです。",
  refused: "このファイルは表示できません。",
  doubtful: "このリプレイは本物ではない可能性があります。",
  anyway: "それでも見る",
  close: "閉じる",
  download: "ダウンロード",
  leave: "スタート画面",
};
