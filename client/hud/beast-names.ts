/** What beasts are called where a frame names only their pictures. */
import { beastList } from "#shared/content/beasts.ts";

/** True when everybody knows where beasts of this sheet are: those are announced. */
export function isPublicBeast(sheet: string): boolean {
  return beastList.some(({ look, isPublic }) => look.sheet === sheet && isPublic);
}

/** Returns what killed somebody, by its icon; empty when no beast has it. */
export function beastNamed(icon: string): string {
  const names = new Set(beastList.filter(({ look }) => look.icon === icon).map(({ name }) => name));
  const [only] = names;
  if (only === undefined) return "";
  return names.size === 1 ? `The ${only}` : "A drone";
}
