/** What of the bar is open, chosen and said, as signals; what it shows of the match is in `watch-state.ts`. */
import { type Signal, signal } from "@preact/signals";
import type { PadKind } from "../input/bindings.ts";
import type { ChronicleMark } from "../sdk/chronicle.ts";
import { MARK_KINDS } from "./marks.ts";

/** A place of the bar that somebody points at. */
export interface Pointed {
  readonly tick: number;
  /** CSS px from the beginning of the bar, and the width of the bar. */
  readonly x: number;
  readonly width: number;
}

/** See the file header. */
export interface BarState {
  /** Nobody moves anything while a live match is followed: the bar leaves the picture. */
  readonly isAway: Signal<boolean>;
  /** The bar is closed but for its tab. */
  readonly isClosed: Signal<boolean>;
  readonly hasMore: Signal<boolean>;
  readonly hasKeys: Signal<boolean>;
  /** The marks that are shown, and gone to. */
  readonly kinds: Signal<ReadonlySet<ChronicleMark["kind"]>>;
  readonly pointed: Signal<Pointed | null>;
  readonly isDragging: Signal<boolean>;
  /** The gamepad that was used last, for its key caps; null for other devices. */
  readonly pad: Signal<PadKind | null>;
  /** Something of what stands beside the match has the focus. */
  readonly isEntered: Signal<boolean>;
  /** What was done last, until it is read; empty for nothing. */
  readonly said: Signal<string>;
  /** What is read aloud of what changed, and not shown. */
  readonly news: Signal<string>;
}

/** Returns the state of a bar that was just opened. */
export function createBarState(): BarState {
  return {
    isAway: signal(false),
    isClosed: signal(false),
    hasMore: signal(false),
    hasKeys: signal(false),
    kinds: signal<ReadonlySet<ChronicleMark["kind"]>>(new Set(MARK_KINDS)),
    pointed: signal<Pointed | null>(null),
    isDragging: signal(false),
    pad: signal<PadKind | null>(null),
    isEntered: signal(false),
    said: signal(""),
    news: signal(""),
  };
}
