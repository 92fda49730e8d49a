/** Resources as HUD and pages colour them. */
import { resourceList } from "#shared/content/resources.ts";
import { palette, panelTone } from "./art/palette.ts";

/** Colour of a resource by its worth: plain scrap, charged cells, rare cores. @param name frame of its icon */
export function resourceColour(name: string): string {
  const value = resourceList.find(({ look }) => look.icon === name)?.value ?? 1;
  if (value >= 10) return palette.core;
  return value >= 2 ? palette.energy : panelTone.scrap;
}
