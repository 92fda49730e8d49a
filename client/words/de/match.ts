/** Around a match, in German. */
import type { MatchWords } from "../en/match.ts";

export const match: MatchWords = {
  entering: "Das Labyrinth öffnet sich …",
  menu: {
    title: "Das Match läuft weiter",
    ifYouLeave: "Wenn du gehst, fährt eine KI deinen Roboter weiter, mit allem, was du geliefert hast.",
    ifYouLeavePractice: "Wenn du gehst, ist diese Übung vorbei. Die Aufzeichnung bleibt.",
    backToReplay: "Zurück zur Aufzeichnung",
    resume: "Weiterspielen",
    copyWatchLink: "Zuschauer-Link kopieren",
    copyInvitation: "Einladung kopieren",
    leave: "Match verlassen",
    watching: { title: "Du siehst zu", resume: "Weiter zusehen", leave: "Nicht mehr zusehen" },
  },
  link: {
    copy: "Link kopieren",
    copied: "Kopiert",
    share: "Teilen",
    field: "Link zu diesem Match",
  },
  sound: "Ton",
  music: "Musik",
};
