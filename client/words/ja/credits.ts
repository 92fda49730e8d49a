/** The credits in Japanese. */
import type { CreditWords } from "../en/credits.ts";

export const credits: CreditWords = {
  title: "クレジット",
  intro: "ScrapmazeはMITライセンスの自由ソフトウェアです。ロボット、タイル、エフェクトはすべて自作のプログラムです。",
  icons: "アイコン",
  iconsBy: (people) => `アイコン（${people}）`,
  others: (people) => `${people} ほか`,
  numbersBy: (person) => `数字（${person}）`,
  lettersBy: (person) => `文字（${person}）`,
  maze: "迷路の描画",
  net: "ゲームの通信",
  pages: "ページの描画",
  licenceOf: (licence, work) => `${licence}、${work}のライセンス`,
  close: "閉じる",
};
