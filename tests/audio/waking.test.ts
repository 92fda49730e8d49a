/** Sound waits for a gesture, and does not play for a page that nobody sees. */
import { describe, expect, it } from "vitest";
import { type Sleeper, type Stirring, wakeWithGestures } from "#client/audio/waking.ts";

/** A page to stir by hand. */
function quietPage(hasStirred = false) {
  const listeners = { gesture: new Set<() => void>(), visibility: new Set<() => void>() };
  let isHidden = false;
  const page: Stirring = {
    hasStirred: () => hasStirred,
    isHidden: () => isHidden,
    watch(onGesture, onVisibility) {
      listeners.gesture.add(onGesture);
      listeners.visibility.add(onVisibility);
      return () => {
        listeners.gesture.delete(onGesture);
        listeners.visibility.delete(onVisibility);
      };
    },
  };
  return {
    page,
    gesture: () => {
      for (const listener of listeners.gesture) listener();
    },
    hide: (hidden: boolean) => {
      isHidden = hidden;
      for (const listener of listeners.visibility) listener();
    },
    watchers: () => listeners.gesture.size + listeners.visibility.size,
  };
}

/** A context as browsers make it; it refuses to wake up so many times. */
function lockedContext(refusals = 0) {
  let left = refusals;
  let state = "suspended";
  const context: Sleeper = {
    get state() {
      return state;
    },
    resume() {
      if (left-- > 0) return Promise.reject(new Error("no gesture"));
      state = "running";
      return Promise.resolve();
    },
    suspend() {
      state = "suspended";
      return Promise.resolve();
    },
    close() {
      state = "closed";
      return Promise.resolve();
    },
  };
  let opened = 0;
  const open = (): Sleeper => {
    opened++;
    return context;
  };
  return { context, open, opened: () => opened };
}

describe("sound", () => {
  it("is not even opened before the first gesture, and then once", () => {
    const { page, gesture } = quietPage();
    const { context, open, opened } = lockedContext();
    wakeWithGestures(open, page);
    expect(opened()).toBe(0);
    gesture();
    gesture();
    expect(opened()).toBe(1);
    expect(context.state).toBe("running");
  });

  it("needs no further gesture on a page that was touched before", () => {
    const { page } = quietPage(true);
    const { context, open } = lockedContext();
    wakeWithGestures(open, page);
    expect(context.state).toBe("running");
  });

  it("tries again with each gesture while it is refused", () => {
    const { page, gesture } = quietPage();
    const { context, open } = lockedContext(2);
    wakeWithGestures(open, page);
    gesture();
    gesture();
    expect(context.state).toBe("suspended");
    gesture();
    expect(context.state).toBe("running");
  });

  it("sleeps while the page is hidden", () => {
    const { page, gesture, hide } = quietPage();
    const { context, open } = lockedContext();
    wakeWithGestures(open, page);
    gesture();
    hide(true);
    expect(context.state).toBe("suspended");
    gesture();
    expect(context.state).toBe("suspended");
    hide(false);
    expect(context.state).toBe("running");
  });

  it("is not asked for again where there is none", () => {
    const { page, gesture, watchers } = quietPage();
    let asked = 0;
    wakeWithGestures(() => {
      asked++;
      throw new Error("no audio device");
    }, page);
    gesture();
    gesture();
    expect(asked).toBe(1);
    expect(watchers()).toBe(0);
  });

  it("ends with the game, and nothing wakes it any more", () => {
    const { page, gesture, watchers } = quietPage();
    const { context, open } = lockedContext();
    const end = wakeWithGestures(open, page);
    gesture();
    end();
    expect(context.state).toBe("closed");
    expect(watchers()).toBe(0);
    gesture();
    expect(context.state).toBe("closed");
  });
});
