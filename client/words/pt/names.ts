/** What content is called in Brazilian Portuguese, by id. */
import type { NameTables } from "../content-names.ts";

const MINOTAUR = { name: "Minotauro", subject: "O Minotauro", object: "o Minotauro", killer: "Minotauro" };

export const nameTables: NameTables = {
  chassis: {
    dart: { name: "Dart", role: "Batedor veloz" },
    bulwark: { name: "Bulwark", role: "Tanque com escudo" },
    mule: { name: "Mule", role: "Cargueiro perfurador" },
    volt: { name: "Volt", role: "Engenheiro" },
    wraith: { name: "Wraith", role: "Saqueador furtivo" },
    stalker: { name: "Stalker", role: "Caçador à distância" },
  },
  abilities: {
    dash: { name: "Arrancada", says: "Quatro casas num piscar de olhos, através de robôs." },
    sonar: { name: "Sonar", says: "Mostra todos os robôs a até 14 casas por 3 segundos, com ou sem paredes." },
    shield: { name: "Escudo", says: "Absorve 60 de dano frontal por 3 segundos; metade da velocidade." },
    ram: {
      name: "Investida",
      says: "Cinco casas em linha reta: o primeiro robô atingido leva 20 e fica atordoado. Quebra paredes rachadas.",
    },
    bore: { name: "Perfurar", says: "Abre as três próximas paredes por 15 segundos." },
    magnet: { name: "Ímã", says: "Puxa sucata e células a até 3,5 casas por 2,5 segundos." },
    turret: { name: "Torreta", says: "Deixa um canhão que atira em inimigos a até 6 casas por 8 segundos." },
    barricade: { name: "Barricada", says: "Fecha o corredor à frente por 8 segundos. Seus tiros passam." },
    cloak: {
      name: "Camuflagem",
      says: "Invisível além de 2 casas por 4 segundos. Tiros dali doem mais; eles a encerram, assim como um golpe ou uma coleta.",
    },
    emp: {
      name: "PEM",
      says: "Tira 50 de energia de inimigos a até 3,5 casas; escudos, torretas e minas apagam por 3 segundos.",
    },
    mortar: {
      name: "Morteiro",
      says: "Lança uma granada sobre as paredes, a até 9 casas: 40 de dano onde cai após 0,9 segundo.",
    },
    mine: {
      name: "Mina",
      says: "Planta uma mina que ninguém vê além de 2 casas: 40 de dano ao inimigo que chegar perto.",
    },
  },
  weapons: {
    pulse: "Pulso",
    scatter: "Dispersor",
    drill: "Broca",
    rivets: "Rebites",
    needles: "Agulhas",
    rail: "Trilho",
    bolter: "Sentinela",
    spit: "Cuspe",
  },
  modes: {
    scavenge: { name: "Garimpo", says: "Cada um por si. Quem depositar mais vence." },
    heist: { name: "Assalto", says: "Dois times. Encha seu cofre, saqueie o deles." },
    duel: { name: "Duelo", says: "Um contra um em um labirinto pequeno." },
    stampede: { name: "Estouro", says: "Todos juntos contra ondas de drones. Aguentem firme." },
  },
  resources: {
    scrap: { name: "Sucata", subject: "Sucata", object: "a sucata" },
    cell: { name: "Célula", subject: "Uma célula", object: "a célula" },
    core: { name: "Núcleo", subject: "Um núcleo", object: "o núcleo" },
  },
  beasts: {
    minotaur: MINOTAUR,
    bull: MINOTAUR,
    chaser: { name: "Perseguidor", subject: "O perseguidor", object: "o perseguidor", killer: "Perseguidor" },
    spitter: { name: "Cuspidor", subject: "O cuspidor", object: "o cuspidor", killer: "Cuspidor" },
    hauler: { name: "Carregador", subject: "O carregador", object: "o carregador", killer: "Carregador" },
  },
  devices: {
    turret: "Torreta",
    barricade: "Barricada",
    mine: "Mina",
  },
  awards: {
    "big-haul": { name: "Grande entrega", says: "A maior entrega da partida." },
    "core-runner": { name: "Porta-núcleo", says: "Levou um núcleo por mais tempo." },
    matador: { name: "Toureiro", says: "Quem mais feriu as feras." },
    "master-thief": { name: "Ladrão", says: "Levou mais do que outros tinham achado." },
    avenger: { name: "Vingador", says: "Mais vinganças." },
    "sharp-eye": { name: "Olho de águia", says: "A melhor pontaria." },
    wrecker: { name: "Demolidor", says: "Destruiu mais robôs." },
    wingman: { name: "Parceiro", says: "Mais assistências." },
    "hardly-a-scratch": { name: "Intacto", says: "Quase nenhum arranhão, vida após vida." },
    "long-way": { name: "Longa volta", says: "Trouxe o que foi carregado por mais tempo." },
    "long-life": { name: "Sobrevivente", says: "A vida mais longa." },
    globetrotter: { name: "Mochileiro", says: "O caminho mais longo." },
    "pack-rat": { name: "Acumulador", says: "Recolheu mais que todos." },
    tinkerer: { name: "Engenhoso", says: "Usou mais habilidades." },
    pacifist: { name: "Pacifista", says: "Depositou e quase não feriu ninguém." },
    "never-say-die": { name: "Persistente", says: "Voltou, vez após vez." },
    "trigger-happy": { name: "Dedo nervoso", says: "Manteve o cano quente." },
    "every-bit": { name: "Grão em grão", says: "Trouxe algo para casa." },
    wanderer: { name: "Andarilho", says: "Viu muito do labirinto." },
    "steady-wheels": { name: "Firme", says: "Ficou um bom tempo sobre as rodas." },
    "good-sport": { name: "Espírito esportivo", says: "Esteve lá." },
  },
};
