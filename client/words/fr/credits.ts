/** The credits in French. */
import type { CreditWords } from "../en/credits.ts";

export const credits: CreditWords = {
  title: "Crédits",
  intro: "Scrapmaze est un logiciel libre sous licence MIT. Ses robots, dalles et effets sont ses propres programmes.",
  icons: "icônes",
  iconsBy: (people) => `icônes de ${people}`,
  others: (people) => `${people} et d’autres`,
  numbersBy: (person) => `chiffres, par ${person}`,
  lettersBy: (person) => `lettres, par ${person}`,
  maze: "dessine le labyrinthe",
  net: "transporte le jeu sur le réseau",
  pages: "dessine ces pages",
  licenceOf: (licence, work) => `${licence}, licence de ${work}`,
  close: "Fermer",
};
