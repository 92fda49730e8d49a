/** Continuar jogando, in Brazilian Portuguese. */
import type { PlayFromWords } from "../en/play-from.ts";

export const playFrom: PlayFromWords = {
  open: "Jogar daqui",
  title: (time) => `Continuar a partir de ${time}`,
  says: "Assuma um robô do jeito que está. IAs dirigem os outros, ninguém mais entra e nada é gravado.",
  seat: "Seu robô",
  place: (place, banked) => `${place}º · ${banked}`,
  name: "Seu nome",
  play: "Jogar",
  joining: "Um momento…",
  cancel: "Cancelar",
  notKept: "Este arquivo não está neste servidor. Só dá para continuar partidas jogadas aqui.",
  problems: {
    noReplay: "Este servidor não guarda mais este replay.",
    otherRules: "Esta partida seguiu regras antigas: dá para assistir, mas não para continuar.",
    noMoment: "Neste momento a partida já acabou. Volte um pouco.",
    busy: "O servidor está ocupado. Tente de novo daqui a pouco.",
    tooOften: "Você começou muitas partidas seguidas. Espere um pouco.",
    failed: "O servidor não responde. Tente de novo daqui a pouco.",
  },
};
