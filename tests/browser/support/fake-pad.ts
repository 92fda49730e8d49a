/** A gamepad that the page believes in: the browser's own list of gamepads, with one that a test moves. */
import type { Page } from "playwright-core";

/** What is pushed and pressed; what is not named is let go. */
interface PadState {
  /** Left stick right and down, right stick right and down, −1 to 1. */
  readonly axes?: readonly [number, number, number, number];
  /** Places of buttons in the standard layout. */
  readonly down?: readonly number[];
}

declare global {
  interface Window {
    /** Null: it is pulled out. */
    fakePad?: PadState | null;
  }
}

/** Plugs the gamepad in, from the next load of the page on. */
export async function plugIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const pad = () => {
      const { axes = [0, 0, 0, 0], down = [] } = window.fakePad ?? {};
      const buttons = Array.from({ length: 17 }, (_, place) => {
        const pressed = down.includes(place);
        return { pressed, touched: pressed, value: pressed ? 1 : 0 };
      });
      const id = "Xbox 360 Controller (STANDARD GAMEPAD)";
      return {
        id,
        index: 0,
        connected: true,
        mapping: "standard",
        timestamp: 0,
        axes,
        buttons,
        vibrationActuator: null,
      };
    };
    const list = () => [window.fakePad === null ? null : pad(), null, null, null];
    Object.defineProperty(navigator, "getGamepads", { value: list });
  });
}

/** Moves it; one that was pulled out is plugged in with that. */
export async function setPad(page: Page, state: PadState): Promise<void> {
  await page.evaluate((next) => {
    const isNew = window.fakePad === null;
    window.fakePad = next;
    if (isNew) window.dispatchEvent(new Event("gamepadconnected"));
  }, state);
}

/** Pulls it out. */
export async function pullOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.fakePad = null;
    window.dispatchEvent(new Event("gamepaddisconnected"));
  });
}

/** Presses a button and lets it go: long enough for a picture to see both. */
export async function pressPad(page: Page, button: number): Promise<void> {
  await setPad(page, { down: [button] });
  await nextPictures(page);
  await setPad(page, {});
  await nextPictures(page);
}

/** Waits for two turns of the page's loop of pictures. */
async function nextPictures(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));
      }),
  );
}
