/** What whoever watches reads beside the maze says what happened in a real match, up to the moment that is shown. */
import { describe, expect, it } from "vitest";
import type { Frame } from "#client/sdk/frame.ts";
import { bankedChart, seriesOf } from "#client/watch/banked.ts";
import { comingOf } from "#client/watch/coming.ts";
import { damageOf } from "#client/watch/damage.ts";
import { damageRows } from "#client/watch/damage-table.tsx";
import { blurred, heatOf } from "#client/watch/heat.ts";
import { shortenedTo } from "#client/watch/letters.ts";
import { heatColour } from "#client/watch/paint-heat.ts";
import { standingsOf } from "#client/watch/standings.ts";
import { densityOf } from "#client/watch/standings-panel.tsx";
import { beasts } from "#shared/content/beasts.ts";
import { modes } from "#shared/content/modes.ts";
import { POINT } from "#shared/content/units.ts";
import { frameWith, ownOf, seatOf } from "./support/frames.ts";
import { toldMatch } from "./support/told-match.ts";

/** Long enough for the great beast to come, and to leave or to fall. */
const SEATS = 6;
const scavenge = toldMatch("scavenge", { seats: SEATS, length: 145 });
const heist = toldMatch("heist", { seats: 6, length: 30 });
const { chronicle, world } = scavenge;
const seats = world.robots.map(({ seat }) => seat);
const last = lastOf(scavenge.frames);
const half = Math.floor(world.tick / 2);

function lastOf<T>(list: readonly T[]): T {
  const found = list.at(-1);
  if (found === undefined) throw new RangeError("the list is empty");
  return found;
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const damage = sum(chronicle.hits.map(({ amount }) => amount));

describe("the table of damage", () => {
  const matrix = damageOf(chronicle.hits, seats, world.tick);

  it("has for each robot what its statistics say that it dealt and took", () => {
    expect(damage).toBeGreaterThan(0);
    for (const { seat, stats } of world.robots) {
      expect(matrix.rows.find(({ by }) => by === seat)?.total).toBeCloseTo(stats.damageDealt / POINT);
      expect(matrix.taken[seat]).toBeCloseTo(stats.damageTaken / POINT);
    }
  });

  it("sums up to all that was lost, with a row of its own for what is nobody's doing", () => {
    expect(sum(matrix.rows.map(({ total }) => total))).toBeCloseTo(damage);
    const nobodys = sum(chronicle.hits.filter(({ by }) => by < 0).map(({ amount }) => amount));
    expect(matrix.rows.find(({ by }) => by < 0)?.total ?? 0).toBeCloseTo(nobodys);
    expect(matrix.most).toBe(Math.max(...matrix.rows.flatMap(({ cells }) => cells)));
  });

  it("has nothing that is still to come", () => {
    const soFar = damageOf(chronicle.hits, seats, half);
    const before = sum(chronicle.hits.filter(({ tick }) => tick <= half).map(({ amount }) => amount));
    expect(sum(soFar.taken)).toBeCloseTo(before);
    expect(before).toBeLessThan(damage);
    expect(damageOf(chronicle.hits, seats, -1).most).toBe(0);
  });
});

describe("the map of the fights", () => {
  const size = { width: world.maze.width, height: world.maze.height };

  it("has all the damage where it was taken, and no less of it once it is spread", () => {
    const heat = heatOf(chronicle.hits, world.tick, size);
    expect(sum(heat.cells)).toBeCloseTo(damage, 1);
    const spread = blurred(heat, 1);
    expect(sum(spread.cells)).toBeCloseTo(damage, 1);
    expect(Math.max(...spread.cells)).toBeLessThanOrEqual(Math.max(...heat.cells));
    const [hit] = chronicle.hits;
    const cell = Math.floor(hit?.y ?? 0) * size.width + Math.floor(hit?.x ?? 0);
    expect(heat.cells[cell]).toBeGreaterThan(0);
  });

  it("keeps what is taken at the edge of the maze", () => {
    const hit = { tick: 1, by: 0, seat: 1, amount: 8, x: 0.2, y: 3.9 };
    const spread = blurred(heatOf([hit], 1, { width: 4, height: 4 }), 1);
    expect([...spread.cells]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 0, 0, 2, 2, 0, 0]);
  });

  it("grows brighter and denser with more of it", () => {
    const light = [0, 0.1, 0.15, 0.3, 0.5, 0.8, 1].map((share) => {
      const [red, green, blue, alpha] = heatColour(share);
      return (red + green + blue) * alpha;
    });
    expect(light).toEqual(light.toSorted((one, other) => one - other));
    expect(heatColour(0)[3]).toBe(0);
  });
});

describe("the rows of the damage table", () => {
  it("are as high as they like where there is room, and fit into what there is on a phone", () => {
    expect(damageRows(240, 6)).toEqual({ row: 24, hasCaption: true });
    expect(damageRows(200, 6)).toEqual({ row: 24, hasCaption: false });
    const { row, hasCaption } = damageRows(150, 7);
    expect(hasCaption).toBe(false);
    expect(row * 9).toBeLessThanOrEqual(150);
    expect(damageRows(40, 8).row).toBe(15);
  });
});

