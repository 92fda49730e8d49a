/** What the panels beside a match that is watched say, in Spanish. */
import { counting } from "../counting.ts";
import type { OverlayWords } from "../en/overlay.ts";

const { number, plural } = counting("es");

export const overlay: OverlayWords = {
  standingsTitle: "Clasificación",
  chartsTitle: "Gráficos",
  charts: { banked: "Depósito", damage: "Daño", heat: "Combates" },
  killsAndDeaths: "Destruyó a otros / fue destruido",
  row: (place, name, banked, facts) =>
    `Puesto ${number(place)}, ${name}: ${number(banked)} depositados, ${facts.join(", ")}`,
  score: (kills, deaths) =>
    `destruyó ${number(kills)}, fue destruido ${plural(deaths, "una vez", `${number(deaths)} veces`)}`,
  hull: (hull, most) => `casco ${number(hull)} de ${number(most)}`,
  holds: (units, worth) =>
    `lleva ${plural(units, "1 unidad", `${number(units)} unidades`)} por valor de ${number(worth)}`,
  down: (seconds) => `vuelve en ${number(seconds)} s`,
  unseen: "fuera de la vista",
  atRisk: "En juego",
  risk: (units, worth) =>
    `${plural(units, "1 unidad transportada", `${number(units)} unidades transportadas`)} sin depositar, por valor de ${number(worth)}`,
  noChart: "Es pronto para un gráfico.",
  minute: (minute) => `${number(minute)} min.`,
  damage: {
    caption: "Daño de cada fila a cada columna, en puntos de casco",
    dealt: "causado",
    taken: "recibido",
    others: "Otros",
  },
  heat: {
    says: (points) => `Mapa de los combates: ${number(points)} puntos de daño`,
    scale: "de poco a mucho daño",
  },
  coming: {
    comes: (name, time) => `${name} llega en ${time}`,
    leaves: (name, time, hull) => `${name} se va en ${time}, casco al ${number(hull)} %`,
    gone: (name) => `${name} se ha ido`,
    goneShort: "se fue",
    slain: (name, by) => `${name} fue destruido por ${by}`,
    slainShort: (by) => `por ${by}`,
    wave: (time, drones, boss) =>
      `Próxima oleada en ${time} como mucho, ${plural(drones, "queda 1 dron", `quedan ${number(drones)} drones`)}, ${boss}`,
    boss: (name, wave) => `${name} en la oleada ${number(wave)}`,
  },
  broadcast: {
    standings: "Clasificación",
    score: "Tiempo y líder",
    chart: "Depósito",
    damage: "Daño",
    heat: "Combates",
    coming: "Lo que viene",
  },
  keys: { standings: "clasificación", charts: "gráficos", next: "gráfico siguiente" },
};
