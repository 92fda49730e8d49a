/** Clips, in German. */
import { counting } from "../counting.ts";
import type { ClipWords } from "../en/clip.ts";

const { number, plural } = counting("de");

export const clip: ClipWords = {
  open: "Ausschnitt",
  title: "Clip aufnehmen",
  kind: "Was daraus wird",
  kinds: { video: "Video mit Ton", gif: "GIF ohne Ton" },
  from: "Beginnt bei",
  to: "Endet bei",
  length: (seconds) => `${number(seconds, 1)} s lang`,
  short: (least) => `Zu kurz: mindestens ${plural(least, `${number(least)} Sekunde`, `${number(least)} Sekunden`)}.`,
  long: (most) => `Zu lang: höchstens ${plural(most, `${number(most)} Sekunde`, `${number(most)} Sekunden`)}.`,
  plays: "Bei der Aufnahme läuft er einmal ab, so wie du ihn jetzt siehst. Lass diese Seite im Vordergrund.",
  record: "Aufnehmen",
  recording: (percent) => `Aufnahme: ${number(percent)} %`,
  writing: "Die Datei wird geschrieben …",
  cancel: "Abbrechen",
  close: "Schließen",
  another: "Noch ein Clip",
  preview: "Dein Clip",
  download: (megabytes) => `Herunterladen (${number(megabytes, 1)} MB)`,
  problems: {
    noRecorder: "Dieser Browser kann keine bewegten Bilder aufnehmen. Versuch es mit einem neueren.",
    hidden:
      "Die Seite war verdeckt, und was niemand sieht, wird nicht gezeichnet. Lass sie vorn, bis der Clip fertig ist.",
    disturbed:
      "Bei der Aufnahme hat jemand in der Zeit gesprungen. Lass die Zeitleiste in Ruhe, bis der Clip fertig ist.",
    failed: "Der Browser hat bei diesem Clip aufgegeben. Ein kürzerer oder ein kleineres Fenster könnte helfen.",
  },
};
