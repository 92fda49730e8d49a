/** A spectator's cameras on a real match: each mode, what leads from one to another, and the address that brings one back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCameras } from "#client/scenes/cameras.ts";
import { nextVision, visionsOf } from "#client/scenes/visions.ts";
import { type CameraChoice, formatCamera, parseCamera } from "#client/sdk/cameras.ts";
import type { Frame } from "#client/sdk/frame.ts";
import { createWorldCamera } from "#client/view/camera.ts";
import { TILE } from "#client/view/layers.ts";
import { watchedMatch } from "#tests/browser/support/watched-match.ts";
import { frameWith } from "#tests/client/support/frames.ts";
import { frameRobot } from "#tests/support/frame-robots.ts";

const PICTURE = 1000 / 60;
const SCREEN = { width: 1280, height: 720 } as const;
/** A screen that shows nothing. */
const nothing = { ...SCREEN, setZoom: () => undefined, centerOn: () => undefined };
const LOOK = { shakes: 1, isStill: false } as const;

/** Watches a match from a tick on. */
function watch(start: CameraChoice, { mode = "heist", from = 2200, below = 0 } = {}) {
  const game = watchedMatch(mode, from, from + 300);
  const camera = createWorldCamera(
    nothing,
    () => 1,
    () => LOOK,
    { below: () => below, lift: () => 0 },
  );
  const { follow, timeline } = game;
  const cameras = createCameras(start, { follow, camera: () => camera, timeline });
  let now = 0;
  /** Shows so many pictures, and returns the last. */
  const show = (pictures = 1): Frame => {
    now += PICTURE;
    const frame = game.advance(now);
    if (frame === null) throw new Error("there is no picture");
    cameras.direct(frame, now);
    camera.follow(frame, null, now, PICTURE);
    return pictures > 1 ? show(pictures - 1) : frame;
  };
  const middle = () => ({
    x: (camera.window.x + camera.window.width / 2) / TILE,
    y: (camera.window.y + camera.window.height / 2) / TILE,
  });
  return { cameras, camera, timeline, show, middle };
}

/** How far a robot of a frame is from a place, in tiles. */
function apart(frame: Frame, seat: number | null, place: { readonly x: number; readonly y: number }): number {
  const robot = frame.robots.find((other) => other.seat === seat);
  return robot === undefined ? Number.NaN : Math.hypot(robot.x - place.x, robot.y - place.y);
}

describe("the address of a camera", () => {
  it("is read as it was written", () => {
    const tenth = (most: number) => fc.integer({ min: 0, max: most * 10 }).map((value) => value / 10);
    const choice = fc.oneof(
      fc.constantFrom<CameraChoice>({ kind: "director" }, { kind: "whole" }),
      fc.nat({ max: 99 }).map((seat): CameraChoice => ({ kind: "seat", seat })),
      fc
        .record({ x: tenth(999), y: tenth(999), zoom: fc.integer({ min: 100, max: 600 }).map((value) => value / 100) })
        .map((place): CameraChoice => ({ kind: "free", ...place })),
    );
    fc.assert(
      fc.property(choice, (camera) => {
        expect(parseCamera(formatCamera(camera))).toEqual(camera);
      }),
    );
  });

  it.each([
    "",
    "seat",
    "seat:",
    "seat:-1",
    "seat:1000",
    "free",
    "free:1,2",
    "free:1,2,0.5",
    "free:1,2,9",
    "free:a,b,c",
  ])("asks for nothing with %j", (text) => expect(parseCamera(text)).toBeNull());

  it("asks for nothing where there is none, whatever it holds", () => {
    expect(parseCamera(null)).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => void parseCamera(text)));
  });
});

