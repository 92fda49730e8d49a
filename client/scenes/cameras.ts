/**
 * The cameras of a spectator: one mode at a time, what leads from one to another, the second picture, and through whose
 * eyes one sees. It moves nothing itself: it tells the game whom to follow and the view how to be free.
 */

import { stepped } from "../hud/ring.ts";
import { followable } from "../hud/seat-list.ts";
import { type CameraChoice, type CameraMode, type Cameras, formatCamera } from "../sdk/cameras.ts";
import { type Area, type Director, NEW_DIRECTOR, nextDirector, type Shot } from "../sdk/director.ts";
import type { Frame } from "../sdk/frame.ts";
import type { Timeline, Vision } from "../sdk/timeline.ts";
import type { WorldCamera } from "../view/camera.ts";
import { TILE } from "../view/layers.ts";
import { EVERYTHING, nextVision, visionsOf } from "./visions.ts";

/** The same, and what the screen tells them. */
export interface RunningCameras extends Cameras {
  /** Looks at a frame before it is drawn. @param now ms of a monotonic clock */
  direct(frame: Frame, now: number): void;
  /** What the second picture shows, or null. */
  second(): Shot | null;
  /** Zooms about a point of the screen, CSS px: out of the whole maze into a part of it. */
  zoomBy(factor: number, x: number, y: number): void;
  /** Moves the picture by CSS px, whatever led it before. */
  dragBy(x: number, y: number): void;
  /** Moves a free picture from now on. @param right, down −1 to 1 @param zoom −1 (away) to 1 (nearer) */
  push(right: number, down: number, zoom: number): void;
}

/** What the cameras lead. */
export interface CameraSubjects {
  /** The game follows a seat, or nobody. */
  readonly follow: (seat: number | null) => void;
  /** The world's camera, or null while there is no picture. */
  readonly camera: () => WorldCamera | null;
  /** Of a match that is watched; null where there is none. */
  readonly timeline: Pick<Timeline, "vision" | "setVision" | "chronicle"> | null;
}

/** CSS px that a push moves the picture in a second, and by what it zooms in that time. */
const PACE = 900;
const ZOOM_PACE = 3;
/** A longer step of the clock, in ms, moves no further: a hidden page must not drift away. */
const LONGEST_STEP = 100;

