/** What one wants to hear is remembered. */
import { describe, expect, it } from "vitest";
import type { Memory } from "#client/menu/memory.ts";
import { createSoundChoice } from "#client/menu/sound-choice.ts";

function emptyMemory(): Memory {
  const kept = new Map<string, string>();
  return {
    read: (key) => kept.get(key) ?? null,
    write: (key, value) => (value === null ? kept.delete(key) : kept.set(key, value)),
  };
}

describe("sound and music", () => {
  it("are on at first", () => {
    const { isSoundOn, isMusicOn } = createSoundChoice(emptyMemory());
    expect([isSoundOn.value, isMusicOn.value]).toEqual([true, true]);
  });

  it("are switched each by itself, and stay so for the next visit", () => {
    const memory = emptyMemory();
    const choice = createSoundChoice(memory);
    choice.toggleMusic();
    expect([choice.isSoundOn.value, choice.isMusicOn.value]).toEqual([true, false]);
    const next = createSoundChoice(memory);
    expect([next.isSoundOn.value, next.isMusicOn.value]).toEqual([true, false]);
    next.toggleMusic();
    next.toggleSound();
    const last = createSoundChoice(memory);
    expect([last.isSoundOn.value, last.isMusicOn.value]).toEqual([false, true]);
  });
});
