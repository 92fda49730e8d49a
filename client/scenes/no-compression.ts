/**
 * Phaser asks WebGL for each kind of compressed texture by up to three names before it begins, and software answers slowly:
 * half a second before the first picture. The art has none of them.
 */
import * as Phaser from "phaser";

const NONE = {
  ASTC: undefined,
  ATC: undefined,
  BPTC: undefined,
  ETC: undefined,
  ETC1: undefined,
  IMG: undefined,
  PVRTC: undefined,
  RGTC: undefined,
  S3TC: undefined,
  S3TCSRGB: undefined,
};

/** Lets Phaser begin without compressed textures. */
export function loadPlainTextures(): void {
  Phaser.Renderer.WebGL.WebGLRenderer.prototype.getCompressedTextures = () => NONE;
}