describe("names at the ends of lines", () => {
  const letters = (text: string): number => 7 * text.length;

  it("are whole where they have room, and else cut between letters, no wider than their room", () => {
    expect(shortenedTo("Robot", 35, letters)).toBe("Robot");
    expect(shortenedTo("Robot", 34, letters)).toBe("Rob…");
    expect(shortenedTo("Ann Bob", 36, letters)).toBe("Ann…");
    expect(shortenedTo("👩‍🚀👩‍🚀👩‍🚀", 14 * 7, letters)).toBe("👩‍🚀👩‍🚀…");
    expect(shortenedTo("Robot", 0, letters)).toBe("…");
  });

  it("are those by which teams are told in one word", () => {
    const frame = { ...frameWith([], { isSpectator: true }) };
    const teams = seriesOf({ ...frame, mode: { ...frame.mode, teams: 2 } });
    expect(teams.map(({ name, shortName }) => [name, shortName])).toEqual([
      ["The blue team", "BLUE"],
      ["The orange team", "ORANGE"],
    ]);
  });
});

describe("the chart of what was banked", () => {
  const box = { x: 20, y: 10, w: 200, h: 100, gap: 12 };
  const chartAt = (frame: Frame, tick: number) => bankedChart(frame, chronicle, tick, box);

  it("ends with the scores of the match, and stands as high as they are", () => {
    const chart = chartAt(last, world.tick);
    expect(chart?.lines.map(({ banked }) => banked)).toEqual(world.robots.map(({ stats }) => stats.banked));
    const heights = chart?.lines.map(({ past }) => box.y + box.h - (past.at(-1)?.[1] ?? 0)) ?? [];
    const [most = 0] = world.robots.map(({ stats }) => stats.banked).toSorted((one, other) => other - one);
    world.robots.forEach(({ stats }, seat) => {
      expect((heights[seat] ?? 0) / Math.max(...heights)).toBeCloseTo(stats.banked / most);
    });
  });

  it("has the scores of a moment before, and what came later apart", () => {
    const frame = scavenge.frames[Math.floor(half / 30)] ?? last;
    const chart = chartAt(frame, frame.tick);
    expect(chart?.lines.map(({ banked }) => banked)).toEqual(frame.seats.map(({ banked }) => banked));
    // The name stands at the end of the line, so its number is that of the end.
    expect(chart?.lines.map(({ end }) => end)).toEqual(world.robots.map(({ stats }) => stats.banked));
    for (const { past, future } of chart?.lines ?? []) {
      expect(past.length + future.length).toBe(chronicle.scores.length + 1);
      expect(past.at(-1)).toEqual(future[0]);
      expect(past.at(-1)?.[0]).toBeCloseTo(chart?.nowX ?? 0);
    }
    expect(chartAt(last, world.tick)?.lines.every(({ future }) => future.length === 0)).toBe(true);
  });

  it("has names that keep apart, and a line for each team where teams bank", () => {
    const labels = chartAt(last, world.tick)?.lines.map(({ labelY }) => labelY) ?? [];
    const inOrder = labels.toSorted((one, other) => one - other);
    for (const [place, y] of inOrder.slice(1).entries())
      expect(y - (inOrder[place] ?? 0)).toBeGreaterThanOrEqual(11.99);
    const shown = lastOf(heist.frames);
    const chart = bankedChart(shown, heist.chronicle, heist.world.tick, box);
    expect(chart?.lines.map(({ banked }) => banked)).toEqual(heist.world.vaults);
    expect(new Set(seriesOf(shown).map(({ look }) => look.shape)).size).toBe(2);
  });

  it("is not there before there are two moments", () => {
    expect(bankedChart(last, { scores: chronicle.scores.slice(0, 1) }, 0, box)).toBeNull();
  });
});

