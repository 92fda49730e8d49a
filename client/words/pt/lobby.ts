/** The list of all that can be watched, in Brazilian Portuguese. */
import { counting } from "../counting.ts";
import type { LobbyWords } from "../en/lobby.ts";

const { plural, number } = counting("pt-BR");

export const lobby: LobbyWords = {
  title: "Assistir",
  live: "Ao vivo",
  featured: "Destaque",
  finished: "Partidas encerradas",
  player: "Jogador",
  mode: "Modo",
  anyMode: "Todos os modos",
  robot: "Robô",
  anyRobot: "Todos os robôs",
  asking: "Buscando partidas encerradas…",
  unreachable: "O servidor não responde.",
  tryAgain: "Tentar de novo",
  noneStored: "Nenhuma partida foi guardada ainda.",
  noneFits: "Nenhuma partida encerrada combina.",
  won: (name, score) => `${name} venceu com ${number(score)}`,
  tie: (score) => `Empate em ${number(score)}`,
  together: (score) => `Juntos entregaram ${number(score)}`,
  teamWon: (team, score, other) => `A equipe ${number(team)} venceu por ${number(score)} a ${number(other)}`,
  count: (count) => plural(count, `${number(count)} partida`, `${number(count)} partidas`),
  page: (page, pages) => `Página ${number(page)} de ${number(pages)}`,
  newer: "Mais novas",
  older: "Mais antigas",
  watch: "Assistir",
  watchOne: (title) => `Assistir: ${title}`,
  download: "Baixar",
  downloadOne: (title) => `Baixar: ${title}`,
  noFile: "O arquivo não pôde ser guardado.",
  openFile: "Abrir um replay",
  close: "Fechar",
};
