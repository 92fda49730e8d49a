/** The start page in German. */
import { counting } from "../counting.ts";
import type { HomeWords } from "../en/home.ts";

const { plural, number, about } = counting("de");

export const home: HomeWords = {
  description: "Roboter jagen Schrott im Labyrinth und kämpfen darum. Spiel im Browser mit oder schau zu.",
  tagline: "Jage Schrott im Labyrinth. Bring ihn heim. Kämpfe mit allen, die ihn wollen.",
  invited: "Du bist zu einem Match eingeladen: SPIELEN bringt dich hinein.",
  yourName: "Dein Name",
  anotherName: "Anderer",
  play: "Spielen",
  joining: "Trete bei …",
  enterKey: "Enter",
  rules: {
    title: "So geht’s",
    pick: "Berühre Schrott und Zellen, um sie aufzuheben.",
    bank: "Fahr auf deine eigene Plattform, um sie abzuliefern.",
    haul: "Ab dem 4. Stück einer Lieferung zählt jedes doppelt.",
    drop: "Zerstörte Roboter lassen alles fallen.",
  },
  credits: "Mitwirkende und Lizenzen",
  build: (id) => `Build ${id}`,
  language: "Sprache",
  mode: "Modus",
  robot: {
    title: "Dein Roboter",
    hull: "Rumpf",
    speed: "Tempo",
    cargo: "Ladung",
    hullValue: (points) => number(points),
    speedValue: (speed) => number(speed, 1),
    cargoValue: (units) => number(units),
    weapon: ({ bolts, damage, rate, tiles }) => {
      const times = bolts > 1 ? `${number(bolts)} × ` : "";
      return `Kostet keine Energie: ${times}${about(damage)} Schaden, ${about(rate)} pro Sekunde, ${about(tiles)} Felder weit.`;
    },
    beam: ({ damage, rate, tiles, windUp }) =>
      `Kostet keine Energie: ${about(damage)} Schaden, ${about(rate)} pro Sekunde, ${about(tiles)} Felder weit, durch Roboter hindurch, nach ${about(windUp)} s.`,
  },
  matches: {
    title: "Bei einem Match zuschauen",
    unreachable: "Der Server antwortet nicht. Neuer Versuch …",
    asking: "Suche Matches …",
    none: "Gerade spielt niemand.",
    exhibition: "Schaukampf ansehen",
    all: "Alle Matches und Aufzeichnungen",
    wave: (wave) => `Welle ${number(wave)}`,
    leads: (name) => `${name} führt`,
    teamLeads: (team) => `Team ${number(team)} führt`,
    people: (players, seats, watchers) => {
      const people = plural(players, `${number(players)} Mensch`, `${number(players)} Menschen`);
      const watching = watchers > 0 ? `, ${number(watchers)} Zuschauer` : "";
      return `${people} auf ${number(seats)} Plätzen${watching}`;
    },
    watch: "Zuschauen",
    watchMode: (mode) => `Bei ${mode} zuschauen`,
    watchLeader: (leader) => `Beim Match zuschauen, in dem ${leader} führt`,
    watchTeam: (team) => `Beim Match zuschauen, in dem Team ${number(team)} führt`,
  },
};
