/** What content is called in Spanish, by id. */
import type { NameTables } from "../content-names.ts";

const MINOTAUR = { name: "Minotauro", subject: "El Minotauro", object: "al Minotauro", killer: "Minotauro" };

export const nameTables: NameTables = {
  chassis: {
    dart: { name: "Dart", role: "Explorador veloz" },
    bulwark: { name: "Bulwark", role: "Tanque con escudo" },
    mule: { name: "Mule", role: "Carguero perforador" },
    volt: { name: "Volt", role: "Ingeniero" },
    wraith: { name: "Wraith", role: "Asaltante sigiloso" },
    stalker: { name: "Stalker", role: "Cazador a distancia" },
  },
  abilities: {
    dash: { name: "Impulso", says: "Cuatro casillas en un instante, a través de robots." },
    sonar: { name: "Sónar", says: "Muestra todos los robots a 14 casillas durante 3 segundos, haya muros o no." },
    shield: { name: "Escudo", says: "Absorbe 60 de daño frontal durante 3 segundos; a media velocidad." },
    ram: {
      name: "Embestida",
      says: "Cinco casillas en línea recta: el primer robot alcanzado recibe 20 y queda aturdido. Rompe muros agrietados.",
    },
    bore: { name: "Perforar", says: "Abre los tres muros siguientes durante 15 segundos." },
    magnet: { name: "Imán", says: "Atrae chatarra y celdas a 3,5 casillas durante 2,5 segundos." },
    turret: { name: "Torreta", says: "Deja un cañón que dispara a enemigos a 6 casillas durante 8 segundos." },
    barricade: { name: "Barricada", says: "Cierra el pasillo de delante durante 8 segundos. Tus disparos pasan." },
    cloak: {
      name: "Camuflaje",
      says: "Invisible a más de 2 casillas durante 4 segundos. Sus disparos duelen más; lo terminan, igual que un golpe o una recogida.",
    },
    emp: {
      name: "PEM",
      says: "Quita 50 de energía a enemigos a 3,5 casillas; escudos, torretas y minas se apagan 3 segundos.",
    },
    mortar: {
      name: "Mortero",
      says: "Lanza un proyectil sobre los muros, hasta 9 casillas: 40 de daño donde cae tras 0,9 segundos.",
    },
    mine: {
      name: "Mina",
      says: "Coloca una mina que nadie ve a más de 2 casillas: 40 de daño al enemigo que se acerque.",
    },
  },
  weapons: {
    pulse: "Pulso",
    scatter: "Dispersor",
    drill: "Taladro",
    rivets: "Remaches",
    needles: "Agujas",
    rail: "Riel",
    bolter: "Centinela",
    spit: "Escupitajo",
  },
  modes: {
    scavenge: { name: "Rebusca", says: "Todos contra todos. Gana quien más deposite." },
    heist: { name: "Atraco", says: "Dos equipos. Llena tu bóveda, saquea la suya." },
    duel: { name: "Duelo", says: "Uno contra uno en un laberinto pequeño." },
    stampede: { name: "Estampida", says: "Todos juntos contra oleadas de drones. Resistid." },
  },
  resources: {
    scrap: { name: "Chatarra", subject: "Chatarra", object: "la chatarra" },
    cell: { name: "Celda", subject: "Una celda", object: "la celda" },
    core: { name: "Núcleo", subject: "Un núcleo", object: "el núcleo" },
  },
  beasts: {
    minotaur: MINOTAUR,
    bull: MINOTAUR,
    chaser: { name: "Perseguidor", subject: "El perseguidor", object: "al perseguidor", killer: "Perseguidor" },
    spitter: { name: "Escupidor", subject: "El escupidor", object: "al escupidor", killer: "Escupidor" },
    hauler: { name: "Acarreador", subject: "El acarreador", object: "al acarreador", killer: "Acarreador" },
  },
  devices: {
    turret: "Torreta",
    barricade: "Barricada",
    mine: "Mina",
  },
  awards: {
    "big-haul": { name: "Gran entrega", says: "La mayor entrega de la partida." },
    "core-runner": { name: "Portanúcleos", says: "Llevó un núcleo durante más tiempo." },
    matador: { name: "Torero", says: "Quien más hirió a las bestias." },
    "master-thief": { name: "Ladrón", says: "Se llevó más de lo que otros habían encontrado." },
    avenger: { name: "Vengador", says: "Más venganzas." },
    "sharp-eye": { name: "Buen ojo", says: "La mejor puntería." },
    wrecker: { name: "Demoledor", says: "Destruyó más robots." },
    wingman: { name: "Escudero", says: "Más asistencias." },
    "hardly-a-scratch": { name: "Intacto", says: "Apenas un rasguño, vida tras vida." },
    "long-way": { name: "Largo regreso", says: "Trajo a casa lo que más tiempo se cargó." },
    "long-life": { name: "Superviviente", says: "La vida más larga." },
    globetrotter: { name: "Trotamundos", says: "El camino más largo." },
    "pack-rat": { name: "Acaparador", says: "Recogió más que nadie." },
    tinkerer: { name: "Manitas", says: "Usó más habilidades." },
    pacifist: { name: "Pacifista", says: "Depositó y apenas hirió a nadie." },
    "never-say-die": { name: "Incansable", says: "Volvió una y otra vez." },
    "trigger-happy": { name: "Gatillo fácil", says: "Mantuvo caliente el cañón." },
    "every-bit": { name: "Todo suma", says: "Trajo algo a casa." },
    wanderer: { name: "Vagabundo", says: "Vio mucho laberinto." },
    "steady-wheels": { name: "Firme", says: "Aguantó un buen rato sobre sus ruedas." },
    "good-sport": { name: "Buen perder", says: "Estuvo ahí." },
  },
};
