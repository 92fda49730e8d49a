/** How far a fully pushed stick reaches, in tiles: what throws farthest goes as far. */
import { abilityList } from "#shared/content/abilities.ts";
import { TILE } from "#shared/lib/math.ts";

/** See the file header. */
export const REACH = Math.max(...abilityList.map(({ point }) => point ?? TILE)) / TILE;
