/** What each picture costs: its JavaScript, the part before rendering, and its draw calls. */
import * as Phaser from "phaser";

/** Costs of the last pictures. Times in ms. */
export interface PictureMeter {
  /** Median and 95th percentile of all JavaScript of a picture, over the last 120. */
  readonly frameTime: number;
  readonly slowFrameTime: number;
  /** All JavaScript of the last picture. */
  readonly lastTime: number;
  /** Median of what comes before rendering. */
  readonly drawTime: number;
  /** Draw calls of the last picture. */
  readonly drawCalls: number;
  /** Pictures drawn so far. */
  readonly pictures: number;
  destroy(): void;
}

const KEPT = 120;
const MEDIAN = 0.5;
const SLOW = 0.95;

/** Remembers the last times and knows their quantiles. */
function createTimes(): { add(time: number): void; quantile(share: number): number } {
  const times = new Float64Array(KEPT);
  let count = 0;
  return {
    add(time) {
      times[count % KEPT] = time;
      count++;
    },
    quantile(share) {
      const kept = times.slice(0, Math.min(count, KEPT)).sort();
      return kept[Math.floor(kept.length * share)] ?? 0;
    },
  };
}

/** Measures the pictures of a Phaser game until it is destroyed. */
export function measurePictures(phaser: Phaser.Game): PictureMeter {
  const whole = createTimes();
  const drawing = createTimes();
  let began = 0;
  let pictures = 0;
  let calls = 0;
  let drawCalls = 0;
  let lastTime = 0;
  let counted: unknown = null;

  /** Phaser counts no draw calls itself; all of them go through these two methods of its renderer. */
  const count = (renderer: Phaser.Renderer.WebGL.WebGLRenderer): void => {
    counted = renderer;
    const drawElements = renderer.drawElements.bind(renderer);
    const drawInstancedArrays = renderer.drawInstancedArrays.bind(renderer);
    renderer.drawElements = (...parts) => {
      calls++;
      drawElements(...parts);
    };
    renderer.drawInstancedArrays = (...parts) => {
      calls++;
      drawInstancedArrays(...parts);
    };
  };
  const onStep = (): void => {
    began = performance.now();
  };
  const onRender = (renderer: unknown): void => {
    if (renderer instanceof Phaser.Renderer.WebGL.WebGLRenderer && renderer !== counted) count(renderer);
    calls = 0;
    drawing.add(performance.now() - began);
  };
  const onRendered = (): void => {
    lastTime = performance.now() - began;
    whole.add(lastTime);
    drawCalls = calls;
    pictures++;
  };
  phaser.events.on(Phaser.Core.Events.PRE_STEP, onStep);
  phaser.events.on(Phaser.Core.Events.PRE_RENDER, onRender);
  phaser.events.on(Phaser.Core.Events.POST_RENDER, onRendered);
  return {
    get frameTime() {
      return whole.quantile(MEDIAN);
    },
    get slowFrameTime() {
      return whole.quantile(SLOW);
    },
    get lastTime() {
      return lastTime;
    },
    get drawTime() {
      return drawing.quantile(MEDIAN);
    },
    get drawCalls() {
      return drawCalls;
    },
    get pictures() {
      return pictures;
    },
    destroy() {
      phaser.events.off(Phaser.Core.Events.PRE_STEP, onStep);
      phaser.events.off(Phaser.Core.Events.PRE_RENDER, onRender);
      phaser.events.off(Phaser.Core.Events.POST_RENDER, onRendered);
    },
  };
}
