/** The start page in Spanish. */
import { counting } from "../counting.ts";
import type { HomeWords } from "../en/home.ts";

const { plural, number, about } = counting("es");

export const home: HomeWords = {
  description: "Robots cazan chatarra en un laberinto y pelean por ella. Juega en el navegador o mira.",
  tagline: "Caza chatarra en el laberinto. Llévala a casa. Pelea con quien la quiera.",
  invited: "Te invitan a una partida: JUGAR te une a ella.",
  yourName: "Tu nombre",
  anotherName: "Otro",
  play: "Jugar",
  joining: "Entrando…",
  enterKey: "Intro",
  rules: {
    title: "Cómo se juega",
    pick: "Toca chatarra y celdas para recogerlas.",
    bank: "Conduce hasta tu plataforma para depositarlas.",
    haul: "Desde la 4.ª unidad de una entrega, cada una cuenta doble.",
    drop: "Los robots destruidos lo sueltan todo.",
  },
  credits: "Créditos y licencias",
  build: (id) => `versión ${id}`,
  language: "Idioma",
  mode: "Modo",
  robot: {
    title: "Tu robot",
    hull: "Casco",
    speed: "Velocidad",
    cargo: "Carga",
    hullValue: (points) => number(points),
    speedValue: (speed) => number(speed, 1),
    cargoValue: (units) => number(units),
    weapon: ({ bolts, damage, rate, tiles }) => {
      const times = bolts > 1 ? `${number(bolts)} × ` : "";
      return `No gasta energía: ${times}${about(damage)} de daño, ${about(rate)} por segundo, alcance de ${about(tiles)} casillas.`;
    },
    beam: ({ damage, rate, tiles, windUp }) =>
      `No gasta energía: ${about(damage)} de daño, ${about(rate)} por segundo, alcance de ${about(tiles)} casillas, atraviesa robots, tras ${about(windUp)} s.`,
  },
  matches: {
    title: "Mirar una partida",
    unreachable: "El servidor no responde. Reintentando…",
    asking: "Buscando partidas…",
    none: "Ahora no juega nadie.",
    exhibition: "Mirar una exhibición",
    all: "Todas las partidas y repeticiones",
    wave: (wave) => `Oleada ${number(wave)}`,
    leads: (name) => `${name} va en cabeza`,
    teamLeads: (team) => `Va ganando el equipo ${number(team)}`,
    people: (players, seats, watchers) => {
      const people = plural(players, `${number(players)} persona`, `${number(players)} personas`);
      const watching = watchers > 0 ? `, ${number(watchers)} mirando` : "";
      return `${people} de ${number(seats)}${watching}`;
    },
    watch: "Mirar",
    watchMode: (mode) => `Mirar ${mode}`,
    watchLeader: (leader) => `Mirar la partida que lidera ${leader}`,
    watchTeam: (team) => `Mirar la partida que lidera el equipo ${number(team)}`,
  },
};
