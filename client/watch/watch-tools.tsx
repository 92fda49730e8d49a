/** What watchers can make of a match beside watching it: buttons for whoever builds the bar, and the dialogs behind them. */
import { type Signal, signal } from "@preact/signals";
import type { Frame } from "../sdk/frame.ts";
import type { Timeline } from "../sdk/timeline.ts";
import { watchWords } from "../words/watch-words.ts";
import type { ClipStage } from "./clip/clip-stage.ts";
import { ClipDialog } from "./clip-dialog.tsx";
import { PlayFrom, type PlayFromChoice, type PlayFromProblem } from "./play-from.tsx";

/** Where a replay can be played on. */
export interface PlayFromSource {
  /** True when this server has the replay that is shown. */
  isKept(): Promise<boolean>;
  /**
   * Begins, unless the signal is aborted before.
   * @returns why it could not, or null: then something else is about to be shown, or nothing comes of it
   */
  play(choice: PlayFromChoice, signal: AbortSignal): Promise<PlayFromProblem | null>;
}

/** A dialog that is open, with what it is about. */
type Open =
  | { readonly kind: "clip"; readonly match: string; readonly stage: ClipStage }
  | { readonly kind: "playFrom"; readonly tick: number; readonly frame: Frame; readonly isKept: boolean };

/** See the file header. */
export interface WatchTools {
  /** What can be done here. */
  readonly has: { readonly clip: boolean; readonly playFrom: boolean };
  readonly open: Signal<Open | null>;
  openClip(): void;
  openPlayFrom(): Promise<void>;
  play: PlayFromSource["play"];
}

/** What tools work on. */
export interface ToolTargets {
  /** Null where there is no picture. */
  readonly clip: (() => ClipStage | null) | null;
  /** Null for what is no replay. */
  readonly playFrom: PlayFromSource | null;
  /** A frame that was shown lately. */
  readonly frame: () => Frame | null;
  readonly timeline: Pick<Timeline, "pause" | "tick">;
}

/** Returns the tools of a match that is watched. */
export function createWatchTools({ clip, playFrom, frame, timeline }: ToolTargets): WatchTools {
  const open = signal<Open | null>(null);
  return {
    has: { clip: clip !== null, playFrom: playFrom !== null },
    open,
    openClip() {
      const stage = clip?.() ?? null;
      if (stage !== null) open.value = { kind: "clip", match: frame()?.match ?? "", stage };
    },
    async openPlayFrom() {
      if (playFrom === null) return;
      // The moment is the one at which it was asked for.
      timeline.pause();
      const tick = timeline.tick();
      const isKept = await playFrom.isKept();
      const shown = frame();
      if (shown !== null) open.value = { kind: "playFrom", tick, frame: shown, isKept };
    },
    play: async (choice, signal) => playFrom?.play(choice, signal) ?? "failed",
  };
}

/** The buttons. */
export function ToolButtons({ tools }: { readonly tools: WatchTools }) {
  const words = watchWords();
  return (
    <>
      {tools.has.playFrom && (
        <button type="button" class="button small" onClick={() => void tools.openPlayFrom()}>
          {words.playFrom.open}
        </button>
      )}
      {tools.has.clip && (
        <button type="button" class="button small quiet" onClick={tools.openClip}>
          {words.clip.open}
        </button>
      )}
    </>
  );
}

/** The dialog that is open, if any. */
export function ToolDialog({ tools }: { readonly tools: WatchTools }) {
  const open = tools.open.value;
  if (open === null) return null;
  const close = (): void => {
    tools.open.value = null;
  };
  if (open.kind === "clip") return <ClipDialog stage={open.stage} match={open.match} onClose={close} />;
  const { seats, own } = open.frame;
  return (
    <PlayFrom
      tick={open.tick}
      seats={seats}
      watched={own?.seat ?? null}
      isKept={open.isKept}
      onPlay={tools.play}
      onClose={close}
    />
  );
}
