/**
 * Seeded frames: each scene looks as its stored picture does, and no kind of sprite could be missing without being noticed.
 * Clock and chance of the stage are fixed, so that a picture of the same browser differs by rounding alone.
 */
import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, LAYER } from "#client/view/layers.ts";
import { differingShare, readPixels } from "./frames/compare.ts";
import { type FrameStage, openFrameStage, storedPath, UPDATE } from "./frames/draw.ts";
import { FRAME_SCENES } from "./frames/scenes.ts";

/** Share of pixels that may differ from the stored picture: on one machine none do, and the faintest kind is thrice it. */
const TOLERANCE = 0.0001;

const kinds = Object.entries(KINDS).map(([kind, layers]) => ({ kind, depths: layers.map((layer) => LAYER[layer]) }));
/** Kinds that were missed in some scene once they were hidden. */
const missed = new Set<string>();
let stage: FrameStage;

beforeAll(async () => {
  stage = await openFrameStage();
});
afterAll(() => stage.close());

describe("a seeded frame", () => {
  it.each(FRAME_SCENES)("of $name looks as it is stored, and not without its sprites", async (scene) => {
    const path = storedPath(stage.chromium, scene.name);
    expect(existsSync(path), `${path} is missing: ${UPDATE} makes it, then look at it`).toBe(true);
    const stored = await readPixels(path);
    const whole = await readPixels(await stage.show(scene));
    expect(differingShare(whole, stored), `if it should look so now: ${UPDATE}`).toBeLessThanOrEqual(TOLERANCE);
    for (const { kind, depths } of kinds.filter((other) => !missed.has(other.kind))) {
      if (!(await stage.shows(depths))) continue;
      const without = await readPixels(await stage.drawWithout(depths));
      if (differingShare(without, stored) > TOLERANCE) missed.add(kind);
    }
  });

  it("is not the same without any kind of sprite", () => {
    expect(kinds.map(({ kind }) => kind).filter((kind) => !missed.has(kind))).toEqual([]);
  });

  it("is another one of another scene", async () => {
    const [first, second] = FRAME_SCENES;
    if (first === undefined || second === undefined) throw new Error("there are no two scenes");
    const one = await readPixels(storedPath(stage.chromium, first.name));
    expect(differingShare(one, await readPixels(storedPath(stage.chromium, second.name)))).toBeGreaterThan(0.05);
  });

  it("shows no error in the console", () => expect(stage.errors).toEqual([]));
});
