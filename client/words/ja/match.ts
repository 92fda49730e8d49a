/** Around a match, in Japanese. */
import type { MatchWords } from "../en/match.ts";

export const match: MatchWords = {
  entering: "迷路に入っています…",
  menu: {
    title: "試合は続いています",
    ifYouLeave: "退出すると、納品した分はそのままに、AIがあなたのロボットを引き継ぎます。",
    ifYouLeavePractice: "離れると練習は終わります。リプレイは残ります。",
    backToReplay: "リプレイに戻る",
    resume: "試合に戻る",
    copyWatchLink: "観戦リンクをコピー",
    copyInvitation: "招待リンクをコピー",
    leave: "試合から退出",
    watching: { title: "観戦中", resume: "観戦を続ける", leave: "観戦をやめる" },
  },
  link: {
    copy: "リンクをコピー",
    copied: "コピーしました",
    share: "共有",
    field: "この試合へのリンク",
  },
  sound: "サウンド",
  music: "音楽",
};
