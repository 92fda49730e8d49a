/** What content is called in French, by id. */
import type { NameTables } from "../content-names.ts";

const MINOTAUR = { name: "Minotaure", subject: "Le Minotaure", object: "le Minotaure", killer: "Minotaure" };

export const nameTables: NameTables = {
  chassis: {
    dart: { name: "Dart", role: "Éclaireur rapide" },
    bulwark: { name: "Bulwark", role: "Char blindé" },
    mule: { name: "Mule", role: "Transporteur foreur" },
    volt: { name: "Volt", role: "Ingénieur" },
    wraith: { name: "Wraith", role: "Pillard furtif" },
    stalker: { name: "Stalker", role: "Tireur à distance" },
  },
  abilities: {
    dash: { name: "Ruée", says: "Quatre cases en un éclair, à travers les robots." },
    sonar: { name: "Sonar", says: "Montre tous les robots à moins de 14 cases pendant 3 secondes, murs ou pas." },
    shield: { name: "Bouclier", says: "Encaisse 60 de dégâts de face pendant 3 secondes ; vitesse réduite de moitié." },
    ram: {
      name: "Bélier",
      says: "Cinq cases tout droit : le premier robot touché subit 20 et reste étourdi. Brise les murs fissurés.",
    },
    bore: { name: "Forage", says: "Ouvre les trois prochains murs pendant 15 secondes." },
    magnet: { name: "Aimant", says: "Attire ferraille et cellules à moins de 3,5 cases pendant 2,5 secondes." },
    turret: { name: "Tourelle", says: "Pose un canon qui tire sur les ennemis à moins de 6 cases pendant 8 secondes." },
    barricade: { name: "Barrière", says: "Mure le couloir devant vous pendant 8 secondes. Vos tirs passent." },
    cloak: {
      name: "Camouflage",
      says: "Invisible au-delà de 2 cases pendant 4 secondes. Vos tirs font plus mal ; ils y mettent fin, comme un coup reçu ou un ramassage.",
    },
    emp: {
      name: "IEM",
      says: "Prend 50 d’énergie aux ennemis à moins de 3,5 cases ; boucliers, tourelles et mines s’éteignent 3 secondes.",
    },
    mortar: {
      name: "Mortier",
      says: "Lance un obus par-dessus les murs, jusqu’à 9 cases : 40 de dégâts là où il tombe après 0,9 seconde.",
    },
    mine: {
      name: "Mine",
      says: "Pose une mine que nul ne voit au-delà de 2 cases : 40 de dégâts à l’ennemi qui s’approche.",
    },
  },
  weapons: {
    pulse: "Pulsation",
    scatter: "Dispersion",
    drill: "Foreuse",
    rivets: "Riveteuse",
    needles: "Aiguilles",
    rail: "Canon à rail",
    bolter: "Sentinelle",
    spit: "Crachat",
  },
  modes: {
    scavenge: { name: "Récup", says: "Chacun pour soi. Qui dépose le plus gagne." },
    heist: { name: "Casse", says: "Deux équipes. Remplissez votre coffre, pillez le leur." },
    duel: { name: "Face-à-face", says: "Un contre un dans un petit labyrinthe." },
    stampede: { name: "Ruée de drones", says: "Tous ensemble contre des vagues de drones. Tenez bon." },
  },
  resources: {
    scrap: { name: "Ferraille", subject: "De la ferraille", object: "la ferraille" },
    cell: { name: "Cellule", subject: "Une cellule", object: "la cellule" },
    core: { name: "Noyau", subject: "Un noyau", object: "le noyau" },
  },
  beasts: {
    minotaur: MINOTAUR,
    bull: MINOTAUR,
    chaser: { name: "Traqueur", subject: "Le traqueur", object: "le traqueur", killer: "Traqueur" },
    spitter: { name: "Cracheur", subject: "Le cracheur", object: "le cracheur", killer: "Cracheur" },
    hauler: { name: "Porteur", subject: "Le porteur", object: "le porteur", killer: "Porteur" },
  },
  devices: {
    turret: "Tourelle",
    barricade: "Barrière",
    mine: "Mine",
  },
  awards: {
    "big-haul": { name: "Grosse livraison", says: "La plus grosse livraison de la partie." },
    "core-runner": { name: "Porte-noyau", says: "A gardé un noyau en soute le plus longtemps." },
    matador: { name: "Toréador", says: "A le plus blessé les bêtes." },
    "master-thief": { name: "Voleur", says: "A pris le plus de ce que d’autres avaient trouvé." },
    avenger: { name: "Vengeur", says: "Le plus de revanches." },
    "sharp-eye": { name: "Œil de lynx", says: "La meilleure visée." },
    wrecker: { name: "Démolisseur", says: "A détruit le plus de robots." },
    wingman: { name: "Équipier", says: "Le plus d’assistances." },
    "hardly-a-scratch": { name: "Indemne", says: "À peine une égratignure, vie après vie." },
    "long-way": { name: "Long retour", says: "A rapporté ce qui fut porté le plus longtemps." },
    "long-life": { name: "Survivant", says: "La plus longue vie." },
    globetrotter: { name: "Baroudeur", says: "Le plus long chemin." },
    "pack-rat": { name: "Amasseur", says: "A le plus ramassé." },
    tinkerer: { name: "Bricoleur", says: "A le plus utilisé ses capacités." },
    pacifist: { name: "Pacifiste", says: "A déposé, et presque blessé personne." },
    "never-say-die": { name: "Increvable", says: "Est revenu, encore et encore." },
    "trigger-happy": { name: "Gâchette facile", says: "A gardé le canon chaud." },
    "every-bit": { name: "Petit à petit", says: "A rapporté quelque chose." },
    wanderer: { name: "Flâneur", says: "A vu du labyrinthe." },
    "steady-wheels": { name: "Solide", says: "A tenu un bon moment sur ses roues." },
    "good-sport": { name: "Beau joueur", says: "Était là." },
  },
};
