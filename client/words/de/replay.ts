/** Of a replay and its file, in German. */
import type { ReplayWords } from "../en/replay.ts";

export const replay: ReplayWords = {
  region: "Aufzeichnung",
  checking: "Prüfe die Aufzeichnung …",
  drop: "Lass die Aufzeichnung hier los, um sie anzusehen.",
  seal: {
    checking: "Siegel wird geprüft",
    valid: "Siegel gültig",
    damaged: "Beschädigt",
    signature: "Siegel ungültig",
    module: "Regeln fehlen",
    differs: "Match verändert",
    unchecked: "Siegel ungeprüft",
  },
  says: {
    checking: "Das Match wird nachgespielt, um zu sehen, ob es gleich endet.",
    valid: "Dieser Server hat sie unterschrieben, und nachgespielt endet das Match genauso.",
    damaged: "Die Datei ist keine Aufzeichnung oder nicht vollständig.",
    signature: "Dieser Server hat sie nicht unterschrieben: Sie stammt von anderswo oder wurde verändert.",
    module: "Die Regeln, nach denen gespielt wurde, gibt es hier nicht.",
    differs: "Nachgespielt wird daraus ein anderes Match: Jemand hat sie verändert.",
    unchecked: "Sie ließ sich hier nicht prüfen.",
  },
  tooLong: "Die Datei ist zu lang für eine Aufzeichnung.",
  refused: "Diese Datei lässt sich nicht zeigen.",
  doubtful: "Diese Aufzeichnung stimmt vielleicht nicht.",
  anyway: "Trotzdem ansehen",
  close: "Schließen",
  download: "Herunterladen",
  leave: "Startseite",
};
