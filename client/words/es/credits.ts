/** The credits in Spanish. */
import type { CreditWords } from "../en/credits.ts";

export const credits: CreditWords = {
  title: "Créditos",
  intro: "Scrapmaze es software libre con licencia MIT. Sus robots, losetas y efectos son programas propios.",
  icons: "iconos",
  iconsBy: (people) => `iconos de ${people}`,
  others: (people) => `${people} y otros`,
  numbersBy: (person) => `números, de ${person}`,
  lettersBy: (person) => `letras, de ${person}`,
  maze: "dibuja el laberinto",
  net: "lleva el juego por la red",
  pages: "dibuja estas páginas",
  licenceOf: (licence, work) => `${licence}, licencia de ${work}`,
  close: "Cerrar",
};
