// All effects by name. White ones are tinted and added by the game.

import type { EffectTable } from "./effect.ts";
import { fields } from "./fields.ts";
import { fire } from "./fire.ts";
import { ground } from "./ground.ts";
import { light } from "./light.ts";

/** Every effect by name. */
export const effects: EffectTable = { ...fire, ...fields, ...light, ...ground };
