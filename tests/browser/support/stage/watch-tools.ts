/** A page that shows a replay, and the dialogs of whoever watches it. Served to tests only. */
import "#client/styles/page.css";
import "#client/styles/dialog.css";
import "#client/styles/choice.css";
import "#client/styles/modes.css";
import { h, render } from "preact";
import { startAudio } from "#client/audio/audio.ts";
import { startScreen } from "#client/scenes/screen.ts";
import type { Frame } from "#client/sdk/frame.ts";
import { openReplayGame } from "#client/sdk/replay-game.ts";
import { ClipDialog } from "#client/watch/clip-dialog.tsx";
import { PlayFrom, type PlayFromChoice, type PlayFromProblem } from "#client/watch/play-from.tsx";
import type { Spoken } from "#client/words/language.ts";
import { showLanguage } from "#client/words/words.ts";

/** What tests ask of this page. */
export interface ToolStage {
  /** Shows a file, given as base64. */
  open(file: string): Promise<void>;
  /** Goes to a tick, and stands there. Resolves when it is shown. */
  goTo(tick: number): Promise<void>;
  /** The tick that is shown, and whether it stands. */
  place(): readonly [tick: number, isPaused: boolean];
  speak(language: Spoken): Promise<boolean>;
  showClip(): void;
  /** @param problem that the server has */
  showPlayFrom(isKept: boolean, problem: PlayFromProblem | null): void;
  hide(): void;
  /** Who was to play on, as it was asked last. */
  choice: PlayFromChoice | null;
  /** True when no dialog is there any more. */
  isClosed: boolean;
}

declare global {
  interface Window {
    toolStage?: ToolStage;
  }
}

const screen = document.getElementById("screen") ?? document.body;
const pages = document.getElementById("pages") ?? document.body;
const notShown = (): never => {
  throw new Error("nothing is shown yet");
};

let timeline = (): Awaited<ReturnType<typeof openReplayGame>>["timeline"] => notShown();
let clip = (): void => notShown();
let seats: Frame["seats"] = [];
let onFrame = (_frame: Frame): void => undefined;

const stage: ToolStage = {
  choice: null,
  isClosed: true,
  async open(file) {
    const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
    const game = await openReplayGame(bytes, { readModule: async () => null, addressOf: (_hash, code) => code });
    const audio = startAudio({ isSoundOn: true, isMusicOn: true });
    timeline = () => game.timeline;
    await new Promise<void>((resolve) => {
      const shown = startScreen(screen, game, {
        quality: "low",
        onFrame(frame) {
          ({ seats } = frame);
          onFrame(frame);
          audio.hear(frame, performance.now());
        },
        onReady: resolve,
        onFailure: notShown,
      });
      clip = () => {
        const { canvas, afterPicture } = shown;
        if (canvas === null) return notShown();
        const place = { timeline: game.timeline, canvas, afterPicture, listen: audio.listen };
        stage.isClosed = false;
        render(h(ClipDialog, { stage: place, match: game.head.id, onClose: stage.hide }), pages);
      };
    });
  },
  goTo(tick) {
    timeline().pause();
    timeline().seek(tick);
    return new Promise((resolve) => {
      onFrame = (frame) => {
        if (frame.tick === tick) resolve();
      };
    });
  },
  place: () => [timeline().tick(), timeline().isPaused()],
  speak: showLanguage,
  showClip: () => clip(),
  showPlayFrom(isKept, problem) {
    stage.isClosed = false;
    const onPlay = async (choice: PlayFromChoice): Promise<PlayFromProblem | null> => {
      stage.choice = choice;
      return problem;
    };
    render(h(PlayFrom, { tick: timeline().tick(), seats, watched: 2, isKept, onPlay, onClose: stage.hide }), pages);
  },
  hide() {
    stage.isClosed = true;
    render(null, pages);
  },
};
window.toolStage = stage;
document.title = "ready";
