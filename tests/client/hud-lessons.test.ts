/** What a first match teaches: one thing at a time, each gone when it is done, and none of it twice. */
import { describe, expect, it } from "vitest";
import { keptLessons, type Lessons, lessonNow, nextLessons, readLessons } from "#client/hud/lessons.ts";
import type { Frame, FrameRobot } from "#client/sdk/frame.ts";
import type { FrameEvent } from "#client/sdk/frame-facts.ts";
import { frameWith, ownOf } from "./support/frames.ts";

const robotAt = (x: number): Pick<Frame, "robots"> => ({
  robots: [
    {
      seat: 0,
      name: "",
      sheet: "none",
      x,
      y: 1,
      heading: 0,
      aim: 0,
      speed: 0,
      pace: 0,
      radius: 0.4,
      hull: 1,
      mostHull: 1,
      cargo: 0,
      room: 6,
      team: 0,
      isProtected: false,
      isStunned: false,
      isConcealed: false,
      windUp: -1,
      beamLength: 0,
      isAimLocked: false,
      isDark: false,
      prize: "",
      effects: [],
      isNemesis: false,
    } satisfies FrameRobot,
  ],
});

const picked: FrameEvent = { kind: "picked", seat: 0, label: "Scrap", icon: "icon/scrap", x: 1, y: 1 };
const banked: FrameEvent = { kind: "banked", seat: 0, label: "Scrap", icon: "icon/scrap", unit: 1, value: 1 };
const cast: FrameEvent = { kind: "cast", seat: 0, slot: 0, effect: "ping", reach: 0, sound: "", x: 1, y: 1 };

function begin(): Lessons {
  const lessons = readLessons(null);
  if (lessons === null) throw new Error("a newcomer has nothing to learn");
  return lessons;
}

/** Takes in frames. */
function taught(frames: readonly Frame[], from: Lessons | null = begin()): Lessons | null {
  return frames.reduce<Lessons | null>(
    (lessons, frame) => (lessons === null ? null : nextLessons(lessons, frame)),
    from,
  );
}

const loaded = frameWith([], { own: ownOf({ cargo: ["icon/scrap"] }) });
const empty = frameWith([]);
const drive = [1, 1.5, 2, 2.5, 3, 3.5].map((x) => frameWith([], robotAt(x)));

describe("the lessons of a first match", () => {
  it("go from driving to picking up, bringing home and using an ability, each gone when it is done", () => {
    let lessons = taught([empty]);
    const shown = (frame: Frame): string | null => (lessons === null ? "over" : lessonNow(lessons, frame));
    expect(shown(empty)).toBe("drive");
    lessons = taught(drive, lessons);
    expect(shown(empty)).toBe("pick");
    lessons = taught([frameWith([picked])], lessons);
    expect(shown(loaded)).toBe("bank");
    lessons = taught([frameWith([banked])], lessons);
    expect(shown(empty)).toBe("ability");
    lessons = taught([frameWith([cast])], lessons);
    expect(shown(empty)).toBe("over");
  });

  it("are learnt in whatever order they are done, and what can not be done yet is not asked for", () => {
    const lessons = taught([...drive, frameWith([cast]), frameWith([picked])]);
    expect(lessons?.learnt).toEqual(["drive", "pick", "ability"]);
    expect(lessons === null ? null : lessonNow(lessons, empty)).toBe("pick");
    expect(lessons === null ? null : lessonNow(lessons, loaded)).toBe("bank");
  });

  it("do not count what others do, what a brain does for a person, or a new start elsewhere", () => {
    const byBrain = { own: ownOf({ isDrivenByBrain: true }) };
    const lessons = taught([
      frameWith([{ ...picked, seat: 1 }]),
      frameWith([banked], byBrain),
      frameWith([], robotAt(1)),
      frameWith([], robotAt(9)),
    ]);
    expect(lessons?.learnt).toEqual([]);
  });

  it("rest while the robot is down or a brain drives it", () => {
    const lessons = begin();
    expect(lessonNow(lessons, frameWith([], { own: ownOf({ isAlive: false }) }))).toBeNull();
    expect(lessonNow(lessons, frameWith([], { own: ownOf({ isDrivenByBrain: true }) }))).toBeNull();
  });

  it("end with the first match", () => {
    expect(taught([empty, frameWith([], { match: "next" })])).toBeNull();
    expect(taught([empty, frameWith([], { results: [] })])).toBeNull();
  });

  it("are kept: what is learnt is not asked again, and what is over never comes back", () => {
    const lessons = taught([...drive, frameWith([picked])]);
    const again = readLessons(keptLessons(lessons));
    expect(again?.learnt).toEqual(["drive", "pick"]);
    expect(readLessons(keptLessons(null))).toBeNull();
    expect(readLessons("nonsense pick")?.learnt).toEqual(["pick"]);
  });
});
