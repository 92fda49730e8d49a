/**
 * When there may be sound: browsers keep it locked until a person has touched the page, and nobody wants to hear a tab
 * that is not shown. Opens the context with the first gesture, wakes it whenever it sleeps, and lets it sleep while the
 * page is hidden.
 */

/** What of an audio context matters here. */
export interface Sleeper {
  readonly state: string;
  resume(): Promise<void>;
  suspend(): Promise<void>;
  close(): Promise<void>;
}

/** What of the page matters here. */
export interface Stirring {
  /** True once a person has touched the page. */
  hasStirred(): boolean;
  isHidden(): boolean;
  /** Calls back at each gesture, and whenever the page is hidden or shown. @returns a function that stops it */
  watch(onGesture: () => void, onVisibility: () => void): () => void;
}

/**
 * Waits for the first gesture.
 * @param open makes the context, once
 * @returns a function that ends everything
 */
export function wakeWithGestures(open: () => Sleeper, page: Stirring): () => void {
  let context: Sleeper | null = null;
  let isEnded = false;
  const settle = (): void => {
    if (context === null || isEnded) return;
    // It may be refused; then the next gesture tries again.
    if (page.isHidden()) context.suspend().catch(() => undefined);
    else if (context.state !== "running") context.resume().catch(() => undefined);
  };
  const onGesture = (): void => {
    if (isEnded) return;
    try {
      context ??= open();
    } catch {
      // Here there is no sound, and asking at each key would not bring it.
      end();
      return;
    }
    settle();
  };
  const unwatch = page.watch(onGesture, settle);
  const end = (): void => {
    isEnded = true;
    unwatch();
    context?.close().catch(() => undefined);
  };
  if (page.hasStirred()) onGesture();
  return end;
}

/** The page itself. */
export const thisPage: Stirring = {
  hasStirred: () => "userActivation" in navigator && navigator.userActivation.hasBeenActive,
  isHidden: () => document.hidden,
  watch(onGesture, onVisibility) {
    const gone = new AbortController();
    // In the capturing phase: whoever stops an event on its way must not keep the page silent.
    const options = { signal: gone.signal, capture: true } as const;
    for (const kind of ["pointerdown", "pointerup", "keydown"]) window.addEventListener(kind, onGesture, options);
    document.addEventListener("visibilitychange", onVisibility, options);
    return () => gone.abort();
  },
};
