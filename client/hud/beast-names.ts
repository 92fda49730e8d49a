/** What beasts are called where a frame names only their pictures. */

import { beastList } from "#shared/content/beasts.ts";
import { gameWords } from "../words/game-words.ts";
import { names } from "../words/words.ts";

/** True when everybody knows where beasts of this sheet are: those are announced. */
export function isPublicBeast(sheet: string): boolean {
  return beastList.some(({ look, isPublic }) => look.sheet === sheet && isPublic);
}

/** Returns what killed somebody, by its icon; empty when no beast has it. */
export function beastNamed(icon: string): string {
  const found = new Set(beastList.filter(({ look }) => look.icon === icon).map(({ name }) => name));
  const [only] = found;
  if (only === undefined) return "";
  return found.size === 1 ? names().beast(only).killer : gameWords().aDrone;
}
