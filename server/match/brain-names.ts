/** What brains are called. */
import { draw } from "#shared/lib/rng.ts";

/** All names of brains. */
export const BRAINS: readonly string[] = [
  "Bolt",
  "Camshaft",
  "Cinder",
  "Clank",
  "Cog",
  "Dynamo",
  "Ferrite",
  "Flux",
  "Gasket",
  "Gizmo",
  "Hex",
  "Magneto",
  "Nut",
  "Ohm",
  "Piston",
  "Quill",
  "Ratchet",
  "Rivet",
  "Rust",
  "Shim",
  "Solder",
  "Spark",
  "Sprocket",
  "Torque",
  "Valve",
  "Widget",
];

/** Returns `count` different names, the same for the same seed. */
export function nameBrains(count: number, seed: number): string[] {
  const left = [...BRAINS];
  const names: string[] = [];
  for (let seat = 0; seat < count; seat++) {
    const [name = `Brain ${seat + 1}`] = left.splice(draw(seed, 0, 0, seat) % Math.max(1, left.length), 1);
    names.push(name);
  }
  return names;
}
