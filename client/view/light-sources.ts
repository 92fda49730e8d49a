/**
 * What shines in this picture, and which of it a scene may light with: shaders know few lights, so the strongest near the
 * middle of the view win. Pure. Places and radii in world units, angles in radians.
 */
import type { Window } from "./fog.ts";

/** One source of light. */
export interface LightLook {
  readonly x: number;
  readonly y: number;
  /** Where it ends. */
  readonly radius: number;
  readonly tint: number;
  /** 1 doubles the light of a bright surface under it. */
  readonly strength: number;
  /** Above the floor: low ones rake over the relief, high ones fill. */
  readonly height: number;
  /** Middle direction of a cone; it shines all around unless said. */
  readonly aim?: number;
  /** True for what is bright at once; all else fades in. */
  readonly isSudden?: boolean;
}

/** A source as it is kept from picture to picture, to be written over. */
export interface LightSource {
  key: number;
  x: number;
  y: number;
  radius: number;
  tint: number;
  strength: number;
  height: number;
  aim: number | null;
  /** How much of it is there yet, 0 to 1. */
  level: number;
  isSudden: boolean;
  score: number;
}

/** Kinds of sources; a source is known from picture to picture by its kind and number. */
export const SOURCE = { headlight: 1, pad: 2, lamp: 3, prize: 4, beast: 5, aura: 6, shell: 7, flash: 8 } as const;

/** All sources of a picture. */
export interface LightSources {
  /** Starts a picture: nothing shines. */
  begin(): void;
  /** @param number less than 4096, its own among those of its kind */
  put(kind: number, number: number, look: LightLook): void;
  /** Shines now and fades over `life` ms. */
  flash(look: LightLook, life: number, now: number): void;
  /** Puts the flashes that still shine. @param now ms */
  update(now: number): void;
  /** Dims what lies on each other, once all was put. */
  dim(): void;
  /** All that was put, in a list that the next picture writes over; the first `count()` of it. */
  readonly all: readonly LightSource[];
  count(): number;
  /** Forgets all flashes. */
  clear(): void;
}

const KIND = 4096;
const MOST_FLASHES = 24;
/**
 * Strength that one place bears, or that of the one source there: where more falls together all are dimmed, or a fight
 * would be a white spot in which no robot is seen. A cone lights little of its circle, and counts by this share.
 */
const BEARABLE = 1.5;
const CONE_SHARE = 0.35;

interface Flash {
  look: LightLook;
  life: number;
  born: number;
}

/** Dims the sources of a crowd, in place, so that no place gets more than it bears. @param count of `all` that were put */
function dimCrowd(all: readonly LightSource[], count: number): void {
  const shares = Array.from({ length: count }, (_, place) => {
    const source = all[place];
    if (source === undefined) return 1;
    let sum = 0;
    for (let other = 0; other < count; other++) {
      const near = all[other];
      if (near === undefined || near.strength <= 0) continue;
      const [right, down] = [near.x - source.x, near.y - source.y];
      const square = (right * right + down * down) / (near.radius * near.radius);
      if (square >= 1) continue;
      sum += near.strength * (near.aim === null ? 1 : CONE_SHARE) * (1 - Math.sqrt(square));
    }
    return Math.min(1, Math.max(BEARABLE, source.strength) / sum);
  });
  for (const [place, share] of shares.entries()) {
    const source = all[place];
    if (source !== undefined) source.strength *= share;
  }
}

/** Returns sources, none. */
export function createLightSources(): LightSources {
  const all: LightSource[] = [];
  const flashes: Flash[] = [];
  let count = 0;
  let next = 0;

  const take = (): LightSource => {
    let source = all[count];
    if (source === undefined) {
      source = {
        ...{ key: 0, x: 0, y: 0, radius: 0, tint: 0, strength: 0, height: 0 },
        ...{ aim: null, level: 0, isSudden: false, score: 0 },
      };
      all.push(source);
    }
    count++;
    return source;
  };
  const put = (key: number, look: LightLook, share: number): void => {
    const source = take();
    source.key = key;
    source.x = look.x;
    source.y = look.y;
    source.radius = look.radius;
    source.tint = look.tint;
    source.strength = look.strength * share;
    source.height = look.height;
    source.aim = look.aim ?? null;
    source.isSudden = look.isSudden ?? false;
    source.level = 1;
  };
  return {
    all,
    begin() {
      count = 0;
    },
    put: (kind, number, look) => put(kind * KIND + number, look, 1),
    flash(look, life, now) {
      const place = next++ % MOST_FLASHES;
      const flash = flashes[place];
      if (flash === undefined) flashes.push({ look, life, born: now });
      else Object.assign(flash, { look, life, born: now });
    },
    update(now) {
      for (const [place, { look, life, born }] of flashes.entries()) {
        const share = 1 - (now - born) / life;
        if (share <= 0 || share > 1) continue;
        put(SOURCE.flash * KIND + place, look, share * (2 - share));
      }
    },
    dim: () => dimCrowd(all, count),
    count: () => count,
    clear() {
      flashes.length = 0;
      next = 0;
    },
  };
}

/** How much better a source is that is lit already: lights must not swap places from picture to picture. */
const KEPT = 1.35;
/** World units from the middle of the view at which a light counts half. */
const HALF = 380;
/** Radius that counts: a light over all of the view is no better than one over half of it. */
const WIDEST = 320;
/** ms in which a light fades in. */
const FADE = 220;

/** Chooses lights from picture to picture. */
export interface LightChoice {
  /**
   * Returns at most `most` sources that fall into the window, best first, each with the level it has faded in to. The list
   * is written over by the next call. @param passed ms since the last picture
   */
  choose(sources: LightSources, window: Window, most: number, passed: number): readonly LightSource[];
}

/** True when the source's circle meets the window. */
function isSeen(source: LightSource, { x, y, width, height }: Window): boolean {
  const right = source.x - Math.max(x, Math.min(source.x, x + width));
  const down = source.y - Math.max(y, Math.min(source.y, y + height));
  return right * right + down * down < source.radius * source.radius;
}

/** Returns a choice that has chosen nothing yet. */
export function createLightChoice(): LightChoice {
  const chosen: LightSource[] = [];
  let levels = new Map<number, number>();
  let nextLevels = new Map<number, number>();
  return {
    choose(sources, window, most, passed) {
      const { all } = sources;
      chosen.length = 0;
      const middleX = window.x + window.width / 2;
      const middleY = window.y + window.height / 2;
      for (let place = 0; place < sources.count(); place++) {
        const source = all[place];
        if (source === undefined || source.strength <= 0 || !isSeen(source, window)) continue;
        const distance = Math.hypot(source.x - middleX, source.y - middleY);
        const near = HALF / (HALF + distance);
        const kept = levels.has(source.key) ? KEPT : 1;
        source.score = source.strength * Math.min(WIDEST, source.radius) * near * kept;
        chosen.push(source);
      }
      chosen.sort((a, b) => b.score - a.score || a.key - b.key);
      if (chosen.length > most) chosen.length = most;
      nextLevels.clear();
      for (const source of chosen) {
        const before = levels.get(source.key) ?? 0;
        source.level = source.isSudden ? 1 : Math.min(1, before + passed / FADE);
        nextLevels.set(source.key, source.level);
      }
      [levels, nextLevels] = [nextLevels, levels];
      return chosen;
    },
  };
}
