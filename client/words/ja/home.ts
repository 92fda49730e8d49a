/** The start page in Japanese. */
import { counting } from "../counting.ts";
import type { HomeWords } from "../en/home.ts";

const { number, about } = counting("ja");

export const home: HomeWords = {
  description: "ロボットが迷路でスクラップを集め、奪い合う。ブラウザーでプレイ、または観戦。",
  tagline: "迷路でスクラップを集めろ。持ち帰れ。奪いに来る者と戦え。",
  invited: "対戦に招待されています。「プレイ」で参加します。",
  yourName: "名前",
  anotherName: "別の名前",
  play: "プレイ",
  joining: "参加中…",
  enterKey: "Enter",
  rules: {
    title: "遊び方",
    pick: "スクラップとセルに触れて拾う。",
    bank: "自分のパッドに乗って納品する。",
    haul: "まとめて納品すると4個目から2倍。",
    drop: "破壊されたロボットはすべて落とす。",
  },
  credits: "クレジットとライセンス",
  build: (id) => `ビルド ${id}`,
  language: "言語",
  mode: "モード",
  robot: {
    title: "ロボット",
    hull: "耐久",
    speed: "速度",
    cargo: "積載",
    hullValue: (points) => number(points),
    speedValue: (speed) => number(speed, 1),
    cargoValue: (units) => number(units),
    weapon: ({ bolts, damage, rate, tiles }) => {
      const times = bolts > 1 ? `×${number(bolts)}発` : "";
      return `エネルギー不要：${about(damage)}ダメージ${times}、毎秒${about(rate)}回、射程${about(tiles)}マス。`;
    },
    beam: ({ damage, rate, tiles, windUp }) =>
      `エネルギー不要：${about(damage)}ダメージ、毎秒${about(rate)}回、射程${about(tiles)}マス、ロボットを貫通、${about(windUp)}秒後に発射。`,
  },
  matches: {
    title: "試合を観戦",
    unreachable: "サーバーが応答しません。再試行中…",
    asking: "試合を探しています…",
    none: "今は誰もプレイしていません。",
    exhibition: "模擬戦を観戦",
    all: "すべての試合とリプレイ",
    wave: (wave) => `ウェーブ${number(wave)}`,
    leads: (name) => `${name}がリード`,
    teamLeads: (team) => `チーム${number(team)}がリード`,
    people: (players, seats, watchers) => {
      const watching = watchers > 0 ? `、観戦${number(watchers)}人` : "";
      return `${number(seats)}席中${number(players)}人${watching}`;
    },
    watch: "観戦",
    watchMode: (mode) => `${mode}を観戦`,
    watchLeader: (leader) => `${leader}がリードする試合を観戦`,
    watchTeam: (team) => `チーム${number(team)}がリードする試合を観戦`,
  },
};
