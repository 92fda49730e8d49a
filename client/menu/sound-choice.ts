/** Whether one wants to hear the game, and its music: on unless switched off, and remembered in this browser. */
import { type Signal, signal } from "@preact/signals";
import { browserMemory, KEPT, type Memory } from "./memory.ts";

const OFF = "off";

/** What one wants to hear. */
export interface SoundChoice {
  readonly isSoundOn: Signal<boolean>;
  readonly isMusicOn: Signal<boolean>;
  toggleSound(): void;
  toggleMusic(): void;
}

/** Returns the choice kept in a memory. */
export function createSoundChoice(memory: Memory): SoundChoice {
  const isSoundOn = signal(memory.read(KEPT.sound) !== OFF);
  const isMusicOn = signal(memory.read(KEPT.music) !== OFF);
  const toggle = (isOn: Signal<boolean>, key: string): void => {
    isOn.value = !isOn.value;
    memory.write(key, isOn.value ? null : OFF);
  };
  return {
    isSoundOn,
    isMusicOn,
    toggleSound: () => toggle(isSoundOn, KEPT.sound),
    toggleMusic: () => toggle(isMusicOn, KEPT.music),
  };
}

/** The choice of whoever sits before this page. */
export const soundChoice = createSoundChoice(browserMemory);
