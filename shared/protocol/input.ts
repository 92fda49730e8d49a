/** The input on the wire: 8 bytes, delta coded by Colyseus. The only thing a player sends 30 times a second. */
import { type SchemaType, schema, t } from "@colyseus/schema";

/** The five fields of `sim/input`, and the tick that the page drew: see `render-stamp`. */
export const InputState = schema(
  {
    moveX: t.int8().default(0),
    moveY: t.int8().default(0),
    aim: t.uint16().default(0),
    reach: t.uint8().default(0),
    buttons: t.uint8().default(0),
    /** Told only while a beam winds up: 0 stays 0 and costs nothing. */
    drawn: t.uint16().default(0),
  },
  "InputState",
);
export type InputState = SchemaType<typeof InputState>;

/** The accepted range of each field, inclusive; what is outside is clamped at the edge. */
export const INPUT_RANGES = {
  moveX: [-127, 127],
  moveY: [-127, 127],
  aim: [0, 1023],
  reach: [0, 255],
  buttons: [0, 15],
  drawn: [0, 65535],
} satisfies Record<string, [number, number]>;

/** Bytes of each field on the wire, in its order. */
export const INPUT_BYTES = {
  moveX: 1,
  moveY: 1,
  aim: 2,
  reach: 1,
  buttons: 1,
  drawn: 2,
} satisfies Record<keyof typeof INPUT_RANGES, number>;

/** Clamps each field into its range, in place. Field by field: a loop over names takes several times as long. */
export function clampInput(input: Record<keyof typeof INPUT_RANGES, number>): void {
  input.moveX = clamp(input.moveX, INPUT_RANGES.moveX);
  input.moveY = clamp(input.moveY, INPUT_RANGES.moveY);
  input.aim = clamp(input.aim, INPUT_RANGES.aim);
  input.reach = clamp(input.reach, INPUT_RANGES.reach);
  input.buttons = clamp(input.buttons, INPUT_RANGES.buttons);
  input.drawn = clamp(input.drawn, INPUT_RANGES.drawn);
}

function clamp(value: number, [least, most]: readonly [number, number]): number {
  return Math.max(least, Math.min(most, value));
}
