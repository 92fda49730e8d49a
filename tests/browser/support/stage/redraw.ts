/** Draws what is on the canvas once more, as it is or without some of it. */
import * as Phaser from "phaser";

/** The canvas of a held screen. */
export interface Redraw {
  /** Depths of the world whose objects are left out from now on. */
  hide(depths: readonly number[]): void;
  /** True when an object of these depths is to be seen. */
  has(depths: readonly number[]): boolean;
  /** Draws the scenes as they are, without any time passing. @returns the picture, a PNG as data URL */
  draw(): string;
  /** Makes Phaser's own time begin now, so that its animations do not know what came before. */
  restart(): void;
  /** Waits until everything asked of WebGL has been drawn. */
  finish(): void;
}

/** Key of the scene whose objects can be hidden. */
const WORLD = "arena";

/**
 * Watches the next Phaser game: to be called before it is made.
 * @param isBlind true while nothing need be drawn: everything goes on, only the canvas stays as it is
 */
export function watchRedraw(isBlind: () => boolean): Redraw {
  const { render } = Phaser.Scenes.Systems.prototype;
  let hidden: ReadonlySet<number> = new Set();
  let game: Phaser.Game | null = null;

  Phaser.Scenes.Systems.prototype.render = function (this: Phaser.Scenes.Systems, renderer) {
    game = this.game;
    if (isBlind()) return;
    const objects: readonly object[] = hidden.size > 0 && this.settings.key === WORLD ? this.displayList.list : [];
    const shown = objects.filter(isShown).filter(isHidden);
    for (const object of shown) object.visible = false;
    render.call(this, renderer);
    for (const object of shown) object.visible = true;
  };
  const isHidden = (object: object): boolean =>
    "depth" in object && typeof object.depth === "number" && hidden.has(object.depth);

  return {
    hide(depths) {
      hidden = new Set(depths);
    },
    has(depths) {
      const { list = [] } = game?.scene.getScene(WORLD).children ?? {};
      return list.some((object) => isShown(object) && "depth" in object && depths.includes(Number(object.depth)));
    },
    draw() {
      if (game === null) throw new Error("nothing was drawn yet");
      const { renderer, scene, canvas } = game;
      renderer.preRender();
      scene.render(renderer);
      renderer.postRender();
      return canvas.toDataURL();
    },
    restart: () => game?.loop.resetDelta(),
    finish() {
      if (game?.renderer instanceof Phaser.Renderer.WebGL.WebGLRenderer) game.renderer.gl.finish();
    },
  };
}

function isShown(object: object): object is { visible: boolean } {
  return "visible" in object && object.visible === true;
}
