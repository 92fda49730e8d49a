/** Clips, in Brazilian Portuguese. */
import { counting } from "../counting.ts";
import type { ClipWords } from "../en/clip.ts";

const { number, plural } = counting("pt-BR");

export const clip: ClipWords = {
  open: "Recortar",
  title: "Fazer um clipe",
  kind: "O que ele vira",
  kinds: { video: "Vídeo com som", gif: "GIF sem som" },
  from: "Começa em",
  to: "Termina em",
  length: (seconds) => `Dura ${number(seconds, 1)} s`,
  short: (least) =>
    `Curto demais: no mínimo ${plural(least, `${number(least)} segundo`, `${number(least)} segundos`)}.`,
  long: (most) => `Longo demais: no máximo ${plural(most, `${number(most)} segundo`, `${number(most)} segundos`)}.`,
  plays: "Ele é reproduzido uma vez enquanto grava, como você o vê agora. Deixe esta página na frente.",
  record: "Gravar",
  recording: (percent) => `Gravando: ${number(percent)} %`,
  writing: "Gravando o arquivo…",
  cancel: "Cancelar",
  close: "Fechar",
  another: "Outro clipe",
  preview: "Seu clipe",
  download: (megabytes) => `Baixar (${number(megabytes, 1)} MB)`,
  problems: {
    noRecorder: "Este navegador não grava imagem em movimento. Tente um mais novo.",
    hidden: "A página ficou escondida, e o que ninguém vê não é desenhado. Deixe-a na frente até o clipe ficar pronto.",
    disturbed: "Alguém pulou no tempo durante a gravação. Não mexa na linha do tempo até o clipe ficar pronto.",
    failed: "O navegador desistiu deste clipe. Tente um mais curto ou uma janela menor.",
  },
};
