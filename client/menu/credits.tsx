/** Whose work is in the game, under which licences. */
import { Dialog } from "./dialog.tsx";

/** One work. */
interface Credit {
  readonly name: string;
  readonly what: string;
  readonly licence: string;
  readonly home: string;
  readonly terms: string;
}

const CREDITS: readonly Credit[] = [
  {
    name: "game-icons.net",
    what: "icons by Lorc, Delapouite, Skoll and others",
    licence: "CC BY 3.0",
    home: "https://game-icons.net",
    terms: "https://creativecommons.org/licenses/by/3.0/",
  },
  {
    name: "Lucide",
    what: "icons",
    licence: "ISC",
    home: "https://lucide.dev",
    terms: "https://lucide.dev/license",
  },
  {
    name: "Oxanium",
    what: "numbers, by Severin Meyer",
    licence: "OFL-1.1",
    home: "https://github.com/sevmeyer/oxanium",
    terms: "https://openfontlicense.org",
  },
  {
    name: "Exo 2",
    what: "letters, by Natanael Gama",
    licence: "OFL-1.1",
    home: "https://github.com/NDISCOVER/Exo-2.0",
    terms: "https://openfontlicense.org",
  },
  {
    name: "Phaser",
    what: "draws the maze",
    licence: "MIT",
    home: "https://phaser.io",
    terms: "https://github.com/phaserjs/phaser/blob/master/LICENSE.md",
  },
  {
    name: "Colyseus",
    what: "carries the game over the net",
    licence: "MIT",
    home: "https://colyseus.io",
    terms: "https://github.com/colyseus/colyseus/blob/master/LICENSE",
  },
  {
    name: "Preact",
    what: "draws these pages",
    licence: "MIT",
    home: "https://preactjs.com",
    terms: "https://github.com/preactjs/preact/blob/main/LICENSE",
  },
];

/** The credits. */
export function Credits({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Credits" onClose={onClose} isWide>
      <p class="dim">
        Scrapmaze is free software under the MIT licence. Its robots, tiles and effects are its own programs.
      </p>
      <ul class="credits">
        {CREDITS.map(({ name, what, licence, home, terms }) => (
          <li key={name}>
            <a href={home} target="_blank" rel="noreferrer">
              {name}
            </a>
            <span>{what}</span>
            <a href={terms} target="_blank" rel="noreferrer" aria-label={`${licence}, licence of ${name}`}>
              {licence}
            </a>
          </li>
        ))}
      </ul>
      <div class="row end">
        <button type="button" class="button" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}
