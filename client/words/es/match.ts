/** Around a match, in Spanish. */
import type { MatchWords } from "../en/match.ts";

export const match: MatchWords = {
  entering: "Entrando en el laberinto…",
  menu: {
    title: "La partida sigue",
    ifYouLeave: "Si te vas, una IA seguirá conduciendo tu robot con todo lo que hayas depositado.",
    ifYouLeavePractice: "Si te vas, la práctica se acaba. La repetición sigue ahí.",
    backToReplay: "Volver a la repetición",
    resume: "Seguir jugando",
    copyWatchLink: "Copiar enlace para mirar",
    copyInvitation: "Copiar una invitación",
    leave: "Abandonar la partida",
    watching: { title: "Estás mirando", resume: "Seguir mirando", leave: "Dejar de mirar" },
  },
  link: {
    copy: "Copiar enlace",
    copied: "Copiado",
    share: "Compartir",
    field: "Enlace a esta partida",
  },
  sound: "Sonido",
  music: "Música",
};
