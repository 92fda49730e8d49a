// All effects by name. White ones are tinted and added by the game.

import { abilityEffects } from "./abilities.ts";
import { beastEffects } from "./beasts.ts";
import { dust } from "./dust.ts";
import type { EffectTable } from "./effect.ts";
import { fields } from "./fields.ts";
import { fire } from "./fire.ts";
import { gear } from "./gear.ts";
import { ground } from "./ground.ts";
import { light } from "./light.ts";
import { moments } from "./moments.ts";
import { rail } from "./rail.ts";

/** Every effect by name. */
export const effects: EffectTable = {
  ...fire,
  ...fields,
  ...abilityEffects,
  ...gear,
  ...rail,
  ...dust,
  ...beastEffects,
  ...moments,
  ...light,
  ...ground,
};
