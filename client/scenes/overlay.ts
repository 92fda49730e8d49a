/** Scenes above the world whose cameras count CSS pixels from the top left corner: the labels and the HUD. */
import * as Phaser from "phaser";

/** An empty scene in CSS pixels; who started it fills it. */
export class OverlayScene extends Phaser.Scene {
  readonly #density: () => number;
  readonly #onCreated: (scene: OverlayScene) => void;

  /** @param density canvas pixels for one CSS pixel, @param onCreated called when objects can be added */
  constructor(key: string, density: () => number, onCreated: (scene: OverlayScene) => void) {
    super(key);
    this.#density = density;
    this.#onCreated = onCreated;
  }

  create(): void {
    this.fit();
    this.#onCreated(this);
  }

  /** Follows a change of the screen. */
  fit(): void {
    this.cameras.main.setOrigin(0, 0).setZoom(this.#density()).setScroll(0, 0);
  }
}
