/** Jouer la suite, in French. */
import type { PlayFromWords } from "../en/play-from.ts";

export const playFrom: PlayFromWords = {
  open: "Jouer d’ici",
  title: (time) => `Jouer la suite depuis ${time}`,
  says: "Prenez un robot tel qu’il est. Des IA conduisent les autres, personne ne vous rejoint, rien n’est enregistré.",
  seat: "Votre robot",
  place: (place, banked) => `Nº ${place} · ${banked}`,
  name: "Votre nom",
  play: "Jouer",
  joining: "Un instant…",
  cancel: "Annuler",
  notKept: "Ce fichier n’est pas sur ce serveur. Seules les parties jouées ici peuvent être reprises.",
  problems: {
    noReplay: "Ce serveur ne garde plus cet enregistrement.",
    otherRules: "Cette partie suit d’anciennes règles : on peut la regarder, pas la reprendre.",
    noMoment: "À ce moment, la partie est finie. Revenez un peu en arrière.",
    busy: "Le serveur est occupé. Réessayez dans un instant.",
    tooOften: "Vous avez lancé beaucoup de parties de suite. Attendez un peu.",
    failed: "Le serveur ne répond pas. Réessayez dans un instant.",
  },
};
