/**
 * The server of one line of the matrix, as a process of its own. Tells its parent its port, has the other robot do what
 * it is told ("rests", "fights", "circles"), ends at "quit".
 */
import { chanceFrom, startServer } from "#tests/support/game-server.ts";
import { HALL_LENGTHS, HALL_MODE } from "#tests/support/hall.ts";
import { createLineStage, type Part } from "#tests/support/line-stage.ts";

const stage = createLineStage();
const doubles = { chance: chanceFrom(3), makeBrain: stage.makeBrain };
const server = await startServer({ mode: HALL_MODE, lengths: HALL_LENGTHS }, doubles);

/** Looks for the player, then takes its match into the stage's hands. */
const search = setInterval(() => {
  for (const { live } of server.services.arenas.values()) {
    const seat = live.seats.findIndex(({ person }) => person !== null);
    if (seat < 0) continue;
    clearInterval(search);
    stage.begin(live, seat);
    return;
  }
}, 50);

const isPart = (message: unknown): message is Part =>
  message === "rests" || message === "fights" || message === "circles";

process.on("message", (message) => {
  if (message === "quit") process.exit(0);
  if (!isPart(message)) return;
  stage.play(message);
  process.send?.(message);
});
process.send?.(server.port);
