/** The page over a match that is watched: DOM beside the canvas, fetched by those who watch. */
import { render } from "preact";
import type { PadKind } from "../input/bindings.ts";
import type { Cameras } from "../sdk/cameras.ts";
import type { Frame } from "../sdk/frame.ts";
import type { Game } from "../sdk/game.ts";
import type { Timeline } from "../sdk/timeline.ts";
import "../styles/watching-panels.css";
import "../styles/watching.css";
import { listenToBarKeys } from "./bar-keys.ts";
import { createBarPad } from "./bar-pad.ts";
import { createBarState } from "./bar-state.ts";
import { showBarePage } from "./bare-page.ts";
import type { ClipStage } from "./clip/clip-stage.ts";
import { createDeeds } from "./deeds.ts";
import { type KeyLine, KeysDialog } from "./keys-dialog.tsx";
import { createOpening } from "./opening.ts";
import { panelKeyLines } from "./panel-key-lines.ts";
import { watchPresence } from "./presence.ts";
import { Reactions } from "./reactions.tsx";
import { type BesideOptions, showBeside } from "./show-beside.tsx";
import { newsOf, type Watched } from "./spoken-news.ts";
import { TimelineBar } from "./timeline-bar.tsx";
import { momentLink, momentOf } from "./watch-link.ts";
import { behindOf, createWatchState } from "./watch-state.ts";
import { createWatchTools, type PlayFromSource, ToolDialog } from "./watch-tools.tsx";

/** What is watched, and what one can do about it. */
export interface Watching extends Pick<BesideOptions, "overlay" | "sides" | "onBeside"> {
  readonly timeline: Timeline;
  /** The room of a live match; empty for a replay. */
  readonly roomId: string;
  readonly cameras: Cameras;
  /** Shows a reaction to all; see `Game`. */
  readonly react: Game["react"];
  /** Keys that others than this page answer to, for the list of all. */
  readonly otherKeys?: () => readonly KeyLine[];
  /** The gamepad that was used last; null for other devices. */
  readonly pad?: () => PadKind | null;
  /** Told how many CSS px at the lower edge this page covers. */
  readonly onBelow?: (pixels: number) => void;
  /** Where clips are made; null as long as nothing is drawn. */
  readonly clip: () => ClipStage | null;
  /** Null for what is no replay. */
  readonly playFrom: PlayFromSource | null;
}

/** The page. */
export interface WatchPage {
  /** Takes note of a picture. @param now ms of a monotonic clock */
  follow(frame: Frame, now: number): void;
  /** A button of a gamepad went down. @returns false where it is the cameras' */
  takePad(code: string): boolean;
  /** The stick that goes through the time. @param push −1 to 1 @param now ms of a monotonic clock */
  scrub(push: number, now: number): void;
  /** True while a gamepad goes through what stands beside the match: its cross and its sticks are not the cameras'. */
  isEntered(): boolean;
  destroy(): void;
}

/** What is said of a deed stays for so long, in ms, and the space between the bar and what lies above it, in CSS px. */
const SAID_FOR = 1800;
const SPACE = 2;

