/** 続きを遊ぶ, in Japanese. */
import type { PlayFromWords } from "../en/play-from.ts";

export const playFrom: PlayFromWords = {
  open: "ここから遊ぶ",
  title: (time) => `${time}から続きを遊ぶ`,
  says: "ロボットを今の状態のまま引き継ぎます。ほかはすべてAIが操縦し、だれも加わらず、記録も残りません。",
  seat: "操縦するロボット",
  place: (place, banked) => `${place}位・${banked}`,
  name: "名前",
  play: "遊ぶ",
  joining: "お待ちください…",
  cancel: "やめる",
  notKept: "このファイルはこのサーバーにありません。ここで行われた試合だけ続きを遊べます。",
  problems: {
    noReplay: "このサーバーにはもうこのリプレイがありません。",
    otherRules: "古いルールの試合です。見ることはできますが、続きは遊べません。",
    noMoment: "この時点で試合は終わっています。少し前に戻してください。",
    busy: "サーバーが混み合っています。少し待って試してください。",
    tooOften: "続けて何度も始めました。少し待ってください。",
    failed: "サーバーが応答しません。少し待って試してください。",
  },
};
