/**
 * Sends shaders only what changed. Phaser 4.2.1 hands every value that any shader of a batch ever had to every shader, in each
 * draw call, and finds out at the end that nothing changed: with 16 lights that was more than half of a picture's JavaScript.
 */
import * as Phaser from "phaser";
import { isSameUniform } from "./same-uniform.ts";

type Program = Phaser.Renderer.WebGL.Wrappers.WebGLProgramWrapper;
type Value = Parameters<Program["setUniform"]>[1];

let isDone = false;

/** Makes all shaders of the page so. Does nothing the second time. */
export function sendChangedUniforms(): void {
  if (isDone) return;
  isDone = true;
  const { prototype } = Phaser.Renderer.WebGL.Wrappers.WebGLProgramWrapper;
  const { setUniform } = prototype;
  prototype.setUniform = function (this: Program, name: string, value: Value): void {
    if (!this.compiling && !this.uniformRequests.has(name)) {
      const uniform = this.glUniforms.get(name);
      // A shader that has no such value needs none, one that has this value already needs it no more.
      if (uniform === undefined || isSameUniform(uniform.value, value)) return;
    }
    setUniform.call(this, name, value);
  };
}
