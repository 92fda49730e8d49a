/** Weiterspielen, in German. */
import type { PlayFromWords } from "../en/play-from.ts";

export const playFrom: PlayFromWords = {
  open: "Ab hier spielen",
  title: (time) => `Ab ${time} weiterspielen`,
  says: "Übernimm einen Roboter, so wie er dasteht. Alle anderen fährt die KI, niemand kommt dazu, nichts wird aufgezeichnet.",
  seat: "Dein Roboter",
  place: (place, banked) => `Platz ${place} · ${banked}`,
  name: "Dein Name",
  play: "Spielen",
  joining: "Einen Moment …",
  cancel: "Abbrechen",
  notKept: "Diese Datei liegt nicht auf diesem Server. Nur hier gespielte Matches lassen sich weiterspielen.",
  problems: {
    noReplay: "Dieser Server hat die Aufzeichnung nicht mehr.",
    otherRules: "Dieses Match wurde nach älteren Regeln gespielt: Man kann es ansehen, aber nicht weiterspielen.",
    noMoment: "In diesem Moment ist das Match schon vorbei. Geh ein Stück zurück.",
    busy: "Der Server ist beschäftigt. Versuch es gleich noch einmal.",
    tooOften: "Du hast viele Matches nacheinander begonnen. Warte ein wenig.",
    failed: "Der Server antwortet nicht. Versuch es gleich noch einmal.",
  },
};
