/** What links say, in German. */
import type { LinkWords } from "./table.ts";

export const de: LinkWords = {
  locale: "de_DE",
  modes: { scavenge: "Schrottjagd", heist: "Raubzug", duel: "Duell", stampede: "Ansturm" },
  team: (team) => `Team ${team}`,
  anyTitle: "Scrapmaze live ansehen",
  anySays: "Roboter jagen im Labyrinth nach Schrott und kämpfen darum. Sieh dir ein Match im Browser an.",
  runs: (mode) => `Ein Match läuft: ${mode} in Scrapmaze live ansehen`,
  leads: (who, score, mode) => `${who} führt mit ${score}: ${mode} in Scrapmaze live ansehen`,
  liveSays: (mode, people, seats, wave) =>
    `${mode}, ${people} von ${seats} Robotern steuern Menschen.${wave > 0 ? ` Welle ${wave}.` : ""} Sieh im Browser zu.`,
  livePicture: (title) => `${title}. Das Labyrinth mit seinen Robotern vor einigen Sekunden.`,
  join: (mode) => `Spiel mit: ${mode} in Scrapmaze`,
  joinSays: (mode, people, seats) =>
    `${mode}, ${people} von ${seats} Robotern steuern Menschen. Spiel im Browser mit; wer keinen Platz findet, sieht zu.`,
  nobody: "Niemand hat gewonnen",
  won: (name, score) => `${name} gewann mit ${score}`,
  tie: (score) => `Unentschieden bei ${score}`,
  together: (score) => `Zusammen haben sie ${score} abgeliefert`,
  teamWon: (team, score, other) => `Team ${team} gewann ${score} zu ${other}`,
  replayTitle: (result, mode) => `${result}: ${mode} in Scrapmaze`,
  replaySays: (mode, length, scores) => `${mode}, ${length}. ${scores}. Sieh dir die Aufzeichnung im Browser an.`,
  replayPicture: (result, scores) =>
    `${result}. Das Labyrinth mit den Orten, an denen gekämpft wurde, und die Punkte: ${scores}.`,
  noMatch: "Dieses Match gibt es nicht.",
  noReplay: "Diese Aufzeichnung gibt es nicht.",
  home: "Zur Startseite",
};
