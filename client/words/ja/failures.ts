/** Failures in Japanese. */
import type { FailureWords } from "../en/failures.ts";

const TRY_AGAIN = "もう一度試す";
const FIND_ANOTHER = "別の試合を探す";

export const failures: FailureWords = {
  "no-webgl": {
    sentence: "このブラウザーでは迷路を描画できません。",
    cause:
      "WebGLがないか、無効になっています。設定でハードウェアアクセラレーションを有効にするか、別のブラウザーをお使いください。",
    button: TRY_AGAIN,
  },
  "room-gone": {
    sentence: "この試合はもうありません。",
    cause: "離れている間に部屋が閉じられたため、戻る席がありません。",
    button: FIND_ANOTHER,
  },
  full: {
    sentence: "この試合は満員です。",
    cause: "すべての席が埋まっています。",
    button: FIND_ANOTHER,
  },
  "server-stopped": {
    sentence: "サーバーが停止しました。",
    cause: "停止または再起動中です。たいてい1分以内に復旧します。",
    button: TRY_AGAIN,
  },
  "server-unreachable": {
    sentence: "サーバーが応答しません。",
    cause: "接続が切れているか、サーバーとの間でWebSocketが遮断されています。",
    button: TRY_AGAIN,
  },
  "page-outdated": {
    sentence: "このページはサーバーより古い版です。",
    cause:
      "ゲームが更新されましたが、再読み込みしても新しいページになりませんでした。キャッシュを消すと直ることがあります。",
    button: "再読み込み",
  },
  "no-such-match": {
    sentence: "その試合は見つかりません。",
    cause: "リンク先の試合が終わったか、リンクが途中までしかコピーされていません。",
    button: "スタート画面へ",
  },
  "no-such-replay": {
    sentence: "そのリプレイは見つかりません。",
    cause: "リンク先の試合がもう保存されていないか、リンクが途中までしかコピーされていません。",
    button: "スタート画面へ",
  },
  "replay-damaged": {
    sentence: "このリプレイは壊れています。",
    cause: "ファイルが不完全なため再生できません。",
    button: "スタート画面へ",
  },
  "replay-unplayable": {
    sentence: "このリプレイは表示できません。",
    cause: "このページでは描けない古いルールで行われた試合です。",
    button: "スタート画面へ",
  },
  "has-seat": {
    sentence: "この試合に参加中です。",
    cause: "観戦者は霧の向こうも見えるため、参加中の試合は観戦できません。",
    button: "自分の席に戻る",
  },
  replaced: {
    sentence: "別のページでプレイ中です。",
    cause: "同じゲストが別のページからこの試合に入り、席を引き継ぎました。",
    button: "ここでプレイ",
  },
  "too-often": {
    sentence: "同じアドレスからの参加が多すぎます。",
    cause: "1分間に参加できる回数はアドレスごとに限られています。少しお待ちください。",
    button: TRY_AGAIN,
  },
  kicked: {
    sentence: "サーバーがゲームを終了しました。",
    cause: "このページからの送信が多すぎたか、回線が追いつきませんでした。",
    button: "もう一度参加",
  },
};
