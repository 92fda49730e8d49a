/** The types of the state on the wire, as plain tables: what the strict decoder goes by. */
import { Metadata } from "@colyseus/schema";
import { ArenaState } from "#shared/protocol/state.ts";

/** A number or a text, by its name on the wire. */
export type Scalar = (typeof SCALARS)[number];
const SCALARS = ["int8", "uint8", "int16", "uint16", "int32", "uint32", "string"] as const;

/** A type of the wire. */
export type Shape =
  | { readonly kind: "scalar"; readonly type: Scalar }
  | { readonly kind: "map"; readonly child: Shape }
  | { readonly kind: "record"; readonly fields: readonly { readonly name: string; readonly shape: Shape }[] };

/** What an arena sends. */
export const ARENA_SHAPE = shapeOf(ArenaState);

/** @throws TypeError for a type that this project does not use */
function shapeOf(type: unknown): Shape {
  if (typeof type === "string") {
    const scalar = SCALARS.find((name) => name === type);
    if (scalar !== undefined) return { kind: "scalar", type: scalar };
  }
  if (typeof type === "function") {
    const fields: unknown = Metadata.getFields(type);
    if (typeof fields !== "object" || fields === null) throw new TypeError(`${type.name} has no fields`);
    return { kind: "record", fields: Object.entries(fields).map(([name, field]) => ({ name, shape: shapeOf(field) })) };
  }
  if (typeof type === "object" && type !== null && "map" in type) return { kind: "map", child: shapeOf(type.map) };
  throw new TypeError(`the audit knows no type ${String(type)}`);
}
