/**
 * A gamepad in the pages: its cross and left stick move the focus, A presses, B goes back. In a match without a dialog the
 * gamepad is the game's, and this does nothing; but what stands beside a match, once it has the focus, is gone through as
 * a page is. What its buttons do there is the business of whoever made it.
 */
import { createPadChoice, type PadReading, readPads } from "../input/gamepad.ts";
import { type Direction, nextInDirection } from "./focus-moves.ts";

const [PRESS, BACK, START] = ["Pad0", "Pad1", "Pad9"] as const;
const CROSS: Readonly<Record<string, Direction>> = { Pad12: "up", Pad13: "down", Pad14: "left", Pad15: "right" };
/** Share of the way from which a stick moves the focus, and its dead zone. */
const FROM = 0.55;
const DEAD = 0.3;
/** A direction that is held repeats after so many ms, then every so many. */
const FIRST_REPEAT = 380;
const REPEAT = 110;
const FOCUSABLE = [
  "a[href]",
  "button:not(:disabled)",
  "input:not(:disabled)",
  "select",
  "summary",
  "[tabindex]:not([tabindex='-1'])",
].join();
const BESIDE = "[data-pad-scope]";

let captured: ((code: string) => void) | null = null;

/** Gives the next button that is pressed to `take`, and to nobody else. @returns what calls it off */
export function captureButton(take: (code: string) => void): () => void {
  captured = take;
  return () => {
    if (captured === take) captured = null;
  };
}

/** Watches gamepads as long as the page is open. */
export function watchPadMenus(): void {
  const choice = createPadChoice();
  let held: readonly string[] = [];
  let direction: Direction | null = null;
  let movesAt = 0;
  let isWatching = false;

  const look = (now: number): void => {
    const pads = readPads();
    isWatching = pads.some((pad) => pad !== null);
    if (!isWatching) return;
    requestAnimationFrame(look);
    const reading = choice.choose(pads, DEAD, false)?.reading;
    if (reading === undefined) return;
    const pressed = reading.held.filter((code) => !held.includes(code));
    held = reading.held;
    const scope = scopeOf();
    for (const code of pressed) act(code, scope);
    const parts = scope === null ? besideParts() : [scope];
    const next = directionOf(reading);
    const isNew = next !== direction;
    direction = next;
    if (next === null || parts.length === 0 || captured !== null || (!isNew && now < movesAt)) return;
    movesAt = now + (isNew ? FIRST_REPEAT : REPEAT);
    move(parts, next);
  };
  const begin = (): void => {
    if (isWatching) return;
    isWatching = true;
    requestAnimationFrame(look);
  };
  window.addEventListener("gamepadconnected", begin);
  begin();
}

function act(code: string, scope: HTMLElement | null): void {
  if (captured !== null) {
    const take = captured;
    captured = null;
    take(code);
    return;
  }
  if (scope === null) return;
  if (code === PRESS) press(focusedIn(scope));
  const isBack = code === BACK || code === START;
  if (isBack && scope instanceof HTMLDialogElement) scope.dispatchEvent(new Event("cancel", { cancelable: true }));
}

/** Presses a button; of a list that would drop down, which no gamepad reaches into, it chooses the next. */
function press(one: HTMLElement | null): void {
  if (one instanceof HTMLSelectElement) {
    one.selectedIndex = (one.selectedIndex + 1) % one.length;
    one.dispatchEvent(new Event("change", { bubbles: true }));
  } else {
    one?.click();
  }
}

/** The dialog on top, or the start page, or null in a match. */
function scopeOf(): HTMLElement | null {
  const dialogs = document.querySelectorAll<HTMLElement>("dialog[open]");
  return dialogs[dialogs.length - 1] ?? document.querySelector<HTMLElement>(".home");
}

/** Returns what stands beside a match, if something of it has the focus; else nothing. */
function besideParts(): readonly HTMLElement[] {
  const isEntered = document.activeElement?.closest(BESIDE) != null;
  return isEntered ? [...document.querySelectorAll<HTMLElement>(BESIDE)] : [];
}

function focusedIn(...parts: readonly HTMLElement[]): HTMLElement | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) return null;
  return parts.some((part) => part.contains(activeElement) && activeElement !== part) ? activeElement : null;
}

function directionOf({ left, held }: PadReading): Direction | null {
  for (const code of held) {
    const found = CROSS[code];
    if (found !== undefined) return found;
  }
  const { x, y } = left;
  if (Math.max(Math.abs(x), Math.abs(y)) < FROM) return null;
  if (Math.abs(x) > Math.abs(y)) return x > 0 ? "right" : "left";
  return y > 0 ? "down" : "up";
}

/** Moves the focus, or what a slider says. */
function move(parts: readonly HTMLElement[], direction: Direction): void {
  const from = focusedIn(...parts);
  if (from instanceof HTMLInputElement && from.type === "range" && (direction === "left" || direction === "right")) {
    if (direction === "right") from.stepUp();
    else from.stepDown();
    from.dispatchEvent(new Event("input", { bubbles: true }));
    return;
  }
  const all = parts
    .flatMap((part) => [...part.querySelectorAll<HTMLElement>(FOCUSABLE)])
    .filter(
      (one) =>
        one !== from &&
        (one.tabIndex >= 0 || "padStop" in one.dataset) &&
        !("padSkip" in one.dataset) &&
        one.checkVisibility(),
    );
  if (from === null) {
    show(all[0]);
    return;
  }
  const found = nextInDirection(
    from.getBoundingClientRect(),
    all.map((one) => one.getBoundingClientRect()),
    direction,
  );
  show(all[found]);
}

function show(one: HTMLElement | undefined): void {
  const options: FocusOptions & { readonly focusVisible: boolean } = { focusVisible: true };
  one?.focus(options);
}
