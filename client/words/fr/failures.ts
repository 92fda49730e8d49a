/** Failures in French. */
import type { FailureWords } from "../en/failures.ts";

const TRY_AGAIN = "Réessayer";
const FIND_ANOTHER = "Trouver une autre partie";

export const failures: FailureWords = {
  "no-webgl": {
    sentence: "Ce navigateur ne peut pas dessiner le labyrinthe.",
    cause:
      "WebGL est absent ou désactivé. Activez l’accélération matérielle dans les réglages, ou essayez un autre navigateur.",
    button: TRY_AGAIN,
  },
  "room-gone": {
    sentence: "Cette partie n’existe plus.",
    cause: "Sa salle a fermé pendant votre absence : il n’y a plus de place à reprendre.",
    button: FIND_ANOTHER,
  },
  full: {
    sentence: "Cette partie est complète.",
    cause: "Toutes les places sont prises par des joueurs.",
    button: FIND_ANOTHER,
  },
  "server-stopped": {
    sentence: "Le serveur s’est arrêté.",
    cause: "Il a été éteint ou redémarre. En général, il revient en moins d’une minute.",
    button: TRY_AGAIN,
  },
  "server-unreachable": {
    sentence: "Le serveur ne répond pas.",
    cause: "Votre connexion est coupée, ou quelque chose entre vous et le serveur bloque les websockets.",
    button: TRY_AGAIN,
  },
  "page-outdated": {
    sentence: "Cette page est plus ancienne que le serveur.",
    cause: "Le jeu a été mis à jour et recharger une fois n’a pas suffi. Vider le cache peut aider.",
    button: "Recharger",
  },
  "no-such-match": {
    sentence: "Cette partie n’existe pas.",
    cause: "Le lien mène à une partie terminée, ou il n’a pas été copié en entier.",
    button: "Vers l’accueil",
  },
  "no-such-replay": {
    sentence: "Ce replay n’existe pas.",
    cause: "Le lien mène à une partie qui n’est plus gardée, ou il n’a pas été copié en entier.",
    button: "Vers l’accueil",
  },
  "replay-damaged": {
    sentence: "Ce replay est endommagé.",
    cause: "Son fichier n’est pas complet : impossible de le lire.",
    button: "Vers l’accueil",
  },
  "replay-unplayable": {
    sentence: "Ce replay ne peut pas être montré.",
    cause: "Il a été joué avec d’anciennes règles que cette page ne sait pas dessiner.",
    button: "Vers l’accueil",
  },
  "has-seat": {
    sentence: "Vous jouez dans cette partie.",
    cause: "Qui joue dans une partie ne peut pas aussi la regarder : les spectateurs voient à travers le brouillard.",
    button: "Reprendre ma place",
  },
  replaced: {
    sentence: "Vous jouez maintenant sur une autre page.",
    cause: "Le même invité est entré dans cette partie par une autre page, et a pris la place avec lui.",
    button: "Jouer ici",
  },
  "too-often": {
    sentence: "Trop de joueurs arrivent de votre adresse.",
    cause: "Le serveur n’accorde qu’un certain nombre de places par minute à chaque adresse. Patientez un peu.",
    button: TRY_AGAIN,
  },
  kicked: {
    sentence: "Le serveur a mis fin à votre partie.",
    cause: "Il a reçu de cette page plus que ce qu’un jeu envoie, ou la connexion ne suivait pas.",
    button: "Rejoindre à nouveau",
  },
};
