/** A button that stays down when it is pressed once, and goes up when it is pressed again. Pure. */

/** Whether the button was down a moment ago, and whether it counts as down. */
export interface Toggle {
  readonly wasDown: boolean;
  readonly isOn: boolean;
}

/** It is up. */
export const UP: Toggle = { wasDown: false, isOn: false };

/** Returns the button after a moment. @param isToggle false: it counts as down exactly while it is */
export function nextToggle(before: Toggle, isDown: boolean, isToggle: boolean): Toggle {
  if (!isToggle) return { wasDown: isDown, isOn: isDown };
  const isPressed = isDown && !before.wasDown;
  // What was held when one changed from holding to pressing is let go as it was.
  return { wasDown: isDown, isOn: isPressed ? !before.isOn : before.isOn };
}
