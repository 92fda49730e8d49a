/** The credits in German. */
import type { CreditWords } from "../en/credits.ts";

export const credits: CreditWords = {
  title: "Mitwirkende",
  intro: "Scrapmaze ist freie Software unter der MIT-Lizenz. Roboter, Kacheln und Effekte sind eigene Programme.",
  icons: "Symbole",
  iconsBy: (people) => `Symbole von ${people}`,
  others: (people) => `${people} und anderen`,
  numbersBy: (person) => `Ziffern, von ${person}`,
  lettersBy: (person) => `Buchstaben, von ${person}`,
  maze: "zeichnet das Labyrinth",
  net: "bringt das Spiel durchs Netz",
  pages: "zeichnet diese Seiten",
  licenceOf: (licence, work) => `${licence}, Lizenz von ${work}`,
  close: "Schließen",
};
