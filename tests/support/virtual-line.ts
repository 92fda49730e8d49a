/** A line that is measured in virtual time, with the sdk and the real server in this process. */
import { connectTo } from "#client/sdk/connect.ts";
import { draw } from "#shared/lib/rng.ts";
import { chanceFrom, startServer } from "./game-server.ts";
import { HALL_LENGTHS, HALL_MODE } from "./hall.ts";
import type { Dice, Way } from "./line-delays.ts";
import { type Lengths, type LineCell, type LineFigures, measureLine } from "./line-figures.ts";
import { createLineStage } from "./line-stage.ts";
import { startProxy } from "./proxy.ts";
import { createVirtualTime, type VirtualTime } from "./virtual-time.ts";

const PICTURE = 1000 / 60;

/** Returns what play over a line is like: the same figures each time. */
export async function measureVirtually({ trip, jitter, loss }: LineCell, lengths: Lengths): Promise<LineFigures> {
  const time = createVirtualTime();
  const stage = createLineStage();
  const doubles = { metronome: time.metronome, chance: chanceFrom(3), makeBrain: stage.makeBrain };
  const server = await startServer({ mode: HALL_MODE, lengths: HALL_LENGTHS }, doubles);
  const line = await startProxy(server.port, {}, (way) => diceOfMoments(time, way), time);
  try {
    const connection = connectTo(`http://127.0.0.1:${line.port}`, "", { read: () => null, write: () => {} });
    // Time stands still meanwhile: what the machine takes for tokens and rooms differs from run to run.
    const game = await connection.joinMatch({ name: "Ann", chassis: "dart", build: "" });
    line.set({ delay: trip / 2, jitter, loss, stall: 200 });
    const live = server.services.arenas.get(game.roomId)?.live;
    if (live === undefined) throw new Error("there is no match");
    stage.begin(
      live,
      live.seats.findIndex(({ person }) => person !== null),
    );
    const pictures = { now: time.now, next: () => time.pass(PICTURE) };
    const figures = await measureLine({ game, pictures }, lengths, stage.play);
    game.leave();
    await time.pass(500);
    return figures;
  } finally {
    await line.close();
    await server.close();
    time.end();
  }
}

/** What happens to a piece depends on when it is sent: in how many pieces something comes is the machine's matter. */
function diceOfMoments({ now }: VirtualTime, way: Way): Dice {
  let moment = 0;
  let thrown = 0;
  return () => {
    if (now() !== moment) thrown = 0;
    moment = now();
    return draw(way === "up" ? 1 : 2, Math.round(moment * 100), 0, thrown++) / 2 ** 32;
  };
}
