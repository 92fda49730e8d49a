/** The list of all that can be watched, in Spanish. */
import { counting } from "../counting.ts";
import type { LobbyWords } from "../en/lobby.ts";

const { plural, number } = counting("es");

export const lobby: LobbyWords = {
  title: "Ver partidas",
  live: "En directo",
  featured: "Destacada",
  finished: "Partidas terminadas",
  player: "Jugador",
  mode: "Modo",
  anyMode: "Todos los modos",
  robot: "Con el robot",
  anyRobot: "Todos los robots",
  asking: "Buscando partidas terminadas…",
  unreachable: "El servidor no responde.",
  tryAgain: "Reintentar",
  noneStored: "Todavía no se ha guardado ninguna partida.",
  noneFits: "Ninguna partida terminada coincide.",
  won: (name, score) => `${name} ganó con ${number(score)}`,
  tie: (score) => `Empate a ${number(score)}`,
  together: (score) => `Juntos entregaron ${number(score)}`,
  teamWon: (team, score, other) => `El equipo ${number(team)} ganó ${number(score)} a ${number(other)}`,
  count: (count) => plural(count, `${number(count)} partida`, `${number(count)} partidas`),
  page: (page, pages) => `Página ${number(page)} de ${number(pages)}`,
  newer: "Más recientes",
  older: "Más antiguas",
  watch: "Ver",
  watchOne: (title) => `Ver: ${title}`,
  download: "Descargar",
  downloadOne: (title) => `Descargar: ${title}`,
  noFile: "No se pudo guardar su archivo.",
  openFile: "Abrir una repetición",
  close: "Cerrar",
};
