/** What pages say when a game cannot begin or ends: a sentence, a cause, and what the button does. */

const TRY_AGAIN = "Try again";
const FIND_ANOTHER = "Find another match";

export const failures = {
  "no-webgl": {
    sentence: "This browser cannot draw the maze.",
    cause: "WebGL is missing or switched off. Turn on hardware acceleration in the settings, or take another browser.",
    button: TRY_AGAIN,
  },
  "room-gone": {
    sentence: "This match is gone.",
    cause: "Its room was closed while you were away, so there is no seat to come back to.",
    button: FIND_ANOTHER,
  },
  full: {
    sentence: "This match is full.",
    cause: "People sit on all of its seats.",
    button: FIND_ANOTHER,
  },
  "server-stopped": {
    sentence: "The server has stopped.",
    cause: "It was shut down or is being restarted. Usually it is back within a minute.",
    button: TRY_AGAIN,
  },
  "server-unreachable": {
    sentence: "The server does not answer.",
    cause: "Your connection is down, or something between you and the server blocks websockets.",
    button: TRY_AGAIN,
  },
  "page-outdated": {
    sentence: "This page is older than the server.",
    cause: "The game was updated, and reloading once did not bring the new page. An empty cache may help.",
    button: "Reload",
  },
  "no-such-match": {
    sentence: "There is no such match.",
    cause: "The link names a match that is over, or it was not copied whole.",
    button: "To the start page",
  },
  "no-such-replay": {
    sentence: "There is no such replay.",
    cause: "The link names a match that is no longer kept, or it was not copied whole.",
    button: "To the start page",
  },
  "replay-damaged": {
    sentence: "This replay is damaged.",
    cause: "Its file is not whole, so it cannot be played.",
    button: "To the start page",
  },
  "replay-unplayable": {
    sentence: "This replay cannot be shown.",
    cause: "It was played by earlier rules, which this page cannot draw.",
    button: "To the start page",
  },
  "has-seat": {
    sentence: "You play in this match.",
    cause: "Who has a seat in a match cannot watch it as well: a spectator sees through the fog.",
    button: "Back to my seat",
  },
  replaced: {
    sentence: "You play on another page now.",
    cause: "The same guest came into this match by another page, and took the seat with it.",
    button: "Play here",
  },
  "too-often": {
    sentence: "Too many people join from your address.",
    cause: "The server lets each address ask for only so many seats a minute. Wait a little.",
    button: TRY_AGAIN,
  },
  kicked: {
    sentence: "The server ended your game.",
    cause: "It got more from this page than a game ever sends, or could not keep up with the line.",
    button: "Join again",
  },
};

export type FailureWords = typeof failures;
