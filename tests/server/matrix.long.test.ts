/**
 * The whole matrix of lines, in virtual time and in real time: then each line has a server in a process of its own, and
 * the clients are here. Prints both tables as JSON. Some of it is in `lines.test.ts`, shorter.
 */
import { afterAll, expect, it } from "vitest";
import { connectTo } from "#client/sdk/connect.ts";
import { startChild } from "#server/cli/bench/child.ts";
import { type LineCell, type LineFigures, measureLine, missesOf, type Pictures } from "../support/line-figures.ts";
import { startProxy } from "../support/proxy.ts";
import { measureVirtually } from "../support/virtual-line.ts";

const SERVER = new URL("../load/matrix/server.ts", import.meta.url);
const PICTURE = 1000 / 60;
/** From PLAY to the first state, in ms. */
const LONGEST_JOIN = 1200;
/** The fight is as long as it takes for one in a hundred corrections to be more than the largest one. */
const LENGTHS = { keys: 10, quiet: 20_000, fight: 180_000, speed: 10_000 };
/** Lines that are measured at a time: each takes a twentieth of a core. */
const AT_A_TIME = 8;
/** Tries for a machine that was busy with something else. */
const TRIES = 2;

interface Row extends LineCell, LineFigures {
  /** From PLAY to the first state, in ms. */
  readonly join: number;
  /** What does not hold; empty when all does. */
  readonly misses: readonly string[];
}

const LINES: readonly LineCell[] = [0, 50, 150, 250].flatMap((trip) =>
  [0, 40].flatMap((jitter) => [0, 0.02].map((loss) => ({ trip, jitter, loss }))),
);
const virtual: Omit<Row, "join">[] = [];
const rows: Row[] = [];

/** Pictures of a page that draws 60 a second. */
function createPictures(): Pictures {
  let due = performance.now();
  return {
    now: () => performance.now(),
    next() {
      // What is late is not made up for.
      due = Math.max(due + PICTURE, performance.now());
      return new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    },
  };
}

async function measure(line: LineCell): Promise<Row> {
  const child = startChild(SERVER, {});
  const port = await child.ask(null, (answer) => (typeof answer === "number" ? answer : null));
  const proxy = await startProxy(port, { delay: line.trip / 2, jitter: line.jitter, loss: line.loss, stall: 200 });
  const connection = connectTo(`http://127.0.0.1:${proxy.port}`, "", { read: () => null, write: () => {} });
  // As the home page does before one presses PLAY.
  await Promise.all([connection.prepare(), connection.listMatches()]);
  const pressed = performance.now();
  const game = await connection.joinMatch({ name: "Ann", chassis: "dart", build: "" });
  const join = performance.now() - pressed;
  const figures = await measureLine({ game, pictures: createPictures() }, LENGTHS, (part) =>
    child.ask(part, (answer) => (answer === part ? undefined : null)),
  );
  game.leave();
  // The goodbye is on its way.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await proxy.close();
  await child.end();
  return { ...line, join, ...figures, misses: [...(join < LONGEST_JOIN ? [] : ["join"]), ...missesOf(line, figures)] };
}

afterAll(() => {
  console.log(JSON.stringify({ virtual, real: rows }));
});

it.each(LINES)("$trip ms, jitter $jitter ms, $loss held: play feels local, in virtual time", async (line) => {
  const figures = await measureVirtually(line, LENGTHS);
  const row = { ...line, ...figures, misses: missesOf(line, figures) };
  virtual.push(row);
  expect(row).toMatchObject({ misses: [] });
});

it("play feels local over every line, in real time", async () => {
  for (let first = 0; first < LINES.length; first += AT_A_TIME) {
    let left = LINES.slice(first, first + AT_A_TIME);
    for (let tries = TRIES; left.length > 0 && tries > 0; tries--) {
      const found = await Promise.all(left.map(measure));
      const done = found.filter(({ misses }) => misses.length === 0 || tries === 1);
      const again = found.filter((row) => !done.includes(row));
      rows.push(...done);
      left = again;
      for (const row of again) console.log(`again: ${JSON.stringify(row)}`);
    }
  }
  expect(rows.filter(({ misses }) => misses.length > 0)).toEqual([]);
});
