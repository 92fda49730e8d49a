/** The list of all that can be watched, in German. */
import { counting } from "../counting.ts";
import type { LobbyWords } from "../en/lobby.ts";

const { plural, number } = counting("de");

export const lobby: LobbyWords = {
  title: "Zuschauen",
  live: "Läuft gerade",
  featured: "Empfohlen",
  finished: "Beendete Matches",
  player: "Spieler",
  mode: "Modus",
  anyMode: "Alle Modi",
  robot: "Roboter",
  anyRobot: "Alle Roboter",
  asking: "Frage nach beendeten Matches …",
  unreachable: "Der Server antwortet nicht.",
  tryAgain: "Noch einmal",
  noneStored: "Bisher wurde kein Match gespeichert.",
  noneFits: "Kein beendetes Match passt dazu.",
  won: (name, score) => `${name} gewann mit ${number(score)}`,
  tie: (score) => `Unentschieden bei ${number(score)}`,
  together: (score) => `Zusammen haben sie ${number(score)} abgeliefert`,
  teamWon: (team, score, other) => `Team ${number(team)} gewann ${number(score)} zu ${number(other)}`,
  count: (count) => plural(count, `${number(count)} Match`, `${number(count)} Matches`),
  page: (page, pages) => `Seite ${number(page)} von ${number(pages)}`,
  newer: "Neuere",
  older: "Ältere",
  watch: "Ansehen",
  watchOne: (title) => `Ansehen: ${title}`,
  download: "Herunterladen",
  downloadOne: (title) => `Herunterladen: ${title}`,
  noFile: "Die Datei konnte nicht gespeichert werden.",
  openFile: "Aufzeichnung öffnen",
  close: "Schließen",
};
