/**
 * Colyseus keeps a copy of each input that arrives, as a schema instance with all that tracks its changes; nobody ever
 * changes it, and there are 30 a second and player. A plain object does.
 */
import type { InputState } from "#shared/protocol/input.ts";

/** The fields of an input. */
type InputCopy = Pick<InputState, "moveX" | "moveY" | "aim" | "reach" | "buttons" | "drawn">;

/**
 * Lets inputs be copied as plain objects.
 * @param prototype of `InputState`
 * @throws TypeError when schemas have no `clone` any more: then something else copies them
 */
export function copyPlainly(prototype: InputState): void {
  if (typeof prototype.clone !== "function") throw new TypeError("Colyseus' schemas have no clone to replace");
  Reflect.defineProperty(prototype, "clone", {
    configurable: true,
    writable: true,
    value(this: InputState): InputCopy {
      const { moveX, moveY, aim, reach, buttons, drawn } = this;
      return { moveX, moveY, aim, reach, buttons, drawn };
    },
  });
}
