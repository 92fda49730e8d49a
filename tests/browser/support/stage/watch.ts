/**
 * A page that plays a replay as the game's page does, from a file that it is handed: `lang=ja` in Japanese, `t=20` from that
 * second on. Served to tests and benches only.
 */
import "@fontsource/exo-2/latin-500.css";
import "@fontsource/exo-2/latin-700.css";
import "@fontsource/oxanium/latin-600.css";
import "@fontsource/oxanium/latin-700.css";
import "#client/styles/page.css";
import "#client/styles/dialog.css";
import { followSettings } from "#client/page-look.ts";
import { runGame } from "#client/play.ts";
import { findWorlds, openGame } from "#client/replay.ts";
import type { Timeline } from "#client/sdk/timeline.ts";
import { chosenLanguage } from "#client/words/language.ts";
import { showLanguage } from "#client/words/words.ts";

/** What tests and benches ask of this page. */
interface WatchStage {
  /** Plays a replay. @param file its bytes in base 64. Resolves when its first picture is drawn */
  open(file: string): Promise<void>;
  /** Resolves when all of the match has been looked at. */
  isKnown(): Promise<void>;
  /** Plays on from a tick. */
  play(tick: number): void;
  /** Goes to a tick while the match stands still. Resolves to the ms until its picture is drawn */
  seek(tick: number): Promise<number>;
}

declare global {
  interface Window {
    watchStage?: WatchStage;
  }
}

const parent = document.getElementById("screen");
if (parent === null) throw new Error("the page has no element `screen`");
let timeline: Timeline | null = null;

/** Waits for pictures until something is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(requestAnimationFrame);
}

const opened = (): Timeline => {
  if (timeline === null) throw new Error("no replay is open");
  return timeline;
};

window.watchStage = {
  async open(file) {
    const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
    // No server is there that could say whether it is true.
    const game = await openGame(bytes);
    findWorlds(bytes, game.keep);
    timeline = game.timeline;
    await new Promise<void>((resolve, reject) => {
      runGame(parent, game, {
        playFrom: null,
        onReady: resolve,
        onMenu: () => undefined,
        onFailure: (why) => reject(new Error(why)),
      });
    });
  },
  isKnown: () => until(() => opened().chronicle().knownTo >= opened().span().to),
  play(tick) {
    opened().seek(tick);
    opened().play();
  },
  async seek(tick) {
    opened().pause();
    const begun = performance.now();
    opened().seek(tick);
    await until(() => window.arena?.tick === tick);
    return performance.now() - begun;
  },
};
followSettings();
await showLanguage(
  chosenLanguage({ asked: new URLSearchParams(location.search).get("lang"), kept: null, preferred: [] }),
);
document.title = "ready";
