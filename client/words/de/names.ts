/** What content is called in German, by id. */
import type { NameTables } from "../content-names.ts";

const MINOTAUR = { name: "Minotaurus", subject: "Der Minotaurus", object: "den Minotaurus", killer: "Minotaurus" };

export const nameTables: NameTables = {
  chassis: {
    dart: { name: "Dart", role: "Flinker Späher" },
    bulwark: { name: "Bulwark", role: "Schwerer Panzer" },
    mule: { name: "Mule", role: "Bohrender Frachter" },
    volt: { name: "Volt", role: "Ingenieur" },
    wraith: { name: "Wraith", role: "Getarnter Räuber" },
    stalker: { name: "Stalker", role: "Jäger auf Distanz" },
  },
  abilities: {
    dash: { name: "Sprint", says: "Vier Felder im Nu, durch Roboter hindurch." },
    sonar: {
      name: "Sonar",
      says: "Zeigt 3 Sekunden lang jeden Roboter im Umkreis von 14 Feldern, auch hinter Wänden.",
    },
    shield: { name: "Schild", says: "Fängt 3 Sekunden lang bis zu 60 Schaden von vorn ab; halbes Tempo." },
    ram: {
      name: "Rammstoß",
      says: "Fünf Felder geradeaus: Der erste getroffene Roboter nimmt 20 Schaden und ist betäubt. Bricht rissige Wände.",
    },
    bore: { name: "Bohrung", says: "Öffnet die nächsten drei Wände voraus für 15 Sekunden." },
    magnet: { name: "Magnet", says: "Zieht 2,5 Sekunden lang Schrott und Zellen im Umkreis von 3,5 Feldern an." },
    turret: {
      name: "Geschütz",
      says: "Stellt ein Geschütz auf, das 8 Sekunden lang auf Gegner im Umkreis von 6 Feldern feuert.",
    },
    barricade: { name: "Barrikade", says: "Versperrt den Gang voraus für 8 Sekunden. Eigene Schüsse gehen hindurch." },
    cloak: {
      name: "Tarnung",
      says: "4 Sekunden lang ab 2 Feldern unsichtbar. Schüsse daraus treffen härter, beenden sie aber, ebenso Treffer und Aufheben.",
    },
    emp: {
      name: "EMP",
      says: "Entzieht Gegnern im Umkreis von 3,5 Feldern 50 Energie; Schilde, Geschütze und Minen fallen 3 Sekunden aus.",
    },
    mortar: {
      name: "Mörser",
      says: "Wirft eine Granate bis zu 9 Felder weit über Wände: 40 Schaden, wo sie nach 0,9 Sekunden landet.",
    },
    mine: {
      name: "Mine",
      says: "Legt eine Mine, die ab 2 Feldern niemand sieht: 40 Schaden für Gegner, die ihr nahe kommen.",
    },
  },
  weapons: {
    pulse: "Puls",
    scatter: "Streuer",
    drill: "Bohrer",
    rivets: "Nieten",
    needles: "Nadeln",
    rail: "Railgun",
    bolter: "Selbstschuss",
    spit: "Speichel",
  },
  modes: {
    scavenge: { name: "Schrottjagd", says: "Alle gegen alle. Wer am meisten abliefert, gewinnt." },
    heist: { name: "Raubzug", says: "Zwei Teams. Fülle deinen Tresor, plündere ihren." },
    duel: { name: "Duell", says: "Eins gegen eins in einem kleinen Labyrinth." },
    stampede: { name: "Ansturm", says: "Alle gemeinsam gegen Wellen von Drohnen. Haltet durch." },
  },
  resources: {
    scrap: { name: "Schrott", subject: "Schrott", object: "den Schrott" },
    cell: { name: "Zelle", subject: "Eine Zelle", object: "die Zelle" },
    core: { name: "Kern", subject: "Ein Kern", object: "den Kern" },
  },
  beasts: {
    minotaur: MINOTAUR,
    bull: MINOTAUR,
    chaser: { name: "Hetzer", subject: "Der Hetzer", object: "den Hetzer", killer: "Hetzer" },
    spitter: { name: "Spucker", subject: "Der Spucker", object: "den Spucker", killer: "Spucker" },
    hauler: { name: "Schlepper", subject: "Der Schlepper", object: "den Schlepper", killer: "Schlepper" },
  },
  devices: {
    turret: "Geschütz",
    barricade: "Barrikade",
    mine: "Mine",
  },
  awards: {
    "big-haul": { name: "Großlieferung", says: "Die größte Lieferung des Matches." },
    "core-runner": { name: "Kernläufer", says: "Hatte am längsten einen Kern geladen." },
    matador: { name: "Torero", says: "Hat den Bestien am meisten zugesetzt." },
    "master-thief": { name: "Langfinger", says: "Nahm am meisten von dem, was andere gefunden hatten." },
    avenger: { name: "Rächer", says: "Die meisten Revanchen." },
    "sharp-eye": { name: "Scharfes Auge", says: "Am besten gezielt." },
    wrecker: { name: "Abrissbirne", says: "Die meisten Roboter zerstört." },
    wingman: { name: "Rückendeckung", says: "Die meisten Hilfen." },
    "hardly-a-scratch": { name: "Unversehrt", says: "Kaum ein Kratzer, Leben für Leben." },
    "long-way": { name: "Langer Heimweg", says: "Brachte heim, was am längsten getragen wurde." },
    "long-life": { name: "Überlebende", says: "Das längste Leben." },
    globetrotter: { name: "Weltreise", says: "Der weiteste Weg." },
    "pack-rat": { name: "Hamster", says: "Am meisten aufgehoben." },
    tinkerer: { name: "Tüftler", says: "Am häufigsten Fähigkeiten eingesetzt." },
    pacifist: { name: "Friedlich", says: "Hat geliefert und kaum jemandem wehgetan." },
    "never-say-die": { name: "Stehaufmännchen", says: "Kam immer wieder zurück." },
    "trigger-happy": { name: "Dauerfeuer", says: "Hielt den Lauf warm." },
    "every-bit": { name: "Kleinvieh", says: "Hat etwas heimgebracht." },
    wanderer: { name: "Wanderlust", says: "Hat viel vom Labyrinth gesehen." },
    "steady-wheels": { name: "Standfest", says: "Blieb eine gute Weile auf den Rädern." },
    "good-sport": { name: "Dabei gewesen", says: "War da." },
  },
};
