/** The input on the wire: 6 bytes, delta coded by Colyseus. The only thing a player sends 30 times a second. */
import { type SchemaType, schema, t } from "@colyseus/schema";

/** See `sim/input`: the same five fields. */
export const InputState = schema(
  {
    moveX: t.int8().default(0),
    moveY: t.int8().default(0),
    aim: t.uint16().default(0),
    reach: t.uint8().default(0),
    buttons: t.uint8().default(0),
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
} satisfies Record<string, [number, number]>;
