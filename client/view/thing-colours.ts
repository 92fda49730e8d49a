/** What colour a resource's light has: the one meaning colour of its kind (ART-AND-UX section 2). */
import { resourceList } from "#shared/content/resources.ts";
import { ENERGY, PRIZE, SCRAP } from "./tints.ts";

const byIcon = new Map(
  resourceList.map(({ look, isPrize, energy }) => [look.icon, isPrize ? PRIZE : energy > 0 ? ENERGY : SCRAP]),
);

/** Returns the colour, 0xrrggbb, of a resource. @param icon its frame of the `icons` atlas */
export function thingColour(icon: string): number {
  return byIcon.get(icon) ?? SCRAP;
}
