/**
 * Sends shaders only what changed. For each draw call Phaser 4.2.1 hands every value that any shader of a batch ever had to
 * its shader, finds out at the end that nothing changed, and works out all lights anew: with 16 lights that was more than half
 * of a picture's JavaScript.
 */
import * as Phaser from "phaser";
import { isRow, isSameUniform } from "./same-uniform.ts";

type Program = Phaser.Renderer.WebGL.Wrappers.WebGLProgramWrapper;
type Programs = Phaser.Renderer.WebGL.ProgramManager;
type Value = Parameters<Program["setUniform"]>[1];
type UpdateLights = typeof Phaser.Renderer.WebGL.Utils.updateLightingUniforms;

/** For which picture, camera and height the lights of a batch were worked out last. */
interface Lit {
  readonly picture: number;
  readonly camera: Phaser.Cameras.Scene2D.Camera | null;
  readonly height: number;
}

/** How often a value of a batch has changed, and copies of those that are rows. */
interface Changes {
  count: number;
  readonly rows: Map<string, readonly unknown[]>;
}

/** Which batch handed a shader its values last, after how many changes, and what values the shader has. */
interface Handed {
  by: Programs;
  count: number;
  /** As WebGL knows it: after a lost context the same shader is made anew, and has nothing. */
  made: Program["webGLProgram"];
  readonly names: readonly string[];
}

let isDone = false;

/** Makes all shaders of the page so. Does nothing the second time. */
export function sendChangedUniforms(): void {
  if (isDone) return;
  isDone = true;
  sendWhatDiffers();
  askForOwnUniforms();
  lightOnce();
}

/** A shader is sent no value that it has. */
function sendWhatDiffers(): void {
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

/**
 * A shader is handed what it has, not what any shader of its batch ever had; and nothing while it was this batch that
 * handed it everything last, and no value of the batch has changed since.
 */
function askForOwnUniforms(): void {
  const { prototype } = Phaser.Renderer.WebGL.ProgramManager;
  const { applyUniforms, setUniform, removeUniform } = prototype;
  const changesOf = new WeakMap<Programs, Changes>();
  const handedTo = new WeakMap<Program, Handed>();

  const changesIn = (programs: Programs): Changes => {
    let changes = changesOf.get(programs);
    if (changes === undefined) {
      changes = { count: 0, rows: new Map() };
      changesOf.set(programs, changes);
    }
    return changes;
  };
  prototype.setUniform = function (this: Programs, name: string, value: Value): void {
    const changes = changesIn(this);
    if (isChange(changes, name, Reflect.get(this.uniforms, name), value)) changes.count++;
    setUniform.call(this, name, value);
  };
  prototype.removeUniform = function (this: Programs, name: string): void {
    changesIn(this).count++;
    removeUniform.call(this, name);
  };
  prototype.applyUniforms = function (this: Programs, program: Program): void {
    if (program.compiling) {
      applyUniforms.call(this, program);
      return;
    }
    const { count } = changesIn(this);
    let handed = handedTo.get(program);
    const { webGLProgram: made, glUniforms } = program;
    const isSame = handed?.made === made && handed.names.length === glUniforms.size;
    if (isSame && handed?.by === this && handed.count === count) return;
    if (handed === undefined || !isSame) {
      handed = { by: this, count, made, names: Array.from(glUniforms.keys()) };
      handedTo.set(program, handed);
    }
    handed.by = this;
    handed.count = count;
    for (const name of handed.names) {
      const value: Value | undefined = Reflect.get(this.uniforms, name);
      if (value !== undefined) program.setUniform(name, value);
    }
  };
}

/** True when a value of a batch is another than before. Rows are compared with a copy: they change under their holders. */
function isChange({ rows }: Changes, name: string, held: unknown, value: Value): boolean {
  if (!isRow(value)) return held !== value;
  const row = rows.get(name);
  if (row !== undefined && isSameUniform(row, value)) return false;
  rows.set(name, Array.from(value));
  return true;
}

/** The lights of a batch are worked out once a picture: they do not move while it is drawn. */
function lightOnce(): void {
  const { Utils } = Phaser.Renderer.WebGL;
  const { updateLightingUniforms } = Utils;
  const litOf = new WeakMap<Programs, Lit>();
  Utils.updateLightingUniforms = (...asked: Parameters<UpdateLights>): void => {
    const [isOn, { camera, height, renderer }, programs] = asked;
    const picture = renderer.game.loop.frame;
    const lit = litOf.get(programs);
    if (isOn && lit?.picture === picture && lit.camera === camera && lit.height === height) return;
    updateLightingUniforms(...asked);
    if (isOn) litOf.set(programs, { picture, camera, height });
    else litOf.delete(programs);
  };
}
