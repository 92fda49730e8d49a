/** How loud and from which side sounds come, and which of too many are played. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrivalOf, isBehindWall, type Listener, listenerOf } from "#client/audio/listening.ts";
import { admit, MOST_OF_ONE, MOST_VOICES, type Voice } from "#client/audio/voices.ts";
import type { FrameMaze } from "#client/sdk/frame.ts";
import { FLOOR, GRATE, WALL } from "#shared/content/mazes/maze.ts";
import { own, robot, stagedFrame } from "../browser/support/staged-frames.ts";

/** A maze of text: "#" is a wall, "=" a grate. */
function mazeOf(...rows: readonly string[]): FrameMaze {
  const tiles = Uint8Array.from(rows.join(""), (tile) => (tile === "#" ? WALL : tile === "=" ? GRATE : FLOOR));
  return { width: rows[0]?.length ?? 0, height: rows.length, tiles, revision: 1, cracked: [], pads: [], tunnels: [] };
}

const open = mazeOf(...Array.from({ length: 9 }, () => ".".repeat(41)));
const ear = (x: number, y: number): Listener => ({ x, y, reach: 18, width: 12.5, level: 1, isBetweenWalls: true });
const shot = (x: number, y: number) => ({ sound: "shot_light", from: { x, y } }) as const;

describe("a sound in the maze", () => {
  it("gets quieter with every tile, down to nothing", () => {
    const gains = [0, 4, 9, 17, 18, 30].map((far) => arrivalOf(shot(1 + far, 4), ear(1, 4), open).gain);
    expect(gains[0]).toBe(1);
    expect(gains).toEqual(gains.toSorted((one, other) => other - one));
    expect(gains.slice(-2)).toEqual([0, 0]);
  });

  it("comes from its side, and never from one ear alone", () => {
    expect(arrivalOf(shot(20, 4), ear(20, 1), open).pan).toBe(0);
    expect(arrivalOf(shot(26, 4), ear(20, 4), open).pan).toBeCloseTo(0.48);
    expect(arrivalOf(shot(2, 4), ear(20, 4), open).pan).toBe(-0.8);
  });

  it("is muffled and half as loud behind a wall, but not behind a grate", () => {
    const walled = mazeOf(".....", "..#..", ".....");
    const grated = mazeOf(".....", "..=..", ".....");
    const behind = arrivalOf(shot(4.5, 1.5), ear(0.5, 1.5), walled);
    const before = arrivalOf(shot(4.5, 1.5), ear(0.5, 1.5), grated);
    expect(behind.isMuffled).toBe(true);
    expect(before.isMuffled).toBe(false);
    expect(behind.gain).toBeCloseTo(before.gain / 2);
  });

  it("is not muffled by the wall in which it happens, nor by one beside the way", () => {
    const walled = mazeOf(".....", "..#..", ".....");
    expect(isBehindWall(walled, { x: 0.5, y: 1.5 }, { x: 2.1, y: 1.5 })).toBe(false);
    expect(isBehindWall(walled, { x: 0.5, y: 0.5 }, { x: 4.5, y: 0.5 })).toBe(false);
    expect(isBehindWall(walled, { x: 1.5, y: 2.5 }, { x: 4.5, y: 0.2 })).toBe(true);
  });

  it("is muffled the same way back, wherever it is", () => {
    const walled = mazeOf("........", "..#..#..", "....#...", ".##.....", "......#.", "........");
    const place = fc.record({ x: fc.integer({ min: 0, max: 799 }), y: fc.integer({ min: 0, max: 599 }) });
    fc.assert(
      fc.property(place, place, (one, other) => {
        // Off the borders of tiles, where the way is the one or the other.
        const [from, to] = [one, other].map(({ x, y }) => ({ x: x / 100 + 0.00123, y: y / 100 + 0.00217 }));
        if (from === undefined || to === undefined) return;
        expect(isBehindWall(walled, from, to)).toBe(isBehindWall(walled, to, from));
      }),
    );
  });

  it("tells only direction and near or far when it was not seen", () => {
    const heard = (angle: number, isNear: boolean) =>
      arrivalOf({ sound: "heard_shot", from: { angle, isNear } }, ear(5, 5), open);
    expect(heard(0, true).pan).toBeCloseTo(0.8);
    expect(heard(Math.PI, true).pan).toBeCloseTo(-0.8);
    expect(heard(0, false).gain).toBeLessThan(heard(0, true).gain / 2);
    expect(heard(0, false).isMuffled).toBe(true);
  });

  it("is 3 dB louder when it is the own robot's", () => {
    const { gain } = arrivalOf({ ...shot(1, 4), isOwn: true }, ear(1, 4), open);
    expect(20 * Math.log10(gain)).toBeCloseTo(3, 1);
  });
});

