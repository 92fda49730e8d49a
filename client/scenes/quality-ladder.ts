/** Ties the judge of quality to a running game: watches its pictures, fetches what lights need, tells what to draw with. */
import * as Phaser from "phaser";
import type { Quality } from "../view/quality.ts";
import type { PictureMeter } from "./picture-meter.ts";
import { createQualityJudge, type QualityWish } from "./quality.ts";
import { fetchRelief } from "./relief.ts";

/** The quality of a running game. */
export interface QualityLadder {
  /** What is drawn with now, and whether the relief for its lights is there. */
  readonly quality: Quality;
  readonly hasRelief: boolean;
  /** Asks for another; at once, without a reload. */
  wish(wish: QualityWish): void;
  /** Pictures a second at most that somebody wants; 0 for no limit. Pictures that are left out are not slow ones. */
  cap(limit: number): void;
  destroy(): void;
}

/** Canvas pixels for one CSS pixel at most, by quality: more cannot be seen, and costs. Small screens are held nearer. */
const DENSITY = { low: 1, medium: 1.5, high: 2 } as const;
const LOW_DENSITY_OF_TOUCH = 1.5;

/** Returns canvas pixels for one CSS pixel at a quality. */
export function densityAt(quality: Quality, isTouch: boolean): number {
  const most = quality === "low" && isTouch ? LOW_DENSITY_OF_TOUCH : DENSITY[quality];
  return Math.min(most, Math.max(1, window.devicePixelRatio));
}

/** Names of renderers that draw without a graphics chip, where the browser tells. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** True when the browser says that it draws by software: there "auto" is low, and nothing dearer is tried. */
function isSoftware({ renderer }: Phaser.Game): boolean {
  if (!(renderer instanceof Phaser.Renderer.WebGL.WebGLRenderer)) return true;
  const { gl } = renderer;
  const names = gl.getExtension("WEBGL_debug_renderer_info");
  const name: unknown = names === null ? "" : gl.getParameter(names.UNMASKED_RENDERER_WEBGL);
  return typeof name === "string" && SOFTWARE.test(name);
}

/**
 * Watches the pictures of a game until it is destroyed.
 * @param onChange called when something is drawn otherwise from now on
 */
export function climbQuality(
  phaser: Phaser.Game,
  meter: PictureMeter,
  first: QualityWish,
  onChange: (ladder: QualityLadder) => void,
): QualityLadder {
  const gone = new AbortController();
  let judge = createQualityJudge(first);
  let shown = judge.quality;
  let isKnown = false;
  let relief: "none" | "coming" | "there" = "none";
  let isDestroyed = false;
  /** ms between two pictures that a limit asks for. */
  let pause = 0;

  const ladder: QualityLadder = {
    get quality() {
      return shown;
    },
    get hasRelief() {
      return relief === "there";
    },
    wish(wish) {
      judge = createQualityJudge(wish);
      isKnown = false;
      follow();
    },
    cap(limit) {
      const next = limit > 0 ? 1000 / limit : 0;
      if (next === pause) return;
      pause = next;
      judge.rest();
    },
    destroy() {
      isDestroyed = true;
      gone.abort();
      phaser.events.off(Phaser.Core.Events.POST_RENDER, onPicture);
    },
  };

  const fetchOnce = async (): Promise<void> => {
    if (relief !== "none") return;
    relief = "coming";
    const isThere = await fetchRelief(phaser.textures);
    if (isDestroyed || !isThere) return;
    relief = "there";
    onChange(ladder);
  };
  const follow = (): void => {
    if (judge.quality === shown) return;
    shown = judge.quality;
    onChange(ladder);
  };
  const onPicture = (): void => {
    // Before the first picture of the world the textures are not there, and nothing is worth measuring.
    if (!phaser.scene.isActive("labels")) return;
    if (!isKnown) {
      isKnown = true;
      if (judge.isClimbing && isSoftware(phaser)) judge = createQualityJudge("low");
    }
    judge.picture(performance.now(), meter.lastTime, pause);
    follow();
    if (shown === "high") void fetchOnce();
  };
  phaser.events.on(Phaser.Core.Events.POST_RENDER, onPicture);
  document.addEventListener("visibilitychange", () => judge.rest(), { signal: gone.signal });
  return ladder;
}
