/** What links say, in Brazilian Portuguese. */
import type { LinkWords } from "./table.ts";

export const pt: LinkWords = {
  locale: "pt_BR",
  modes: { scavenge: "Garimpo", heist: "Assalto", duel: "Duelo", stampede: "Estouro" },
  team: (team) => `A equipe ${team}`,
  anyTitle: "Assista a Scrapmaze ao vivo",
  anySays: "Robôs caçam sucata em um labirinto e lutam por ela. Assista a uma partida no navegador.",
  runs: (mode) => `Partida em andamento: assista a ${mode} ao vivo em Scrapmaze`,
  leads: (who, score, mode) => `${who} lidera com ${score}: assista a ${mode} ao vivo em Scrapmaze`,
  liveSays: (mode, people, seats, wave) =>
    `${mode}: pessoas no comando de ${people} de ${seats} robôs.${wave > 0 ? ` Onda ${wave}.` : ""} Assista no navegador.`,
  livePicture: (title) => `${title}. O labirinto com seus robôs há alguns segundos.`,
  join: (mode) => `Entre em uma partida de ${mode} no Scrapmaze`,
  joinSays: (mode, people, seats) =>
    `${mode}, ${people} de ${seats} robôs pilotados por pessoas. Jogue no navegador; quem não acha lugar assiste.`,
  nobody: "Ninguém venceu",
  won: (name, score) => `${name} venceu com ${score}`,
  tie: (score) => `Empate em ${score}`,
  together: (score) => `Juntos entregaram ${score}`,
  teamWon: (team, score, other) => `A equipe ${team} venceu por ${score} a ${other}`,
  replayTitle: (result, mode) => `${result}: ${mode} em Scrapmaze`,
  replaySays: (mode, length, scores) => `${mode}, ${length}. ${scores}. Assista ao replay no navegador.`,
  replayPicture: (result, scores) => `${result}. O labirinto com os locais de combate e os pontos: ${scores}.`,
  noMatch: "Essa partida não existe.",
  noReplay: "Esse replay não existe.",
  home: "Para a página inicial",
};
