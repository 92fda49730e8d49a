/** What pages say around a match: on the way into it, in its menu, of its link and its sound. */

export const match = {
  entering: "Entering the maze…",
  menu: {
    title: "The match goes on",
    ifYouLeave: "If you leave, a brain drives your robot on, with all that you have banked.",
    ifYouLeavePractice: "If you leave, this practice is over. The replay is still there.",
    backToReplay: "Back to the replay",
    resume: "Resume",
    copyWatchLink: "Copy the link to watch",
    copyInvitation: "Copy an invitation",
    leave: "Leave the match",
    /** The same for who watches: nothing depends on whether they stay. */
    watching: { title: "You are watching", resume: "Watch on", leave: "Stop watching" },
  },
  link: {
    copy: "Copy link",
    copied: "Copied",
    share: "Share",
    field: "Link to this match",
  },
  sound: "Sound",
  music: "Music",
};

export type MatchWords = typeof match;
