/** Clips, in Japanese. */
import { counting } from "../counting.ts";
import type { ClipWords } from "../en/clip.ts";

const { number } = counting("ja");

export const clip: ClipWords = {
  open: "クリップ",
  title: "クリップを作る",
  kind: "形式",
  kinds: { video: "音つき動画", gif: "GIF（音なし）" },
  from: "始まり",
  to: "終わり",
  length: (seconds) => `長さ${number(seconds, 1)}秒`,
  short: (least) => `短すぎます：${number(least)}秒以上にしてください。`,
  long: (most) => `長すぎます：${number(most)}秒以内にしてください。`,
  plays: "今見えているとおりに一度再生しながら録画します。このページを前に出しておいてください。",
  record: "録画",
  recording: (percent) => `録画中：${number(percent)}％`,
  writing: "ファイルを書き出しています…",
  cancel: "やめる",
  close: "閉じる",
  another: "もう一つ作る",
  preview: "できたクリップ",
  download: (megabytes) => `保存（${number(megabytes, 1)}MB）`,
  problems: {
    noRecorder: "このブラウザでは動く画面を録画できません。新しいブラウザを試してください。",
    hidden: "ページが隠れていたため、画面が描かれませんでした。できあがるまで前に出しておいてください。",
    disturbed: "録画中に再生位置が動きました。できあがるまでタイムラインに触れないでください。",
    failed: "ブラウザがクリップを作れませんでした。短くするか、ウィンドウを小さくしてみてください。",
  },
};