describe("the cameras of a spectator", () => {
  it("begin as the address says", () => {
    const seat = watch({ kind: "seat", seat: 2 });
    const frame = seat.show();
    expect(frame.own?.seat).toBe(2);
    expect(apart(frame, 2, seat.middle())).toBeLessThan(6);
    expect(seat.cameras.address()).toBe("seat:2");
    const free = watch({ kind: "free", x: 20, y: 12, zoom: 2 });
    expect(free.show().own).toBeNull();
    expect(free.middle().x).toBeCloseTo(20, 1);
    expect(free.middle().y).toBeCloseTo(12, 1);
    expect(free.cameras.address()).toBe("free:20,12,2");
    const whole = watch({ kind: "whole" });
    const { maze, own } = whole.show();
    expect(own).toBeNull();
    expect(whole.camera.window.width).toBeGreaterThan(maze.width * TILE);
    expect(whole.camera.window.height).toBeGreaterThan(maze.height * TILE);
    const director = watch({ kind: "director" });
    const shown = director.show(2);
    expect(shown.own?.seat).toBe(director.cameras.seat());
    // The first that is shown is not glided to.
    expect(apart(shown, director.cameras.seat(), director.middle())).toBeLessThan(6);
    expect(director.cameras.address()).toBe("director");
  });

  it("have the whole maze above what the page covers of the screen", () => {
    for (const below of [0, 120]) {
      const { camera, show } = watch({ kind: "whole" }, { below });
      const { maze } = show();
      const bottom = (maze.height * TILE - camera.window.y) * camera.scale();
      expect(bottom).toBeGreaterThan(SCREEN.height - below - 60);
      expect(bottom).toBeLessThanOrEqual(SCREEN.height - below);
      expect(-camera.window.y * camera.scale()).toBeGreaterThan(50);
    }
  });

  it("go free from where the picture is, and move by as much as is dragged", () => {
    const { cameras, camera, show } = watch({ kind: "seat", seat: 1 });
    show(30);
    const before = { ...camera.window };
    cameras.set("free");
    show();
    expect(camera.window.x).toBeCloseTo(before.x, 0);
    expect(camera.window.y).toBeCloseTo(before.y, 0);
    expect(camera.window.width).toBeCloseTo(before.width, 3);
    cameras.dragBy(100, -60);
    show();
    expect(before.x - camera.window.x).toBeCloseTo(100 / camera.scale(), 0);
    expect(camera.window.y - before.y).toBeCloseTo(60 / camera.scale(), 0);
    cameras.push(1, 0, 0);
    show(30);
    expect(camera.window.x).toBeGreaterThan(before.x);
    expect(cameras.mode()).toBe("free");
  });

  it("are free once the picture is dragged, whoever led it, and once the whole maze is zoomed into", () => {
    const director = watch({ kind: "director" });
    director.show(3);
    director.cameras.dragBy(8, 0);
    expect(director.cameras.mode()).toBe("free");
    expect(director.show().own).toBeNull();
    const { cameras, show, middle, camera } = watch({ kind: "whole" });
    show();
    cameras.dragBy(50, 0);
    cameras.zoomBy(0.5, 100, 100);
    expect(cameras.mode()).toBe("whole");
    const under = { x: camera.worldX(300), y: camera.worldY(300) };
    cameras.zoomBy(2, 300, 300);
    show(40);
    expect(cameras.mode()).toBe("free");
    expect(camera.worldX(300)).toBeCloseTo(under.x, 0);
    expect(camera.worldY(300)).toBeCloseTo(under.y, 0);
    cameras.set("whole");
    show(40);
    expect(middle().x).toBeCloseTo(show().maze.width / 2, 0);
  });

  it("glide to a robot nearby in half a second, and cut to one that is more than a screen away", () => {
    const { cameras, show, middle } = watch({ kind: "seat", seat: 1 });
    const frame = show(30);
    const from = middle();
    const by = (seat: number): readonly [number, number] => {
      const robot = frame.robots.find((other) => other.seat === seat);
      return [Math.abs((robot?.x ?? 0) - from.x), Math.abs((robot?.y ?? 0) - from.y)];
    };
    const seats = frame.robots.map(({ seat }) => seat).filter((seat) => seat !== 1);
    const far = seats.find((seat) => by(seat)[0] > 24 || by(seat)[1] > 14);
    const near = seats.find((seat) => by(seat)[0] < 20 && by(seat)[1] < 11 && by(seat)[1] > 4);
    if (far === undefined || near === undefined) throw new Error("nobody is there");
    cameras.follow(near);
    show(2);
    expect(Math.hypot(middle().x - from.x, middle().y - from.y)).toBeLessThan(4);
    expect(apart(show(32), near, middle())).toBeLessThan(3.5);
    cameras.follow(1);
    show(40);
    cameras.follow(far);
    const after = show();
    expect(apart(after, far, middle())).toBeLessThan(8);
    const there = middle();
    show(20);
    expect(Math.hypot(middle().x - there.x, middle().y - there.y)).toBeLessThan(4);
  });

  it("go through the robots in the order of the list, both ways round", () => {
    const { cameras, show } = watch({ kind: "seat", seat: 4 });
    show();
    const seats = [1, 1, 1, -1, -1].map((by) => {
      cameras.step(by);
      return show().own?.seat;
    });
    expect(seats).toEqual([5, 0, 1, 0, 5]);
    expect(cameras.mode()).toBe("follow");
  });

  it("come back to whom was followed last, or else to whoever leads", () => {
    const { cameras, show } = watch({ kind: "seat", seat: 3 });
    show();
    cameras.set("whole");
    show();
    cameras.set("follow");
    expect(show().own?.seat).toBe(3);
    const other = watch({ kind: "whole" });
    const { seats } = other.show();
    other.cameras.set("follow");
    expect(seats.find(({ seat }) => seat === other.cameras.seat())?.place).toBe(1);
  });

  it("keep their director through seeking, other speeds and standing still", () => {
    const { cameras, timeline, show } = watch({ kind: "director" });
    show(60);
    timeline.pause();
    show();
    const paused = cameras.seat();
    show(400);
    expect(cameras.seat()).toBe(paused);
    timeline.seek(900);
    show(3);
    const back = cameras.seat();
    const frame = show(300);
    expect(cameras.seat()).toBe(back);
    expect(frame.robots.map(({ seat }) => seat)).toContain(back);
    timeline.play();
    timeline.setSpeed(8);
    show(120);
    expect(cameras.mode()).toBe("director");
    expect(cameras.address()).toBe("director");
  });

  it("go through everything, each team and the robot that is followed, whose sight goes with whom one follows", () => {
    const { cameras, show } = watch({ kind: "seat", seat: 1 });
    expect(show().eyes).toEqual([]);
    const visions = [1, 2, 3, 4].map(() => {
      cameras.nextVision();
      const { eyes } = show();
      return [cameras.vision(), eyes.length > 0] as const;
    });
    expect(visions).toEqual([
      [{ kind: "team", team: 0 }, true],
      [{ kind: "team", team: 1 }, true],
      [{ kind: "seat", seat: 1 }, true],
      [{ kind: "everything" }, false],
    ]);
    cameras.setVision({ kind: "seat", seat: 1 });
    cameras.follow(4);
    expect(cameras.vision()).toEqual({ kind: "seat", seat: 4 });
    // One robot's eyes are too few for a director.
    cameras.set("director");
    expect(cameras.vision()).toEqual({ kind: "everything" });
  });

  it("wait where they are for a robot that goes out of sight", () => {
    const { cameras, show, middle } = watch({ kind: "seat", seat: 3 });
    show(30);
    const before = middle();
    cameras.setVision({ kind: "team", team: 0 });
    const frame = show(10);
    expect(frame.own).toBeNull();
    expect(frame.robots.map(({ seat }) => seat)).not.toContain(3);
    expect(cameras.mode()).toBe("follow");
    expect(Math.hypot(middle().x - before.x, middle().y - before.y)).toBeLessThan(0.1);
  });

  it("tell of each change once, and of nothing else", () => {
    const { cameras, show } = watch({ kind: "seat", seat: 1 });
    let changes = 0;
    const end = cameras.onChange(() => changes++);
    show(20);
    const acts = [
      () => cameras.set("free"),
      () => cameras.set("free"),
      () => cameras.follow(2),
      () => cameras.follow(2),
      () => cameras.setSecond(true),
      () => cameras.setSecond(true),
      () => cameras.nextVision(),
    ];
    const told = acts.map((act) => {
      const before = changes;
      act();
      return changes - before;
    });
    expect(told).toEqual([1, 0, 1, 0, 1, 0, 1]);
    end();
    cameras.set("whole");
    expect(changes).toBe(4);
  });
});

