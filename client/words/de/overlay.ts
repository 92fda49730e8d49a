/** What the panels beside a match that is watched say, in German. */
import { counting } from "../counting.ts";
import type { OverlayWords } from "../en/overlay.ts";

const { number, plural } = counting("de");

export const overlay: OverlayWords = {
  standingsTitle: "Tabelle",
  chartsTitle: "Diagramme",
  charts: { banked: "Geliefert", damage: "Schaden", heat: "Kämpfe" },
  killsAndDeaths: "Andere zerstört / wurde zerstört",
  row: (place, name, banked, facts) =>
    `Platz ${number(place)}, ${name}: ${number(banked)} geliefert, ${facts.join(", ")}`,
  score: (kills, deaths) =>
    `${number(kills)} zerstört, ${plural(deaths, "einmal", `${number(deaths)}-mal`)} selbst zerstört`,
  hull: (hull, most) => `Rumpf ${number(hull)} von ${number(most)}`,
  holds: (units, worth) =>
    `trägt ${plural(units, "1 Einheit", `${number(units)} Einheiten`)} im Wert von ${number(worth)}`,
  down: (seconds) => `zurück in ${number(seconds)} s`,
  unseen: "außer Sicht",
  atRisk: "Auf dem Spiel",
  risk: (units, worth) =>
    `${plural(units, "1 Einheit wird", `${number(units)} Einheiten werden`)} getragen und ${plural(units, "ist", "sind")} nicht geliefert, Wert ${number(worth)}`,
  noChart: "Für ein Diagramm ist es noch zu früh.",
  minute: (minute) => `${number(minute)} Min.`,
  damage: {
    caption: "Schaden jeder Zeile an jeder Spalte, in Rumpfpunkten",
    dealt: "verursacht",
    taken: "erlitten",
    others: "Andere",
  },
  heat: {
    says: (points) => `Karte der Kämpfe: ${number(points)} Schadenspunkte`,
    scale: "wenig bis viel Schaden",
  },
  coming: {
    comes: (name, time) => `${name} kommt in ${time}`,
    leaves: (name, time, hull) => `${name} geht in ${time}, Rumpf ${number(hull)} %`,
    gone: (name) => `${name} ist gegangen`,
    goneShort: "fort",
    slain: (name, by) => `${name} wurde von ${by} zerstört`,
    slainShort: (by) => `von ${by}`,
    wave: (time, drones, boss) =>
      `Nächste Welle spätestens in ${time}, noch ${plural(drones, "1 Drohne", `${number(drones)} Drohnen`)}, ${boss}`,
    boss: (name, wave) => `${name} mit Welle ${number(wave)}`,
  },
  broadcast: {
    standings: "Tabelle",
    score: "Zeit und Führung",
    chart: "Geliefert",
    damage: "Schaden",
    heat: "Kämpfe",
    coming: "Was als Nächstes kommt",
  },
  keys: { standings: "Tabelle", charts: "Diagramme", next: "nächstes Diagramm" },
};
