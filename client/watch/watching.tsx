/** The page over a match that is watched: DOM beside the canvas, fetched by those who watch. */
import { render } from "preact";
import type { Cameras } from "../sdk/cameras.ts";
import type { Frame } from "../sdk/frame.ts";
import type { Timeline } from "../sdk/timeline.ts";
import "../styles/watching.css";
import { TimelineBar } from "./timeline-bar.tsx";
import { createWatchState } from "./watch-state.ts";

/** What is watched, and what one can do about it. */
export interface Watching {
  readonly timeline: Timeline;
  /** The room of a live match; empty for a replay. */
  readonly roomId: string;
  readonly cameras: Cameras;
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
  const state = createWatchState(watching.timeline);
  render(<TimelineBar state={state} timeline={watching.timeline} />, host);
  return {
    follow: state.follow,
    destroy() {
      render(null, host);
      host.remove();
    },
  };
}
