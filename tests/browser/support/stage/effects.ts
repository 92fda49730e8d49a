/**
 * A page on which each kind of fact happens once, one after the other, around a robot that stands still: what each adds to
 * the picture is counted. Served to tests only.
 */
import { startScreen } from "#client/scenes/screen.ts";
import { everyEvent } from "#tests/audio/support/every-event.ts";
import { type Play, robot, stagedFrame, stageGame } from "../staged-frames.ts";
import { minotaur, turret } from "../staged-things.ts";

/** ms of the play from one fact to the next: most of what one adds has gone by then. */
const APART = 1400;
/** A picture is drawn so many ms before each fact, and one with it: nothing else goes in so short a time. */
const BEFORE = 15;

declare global {
  interface Window {
    /** What each kind added: sprites of the moment, sparks, figures and beams. */
    added?: Record<string, number>;
  }
}

const events = Object.values(everyEvent);
const windUpAt = APART * (1 + events.findIndex(({ kind }) => kind === "windup"));
const play: Play = {
  isSpectator: false,
  cues: events.map((event, place) => ({ at: APART * (place + 1), event })),
  frame: (time) =>
    stagedFrame(time, {
      left: 100,
      robots: [
        robot(0, 10, 10),
        robot(1, 12, 10.5, { windUp: time >= windUpAt && time < windUpAt + BEFORE ? 0.5 : -1, beamLength: 6 }),
      ],
      devices: [turret("turret", 12, 10.5)],
      beasts: [minotaur(12, 10.5)],
    }),
};

const parent = document.getElementById("screen");
if (parent === null) throw new Error("the page has no element `screen`");
const added: Record<string, number> = {};
let pictures = 0;
let before = 0;
startScreen(parent, stageGame(play), {
  onFailure: (failure) => console.error(failure),
  quality: "low",
  now: () => {
    const fact = APART * Math.floor(++pictures / 2 + 1);
    return pictures % 2 === 0 ? fact - BEFORE : fact;
  },
  onFrame(frame) {
    const drawn = window.arena?.drawn;
    if (drawn === null || drawn === undefined) return;
    const count = drawn.ephemera + drawn.sparks + drawn.numbers + drawn.beams;
    for (const { kind } of frame.events) added[kind] = count - before;
    before = count;
    if (Object.keys(added).length < events.length || document.title === "held") return;
    window.added = added;
    document.title = "held";
    requestAnimationFrame(() => window.arena?.hold());
  },
});
