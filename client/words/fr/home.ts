/** The start page in French. */
import { counting } from "../counting.ts";
import type { HomeWords } from "../en/home.ts";

const { plural, number, about } = counting("fr");

export const home: HomeWords = {
  description:
    "Des robots chassent la ferraille dans un labyrinthe et se battent pour elle. Jouez dans le navigateur, ou regardez.",
  tagline: "Chassez la ferraille dans le labyrinthe. Rapportez-la. Affrontez qui la veut.",
  invited: "On t’invite à une partie : JOUER te la fait rejoindre.",
  yourName: "Votre nom",
  anotherName: "Un autre",
  play: "Jouer",
  joining: "Connexion…",
  enterKey: "Entrée",
  rules: {
    title: "Comment jouer",
    pick: "Touchez la ferraille et les cellules pour les ramasser.",
    bank: "Roulez sur votre plateforme pour les déposer.",
    haul: "Dès la 4e unité d’une livraison, chacune compte double.",
    drop: "Un robot détruit lâche tout.",
  },
  credits: "Crédits et licences",
  build: (id) => `version ${id}`,
  language: "Langue",
  mode: "Mode de jeu",
  robot: {
    title: "Votre robot",
    hull: "Coque",
    speed: "Vitesse",
    cargo: "Soute",
    hullValue: (points) => number(points),
    speedValue: (speed) => number(speed, 1),
    cargoValue: (units) => number(units),
    weapon: ({ bolts, damage, rate, tiles }) => {
      const times = bolts > 1 ? `${number(bolts)} × ` : "";
      return `Sans énergie : ${times}${about(damage)} de dégâts, ${about(rate)} par seconde, portée de ${about(tiles)} cases.`;
    },
    beam: ({ damage, rate, tiles, windUp }) =>
      `Sans énergie : ${about(damage)} de dégâts, ${about(rate)} par seconde, portée de ${about(tiles)} cases, à travers les robots, après ${about(windUp)} s.`,
  },
  matches: {
    title: "Regarder une partie",
    unreachable: "Le serveur ne répond pas. Nouvel essai…",
    asking: "Recherche de parties…",
    none: "Personne ne joue en ce moment.",
    exhibition: "Regarder une démonstration",
    all: "Toutes les parties et replays",
    wave: (wave) => `Vague ${number(wave)}`,
    leads: (name) => `${name} est en tête`,
    teamLeads: (team) => `L’équipe ${number(team)} mène`,
    people: (players, seats, watchers) => {
      const people = plural(players, `${number(players)} joueur`, `${number(players)} joueurs`);
      const watching =
        watchers > 0 ? plural(watchers, `, ${number(watchers)} spectateur`, `, ${number(watchers)} spectateurs`) : "";
      return `${people} pour ${number(seats)} places${watching}`;
    },
    watch: "Regarder",
    watchMode: (mode) => `Regarder ${mode}`,
    watchLeader: (leader) => `Regarder la partie que ${leader} mène`,
    watchTeam: (team) => `Regarder la partie que l’équipe ${number(team)} mène`,
  },
};
