/** Shells: what is thrown over walls. */
import type { Blast } from "../content/blast.ts";
import type { Act } from "./scratch.ts";
import type { Robot, World } from "./world.ts";

/** What is thrown: number in `abilityList`, ticks of flight, units and thirtieths of the blast. */
export interface Throw extends Blast {
  readonly ability: number;
  readonly flight: number;
}

/** Throws a shell to the aimed point of `act`, in place. @returns false when it cannot be thrown */
export function lobShell(_world: World, _caster: Robot, _act: Act, _shell: Throw): boolean {
  return false;
}
