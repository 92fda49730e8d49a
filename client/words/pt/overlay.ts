/** What the panels beside a match that is watched say, in Portuguese. */
import { counting } from "../counting.ts";
import type { OverlayWords } from "../en/overlay.ts";

const { number, plural } = counting("pt-BR");

export const overlay: OverlayWords = {
  standingsTitle: "Classificação",
  chartsTitle: "Gráficos",
  charts: { banked: "Depósito", damage: "Dano", heat: "Combates" },
  killsAndDeaths: "Destruiu outros / foi destruído",
  row: (place, name, banked, facts) =>
    `${number(place)}º lugar, ${name}: ${number(banked)} depositados, ${facts.join(", ")}`,
  score: (kills, deaths) =>
    `destruiu ${number(kills)}, foi destruído ${plural(deaths, `${number(deaths)} vez`, `${number(deaths)} vezes`)}`,
  hull: (hull, most) => `casco ${number(hull)} de ${number(most)}`,
  holds: (units, worth) =>
    `leva ${plural(units, `${number(units)} unidade`, `${number(units)} unidades`)} no valor de ${number(worth)}`,
  down: (seconds) => `volta em ${number(seconds)} s`,
  unseen: "fora de vista",
  atRisk: "Em jogo",
  risk: (units, worth) =>
    `${plural(units, `${number(units)} unidade carregada`, `${number(units)} unidades carregadas`)} sem depositar, no valor de ${number(worth)}`,
  noChart: "É cedo para um gráfico.",
  minute: (minute) => `${number(minute)} min.`,
  damage: {
    caption: "Dano de cada linha a cada coluna, em pontos de casco",
    dealt: "causado",
    taken: "sofrido",
    others: "Outros",
  },
  heat: {
    says: (points) => `Mapa dos combates: ${number(points)} pontos de dano`,
    scale: "de pouco a muito dano",
  },
  coming: {
    comes: (name, time) => `${name} chega em ${time}`,
    leaves: (name, time, hull) => `${name} sai em ${time}, casco em ${number(hull)} %`,
    gone: (name) => `${name} foi embora`,
    goneShort: "saiu",
    slain: (name, by) => `${name} foi destruído por ${by}`,
    slainShort: (by) => `por ${by}`,
    wave: (time, drones, boss) =>
      `Próxima onda em ${time} no máximo, ${plural(drones, `resta ${number(drones)} drone`, `restam ${number(drones)} drones`)}, ${boss}`,
    boss: (name, wave) => `${name} na onda ${number(wave)}`,
  },
  broadcast: {
    standings: "Classificação",
    score: "Tempo e líder",
    chart: "Depósito",
    damage: "Dano",
    heat: "Combates",
    coming: "O que vem a seguir",
  },
  keys: { standings: "classificação", charts: "gráficos", next: "próximo gráfico" },
};
