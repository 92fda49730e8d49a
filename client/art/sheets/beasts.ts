// The frames of a beast: its own states, and a hit and a wreck made from the first of them.

import { type BeastState, still } from "../beasts/beast.ts";
import { BEAST_IDS, beastArt } from "../beasts/index.ts";
import { drawEmbers, drawHitMarks } from "../chassis/damage.ts";
import { Art } from "../draw/art.ts";
import { BEAST_CELLS, type BeastArtId } from "../frames.ts";
import { type BakeOptions, bake } from "../raster/bake.ts";
import { type Frame, framesOf } from "./frame.ts";

/** A state with its key, such as `minotaur/walk`, and how it is baked. */
export interface BeastSheet extends BeastState {
  readonly key: string;
  readonly options: Partial<BakeOptions>;
}

const HIT = { edge: 3.2, lift: 0.1 };
const CHARRED_WEAR = 0.3;
/** Rougher than a robot. */
const WEAR = 0.17;
/** Half of the square in which `damage.ts` spreads its marks. */
const MARKED = 24;

/** The states of a beast. */
export function beastSheets(id: BeastArtId): BeastSheet[] {
  const { states, damage } = beastArt[id];
  const seed = 41 + BEAST_IDS.indexOf(id);
  const own = Object.entries(states).map(([name, state]): BeastSheet => {
    return { ...state, key: `${id}/${name}`, options: { seed, wear: WEAR } };
  });
  const rest = own[0]?.draws[0];
  if (!rest) throw new RangeError(`${id} has no first state`);
  const marked = (mark: (art: Art) => void) => (art: Art) => {
    rest(art);
    art.within(`scale(${damage / MARKED})`, () => mark(art));
  };
  const hit = still(marked((art) => drawHitMarks(art, seed)));
  const wreck = still(marked((art) => drawEmbers(art, seed * 77)));
  return [
    ...own,
    { ...hit, playback: { fps: 12, repeat: 0 }, key: `${id}/hit`, options: { seed, ...HIT } },
    { ...wreck, key: `${id}/destroyed`, options: { seed, wear: CHARRED_WEAR, char: seed * 3 + 1 } },
  ];
}

/** Bakes all frames of a beast. */
export function bakeBeast(id: BeastArtId, normals: number): Frame[] {
  return beastSheets(id).flatMap(({ key, draws, options }) =>
    draws.flatMap((draw, index) => {
      const art = new Art(BEAST_CELLS[id]);
      draw(art);
      return framesOf(`${key}/${index}`, bake(art, { ...options, normals }));
    }),
  );
}
