/** The credits in Brazilian Portuguese. */
import type { CreditWords } from "../en/credits.ts";

export const credits: CreditWords = {
  title: "Créditos",
  intro: "Scrapmaze é software livre sob a licença MIT. Robôs, pisos e efeitos são programas próprios.",
  icons: "ícones",
  iconsBy: (people) => `ícones de ${people}`,
  others: (people) => `${people} e outros`,
  numbersBy: (person) => `números, de ${person}`,
  lettersBy: (person) => `letras, de ${person}`,
  maze: "desenha o labirinto",
  net: "leva o jogo pela rede",
  pages: "desenha estas páginas",
  licenceOf: (licence, work) => `${licence}, licença de ${work}`,
  close: "Fechar",
};
