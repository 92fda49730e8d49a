/** Failures in German. */
import type { FailureWords } from "../en/failures.ts";

const TRY_AGAIN = "Erneut versuchen";
const FIND_ANOTHER = "Anderes Match suchen";

export const failures: FailureWords = {
  "no-webgl": {
    sentence: "Dieser Browser kann das Labyrinth nicht zeichnen.",
    cause:
      "WebGL fehlt oder ist abgeschaltet. Schalte in den Einstellungen die Hardwarebeschleunigung ein oder nimm einen anderen Browser.",
    button: TRY_AGAIN,
  },
  "room-gone": {
    sentence: "Dieses Match gibt es nicht mehr.",
    cause:
      "Sein Raum wurde geschlossen, während du weg warst. Es ist kein Platz mehr da, auf den du zurückkehren kannst.",
    button: FIND_ANOTHER,
  },
  full: {
    sentence: "Dieses Match ist voll.",
    cause: "Alle Plätze sind von Menschen besetzt.",
    button: FIND_ANOTHER,
  },
  "server-stopped": {
    sentence: "Der Server wurde angehalten.",
    cause: "Er wurde abgeschaltet oder startet gerade neu. Meist ist er nach einer Minute wieder da.",
    button: TRY_AGAIN,
  },
  "server-unreachable": {
    sentence: "Der Server antwortet nicht.",
    cause: "Deine Verbindung ist unterbrochen, oder etwas zwischen dir und dem Server sperrt WebSockets.",
    button: TRY_AGAIN,
  },
  "page-outdated": {
    sentence: "Diese Seite ist älter als der Server.",
    cause:
      "Das Spiel wurde aktualisiert, und neu laden hat die neue Seite nicht gebracht. Ein leerer Cache kann helfen.",
    button: "Neu laden",
  },
  "no-such-match": {
    sentence: "Dieses Match gibt es nicht.",
    cause: "Der Link gehört zu einem Match, das vorbei ist, oder er wurde nicht vollständig kopiert.",
    button: "Zur Startseite",
  },
  "no-such-replay": {
    sentence: "Diese Aufzeichnung gibt es nicht.",
    cause: "Der Link gehört zu einem Match, das nicht mehr aufbewahrt wird, oder er wurde nicht vollständig kopiert.",
    button: "Zur Startseite",
  },
  "replay-damaged": {
    sentence: "Diese Aufzeichnung ist beschädigt.",
    cause: "Ihre Datei ist nicht vollständig und lässt sich nicht abspielen.",
    button: "Zur Startseite",
  },
  "replay-unplayable": {
    sentence: "Diese Aufzeichnung lässt sich nicht zeigen.",
    cause: "Sie wurde nach früheren Regeln gespielt, die diese Seite nicht zeichnen kann.",
    button: "Zur Startseite",
  },
  "has-seat": {
    sentence: "Du spielst in diesem Match.",
    cause: "Wer in einem Match mitspielt, kann nicht auch zuschauen: Zuschauer sehen durch den Nebel.",
    button: "Zurück auf meinen Platz",
  },
  replaced: {
    sentence: "Du spielst jetzt auf einer anderen Seite.",
    cause: "Derselbe Gast kam über eine andere Seite in dieses Match und hat den Platz mitgenommen.",
    button: "Hier spielen",
  },
  "too-often": {
    sentence: "Von deiner Adresse treten zu viele bei.",
    cause: "Der Server vergibt je Adresse nur eine bestimmte Zahl von Plätzen pro Minute. Warte einen Moment.",
    button: TRY_AGAIN,
  },
  kicked: {
    sentence: "Der Server hat dein Spiel beendet.",
    cause: "Von dieser Seite kam mehr, als ein Spiel je sendet, oder die Verbindung kam nicht mit.",
    button: "Wieder beitreten",
  },
};
