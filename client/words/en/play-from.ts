/** What the dialog says that plays on from a moment of a replay. */

export const playFrom = {
  open: "Play from here",
  title: (time: string) => `Play on from ${time}`,
  says: "Take over a robot as it stands. Brains drive all others, nobody else joins, and nothing is recorded.",
  seat: "Your robot",
  place: (place: number, banked: number) => `#${place} · ${banked}`,
  name: "Your name",
  play: "Play",
  joining: "One moment…",
  cancel: "Cancel",
  notKept: "This file is not kept on this server. Only matches that were played here can be played on.",
  problems: {
    noReplay: "This server does not keep this replay any more.",
    otherRules: "This match was played by older rules. It can be watched, not played on.",
    noMoment: "The match is over at this moment. Go back a little.",
    busy: "The server is busy. Try again in a moment.",
    tooOften: "You began many matches in a row. Wait a little.",
    failed: "The server does not answer. Try again in a moment.",
  },
};

export type PlayFromWords = typeof playFrom;