/** Shows the page beside `screen`, in an element of its own after it: what is pressed there is not pressed in the maze. */
export function showWatchPage(screen: HTMLElement, watching: Watching): WatchPage {
  if (watching.overlay.kind !== "page") return showBarePage(screen, { ...watching, follow: () => undefined });
  const { timeline, roomId, cameras, react, clip, playFrom, otherKeys, pad, onBelow } = watching;
  const gone = new AbortController();
  const host = document.createElement("div");
  host.className = "watching";
  host.dataset.padScope = "";
  screen.after(host);
  // Beside the bar the match is what the page is about.
  screen.setAttribute("role", "main");
  const state = createWatchState(timeline);
  /** A second click lets go of whom one follows; whom the director shows is followed by the first. */
  const follow = (seat: number): void => {
    if (cameras.mode() === "follow" && cameras.seat() === seat) cameras.set("whole");
    else cameras.follow(seat);
  };
  const endBeside = showBeside(screen, { ...watching, state, follow });
  const bar = createBarState();
  const opening = createOpening(momentOf(window.location.search), timeline);
  const deeds = createDeeds({ timeline, state, bar, onAct: opening.forget });
  const link = (): string =>
    momentLink(window.location.href, { tick: timeline.tick(), roomId, camera: cameras.address() });
  const tools = createWatchTools({ clip, playFrom, frame: () => state.frame.value, timeline });
  const close = (): void => {
    bar.hasKeys.value = false;
  };
  // No button of a gamepad opens panels: it goes to their own.
  const others = (): readonly KeyLine[] => [
    ...(bar.pad.value === null ? panelKeyLines() : []),
    ...(otherKeys?.() ?? []),
  ];
  function Page() {
    return (
      <>
        <TimelineBar timeline={timeline} state={state} bar={bar} deeds={deeds} tools={tools} link={link}>
          {timeline.kind === "live" && <Reactions state={state} bar={bar} react={react} />}
        </TimelineBar>
        <ToolDialog tools={tools} />
        {bar.hasKeys.value && <KeysDialog others={others()} pad={bar.pad.value} onClose={close} />}
      </>
    );
  }
  render(<Page />, host);

  listenToBarKeys(gone.signal, { host, bar, deeds });
  const barPad = createBarPad({ host, timeline, bar, deeds });
  const presence = watchPresence(gone.signal, () => {
    bar.isAway.value = false;
  });
  // Where a finger was last is still hovered over, as browsers see it.
  const attended = window.matchMedia("(hover: hover)").matches ? ":hover, :focus" : ":focus";
  /** True while somebody has something to do with the bar, without moving. */
  const isNeeded = (): boolean =>
    bar.hasMore.value || bar.hasKeys.value || bar.isDragging.value || host.querySelector(attended) !== null;
  let saying = 0;
  const stopSaying = bar.said.subscribe((words) => {
    window.clearTimeout(saying);
    if (words === "") return;
    saying = window.setTimeout(() => {
      bar.said.value = "";
    }, SAID_FOR);
  });
  let watched: Watched | null = null;
  /** Has read aloud what is another than at the last picture. */
  const tell = (frame: Frame): void => {
    const moment = state.moment.value;
    const { isLive, isPaused, speed } = moment;
    const led = { mode: cameras.mode(), seat: cameras.seat(), vision: cameras.vision() };
    const now: Watched = { ...led, isLive, isPaused, speed, behind: behindOf(moment) };
    // What a hand on the bar does is said when it lets go.
    const isTold = bar.said.value !== "" || bar.isDragging.value;
    const news = watched === null ? [] : newsOf(watched, now, frame, isTold);
    if (news.length > 0) bar.news.value = news.join(", ");
    watched = now;
  };
  const section = host.querySelector("section");
  const measure = (): void => {
    const top = section?.getBoundingClientRect().top ?? window.innerHeight;
    onBelow?.(Math.max(0, Math.ceil(window.innerHeight - top + SPACE)));
  };
  const sizes = new ResizeObserver(measure);
  if (section !== null) sizes.observe(section);
  window.addEventListener("resize", measure, { signal: gone.signal });

  return {
    follow(frame, now) {
      opening.follow(frame);
      state.follow(frame, now);
      bar.pad.value = pad?.() ?? null;
      barPad.look();
      tell(frame);
      bar.isAway.value = timeline.isLive() && presence.isResting(now) && !isNeeded();
    },
    takePad(code) {
      presence.note();
      return barPad.take(code);
    },
    scrub(push, now) {
      if (push !== 0) presence.note();
      barPad.scrub(push, now);
    },
    isEntered: () => bar.isEntered.value,
    destroy() {
      gone.abort();
      stopSaying();
      window.clearTimeout(saying);
      sizes.disconnect();
      endBeside();
      onBelow?.(0);
      render(null, host);
      host.remove();
      screen.removeAttribute("role");
    },
  };
}
