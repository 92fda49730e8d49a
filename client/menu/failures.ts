/** What the page says when a game cannot begin or ends: a sentence, a cause, and a button that helps. */
import type { Failure } from "../sdk/game.ts";

/** What the button does: loads the page anew, goes to the start page, or looks for a match at once. */
export type Remedy = "reload" | "home" | "play";

/** One failure in words. */
export interface FailureText {
  readonly sentence: string;
  readonly cause: string;
  readonly button: string;
  readonly remedy: Remedy;
}

/** All failures. */
export const FAILURES: Readonly<Record<Failure, FailureText>> = {
  "no-webgl": {
    sentence: "This browser cannot draw the maze.",
    cause: "WebGL is missing or switched off. Turn on hardware acceleration in the settings, or take another browser.",
    button: "Try again",
    remedy: "reload",
  },
  "room-gone": {
    sentence: "This match is gone.",
    cause: "Its room was closed while you were away, so there is no seat to come back to.",
    button: "Find another match",
    remedy: "play",
  },
  full: {
    sentence: "This match is full.",
    cause: "People sit on all of its seats.",
    button: "Find another match",
    remedy: "play",
  },
  "server-stopped": {
    sentence: "The server has stopped.",
    cause: "It was shut down or is being restarted. Usually it is back within a minute.",
    button: "Try again",
    remedy: "reload",
  },
  "server-unreachable": {
    sentence: "The server does not answer.",
    cause: "Your connection is down, or something between you and the server blocks websockets.",
    button: "Try again",
    remedy: "reload",
  },
  "page-outdated": {
    sentence: "This page is older than the server.",
    cause: "The game was updated, and reloading once did not bring the new page. An empty cache may help.",
    button: "Reload",
    remedy: "reload",
  },
  "no-such-match": {
    sentence: "There is no such match.",
    cause: "The link names a match that is over, or it was not copied whole.",
    button: "To the start page",
    remedy: "home",
  },
  "has-seat": {
    sentence: "You play in this match.",
    cause: "Who has a seat in a match cannot watch it as well: a spectator sees through the fog.",
    button: "Back to my seat",
    remedy: "play",
  },
  replaced: {
    sentence: "You play on another page now.",
    cause: "The same guest came into this match by another page, and took the seat with it.",
    button: "Play here",
    remedy: "play",
  },
  "too-often": {
    sentence: "Too many people join from your address.",
    cause: "The server lets each address ask for only so many seats a minute. Wait a little.",
    button: "Try again",
    remedy: "play",
  },
  kicked: {
    sentence: "The server ended your game.",
    cause: "It got more from this page than a game ever sends, or could not keep up with the line.",
    button: "Join again",
    remedy: "play",
  },
};
