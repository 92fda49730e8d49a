import { describe, expect, it } from "vitest";
import { createInputQueue } from "#server/match/input-queue.ts";
import { createHandInputs } from "../support/inputs.ts";

const TICK = 1000 / 30;

/** Runs a queue for as many ticks as there are arrivals. @param arrivals inputs that come before each tick @returns inputs taken in each */
function run(arrivals: readonly number[], line = createHandInputs()): number[] {
  const queue = createInputQueue(0);
  let sent = 0;
  return arrivals.map((count, tick) => {
    for (let left = count; left > 0; left--) line.push({ moveX: 1, aim: sent++ % 1024 });
    return queue.consume(line, tick * TICK, 1).length;
  });
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const repeat = (pattern: readonly number[], times: number): number[] =>
  Array.from({ length: times }, () => pattern).flat();

describe("the input queue", () => {
  it("takes one a tick from an even line, at once", () => {
    expect(run(repeat([1], 60))).toEqual(repeat([1], 60));
  });

  it("hands them on in order and as they were", () => {
    const line = createHandInputs();
    const queue = createInputQueue(0);
    line.push({ moveX: -127, moveY: 5, aim: 1023, reach: 7, buttons: 3 });
    expect(queue.consume(line, 0, 1)).toEqual([
      { moveX: -127, moveY: 5, aim: 1023, reach: 7, buttons: 3, lookBack: 0 },
    ]);
  });

  it("learns to hold some back from a line that comes in bursts, and then never starves", () => {
    const taken = run(repeat([0, 0, 3], 60));
    expect(taken.slice(90)).toEqual(repeat([1], 90));
    expect(sum(taken)).toBeGreaterThanOrEqual(176);
  });

  it("takes up to 4 a tick after a stall, and soon has no delay left", () => {
    const line = createHandInputs();
    const taken = run([...repeat([1], 30), ...repeat([0], 4), 5, ...repeat([1], 200)], line);
    expect(Math.max(...taken)).toBeLessThanOrEqual(4);
    expect(taken[34]).toBe(3);
    expect(line.size).toBe(0);
    // Nothing is lost, so nothing is corrected.
    expect(sum(taken)).toBe(30 + 5 + 200);
  });

  it("makes up for all of a stall of 200 ms within a few ticks, and again for the next: nothing is left to be dropped", () => {
    const line = createHandInputs();
    const stall = [...repeat([0], 6), 7, ...repeat([1], 25)];
    const taken = run([...repeat([1], 30), ...repeat(stall, 10)], line);
    expect(line.size).toBe(0);
    expect(sum(taken)).toBe(30 + 10 * 32);
    expect(Math.max(...taken)).toBeLessThanOrEqual(4);
    for (let begin = 30; begin < taken.length; begin += stall.length) {
      expect(sum(taken.slice(begin, begin + 10))).toBe(10);
    }
  });

  it("works off what it held back for a line that has become even, and drops nothing of it", () => {
    const line = createHandInputs();
    const taken = run([...repeat([0, 0, 0, 4], 30), ...repeat([1], 300)], line);
    expect(sum(taken) + line.size).toBe(120 + 300);
    expect(line.size).toBe(0);
  });

  it("keeps no more of a stall through which the robot coasted than it can take at once", () => {
    const line = createHandInputs();
    const taken = run([...repeat([1], 30), ...repeat([0], 60), 15, ...repeat([1], 3)], line);
    expect(taken.slice(90, 92)).toEqual([2, 2]);
    expect(line.size).toBeLessThanOrEqual(1);
  });

  it("gives a line that stalls on purpose no more than 2 % on top, and 4", () => {
    for (const pause of [1, 3, 6, 10, 15]) {
      const taken = run(repeat([...repeat([0], pause), pause, ...repeat([2], 30)], 20));
      expect(sum(taken)).toBeLessThanOrEqual(20 * (pause + 31) * 1.02 + 4);
    }
  });

  it("drops what would stay for long: the rest of a long stall, and what a fast clock brings", () => {
    const line = createHandInputs();
    const taken = run([...repeat([1], 30), ...repeat([0], 9), 10, ...repeat([1], 600)], line);
    expect(line.size).toBeLessThanOrEqual(1);
    expect(sum(taken)).toBeGreaterThan(634);
    const fast = createHandInputs();
    run(repeat([...repeat([1], 19), 2], 60), fast);
    expect(fast.size).toBeLessThanOrEqual(8);
  });

  it("gives a line that is twice too fast no more than 2 % on top, and 4", () => {
    const taken = run(repeat([2, 3], 450));
    expect(sum(taken)).toBeLessThanOrEqual(900 * 1.02 + 4);
  });

  it("pays by the wall clock: ticks made up for give nothing on top", () => {
    const line = createHandInputs();
    const queue = createInputQueue(0);
    let taken = 0;
    for (let tick = 0; tick < 30; tick++) {
      line.push({}, {}, {}, {}, {});
      taken += queue.consume(line, 0, tick === 0 ? 1 : 0).length;
    }
    expect(taken).toBeLessThanOrEqual(4);
  });

  it("waits 10 ticks for a line that stopped, then coasts with the last aim", () => {
    const line = createHandInputs();
    const queue = createInputQueue(0);
    line.push({ moveX: 100, aim: 77, buttons: 1 });
    queue.consume(line, 0, 1);
    for (let tick = 1; tick <= 10; tick++) expect(queue.consume(line, tick * TICK, 1)).toEqual([]);
    expect(queue.consume(line, 11 * TICK, 1)).toEqual([
      { moveX: 0, moveY: 0, aim: 77, reach: 0, buttons: 0, lookBack: 0 },
    ]);
  });

  it("tells when something came last, and when the last act did", () => {
    const line = createHandInputs();
    const queue = createInputQueue(5);
    expect([queue.arrivedAt, queue.activeAt]).toEqual([5, 5]);
    line.push({ moveX: 1 });
    queue.consume(line, 100, 1);
    line.push({});
    queue.consume(line, 200, 1);
    expect([queue.arrivedAt, queue.activeAt]).toEqual([200, 100]);
    line.push({ aim: 1 });
    queue.consume(line, 300, 1);
    expect(queue.activeAt).toBe(300);
  });

  it("drops all that came while a brain drove, and tells of a key", () => {
    const line = createHandInputs();
    const queue = createInputQueue(0);
    line.push({}, { aim: 9 });
    expect(queue.skim(line, 0)).toBe(false);
    line.push({}, { buttons: 4 }, {});
    expect(queue.skim(line, 33)).toBe(true);
    expect(line.size).toBe(0);
    expect(line.consumedCount).toBe(5);
  });
});