describe("the standings", () => {
  it("have everybody, best place first, with what their robots hold", () => {
    for (const frame of scavenge.frames) {
      const { rows, risk } = standingsOf(frame);
      expect(rows.map(({ seat }) => seat.place)).toEqual(rows.map(({ seat }) => seat.place).toSorted((a, b) => a - b));
      expect(rows).toHaveLength(SEATS);
      for (const { own, held } of rows) expect(sum(held.map(({ count }) => count))).toBe(own?.cargo.length);
      expect(risk.units).toBe(sum(rows.map(({ own }) => own?.cargo.length ?? 0)));
    }
    expect(scavenge.frames.some((frame) => standingsOf(frame).risk.units > 0)).toBe(true);
  });

  it("mark cargo that is worth more than two fifths of what the leader has banked", () => {
    const frame = (banked: number, worth: number): Frame =>
      frameWith([], {
        isSpectator: true,
        own: null,
        seats: [seatOf(0, { banked }), seatOf(1, { place: 2 })],
        watch: { crew: [ownOf(), ownOf({ seat: 1, cargo: ["a", "b", "a"], worth })], visit: null, waves: null },
      });
    const risky = (banked: number, worth: number) => standingsOf(frame(banked, worth)).rows.map((row) => row.isAtRisk);
    expect(risky(10, 5)).toEqual([false, true]);
    expect(risky(10, 4)).toEqual([false, false]);
    // Before anybody has banked nothing is more than nothing.
    expect(risky(0, 5)).toEqual([false, false]);
    const { rows, risk } = standingsOf(frame(10, 5));
    expect(risk).toEqual({ units: 3, worth: 5, isHigh: true });
    expect(rows[1]?.held).toEqual([
      { icon: "a", count: 2 },
      { icon: "b", count: 1 },
    ]);
  });

  it("mark whom one follows, and know nothing of a robot out of sight", () => {
    const frame = frameWith([], { isSpectator: true, own: ownOf({ seat: 2 }) });
    const { rows } = standingsOf({ ...frame, watch: { crew: [ownOf({ seat: 2 })], visit: null, waves: null } });
    expect(rows.filter(({ isFollowed }) => isFollowed).map(({ seat }) => seat.seat)).toEqual([2]);
    expect(rows.filter(({ own }) => own !== null).map(({ seat }) => seat.seat)).toEqual([2]);
  });

  it("show as much of each as there is room for", () => {
    expect([400, 300, 180].map((height) => densityOf(height, 6))).toEqual(["full", "full", "line"]);
    expect(densityOf(230, 6)).toBe("tight");
    expect(densityOf(300, 8)).toBe("tight");
  });
});

describe("what is about to come", () => {
  const { at } = modes.scavenge.beast;
  const begins = 30;
  const told = scavenge.frames.map((frame) => ({ tick: frame.tick, coming: comingOf(frame, chronicle.marks).visit }));

  it("is the great beast: when it comes, from the count-down on", () => {
    for (const { tick, coming } of told.filter((each) => each.tick < begins + at)) {
      expect(coming?.kind).toBe("comes");
      expect(coming?.kind === "comes" && coming.seconds).toBeCloseTo((begins + at - tick) / 30);
    }
  });

  it("is when it leaves, as long as it is there, and then who destroyed it, or that it is gone", () => {
    const here = told.filter(({ coming }) => coming?.kind === "leaves");
    expect(here.length).toBeGreaterThan(0);
    for (const { tick, coming } of here) {
      const leaves = begins + at + beasts.minotaur.stay;
      expect(coming?.kind === "leaves" && coming.seconds).toBeCloseTo((leaves - tick) / 30);
    }
    const slain = chronicle.marks.find(({ kind, seat }) => kind === "beast" && seat >= 0);
    const end = told.at(-1)?.coming;
    expect(end?.kind).toBe(slain === undefined ? "gone" : "slain");
    const visit = { name: "B", icon: "icon/b", state: "gone", left: 0, hull: 0 } as const;
    const frame = frameWith([], { tick: 100, watch: { crew: [], visit, waves: null } });
    const mark = { tick: 90, kind: "beast", seat: 3, victim: -1, value: 0, icon: "icon/b" } as const;
    expect(comingOf(frame, [mark]).visit).toMatchObject({ kind: "slain", seat: 3 });
    expect(comingOf(frame, [{ ...mark, tick: 101 }]).visit).toMatchObject({ kind: "gone" });
  });

  it("is nothing where it does not come, and the next wave where waves do", () => {
    expect(comingOf(lastOf(heist.frames), heist.chronicle.marks)).toEqual({ visit: null, waves: null });
    const due: number[] = [];
    const stampede = toldMatch("stampede", { seats: 2, length: 25, look: ({ waveAt }) => due.push(waveAt) });
    const waves = stampede.frames.slice(0, -1).map((frame) => ({ frame, told: comingOf(frame, []).waves }));
    const { rest, bossEvery } = modes.stampede.waves;
    expect(waves[0]?.told?.seconds).toBeCloseTo((begins + rest) / 30);
    for (const { frame, told: wave } of waves.slice(2).filter((each) => each.frame.phase === "live")) {
      const next = due[frame.tick - 1] ?? 0;
      expect(wave?.seconds).toBeCloseTo(Math.max(0, next - frame.tick) / 30);
      expect((wave?.bossWave ?? 0) % bossEvery).toBe(0);
      expect(wave?.bossWave).toBeGreaterThan(frame.mode.wave);
    }
    expect(waves.some(({ told: wave }) => (wave?.drones ?? 0) > 0)).toBe(true);
  });
});

describe("what a spectator's frame tells of each robot", () => {
  it("is what its driver knows, of all in sight", () => {
    for (const frame of scavenge.frames) {
      expect(frame.watch?.crew.map(({ seat }) => seat)).toEqual(seats);
      for (const robot of frame.robots) {
        const own = frame.watch?.crew[robot.seat];
        expect([own?.isAlive, own?.hull, own?.room]).toEqual([true, robot.hull, robot.room]);
      }
    }
  });
});
