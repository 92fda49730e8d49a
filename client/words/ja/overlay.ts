/** What the panels beside a match that is watched say, in Japanese. */
import { counting } from "../counting.ts";
import type { OverlayWords } from "../en/overlay.ts";

const { number } = counting("ja");

export const overlay: OverlayWords = {
  standingsTitle: "順位",
  chartsTitle: "グラフ",
  charts: { banked: "納品", damage: "ダメージ", heat: "戦場" },
  killsAndDeaths: "撃破 / 被撃破",
  row: (place, name, banked, facts) => `${number(place)}位 ${name}：納品${number(banked)}、${facts.join("、")}`,
  score: (kills, deaths) => `撃破${number(kills)}、被撃破${number(deaths)}`,
  hull: (hull, most) => `耐久${number(most)}中${number(hull)}`,
  holds: (units, worth) => `積荷${number(units)}個、価値${number(worth)}`,
  down: (seconds) => `復帰まで${number(seconds)}秒`,
  unseen: "視界外",
  atRisk: "未納品",
  risk: (units, worth) => `まだ納品されていない積荷が${number(units)}個、価値${number(worth)}`,
  noChart: "グラフにはまだ早すぎます。",
  minute: (minute) => `${number(minute)}分`,
  damage: {
    caption: "各行が各列に与えたダメージ（耐久ポイント）",
    dealt: "与えた",
    taken: "受けた",
    others: "その他",
  },
  heat: {
    says: (points) => `戦闘の地図：ダメージ合計${number(points)}`,
    scale: "ダメージ小から大",
  },
  coming: {
    comes: (name, time) => `${name}の出現まで${time}`,
    leaves: (name, time, hull) => `${name}の退場まで${time}、耐久${number(hull)}%`,
    gone: (name) => `${name}は去った`,
    goneShort: "退場",
    slain: (name, by) => `${name}は${by}に倒された`,
    slainShort: (by) => `${by}が撃破`,
    wave: (time, drones, boss) => `次のウェーブまで最長${time}、残りドローン${number(drones)}体、${boss}`,
    boss: (name, wave) => `ウェーブ${number(wave)}に${name}`,
  },
  broadcast: {
    standings: "順位",
    score: "時間と首位",
    chart: "納品",
    damage: "ダメージ",
    heat: "戦場",
    coming: "次に来るもの",
  },
  keys: { standings: "順位", charts: "グラフ", next: "次のグラフ" },
};
