/** Each fact is seen as well as heard; those of the HUD here, those in the maze where a browser can draw it. */
import { describe, expect, it } from "vitest";
import { nextAnnouncer, SILENT } from "#client/hud/announcements.ts";
import { nextFeed } from "#client/hud/feed-log.ts";
import { nextMarks } from "#client/hud/marks-log.ts";
import { NO_FLASH, nextFlash } from "#client/hud/slot-flash.ts";
import { scoreline } from "#client/hud/spoken-scores.ts";
import type { Frame } from "#client/sdk/frame.ts";
import { stagedFrame } from "../browser/support/staged-frames.ts";
import { everyEvent } from "./support/every-event.ts";
import { type Sign, shownBy } from "./support/shown-by.ts";

type OfHud = Exclude<Sign, "picture" | "beam">;

/** Whether a part of the HUD has something to say about a frame. */
const says: Readonly<Record<OfHud, (frame: Frame) => boolean>> = {
  feed: (frame) => nextFeed([], frame, 0).length > 0,
  announcer: (frame) => nextAnnouncer(SILENT, frame, 0).said !== null,
  mark: (frame) => nextMarks([], frame, 0).length > 0,
  tile: ({ events }) => nextFlash(NO_FLASH, "ability1", ["ready", "ready"], events, 0).refusedAt === 0,
  // What was banked is in the score of its seat.
  score: (frame) =>
    scoreline(frame) !==
    scoreline({ ...frame, seats: frame.seats.map((seat) => ({ ...seat, banked: seat.banked + 1 })) }),
};

const isOfHud = (sign: Sign): sign is OfHud => sign in says;

const cases = Object.values(everyEvent).flatMap((event) => {
  const sign = shownBy[event.kind];
  return isOfHud(sign) ? [{ event, kind: event.kind, sign }] : [];
});

describe("a fact of the HUD", () => {
  it.each(cases)("$kind is shown ($sign)", ({ event, sign }) => {
    expect(says[sign](stagedFrame(0, { events: [event] }))).toBe(true);
  });

  it("is not shown when it did not happen", () => {
    const nothing = stagedFrame(0);
    for (const sign of ["feed", "announcer", "mark", "tile"] as const) expect(says[sign](nothing), sign).toBe(false);
  });
});