describe("the listener", () => {
  it("is the own robot, and stays where it was destroyed", () => {
    const alive = listenerOf(stagedFrame(0, { robots: [robot(0, 7, 9)] }), null);
    expect([alive.x, alive.y]).toEqual([7, 9]);
    expect(listenerOf(stagedFrame(0, { own: own({ isAlive: false }) }), alive)).toEqual(alive);
  });

  it("hears the whole maze from above, quieter and through walls, when it follows nobody", () => {
    const frame = stagedFrame(0, { own: null, isSpectator: true });
    const above = listenerOf(frame, null);
    const corner = arrivalOf(shot(0.5, 0.5), above, frame.maze);
    expect(corner.gain).toBeGreaterThan(0.05);
    expect(corner.isMuffled).toBe(false);
    expect(arrivalOf(shot(above.x, above.y), above, frame.maze).gain).toBe(0.5);
  });
});

describe("the voices", () => {
  const voice = (id: number, loudness: number, sound: Voice["sound"] = "shot_light"): Voice => ({
    id,
    sound,
    loudness,
    startedAt: id,
    endsAt: 1000,
  });
  const wanted = (loudness: number, sound: Voice["sound"] = "shot_light", startedAt = 500) => ({
    sound,
    loudness,
    startedAt,
  });

  it("are three of one sound at most: the quietest gives way, be it the new one", () => {
    const playing = [voice(1, 0.5), voice(2, 0.2), voice(3, 0.4)];
    expect(playing).toHaveLength(MOST_OF_ONE);
    expect(admit(playing, wanted(0.3))).toEqual({ isAdmitted: true, stopped: [2] });
    expect(admit(playing, wanted(0.1))).toEqual({ isAdmitted: false, stopped: [] });
    expect(admit(playing, wanted(0.1, "impact"))).toEqual({ isAdmitted: true, stopped: [] });
  });

  it("are 24 at most in all", () => {
    const names = ["shot_light", "impact", "hurt", "dash", "ram", "emp", "mine", "mortar"] as const;
    const playing = Array.from({ length: MOST_VOICES }, (_, id) => voice(id, 0.2 + id / 100, names[id % 8] ?? "hurt"));
    expect(admit(playing, wanted(0.3, "victory"))).toEqual({ isAdmitted: true, stopped: [0] });
    expect(admit(playing, wanted(0.1, "victory"))).toEqual({ isAdmitted: false, stopped: [] });
  });

  it("are not two for what happens twice at once: the louder one is enough", () => {
    const playing = [voice(1, 0.5)];
    expect(admit(playing, wanted(0.4, "shot_light", 1.01)).isAdmitted).toBe(false);
    expect(admit(playing, wanted(0.6, "shot_light", 1.01))).toEqual({ isAdmitted: true, stopped: [1] });
    expect(admit(playing, wanted(0.4, "shot_light", 1.1)).isAdmitted).toBe(true);
  });

  it("are none for what nobody could hear", () => {
    expect(admit([], wanted(0.001)).isAdmitted).toBe(false);
  });

  it("never exceed their numbers, whatever is wanted", () => {
    const names = ["shot_light", "impact", "hurt", "dash", "ram", "emp", "mine", "mortar", "blast", "drill"] as const;
    const wish = fc.record({ sound: fc.constantFrom(...names), loudness: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 120 }), (wishes) => {
        let playing: Voice[] = [];
        wishes.forEach((one, id) => {
          const { isAdmitted, stopped } = admit(playing, { ...one, startedAt: id });
          playing = playing.filter((other) => !stopped.includes(other.id));
          if (isAdmitted) playing.push({ ...one, id, startedAt: id, endsAt: 1e9 });
          expect(playing.length).toBeLessThanOrEqual(MOST_VOICES);
          for (const name of names) {
            expect(playing.filter(({ sound }) => sound === name).length).toBeLessThanOrEqual(MOST_OF_ONE);
          }
        });
      }),
      { numRuns: 30 },
    );
  });
});
