/** Objects that are used anew in every picture: taken in order, the rest hidden. Nothing is ever thrown away. */

/** What a pool can hold. */
interface Hideable {
  setVisible(isVisible: boolean): unknown;
}

/** A row of objects, of which the first `count()` are shown. */
export interface Pool<T extends Hideable> {
  /** Starts a picture: all objects are free again. */
  begin(): void;
  /** Returns the next free object, visible; made when there is none. */
  take(): T;
  /** Ends a picture: hides what was not taken. */
  end(): void;
  /** How many were taken. */
  count(): number;
}

/** Returns an empty pool. @param make makes one more object */
export function createPool<T extends Hideable>(make: () => T): Pool<T> {
  const objects: T[] = [];
  let taken = 0;
  let shown = 0;
  return {
    begin() {
      shown = taken;
      taken = 0;
    },
    take() {
      let object = objects[taken];
      if (object === undefined) {
        object = make();
        objects.push(object);
      } else if (taken >= shown) {
        object.setVisible(true);
      }
      taken++;
      return object;
    },
    end() {
      for (let index = taken; index < shown; index++) objects[index]?.setVisible(false);
    },
    count: () => taken,
  };
}
