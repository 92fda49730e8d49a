/** Names: what brains are called, and what of a person's name is shown. */
import { draw } from "#shared/lib/rng.ts";

const BRAINS = [
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

/** The longest name that is shown, in graphemes. */
const LONGEST = 20;

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

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Returns what of a person's name is shown: normalised, without control or direction marks, at most 20 graphemes. */
export function cleanName(name: string): string {
  const plain = name
    .slice(0, 400)
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .replace(/\p{M}{3,}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  const shown = Array.from(graphemes.segment(plain), (part) => part.segment)
    .slice(0, LONGEST)
    .join("")
    .trim();
  return shown === "" ? "Guest" : shown;
}
