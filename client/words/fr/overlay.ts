/** What the panels beside a match that is watched say, in French. */
import { counting } from "../counting.ts";
import type { OverlayWords } from "../en/overlay.ts";

const { number, plural } = counting("fr");

export const overlay: OverlayWords = {
  standingsTitle: "Classement",
  chartsTitle: "Graphiques",
  charts: { banked: "Déposé", damage: "Dégâts", heat: "Combats" },
  killsAndDeaths: "A détruit / a été détruit",
  row: (place, name, banked, facts) =>
    `Place ${number(place)}, ${name} : ${number(banked)} déposés, ${facts.join(", ")}`,
  score: (kills, deaths) => `en a détruit ${number(kills)}, a été détruit ${number(deaths)} fois`,
  hull: (hull, most) => `coque ${number(hull)} sur ${number(most)}`,
  holds: (units, worth) =>
    `porte ${plural(units, `${number(units)} unité`, `${number(units)} unités`)} d’une valeur de ${number(worth)}`,
  down: (seconds) => `retour dans ${number(seconds)} s`,
  unseen: "hors de vue",
  atRisk: "En jeu",
  risk: (units, worth) =>
    `${plural(units, `${number(units)} unité transportée`, `${number(units)} unités transportées`)} et pas encore déposées, valeur ${number(worth)}`,
  noChart: "Il est trop tôt pour un graphique.",
  minute: (minute) => `${number(minute)} mn`,
  damage: {
    caption: "Dégâts de chaque ligne à chaque colonne, en points de coque",
    dealt: "infligés",
    taken: "subis",
    others: "Autres",
  },
  heat: {
    says: (points) => `Carte des combats : ${number(points)} points de dégâts`,
    scale: "de peu à beaucoup de dégâts",
  },
  coming: {
    comes: (name, time) => `${name} arrive dans ${time}`,
    leaves: (name, time, hull) => `${name} part dans ${time}, coque à ${number(hull)} %`,
    gone: (name) => `${name} est parti`,
    goneShort: "parti",
    slain: (name, by) => `${name} a été détruit par ${by}`,
    slainShort: (by) => `par ${by}`,
    wave: (time, drones, boss) =>
      `Prochaine vague dans ${time} au plus tard, ${plural(drones, `reste ${number(drones)} drone`, `restent ${number(drones)} drones`)}, ${boss}`,
    boss: (name, wave) => `${name} avec la vague ${number(wave)}`,
  },
  broadcast: {
    standings: "Classement",
    score: "Temps et tête",
    chart: "Déposé",
    damage: "Dégâts",
    heat: "Combats",
    coming: "Ce qui arrive",
  },
  keys: { standings: "classement", charts: "graphiques", next: "graphique suivant" },
};
