/**
 * The devices of a person as one will: keyboard and mouse, a gamepad, or thumbs on glass. Whichever was used last plays.
 * Listens to the page until destroyed.
 */
import type { Frame } from "../sdk/frame.ts";
import type { Control } from "../sdk/game.ts";
import type { Handling } from "../settings/derived.ts";
import { assistedAim, nearestAim, targetsIn } from "./aim-assist.ts";
import { type PadKind, padKindOf } from "./bindings.ts";
import { createPadChoice, isTouched, PAD_AT_REST, type PadLike, readPads } from "./gamepad.ts";
import { controlOf, type Held, isAsked, NOTHING_HELD, type Pointing, pressed, released } from "./keyboard.ts";
import { padControl } from "./pad-control.ts";
import { listenToKeys } from "./page-keys.ts";
import { nextPress, UNPRESSED } from "./press-buffer.ts";
import { nextToggle, UP } from "./toggles.ts";
import { type TouchSticks, type TouchTarget, watchTouches } from "./touch.ts";

/** Kinds of devices. */
export type DeviceKind = "keys" | "pad" | "touch";

/** What the devices hang on. */
export interface DeviceOptions {
  /** The element of the maze: buttons of the mouse and touches count on it alone. */
  readonly parent: HTMLElement;
  readonly isTouch: boolean;
  /** What lies under a touch. */
  readonly target: TouchTarget;
  /** How somebody likes it, at this moment. */
  readonly handling: () => Handling;
  /** Called when a button of a gamepad goes down, with its code. */
  readonly onPad: (code: string) => void;
}

/** Devices of one screen. */
export interface Devices {
  /**
   * Returns the present will.
   * @param pointing from the own robot to the mouse; null keeps the last
   * @param frame shown last, or null
   * @param now ms of a monotonic clock
   */
  control(pointing: Pointing | null, frame: Frame | null, now: number): Control;
  /** The device used last, and how its gamepad names its buttons. */
  kind(): DeviceKind;
  padKind(): PadKind;
  /** The gamepad that plays, or null. */
  pad(): PadLike | null;
  /** The scoreboard is asked for by a gamepad. */
  isBoardAsked(): boolean;
  sticks: TouchSticks["sticks"];
  /** Lets go of everything, as when a dialog opens. */
  rest(): void;
  destroy(): void;
}

/** CSS px that a mouse moves before it takes over from a gamepad: a knock at the table is no wish. */
const MOVED = 40;

/** Watches the devices. */
export function watchDevices({ parent, isTouch, target, handling, onPad }: DeviceOptions): Devices {
  const gone = new AbortController();
  const { signal } = gone;
  const touches = watchTouches(
    parent,
    target,
    () => handling().hasSwappedSticks,
    () => handling().stickGain,
  );
  const choice = createPadChoice();
  const first: DeviceKind = isTouch ? "touch" : "keys";
  let kind: DeviceKind = first;
  let held: Held = NOTHING_HELD;
  let last: Pointing = { aim: 0, reach: 1 };
  let padLast = last;
  let moved = 0;
  let pad: PadLike | null = null;
  let reading = PAD_AT_REST;
  /** Buttons that were down while somebody was in a menu: they count when they were let go. */
  let spent: Held = NOTHING_HELD;
  let trigger = UP;
  let board = UP;
  let presses = { ability1: UNPRESSED, ability2: UNPRESSED };

  const rest = (): void => {
    held = NOTHING_HELD;
    spent = reading.held;
    trigger = UP;
    board = UP;
    presses = { ability1: UNPRESSED, ability2: UNPRESSED };
    touches.rest();
  };
  const take = (next: DeviceKind): void => {
    kind = next;
    moved = 0;
  };

  /** Reads the gamepad, and tells of buttons that have just gone down. */
  const poll = (): void => {
    const { deadZone, hasSwappedSticks, stickGain } = handling();
    const before = reading.held;
    const wasThere = pad !== null;
    const found = choice.choose(readPads(), deadZone, hasSwappedSticks, stickGain);
    pad = found?.pad ?? null;
    reading = found?.reading ?? PAD_AT_REST;
    // Pulled out: nothing of it stays down, and the signs are those of what is left.
    if (wasThere && pad === null && kind === "pad") {
      rest();
      take(first);
    }
    if (isInMenu()) spent = reading.held;
    else spent = spent.filter((code) => reading.held.includes(code));
    if (isTouched(reading)) take("pad");
    for (const code of reading.held) if (!before.includes(code) && !spent.includes(code)) onPad(code);
  };

  const raw = (frame: Frame | null, now: number): Control => {
    const { keys, pad: buttons, aimAssist } = handling();
    if (kind === "keys") return controlOf(held, last, keys);
    const targets = frame === null ? null : targetsIn(frame);
    const helped = (aim: number): number => (targets === null ? aim : assistedAim(aim, targets, aimAssist));
    if (kind === "pad") {
      const free = isInMenu()
        ? PAD_AT_REST
        : { ...reading, held: reading.held.filter((code) => !spent.includes(code)) };
      const control = padControl(free, padLast, buttons);
      padLast = { aim: control.aim, reach: control.reach };
      return { ...control, aim: helped(control.aim) };
    }
    const control = touches.control(now);
    const nearest = touches.isTapped(now) && targets !== null ? nearestAim(targets) : null;
    return { ...control, aim: nearest ?? helped(control.aim) };
  };

  /** Lets buttons stay down that are to, and waits with presses that come early. */
  const settled = (control: Control, frame: Frame | null, now: number): Control => {
    const own = frame?.own ?? null;
    trigger = own?.isAlive === true ? nextToggle(trigger, control.fire, handling().isFireToggled) : UP;
    const press = (name: "ability1" | "ability2", slot: 0 | 1): boolean => {
      const next = nextPress(presses[name], control[name], own?.abilities[slot] ?? null, now);
      presses = { ...presses, [name]: next.press };
      return next.isSent;
    };
    return { ...control, fire: trigger.isOn, ability1: press("ability1", 0), ability2: press("ability2", 1) };
  };

  listenToKeys(signal, parent, {
    down(code) {
      take("keys");
      held = pressed(held, code);
    },
    up(code) {
      held = released(held, code);
    },
    keys: () => handling().keys,
    mouseMoved(far) {
      moved += far;
      if (kind === "pad" && moved > MOVED) take("keys");
    },
    touched: () => take("touch"),
    lost: rest,
  });
  window.addEventListener("blur", rest, { signal });
  document.addEventListener("visibilitychange", rest, { signal });

  return {
    control(pointing, frame, now) {
      last = pointing ?? last;
      poll();
      const control = settled(raw(frame, now), frame, now);
      const isBoard = kind === "pad" && isAsked(reading.held, "board", handling().pad);
      board = nextToggle(board, isBoard && !isInMenu(), handling().isBoardToggled);
      return control;
    },
    kind: () => kind,
    padKind: () => padKindOf(pad?.id ?? ""),
    pad: () => pad,
    isBoardAsked: () => board.isOn,
    sticks: touches.sticks,
    rest,
    destroy() {
      gone.abort();
      touches.destroy();
    },
  };
}

/** True while a dialog is open: what is pressed then is meant for it. */
function isInMenu(): boolean {
  return document.querySelector("dialog[open]") !== null;
}
