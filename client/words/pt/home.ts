/** The start page in Brazilian Portuguese. */
import { counting } from "../counting.ts";
import type { HomeWords } from "../en/home.ts";

const { plural, number, about } = counting("pt-BR");

export const home: HomeWords = {
  description: "Robôs caçam sucata em um labirinto e lutam por ela. Jogue no navegador ou assista.",
  tagline: "Cace sucata no labirinto. Leve para casa. Enfrente quem quiser roubar.",
  invited: "Você foi convidado para uma partida: JOGAR entra nela.",
  yourName: "Seu nome",
  anotherName: "Outro",
  play: "Jogar",
  joining: "Entrando…",
  enterKey: "Enter",
  rules: {
    title: "Como se joga",
    pick: "Encoste em sucata e células para pegá-las.",
    bank: "Dirija até a sua plataforma para depositá-las.",
    haul: "A partir da 4ª unidade de uma entrega, cada uma vale o dobro.",
    drop: "Robôs destruídos largam tudo.",
  },
  credits: "Créditos e licenças",
  build: (id) => `versão ${id}`,
  language: "Idioma",
  mode: "Modo",
  robot: {
    title: "Seu robô",
    hull: "Casco",
    speed: "Velocidade",
    cargo: "Carga",
    hullValue: (points) => number(points),
    speedValue: (speed) => number(speed, 1),
    cargoValue: (units) => number(units),
    weapon: ({ bolts, damage, rate, tiles }) => {
      const times = bolts > 1 ? `${number(bolts)} × ` : "";
      return `Não gasta energia: ${times}${about(damage)} de dano, ${about(rate)} por segundo, alcance de ${about(tiles)} casas.`;
    },
    beam: ({ damage, rate, tiles, windUp }) =>
      `Não gasta energia: ${about(damage)} de dano, ${about(rate)} por segundo, alcance de ${about(tiles)} casas, atravessa robôs, após ${about(windUp)} s.`,
  },
  matches: {
    title: "Assistir a uma partida",
    unreachable: "O servidor não responde. Tentando de novo…",
    asking: "Procurando partidas…",
    none: "Ninguém está jogando agora.",
    exhibition: "Assistir a uma exibição",
    all: "Todas as partidas e replays",
    wave: (wave) => `Onda ${number(wave)}`,
    leads: (name) => `${name} está na frente`,
    teamLeads: (team) => `A equipe ${number(team)} lidera`,
    people: (players, seats, watchers) => {
      const people = plural(players, `${number(players)} pessoa`, `${number(players)} pessoas`);
      const watching = watchers > 0 ? `, ${number(watchers)} assistindo` : "";
      return `${people} de ${number(seats)}${watching}`;
    },
    watch: "Assistir",
    watchMode: (mode) => `Assistir a ${mode}`,
    watchLeader: (leader) => `Assistir à partida que ${leader} lidera`,
    watchTeam: (team) => `Assistir à partida que a equipe ${number(team)} lidera`,
  },
};
