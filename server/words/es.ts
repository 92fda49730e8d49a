/** What links say, in Spanish. */
import type { LinkWords } from "./table.ts";

export const es: LinkWords = {
  locale: "es_ES",
  modes: { scavenge: "Rebusca", heist: "Atraco", duel: "Duelo", stampede: "Estampida" },
  team: (team) => `El equipo ${team}`,
  anyTitle: "Mira Scrapmaze en directo",
  anySays: "Unos robots buscan chatarra en un laberinto y luchan por ella. Mira una partida en el navegador.",
  runs: (mode) => `Partida en curso: mira ${mode} en directo en Scrapmaze`,
  leads: (who, score, mode) => `${who} va ganando con ${score}: mira ${mode} en directo en Scrapmaze`,
  liveSays: (mode, people, seats, wave) =>
    `${mode}: personas al mando de ${people} de ${seats} robots.${wave > 0 ? ` Oleada ${wave}.` : ""} Mírala en el navegador.`,
  livePicture: (title) => `${title}. El laberinto con sus robots hace unos segundos.`,
  join: (mode) => `Únete a una partida de ${mode} en Scrapmaze`,
  joinSays: (mode, people, seats) =>
    `${mode}, ${people} de ${seats} robots conducidos por personas. Juega en el navegador; quien no encuentra plaza mira.`,
  nobody: "No ganó nadie",
  won: (name, score) => `${name} ganó con ${score}`,
  tie: (score) => `Empate a ${score}`,
  together: (score) => `Juntos entregaron ${score}`,
  teamWon: (team, score, other) => `El equipo ${team} ganó ${score} a ${other}`,
  replayTitle: (result, mode) => `${result}: ${mode} en Scrapmaze`,
  replaySays: (mode, length, scores) => `${mode}, ${length}. ${scores}. Mira la repetición en el navegador.`,
  replayPicture: (result, scores) => `${result}. El laberinto con los lugares donde se luchó y los puntos: ${scores}.`,
  noMatch: "Esa partida no existe.",
  noReplay: "Esa repetición no existe.",
  home: "A la página de inicio",
};
