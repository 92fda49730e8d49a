/** The list of all that can be watched, in French. */
import { counting } from "../counting.ts";
import type { LobbyWords } from "../en/lobby.ts";

const { plural, number } = counting("fr");

export const lobby: LobbyWords = {
  title: "Regarder",
  live: "En direct",
  featured: "À la une",
  finished: "Parties terminées",
  player: "Joueur",
  mode: "Mode de jeu",
  anyMode: "Tous les modes",
  robot: "Avec le robot",
  anyRobot: "Tous les robots",
  asking: "Recherche des parties terminées…",
  unreachable: "Le serveur ne répond pas.",
  tryAgain: "Réessayer",
  noneStored: "Aucune partie n’a encore été enregistrée.",
  noneFits: "Aucune partie terminée ne correspond.",
  won: (name, score) => `${name} gagne avec ${number(score)}`,
  tie: (score) => `Égalité à ${number(score)}`,
  together: (score) => `Ensemble, ils ont livré ${number(score)}`,
  teamWon: (team, score, other) => `L’équipe ${number(team)} gagne ${number(score)} à ${number(other)}`,
  count: (count) => plural(count, `${number(count)} partie`, `${number(count)} parties`),
  page: (page, pages) => `Page ${number(page)} sur ${number(pages)}`,
  newer: "Plus récentes",
  older: "Plus anciennes",
  watch: "Regarder",
  watchOne: (title) => `Regarder : ${title}`,
  download: "Télécharger",
  downloadOne: (title) => `Télécharger : ${title}`,
  noFile: "Son fichier n’a pas pu être enregistré.",
  openFile: "Ouvrir un replay",
  close: "Fermer",
};
