/** The first scene: loads the atlases and the fonts, makes animations and marks, then hands over. */
import * as Phaser from "phaser";
import { assetUrl } from "../assets.ts";
import type { Failure } from "../sdk/game.ts";
import { paintMarks } from "../view/marks.ts";

/** Fonts of the canvas, as `document.fonts.load` names them; their style sheets come with the page. */
const FONTS = ['600 16px "Oxanium"', '700 16px "Oxanium"', '500 16px "Exo 2"', '700 16px "Exo 2"'] as const;

const ATLASES = ["bots", "fx", "icons"] as const;

/** Loads what all other scenes draw with. */
export class BootScene extends Phaser.Scene {
  readonly #onLoaded: () => void;
  readonly #onFailed: (failure: Failure) => void;
  #failure: Failure | null = null;

  /** @param onLoaded called once everything is there, @param onFailed called instead when a file cannot be had */
  constructor(onLoaded: () => void, onFailed: (failure: Failure) => void) {
    super("boot");
    this.#onLoaded = onLoaded;
    this.#onFailed = onFailed;
  }

  preload(): void {
    this.load.on(Phaser.Loader.Events.FILE_LOAD_ERROR, (file: Phaser.Loader.File) => {
      // Addresses carry a hash: a server that answers without having the file serves a newer page.
      this.#failure = file.xhrLoader?.status === 404 ? "page-outdated" : "server-unreachable";
    });
    for (const name of ATLASES) this.load.atlas(name, assetUrl(`${name}.webp`), assetUrl(`${name}.json`));
    this.load.image("tiles", assetUrl("tiles.webp"));
    this.load.json("tiles", assetUrl("tiles.json"));
    this.load.json("anims", assetUrl("anims.json"));
  }

  create(): void {
    if (this.#failure !== null) {
      this.#onFailed(this.#failure);
      return;
    }
    this.anims.fromJSON(this.cache.json.get("anims"));
    paintMarks(this.textures);
    // A font that cannot be had must not keep anybody from playing: the next family of the list stands in.
    Promise.allSettled(FONTS.map((font) => document.fonts.load(font))).then(this.#onLoaded, this.#onLoaded);
  }
}
