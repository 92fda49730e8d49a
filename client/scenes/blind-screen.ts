/** What stands in for the screen where a browser cannot draw: it shows nothing and answers everything with nothing. */

/** Returns it, with the parts of a `Screen`. */
export function blindScreen() {
  const nothing = (): void => undefined;
  const none = (): null => null;
  return {
    canvas: null,
    cameras: null,
    pointerAim: none,
    touchTarget: none,
    sides: none,
    afterPicture: () => nothing,
    setQuality: nothing,
    setLooks: nothing,
    setBelow: nothing,
    press: nothing,
    step: nothing,
    push: nothing,
    watchPad: nothing,
    skipLessons: nothing,
    destroy: nothing,
  };
}
