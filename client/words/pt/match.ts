/** Around a match, in Brazilian Portuguese. */
import type { MatchWords } from "../en/match.ts";

export const match: MatchWords = {
  entering: "Entrando no labirinto…",
  menu: {
    title: "A partida continua",
    ifYouLeave: "Se você sair, uma IA continua dirigindo seu robô, com tudo o que você depositou.",
    ifYouLeavePractice: "Se você sair, o treino acaba. O replay continua lá.",
    backToReplay: "Voltar ao replay",
    resume: "Continuar",
    copyWatchLink: "Copiar link para assistir",
    copyInvitation: "Copiar um convite",
    leave: "Sair da partida",
    watching: { title: "Você está assistindo", resume: "Continuar assistindo", leave: "Parar de assistir" },
  },
  link: {
    copy: "Copiar link",
    copied: "Copiado",
    share: "Compartilhar",
    field: "Link desta partida",
  },
  sound: "Som",
  music: "Música",
};
