/** Writes the fields of slots, and remembers them: most stay as they are, and asking the schema costs more than this. */

/** The numeric fields of a list of slots, each known by its place in the list of names that it was made with. */
export interface SlotFields {
  /**
   * Sets a field of a slot; nothing happens when it has that value, or when there is no such slot.
   * @param value a whole number of 32 bits, with or without a sign
   */
  set(slot: number, field: number, value: number): void;
  /** Returns what a field was set to last, as a number with a sign; 0 before. */
  get(slot: number, field: number): number;
  /** Sets all fields to 0: their next reader must not learn what the last one saw. */
  reset(): void;
}

/**
 * Returns the fields of slots that nobody else writes.
 * @param states of one schema, one a slot, with 0 in each field
 * @throws TypeError when a field is none of the schema's
 */
export function createSlotFields<Field extends string>(
  states: readonly Record<Field, number>[],
  names: readonly Field[],
): SlotFields {
  const width = names.length;
  const [first] = states;
  const setters = first === undefined ? [] : names.map((name) => setterOf(first, name));
  // Of 32 bits: all that is remembered of a room should fit beside the rest into what a core keeps near.
  const shown = new Int32Array(states.length * width);
  return {
    set(slot, field, value) {
      const at = slot * width + field;
      if (shown[at] === (value | 0)) return;
      const state = states[slot];
      const setter = setters[field];
      if (state === undefined || setter === undefined) return;
      shown[at] = value;
      setter.call(state, value);
    },
    get: (slot, field) => shown[slot * width + field] ?? 0,
    reset() {
      shown.fill(0);
      for (const state of states) for (const name of names) state[name] = 0;
    },
  };
}

/** Sets a field of the slot that it is called on. */
type Setter = (this: unknown, value: number) => void;

/**
 * Returns what sets a field, found once: asked for by its name, the engine looks for it each time.
 * @throws TypeError when there is no such field
 */
function setterOf(state: object, name: string): Setter {
  for (let at: object | null = state; at !== null; at = Reflect.getPrototypeOf(at)) {
    const setter = Reflect.getOwnPropertyDescriptor(at, name)?.set;
    if (setter !== undefined) return setter;
  }
  throw new TypeError(`a state without a field "${name}"`);
}
