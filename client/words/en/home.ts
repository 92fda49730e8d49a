/** The start page. */
import { counting } from "../counting.ts";

const { plural, number, about } = counting("en");

export const home = {
  /** What a search engine shows of the page. */
  description: "Robots hunt scrap in a maze and battle each other for it. Play in the browser, or watch.",
  tagline: "Hunt scrap in the maze. Carry it home. Battle whoever wants it.",
  /** Instead of it for whoever comes by an invitation. */
  invited: "You are invited to a match: PLAY joins it.",
  yourName: "Your name",
  anotherName: "Another",
  play: "Play",
  joining: "Joining…",
  enterKey: "Enter",
  rules: {
    title: "How it goes",
    pick: "Touch scrap and cells to pick them up.",
    bank: "Drive onto your own pad to bank them.",
    haul: "The 4th unit of a haul, and all after it, count double.",
    drop: "Destroyed robots drop everything.",
  },
  credits: "Credits and licences",
  build: (id: string) => `build ${id}`,
  language: "Language",
  /** The choice of a mode. */
  mode: "Mode",
  /** The choice of a robot. */
  robot: {
    title: "Your robot",
    hull: "Hull",
    speed: "Speed",
    cargo: "Cargo",
    /** A number of one bar; speed is in tiles a second. */
    hullValue: (points: number) => number(points),
    speedValue: (speed: number) => number(speed, 1),
    cargoValue: (units: number) => number(units),
    /** A weapon: damage of one bolt of so many at once, shots a second, tiles far. */
    weapon: (weapon: {
      readonly bolts: number;
      readonly damage: number;
      readonly rate: number;
      readonly tiles: number;
    }) => {
      const times = weapon.bolts > 1 ? `${number(weapon.bolts)} × ` : "";
      const { rate, damage, tiles } = weapon;
      return `Free to fire: ${times}${about(damage)} damage, ${about(rate)} a second, ${about(tiles)} tiles far.`;
    },
    /** The same of a beam, which leaves so many seconds after the press. */
    beam: (weapon: {
      readonly damage: number;
      readonly rate: number;
      readonly tiles: number;
      readonly windUp: number;
    }) => {
      const { rate, damage, tiles, windUp } = weapon;
      const shots = `${about(damage)} damage, ${about(rate)} a second, ${about(tiles)} tiles far`;
      return `Free to fire: ${shots}, through robots, after ${about(windUp)} s.`;
    },
  },
  /** The list of matches. */
  matches: {
    title: "Watch a match",
    unreachable: "The server does not answer. Trying again…",
    asking: "Asking for matches…",
    none: "Nobody plays right now.",
    exhibition: "Watch an exhibition",
    /** Opens the list of all that run and all that are over. */
    all: "All matches and replays",
    wave: (wave: number) => `Wave ${number(wave)}`,
    leads: (name: string) => `${name} leads`,
    teamLeads: (team: number) => `Team ${number(team)} leads`,
    /** How many people sit on how many seats, and how many watch (none: nothing is said of it). */
    people: (players: number, seats: number, watchers: number) => {
      const people = plural(players, `${number(players)} person`, `${number(players)} people`);
      const watching = watchers > 0 ? `, ${number(watchers)} watching` : "";
      return `${people} of ${number(seats)}${watching}`;
    },
    watch: "Watch",
    /** For who listens: which match the link leads to. */
    watchMode: (mode: string) => `Watch ${mode}`,
    watchLeader: (leader: string) => `Watch the match that ${leader} leads`,
    watchTeam: (team: number) => `Watch the match that team ${number(team)} leads`,
  },
};

export type HomeWords = typeof home;
