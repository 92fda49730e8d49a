/** What links say, in French. */
import type { LinkWords } from "./table.ts";

export const fr: LinkWords = {
  locale: "fr_FR",
  modes: { scavenge: "Récup", heist: "Casse", duel: "Face-à-face", stampede: "Ruée de drones" },
  team: (team) => `L’équipe ${team}`,
  anyTitle: "Regarder Scrapmaze en direct",
  anySays:
    "Des robots cherchent de la ferraille dans un labyrinthe et se la disputent. Regardez une partie dans le navigateur.",
  runs: (mode) => `Partie en cours : regardez ${mode} en direct sur Scrapmaze`,
  leads: (who, score, mode) => `${who} mène avec ${score} : regardez ${mode} en direct sur Scrapmaze`,
  liveSays: (mode, people, seats, wave) =>
    `${mode} : ${people} robots sur ${seats} pilotés par des humains.${wave > 0 ? ` Vague ${wave}.` : ""} À regarder dans le navigateur.`,
  livePicture: (title) => `${title}. Le labyrinthe et ses robots il y a quelques secondes.`,
  join: (mode) => `Rejoignez une partie de ${mode} sur Scrapmaze`,
  joinSays: (mode, people, seats) =>
    `${mode}, ${people} robots sur ${seats} pilotés par des joueurs. Jouez dans le navigateur ; sans place libre, on regarde.`,
  nobody: "Personne n’a gagné",
  won: (name, score) => `${name} gagne avec ${score}`,
  tie: (score) => `Égalité à ${score}`,
  together: (score) => `Ensemble, ils ont livré ${score}`,
  teamWon: (team, score, other) => `L’équipe ${team} gagne ${score} à ${other}`,
  replayTitle: (result, mode) => `${result} : ${mode} sur Scrapmaze`,
  replaySays: (mode, length, scores) => `${mode}, ${length}. ${scores}. Regardez le replay dans le navigateur.`,
  replayPicture: (result, scores) => `${result}. Le labyrinthe, les lieux des combats et les scores : ${scores}.`,
  noMatch: "Cette partie n’existe pas.",
  noReplay: "Ce replay n’existe pas.",
  home: "Vers l’accueil",
};
