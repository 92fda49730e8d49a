/** The page over a match that is watched: DOM beside the canvas, fetched by those who watch. */
import { render } from "preact";
import type { Frame } from "../sdk/frame.ts";
import type { Game } from "../sdk/game.ts";
import type { Timeline } from "../sdk/timeline.ts";
import "../styles/watching.css";
import type { ClipStage } from "./clip/clip-stage.ts";
import { Reactions } from "./reactions.tsx";
import { TimelineBar } from "./timeline-bar.tsx";
import { createWatchState } from "./watch-state.ts";
import { createWatchTools, type PlayFromSource, ToolDialog } from "./watch-tools.tsx";

/** What is watched, and what one can do about it. */
export interface Watching {
  readonly timeline: Timeline;
  /** The room of a live match; empty for a replay. */
  readonly roomId: string;
  /** Has the camera follow a seat, or nobody. */
  readonly follow: (seat: number | null) => void;
  /** Where clips are made; null as long as nothing is drawn. */
  readonly clip: () => ClipStage | null;
  /** Null for what is no replay. */
  readonly playFrom: PlayFromSource | null;
  /** Shows a reaction to all; see `Game`. */
  readonly react: Game["react"];
}

/** The page. */
export interface WatchPage {
  /** Takes note of a picture. @param now ms of a monotonic clock */
  follow(frame: Frame, now: number): void;
  destroy(): void;
}

/** Shows the page beside `screen`, in an element of its own after it: what is pressed there is not pressed in the maze. */
export function showWatchPage(screen: HTMLElement, watching: Watching): WatchPage {
  const host = document.createElement("div");
  host.className = "watching";
  screen.after(host);
  const { timeline, react, clip, playFrom } = watching;
  const state = createWatchState(timeline);
  let shown: Frame | null = null;
  const tools = createWatchTools({ clip, playFrom, frame: () => shown, pause: timeline.pause });
  render(
    <>
      <TimelineBar state={state} timeline={timeline} tools={tools} />
      {timeline.kind === "live" && <Reactions state={state} react={react} />}
      <ToolDialog tools={tools} />
    </>,
    host,
  );
  return {
    follow(frame, now) {
      shown = frame;
      state.follow(frame, now);
    },
    destroy() {
      render(null, host);
      host.remove();
    },
  };
}
