/**
 * Hands plain images to Phaser's batches with less ado. Phaser 4.2.1 sends each through three nodes, two matrices and two
 * objects of options, which for the six hundred images of a fight was a fifth of a picture's JavaScript. Here the same
 * corners come of one matrix; what is not plain (cropped, flipped, rounded, in several tints) goes Phaser's own way.
 */
import * as Phaser from "phaser";

const { BatchHandlerQuad, SubmitterQuad } = Phaser.Renderer.WebGL.RenderNodes;
type Options = Phaser.Types.Renderer.WebGL.RenderNodes.BatchHandlerQuadRenderOptions;
type Submitter = Phaser.Renderer.WebGL.RenderNodes.SubmitterQuad;
type Texture = Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper;
type Camera = Phaser.Cameras.Scene2D.Camera;
type Picture = Phaser.GameObjects.Image | Phaser.GameObjects.Sprite;

/** No image shades itself. */
const NO_SHADOW = { enabled: false, penumbra: 0, diffuseFlatThreshold: 0 };
const PLAIN: Options = { multiTexturing: true, smoothPixelArt: false };
const LIT: Options = { multiTexturing: true, smoothPixelArt: false };

let isDone = false;

/** Gives all images of the page the quick way to the batches. Does nothing the second time. */
export function submitQuickly(): void {
  if (isDone) return;
  isDone = true;
  const { prototype } = SubmitterQuad;
  const { run } = prototype;
  prototype.run = function (this: Submitter, context, image, parent, part, texturer, transformer, tinter, map, turn) {
    const { camera } = context;
    if (parent || tinter !== undefined || camera === null || !isPicture(image) || !isPlain(image, camera)) {
      run.call(this, context, image, parent, part, texturer, transformer, tinter, map, turn);
      return;
    }
    const quads = this.manager.getNode("BatchHandlerQuad");
    const { glTexture } = image.frame.source;
    if (quads instanceof BatchHandlerQuad && glTexture !== null) {
      const matrix = camera.getViewMatrix(!context.useCanvas);
      submit(quads, context, image, glTexture, matrix, optionsOf(image, this.manager.renderer));
    }
  };
}

/** Adds an image to a batch. @param matrix of the view */
function submit(
  quads: Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad,
  context: Phaser.Renderer.WebGL.DrawingContext,
  image: Picture,
  texture: Texture,
  matrix: Phaser.GameObjects.Components.TransformMatrix,
  options: Options,
): void {
  const { frame, x, y, rotation, scaleX, scaleY } = image;
  const { a, b, c, d, e, f } = matrix;
  const cos = rotation === 0 ? 1 : Math.cos(rotation);
  const sin = rotation === 0 ? 0 : Math.sin(rotation);
  // On the canvas: a pixel of the frame along its width, and one down its height.
  const alongX = (a * cos + c * sin) * scaleX;
  const alongY = (b * cos + d * sin) * scaleX;
  const downX = (c * cos - a * sin) * scaleY;
  const downY = (d * cos - b * sin) * scaleY;
  const left = frame.x - image.displayOriginX;
  const top = frame.y - image.displayOriginY;
  const x0 = x * a + y * c + e + left * alongX + top * downX;
  const y0 = x * b + y * d + f + left * alongY + top * downY;
  const acrossX = frame.cutWidth * alongX;
  const acrossY = frame.cutWidth * alongY;
  const belowX = frame.cutHeight * downX;
  const belowY = frame.cutHeight * downY;
  const tint = packed(image.tintTopLeft, image.alphaTopLeft);
  const second = image.tint2TopLeft;
  quads.batch(
    context,
    texture,
    // Corners: top left, bottom left, top right, bottom right.
    x0,
    y0,
    x0 + belowX,
    y0 + belowY,
    x0 + acrossX,
    y0 + acrossY,
    x0 + acrossX + belowX,
    y0 + acrossY + belowY,
    // Their place in the texture, with width and height.
    frame.u0,
    frame.v0,
    frame.u1 - frame.u0,
    frame.v1 - frame.v0,
    image.tintMode,
    tint,
    tint,
    tint,
    tint,
    options,
    second,
    second,
    second,
    second,
  );
}

/** Returns how an image is to be drawn; the same two objects always, filled anew. */
function optionsOf(image: Picture, renderer: Phaser.Renderer.WebGL.WebGLRenderer): Options {
  if (!image.lighting) return PLAIN;
  const relief = image.texture.dataSource[image.frame.sourceIndex]?.glTexture;
  LIT.lighting = {
    normalGLTexture: relief ?? renderer.normalTexture,
    normalMapRotation: image.rotation,
    selfShadow: NO_SHADOW,
  };
  return LIT;
}

function isPicture(object: Phaser.GameObjects.GameObject): object is Picture {
  return object instanceof Phaser.GameObjects.Image || object instanceof Phaser.GameObjects.Sprite;
}

/** True when an image is drawn as it is, in one tint, by a camera that rounds nothing. */
function isPlain(image: Picture, camera: Camera): boolean {
  const { tintTopLeft, tintTopRight, tintBottomLeft, tintBottomRight, frame } = image;
  return !(
    image.isCropped ||
    image.flipX ||
    image.flipY ||
    camera.roundPixels ||
    image.scrollFactorX !== 1 ||
    image.scrollFactorY !== 1 ||
    image.parentContainer ||
    frame.source.resolution !== 1 ||
    tintTopLeft !== tintTopRight ||
    tintTopLeft !== tintBottomLeft ||
    tintTopLeft !== tintBottomRight
  );
}

/** Returns a tint with its alpha, as batches take it. @param alpha 0 to 1 */
function packed(tint: number, alpha: number): number {
  return ((((alpha * 255) | 0) << 24) | tint) >>> 0;
}
