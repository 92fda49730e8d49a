/** The running game: each picture takes one frame of the game and has it drawn. */
import * as Phaser from "phaser";
import { palette } from "../art/palette.ts";

/** The scene of the world. */
export class ArenaScene extends Phaser.Scene {
  readonly #onPicture: (now: number) => void;
  readonly #now: () => number;

  /** @param onPicture called once a picture, with the time, @param now ms of a monotonic clock */
  constructor(onPicture: (now: number) => void, now: () => number) {
    super("arena");
    this.#onPicture = onPicture;
    this.#now = now;
  }

  create(): void {
    this.cameras.main.setBackgroundColor(palette.void);
  }

  override update(): void {
    this.#onPicture(this.#now());
  }
}
