/** Clips, in French. */
import { counting } from "../counting.ts";
import type { ClipWords } from "../en/clip.ts";

const { number, plural } = counting("fr");

export const clip: ClipWords = {
  open: "Extrait",
  title: "Faire un extrait",
  kind: "Ce qu’il devient",
  kinds: { video: "Vidéo avec le son", gif: "GIF sans le son" },
  from: "Commence à",
  to: "Finit à",
  length: (seconds) => `Dure ${number(seconds, 1)} s`,
  short: (least) => `Trop court : ${plural(least, `${number(least)} seconde`, `${number(least)} secondes`)} au moins.`,
  long: (most) => `Trop long : ${plural(most, `${number(most)} seconde`, `${number(most)} secondes`)} au plus.`,
  plays: "Il est joué une fois pendant l’enregistrement, tel que vous le voyez. Gardez cette page devant.",
  record: "Enregistrer",
  recording: (percent) => `Enregistrement : ${number(percent)} %`,
  writing: "Écriture du fichier…",
  cancel: "Annuler",
  close: "Fermer",
  another: "Un autre extrait",
  preview: "Votre extrait",
  download: (megabytes) => `Télécharger (${number(megabytes, 1)} Mo)`,
  problems: {
    noRecorder: "Ce navigateur ne sait pas enregistrer une image animée. Essayez-en un plus récent.",
    hidden: "La page était cachée, et ce que personne ne voit n’est pas dessiné. Gardez-la devant jusqu’à la fin.",
    disturbed: "Quelqu’un a sauté dans le temps pendant l’enregistrement. Ne touchez pas à la frise jusqu’à la fin.",
    failed: "Le navigateur a abandonné cet extrait. Essayez-en un plus court ou une fenêtre plus petite.",
  },
};