describe("the camera of a player", () => {
  it("shows what it follows in the middle of what a card leaves free, and does so softly", () => {
    let lift = 0;
    const covered = { below: () => 0, lift: () => lift };
    const camera = createWorldCamera(
      nothing,
      () => 1,
      () => LOOK,
      covered,
    );
    const robot = frameRobot(0, 20, 20);
    const { maze } = frameWith([]);
    const frame = frameWith([], { robots: [robot], maze: { ...maze, width: 40, height: 40 } });
    let now = 0;
    const shownAt = (pictures: number): number => {
      for (let picture = 0; picture < pictures; picture++) {
        now += PICTURE;
        camera.follow(frame, null, now, PICTURE);
      }
      return (robot.y * TILE - camera.window.y) * camera.scale();
    };
    const before = shownAt(120);
    lift = 80;
    const soon = shownAt(1);
    expect(before - soon).toBeGreaterThan(0);
    expect(before - soon).toBeLessThan(20);
    expect(before - shownAt(120)).toBeCloseTo(80, 0);
  });
});

describe("what may be seen", () => {
  it("comes round to everything, and back to it from a team that the next match has not", () => {
    const teams = { mode: { ...watch({ kind: "whole" }).show().mode, teams: 2 } };
    const all = visionsOf(teams, 5);
    expect(all.map(({ kind }) => kind)).toEqual(["everything", "team", "team", "seat"]);
    const [everything] = all;
    const last = all.at(-1);
    if (everything === undefined || last === undefined) throw new Error("nothing may be seen");
    expect(nextVision(last, all)).toEqual(everything);
    expect(nextVision({ kind: "team", team: 3 }, all)).toEqual(everything);
    expect(visionsOf({ mode: { ...teams.mode, teams: 0 } }, null)).toEqual([everything]);
  });
});
