/** What the panels beside a match that is watched say. */
import { counting } from "../counting.ts";

const { number, plural } = counting("en");

export const overlay = {
  standingsTitle: "Standings",
  chartsTitle: "Charts",
  charts: { banked: "Banked", damage: "Damage", heat: "Fights" },
  killsAndDeaths: "Destroyed others / was destroyed",
  /** A row for whoever hears it. @param facts sentences about it */
  row: (place: number, name: string, banked: number, facts: readonly string[]) =>
    `${number(place)}. ${name}: ${number(banked)} banked, ${facts.join(", ")}`,
  score: (kills: number, deaths: number) =>
    `destroyed ${number(kills)}, was destroyed ${plural(deaths, "once", `${number(deaths)} times`)}`,
  hull: (hull: number, most: number) => `hull ${number(hull)} of ${number(most)}`,
  holds: (units: number, worth: number) =>
    `carries ${plural(units, "1 unit", `${number(units)} units`)} worth ${number(worth)}`,
  down: (seconds: number) => `back in ${number(seconds)} s`,
  unseen: "out of sight",
  atRisk: "At risk",
  risk: (units: number, worth: number) =>
    `${plural(units, "1 unit is", `${number(units)} units are`)} carried and not banked, worth ${number(worth)}`,
  noChart: "It is too early for a chart.",
  minute: (minute: number) => `${number(minute)} min`,
  damage: {
    caption: "Damage of each row to each column, in points of hull",
    dealt: "dealt",
    taken: "taken",
    others: "Others",
  },
  heat: {
    says: (points: number) => `Map of the fights: ${number(points)} points of damage`,
    scale: "little to much damage",
  },
  coming: {
    comes: (name: string, time: string) => `${name} comes in ${time}`,
    leaves: (name: string, time: string, hull: number) => `${name} leaves in ${time}, hull ${number(hull)} %`,
    gone: (name: string) => `${name} has left`,
    goneShort: "left",
    slain: (name: string, by: string) => `${name} was destroyed by ${by}`,
    slainShort: (by: string) => `by ${by}`,
    wave: (time: string, drones: number, boss: string) =>
      `Next wave in ${time} at the latest, ${plural(drones, "1 drone is", `${number(drones)} drones are`)} left, ${boss}`,
    boss: (name: string, wave: number) => `${name} with wave ${number(wave)}`,
  },
  broadcast: {
    standings: "Standings",
    score: "Time and lead",
    chart: "Banked",
    damage: "Damage",
    heat: "Fights",
    coming: "What comes next",
  },
  keys: { standings: "standings", charts: "charts", next: "next chart" },
};

export type OverlayWords = typeof overlay;