/** Returns the cameras of a spectator's screen. @param start how it begins */
export function createCameras(start: CameraChoice, { follow, camera, timeline }: CameraSubjects): RunningCameras {
  const listeners = new Set<() => void>();
  let mode: CameraMode = start.kind === "seat" ? "follow" : start.kind;
  let seat: number | null = start.kind === "seat" ? start.seat : null;
  /** Whom "follow" goes back to. */
  let lastSeat = seat;
  let hasSecond = false;
  let director: Director = NEW_DIRECTOR;
  let frame: Frame | null = null;
  let lastNow = Number.NaN;
  let pushed = { right: 0, down: 0, zoom: 0 };
  let isBegun = false;
  if (seat !== null) follow(seat);

  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const point = (next: number | null): void => {
    if (next !== null) camera()?.attach();
    if (next === seat) return;
    seat = next;
    lastSeat = next ?? lastSeat;
    follow(next);
  };
  const vision = (): Vision => timeline?.vision() ?? EVERYTHING;
  /** Whom to follow when nobody says whom. */
  const someone = (): number | null => {
    const seats = frame?.seats ?? [];
    return seats.some((other) => other.seat === lastSeat)
      ? lastSeat
      : (seats.toSorted((one, other) => one.place - other.place || one.seat - other.seat)[0]?.seat ?? null);
  };
  const followNow = (next: number): void => {
    mode = "follow";
    point(next);
    // One robot's sight is that of the robot one is with.
    if (vision().kind === "seat") timeline?.setVision({ kind: "seat", seat: next });
  };

  const set = (next: CameraMode): void => {
    if (next === mode) return;
    if (next === "follow") {
      const whom = someone();
      if (whom === null) return;
      followNow(whom);
    } else {
      mode = next;
      if (next === "director") {
        // Through one robot's eyes there is nothing to choose from.
        if (vision().kind === "seat") timeline?.setVision(EVERYTHING);
        director = { ...director, isUnsure: true };
      } else {
        camera()?.release(next === "whole" ? "whole" : "here");
        point(null);
      }
    }
    changed();
  };
  const setVision = (next: Vision): void => {
    timeline?.setVision(next);
    if (next.kind === "seat" && (mode === "director" || mode === "follow")) followNow(next.seat);
    changed();
  };

  /** What the main picture shows, in tiles. */
  const shown = (): Area | null => {
    const window = camera()?.window;
    if (window === undefined) return null;
    return { x: window.x / TILE, y: window.y / TILE, w: window.width / TILE, h: window.height / TILE };
  };
  const begin = (at: WorldCamera): void => {
    if (isBegun) return;
    if (mode === "director" || mode === "follow") at.attach();
    if (start.kind === "free") at.release(start);
    if (start.kind !== "director" || mode !== "director") isBegun = true;
    else if (frame?.own !== null) {
      // The first that the director shows is there from the beginning.
      at.cut();
      isBegun = true;
    }
  };
  const move = (at: WorldCamera, passed: number): void => {
    const seconds = Math.min(LONGEST_STEP, Number.isNaN(passed) ? 0 : passed) / 1000;
    const { right, down, zoom } = pushed;
    if (mode !== "free" || seconds <= 0) return;
    at.dragBy(-right * PACE * seconds, -down * PACE * seconds);
    if (zoom === 0) return;
    const { width, height } = at.window;
    at.zoomBy(ZOOM_PACE ** (zoom * seconds), (width * at.scale()) / 2, (height * at.scale()) / 2);
  };

  return {
    mode: () => mode,
    set,
    seat: () => seat,
    follow(next) {
      if (mode === "follow" && seat === next) return;
      followNow(next);
      changed();
    },
    step(by) {
      const seats = frame === null ? [] : followable(frame).map((each) => each.seat);
      const next = stepped(seats, seat ?? lastSeat ?? undefined, by);
      if (next === undefined) return;
      followNow(next);
      changed();
    },
    hasSecond: () => hasSecond,
    setSecond(isOn) {
      if (hasSecond === isOn) return;
      hasSecond = isOn;
      changed();
    },
    vision,
    setVision,
    nextVision() {
      if (frame === null || timeline === null) return;
      setVision(nextVision(vision(), visionsOf(frame, seat ?? someone())));
    },
    address() {
      if (mode === "follow") return formatCamera(seat === null ? { kind: "whole" } : { kind: "seat", seat });
      if (mode !== "free") return formatCamera({ kind: mode });
      return formatCamera({ kind: "free", ...(camera()?.free() ?? { x: 0, y: 0, zoom: 1 }) });
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    direct(next, now) {
      frame = next;
      // What is to come may be known of what one may see alone.
      const isAllSeen = timeline !== null && vision().kind === "everything";
      const hits = isAllSeen ? timeline.chronicle().hits : [];
      director = nextDirector(director, next, now, { shown: shown(), hits });
      const { main } = director;
      const isGone = mode === "follow" && !next.seats.some((other) => other.seat === seat);
      if (isGone) mode = "director";
      if (mode === "director" && main !== null && main.seat !== seat) {
        point(main.seat);
        changed();
      } else if (isGone) changed();
      const at = camera();
      if (at === null) return;
      begin(at);
      move(at, now - lastNow);
      lastNow = now;
    },
    second: () => (hasSecond ? director.second : null),
    zoomBy(factor, x, y) {
      if (mode === "whole") {
        if (factor <= 1) return;
        set("free");
      }
      camera()?.zoomBy(factor, x, y);
    },
    dragBy(x, y) {
      if (mode === "whole") return;
      set("free");
      camera()?.dragBy(x, y);
    },
    push(right, down, zoom) {
      pushed = { right, down, zoom };
    },
  };
}
