/** Around a match, in French. */
import type { MatchWords } from "../en/match.ts";

export const match: MatchWords = {
  entering: "Entrée dans le labyrinthe…",
  menu: {
    title: "La partie continue",
    ifYouLeave: "Si vous partez, une IA prend le volant de votre robot, avec tout ce que vous avez déposé.",
    ifYouLeavePractice: "Si vous partez, l’entraînement est fini. L’enregistrement reste.",
    backToReplay: "Retour à l’enregistrement",
    resume: "Reprendre",
    copyWatchLink: "Copier le lien spectateur",
    copyInvitation: "Copier une invitation",
    leave: "Quitter la partie",
    watching: { title: "Vous regardez", resume: "Continuer à regarder", leave: "Ne plus regarder" },
  },
  link: {
    copy: "Copier le lien",
    copied: "Copié",
    share: "Partager",
    field: "Lien vers cette partie",
  },
  sound: "Son",
  music: "Musique",
};
