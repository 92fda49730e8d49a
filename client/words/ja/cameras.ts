import type { CamerasWords } from "../en/cameras.ts";

export const cameras: CamerasWords = {
  director: "ディレクター",
  follow: "追跡中",
  free: "自由カメラ",
  whole: "迷路全体",
  sight: "視界",
  eyes: "視点",
  keys: {
    list: "キー",
    bar: "タイムライン",
    follow: "ロボットを追う",
    turn: "前へ、次へ",
    director: "ディレクター",
    free: "自由カメラ",
    whole: "迷路全体",
    move: "移動",
    zoom: "拡大、縮小",
    vision: "誰の視界か",
    second: "もう一つの戦い",
  },
};
