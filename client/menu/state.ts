/** What the pages show, as signals, and what they can ask for. `main.ts` holds both ends. */
import { type Signal, signal } from "@preact/signals";
import type { Finding } from "../replay.ts";
import type { MatchListing } from "../sdk/connect.ts";
import type { Failure } from "../sdk/game.ts";
import type { Keyframe } from "../sdk/tape.ts";
import { roomPath, watchPath } from "./address.ts";

/** Where a person is: on the start page, on the way into a match, or in one. */
export type Place = "home" | "joining" | "match";

/** A replay that is watched. */
export interface ShownReplay {
  /** At this server; empty for a file that somebody opened. */
  readonly id: string;
  /** Whether it is true; null while that is being checked. */
  readonly finding: Finding | null;
}

/** What is shown. */
export interface PageState {
  readonly place: Signal<Place>;
  readonly failure: Signal<Failure | null>;
  /** The game itself has been fetched: what is only nice to have may follow. */
  readonly isFetched: Signal<boolean>;
  /** The menu over a match is open. */
  readonly isMenuOpen: Signal<boolean>;
  /** The settings are open, over the start page or over a match. */
  readonly hasSettings: Signal<boolean>;
  /** Room of the match that runs; empty outside. */
  readonly room: Signal<string>;
  readonly isSpectator: Signal<boolean>;
  /** What is played goes on from a replay. */
  readonly isPractice: Signal<boolean>;
  /** Null outside of replays. */
  readonly replay: Signal<ShownReplay | null>;
}

/** Who one plays as, and what. */
export interface Choice {
  readonly name: string;
  /** Id of a chassis. */
  readonly chassis: string;
  /** Id of a mode. */
  readonly mode: string;
}

/** What the pages ask for. */
export interface PageActions {
  play(choice: Choice): void;
  /** Leaves the match, or goes back to the start page. */
  leave(): void;
  /** Does what the button of a failure promises. */
  help(failure: Failure): void;
  /** Opens the settings over whatever is shown. */
  openSettings(): void;
  listMatches(): Promise<readonly MatchListing[]>;
  /** Shows a replay from its file. */
  playReplay(bytes: Uint8Array, finding: Finding, worlds: readonly Keyframe[]): void;
}

/** Returns the state of a page that was just opened. */
export function createPageState(): PageState {
  return {
    place: signal<Place>("home"),
    failure: signal<Failure | null>(null),
    isFetched: signal(false),
    isMenuOpen: signal(false),
    hasSettings: signal(false),
    room: signal(""),
    isSpectator: signal(false),
    isPractice: signal(false),
    replay: signal<ShownReplay | null>(null),
  };
}

/** Returns the link under which a match can be watched. */
export function watchLink(room: string): string {
  return new URL(watchPath(room), window.location.origin).href;
}

/** Returns the link from which a match can be joined: whoever finds no seat watches it. */
export function inviteLink(room: string): string {
  return new URL(roomPath(room), window.location.origin).href;
}
