/** Whose work is in the game, under which licences. */
import type { CreditWords } from "../words/en/credits.ts";
import { pageWords } from "../words/words.ts";
import { Dialog } from "./dialog.tsx";

/** One work. */
interface Credit {
  readonly name: string;
  readonly what: (words: CreditWords) => string;
  readonly licence: string;
  readonly home: string;
  readonly terms: string;
}

const CREDITS: readonly Credit[] = [
  {
    name: "game-icons.net",
    what: (words) => words.iconsBy(words.others("Lorc, Delapouite, Skoll")),
    licence: "CC BY 3.0",
    home: "https://game-icons.net",
    terms: "https://creativecommons.org/licenses/by/3.0/",
  },
  {
    name: "Lucide",
    what: ({ icons }) => icons,
    licence: "ISC",
    home: "https://lucide.dev",
    terms: "https://lucide.dev/license",
  },
  {
    name: "Oxanium",
    what: (words) => words.numbersBy("Severin Meyer"),
    licence: "OFL-1.1",
    home: "https://github.com/sevmeyer/oxanium",
    terms: "https://openfontlicense.org",
  },
  {
    name: "Exo 2",
    what: (words) => words.lettersBy("Natanael Gama"),
    licence: "OFL-1.1",
    home: "https://github.com/NDISCOVER/Exo-2.0",
    terms: "https://openfontlicense.org",
  },
  {
    name: "Phaser",
    what: ({ maze }) => maze,
    licence: "MIT",
    home: "https://phaser.io",
    terms: "https://github.com/phaserjs/phaser/blob/master/LICENSE.md",
  },
  {
    name: "Colyseus",
    what: ({ net }) => net,
    licence: "MIT",
    home: "https://colyseus.io",
    terms: "https://github.com/colyseus/colyseus/blob/master/LICENSE",
  },
  {
    name: "Preact",
    what: ({ pages }) => pages,
    licence: "MIT",
    home: "https://preactjs.com",
    terms: "https://github.com/preactjs/preact/blob/main/LICENSE",
  },
];

/** The credits. */
export function Credits({ onClose }: { readonly onClose: () => void }) {
  const words = pageWords().credits;
  return (
    <Dialog title={words.title} onClose={onClose} isWide>
      <p class="dim">{words.intro}</p>
      <ul class="credits">
        {CREDITS.map(({ name, what, licence, home, terms }) => (
          <li key={name}>
            <a href={home} target="_blank" rel="noreferrer">
              {name}
            </a>
            <span>{what(words)}</span>
            <a href={terms} target="_blank" rel="noreferrer" aria-label={words.licenceOf(licence, name)}>
              {licence}
            </a>
          </li>
        ))}
      </ul>
      <div class="row end">
        <button type="button" class="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </Dialog>
  );
}
