/** Of a replay and its file, in French. */
import type { ReplayWords } from "../en/replay.ts";

export const replay: ReplayWords = {
  region: "Rediffusion",
  checking: "Vérification du replay…",
  drop: "Déposez le replay ici pour le regarder.",
  seal: {
    checking: "Sceau en cours de vérification",
    valid: "Sceau valide",
    damaged: "Endommagé",
    signature: "Sceau non valide",
    module: "Règles absentes",
    differs: "Partie modifiée",
    unchecked: "Sceau non vérifié",
  },
  says: {
    checking: "La partie est rejouée pour voir si elle finit de la même façon.",
    valid: "Il est signé par ce serveur et, rejoué, finit de la même façon.",
    damaged: "Le fichier n’est pas un replay, ou il n’est pas complet.",
    signature: "Ce serveur ne l’a pas signé : il vient d’ailleurs, ou quelqu’un l’a modifié.",
    module: "Les règles avec lesquelles il a été joué ne sont pas ici.",
    differs: "Rejoué, il donne une autre partie : quelqu’un l’a modifié.",
    unchecked: "Il n’a pas pu être vérifié ici.",
  },
  tooLong: "Le fichier est trop long pour être un replay.",
  refused: "Ce fichier ne peut pas être montré.",
  doubtful: "Ce replay n’est peut-être pas authentique.",
  anyway: "Regarder quand même",
  close: "Fermer",
  download: "Télécharger",
  leave: "Accueil",
};
