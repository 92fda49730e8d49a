/** Keeps the screen of a phone on while somebody plays: thumbs on sticks count as nothing, and it would go dark. */

/** Holds the screen awake, where the browser lets us, until the signal is aborted. */
export function keepAwake(gone: AbortSignal): void {
  let lock: WakeLockSentinel | null = null;
  const ask = async (): Promise<void> => {
    if (!("wakeLock" in navigator) || document.hidden || gone.aborted) return;
    try {
      lock = await navigator.wakeLock.request("screen");
      if (gone.aborted) await lock.release();
    } catch {
      // A battery that runs low may refuse: the game goes on.
    }
  };
  void ask();
  // A hidden page loses it.
  document.addEventListener("visibilitychange", () => void ask(), { signal: gone });
  gone.addEventListener("abort", () => void lock?.release().catch(() => undefined));
}
