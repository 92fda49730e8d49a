/**
 * The light of the world. Dear: coloured lights of the engine, on normal maps once those are there, over a dim ambient;
 * they fade in and out as a whole, so that a change of quality is a dusk and not a blow. Cheap, and always: soft spots of
 * added light on floor and walls under each source.
 */
import type * as Phaser from "phaser";
import type { WorldCamera } from "./camera.ts";
import type { Window } from "./fog.ts";
import { LAYER } from "./layers.ts";
import { createLightChoice, type LightSource, type LightSources } from "./light-sources.ts";
import { switchLights } from "./lit.ts";
import { createStamps } from "./stamps.ts";
import { DUSK, SKY } from "./tints.ts";

/** The light of the world. */
export interface Lights {
  /** Shines with what was put. @param second what a second picture shows, or null @param passed ms since the last picture */
  draw(sources: LightSources, camera: WorldCamera, second: Window | null, passed: number): void;
  /** @param hasLights the engine's lights, @param glow share of light that the spots add */
  set(hasLights: boolean, glow: number): void;
  /** How many of the engine's lights shine, and how many spots. */
  count(): number;
  spots(): number;
}

/** The far light: from the north-west, so high that it only shows the relief. */
const FAR = { right: -700, down: -800, radius: 5200, height: 900, strength: 0.86 } as const;
/** CSS pixels for a world unit from which on the ambient grows, until the whole maze is in view; and by what share of its dusk. */
const NEAR_SCALE = 0.95;
const FAR_SCALE = 0.45;
const BRIGHTER = 0.45;
/** Lights of a second picture. */
const SECOND = 5;
/** ms in which day turns into dusk. */
const DAWN = 900;
/** Angles of a cone: full within the first, nothing beyond the second. */
const INNER = 0.3;
const OUTER = 0.62;
/** World units across the frame `soft` at its true size; share of a light's radius that its spot covers; its brightness. */
const SPOT = 32;
const SPOT_SHARE = 1.5;
const ON_FLOOR = 0.2;
const ON_WALLS = 0.085;
/** World units of height from which a source lights the tops of walls, too. */
const OVER_WALLS = 36;
/** A spot is no brighter than that of a light of this strength. */
const MOST_STRENGTH = 2.4;

const channel = (colour: number, shift: number): number => ((colour >> shift) & 255) / 255;

/** Returns how far the view is from the usual, 0 to 1: of a whole maze the lamps light only spots. */
function farness(scale: number): number {
  return Math.min(1, Math.max(0, (NEAR_SCALE - scale) / (NEAR_SCALE - FAR_SCALE)));
}

/** Returns the light of a scene. @param most lights that the scene's shaders know */
export function createLights(scene: Phaser.Scene, most: number): Lights {
  const manager = scene.lights;
  const far = manager.addLight(0, 0, FAR.radius, SKY, 0, FAR.height);
  const pool = Array.from({ length: most - 1 }, () => manager.addLight(0, 0, 1, SKY, 0, 1));
  const choice = createLightChoice();
  const secondChoice = createLightChoice();
  /** Made when a second picture is first shown: each camera is lit by the lights in its own view. */
  let secondPool: readonly Phaser.GameObjects.Light[] = [];
  const floor = createStamps(scene, "fx", LAYER.floorLight, true);
  const walls = createStamps(scene, "fx", LAYER.wallLight, true);
  let isWanted = false;
  /** How far it is, 0 to 1; not a number before the first picture, which needs no dusk. */
  let dawn = Number.NaN;
  let glow = 1;
  let lit = 0;

  const shine = (sources: LightSources, window: Window, passed: number, away: number): void => {
    const dim = (shift: number): number => 1 + (channel(DUSK, shift) - 1) * dawn * (1 - BRIGHTER * away);
    manager.ambientColor.set(dim(16), dim(8), dim(0));
    far.setPosition(window.x + window.width / 2 + FAR.right, window.y + window.height / 2 + FAR.down);
    far.setIntensity(FAR.strength * dawn);
    const chosen = choice.choose(sources, window, pool.length, passed);
    lit = 1 + chosen.length;
    put(pool, chosen);
  };

  /** Lights a second picture, or not. */
  const shineBeside = (sources: LightSources, window: Window | null, passed: number): void => {
    if (window !== null && secondPool.length === 0) {
      secondPool = Array.from({ length: SECOND }, () => manager.addLight(0, 0, 1, SKY, 0, 1));
    }
    put(secondPool, window === null ? [] : secondChoice.choose(sources, window, SECOND, passed));
  };

  const put = (lights: readonly Phaser.GameObjects.Light[], chosen: readonly LightSource[]): void => {
    for (const [place, light] of lights.entries()) {
      const source = chosen[place];
      if (source === undefined) {
        light.setIntensity(0).setRadius(1).setPosition(far.x, far.y);
        continue;
      }
      const { tint, radius, height, aim } = source;
      light.setPosition(source.x, source.y).setRadius(radius).setZ(height);
      light.color.set(channel(tint, 16), channel(tint, 8), channel(tint, 0));
      light.setIntensity(source.strength * source.level * dawn);
      if (aim === null) light.coneEnabled = false;
      else light.setCone(aim, INNER, OUTER);
    }
  };

  const spot = (sources: LightSources, windows: readonly Window[]): void => {
    floor.begin();
    walls.begin();
    for (let place = 0; place < sources.count(); place++) {
      const source = sources.all[place];
      if (source === undefined || source.aim !== null) continue;
      const { x, y, radius, tint } = source;
      const isOut = (window: Window): boolean =>
        x + radius < window.x ||
        y + radius < window.y ||
        x - radius > window.x + window.width ||
        y - radius > window.y + window.height;
      if (windows.every(isOut)) continue;
      const strength = Math.min(MOST_STRENGTH, source.strength) * glow;
      const size = (2 * radius * SPOT_SHARE) / (2 * SPOT);
      floor.put("soft", { x, y, size, tint, alpha: ON_FLOOR * strength });
      if (source.height >= OVER_WALLS) walls.put("soft", { x, y, size, tint, alpha: ON_WALLS * strength });
    }
    floor.end();
    walls.end();
  };

  return {
    draw(sources, { window, scale }, second, passed) {
      const wanted = isWanted ? 1 : 0;
      if (Number.isNaN(dawn)) dawn = wanted;
      dawn += Math.max(-passed / DAWN, Math.min(passed / DAWN, wanted - dawn));
      if (dawn > 0 && !manager.active) switchLights(scene, true);
      if (dawn <= 0 && manager.active) switchLights(scene, false);
      lit = 0;
      if (manager.active) {
        shine(sources, window, passed, farness(scale()));
        shineBeside(sources, second, passed);
      }
      spot(sources, second === null ? [window] : [window, second]);
    },
    set(hasLights, share) {
      isWanted = hasLights;
      glow = share;
    },
    count: () => lit,
    spots: () => floor.count(),
  };
}
