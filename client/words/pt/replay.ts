/** Of a replay and its file, in Brazilian Portuguese. */
import type { ReplayWords } from "../en/replay.ts";

export const replay: ReplayWords = {
  region: "Reprise",
  checking: "Verificando o replay…",
  drop: "Solte o replay aqui para assistir.",
  seal: {
    checking: "Verificando o selo",
    valid: "Selo válido",
    damaged: "Danificado",
    signature: "Selo inválido",
    module: "Faltam as regras",
    differs: "Partida alterada",
    unchecked: "Selo não verificado",
  },
  says: {
    checking: "A partida é jogada de novo para ver se termina igual.",
    valid: "Foi assinado por este servidor e, jogado de novo, termina igual.",
    damaged: "O arquivo não é um replay ou não está completo.",
    signature: "Este servidor não o assinou: veio de outro lugar ou alguém o alterou.",
    module: "As regras com que foi jogado não estão aqui.",
    differs: "Jogado de novo, dá outra partida: alguém o alterou.",
    unchecked: "Não foi possível verificá-lo aqui.",
  },
  tooLong: "O arquivo é longo demais para ser um replay.",
  refused: "Este arquivo não pode ser mostrado.",
  doubtful: "Este replay pode não ser verdadeiro.",
  anyway: "Assistir mesmo assim",
  close: "Fechar",
  download: "Baixar",
  leave: "Início",
};
