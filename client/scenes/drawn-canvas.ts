/** The canvas of a running game: it is asked once whether WebGL can draw on it, and Phaser draws on the same one. */

/** As Phaser 4.2.1 asks for it with the game's configuration: whoever asks a second time gets what is there, as it is. */
const ATTRIBUTES: WebGLContextAttributes = {
  alpha: false,
  antialias: true,
  depth: true,
  desynchronized: false,
  failIfMajorPerformanceCaveat: false,
  powerPreference: "high-performance",
  premultipliedAlpha: true,
  preserveDrawingBuffer: false,
  stencil: true,
};

/** A canvas, and what draws on it. */
interface Drawn {
  readonly canvas: HTMLCanvasElement;
  readonly context: WebGLRenderingContext;
}

let ready: Drawn | null = null;

/** Makes the next canvas while there is time, such as while a server answers. Does nothing when there is one. */
export function readyDrawnCanvas(): void {
  ready ??= createDrawn();
}

/** Returns a canvas that WebGL draws on, or null where this browser has no WebGL. A context costs: there is this one. */
export function takeDrawnCanvas(): HTMLCanvasElement | null {
  // One that was made long ago may have lost its context meanwhile.
  const drawn = ready?.context.isContextLost() === false ? ready : createDrawn();
  ready = null;
  return drawn?.canvas ?? null;
}

function createDrawn(): Drawn | null {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl", ATTRIBUTES);
  return context === null || context.isContextLost() ? null : { canvas, context };
}
