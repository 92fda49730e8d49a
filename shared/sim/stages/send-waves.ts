/** Waves of drones come through the gates: each some time after the last, or soon after its last drone is gone. */
import { beastNumber } from "../../content/beasts.ts";
import { modeAt, type WaveDef } from "../../content/modes.ts";
import { divRound, TILE } from "../../lib/math.ts";
import { drawBelow } from "../../lib/rng.ts";
import { ticks } from "../../lib/time.ts";
import { addBeast } from "../beasts.ts";
import { EVERYBODY } from "../events.ts";
import { reviveAll } from "../revival.ts";
import { STREAM, type Stage } from "../stage.ts";
import { LIVE, type World } from "../world.ts";

/** From one drone to the next at the same gate. */
const GATE_PACE = ticks(10);

/** See the file header. */
export const sendWaves: Stage = (world) => {
  const { waves } = modeAt(world.mode);
  if (waves === null || world.phase !== LIVE) return;
  if (world.waveAt === 0) world.waveAt = world.tick + waves.rest;
  else if (isWaveOver(world)) world.waveAt = Math.min(world.waveAt, world.tick + waves.rest);
  if (world.tick >= world.waveAt) beginWave(world, waves);
  if (world.waveLeft > 0 && world.tick % GATE_PACE === 0) letIn(world, waves);
};

/** True when nothing of the present wave is left, nor still to come. */
export function isWaveOver(world: World): boolean {
  return world.waveLeft === 0 && world.beasts.length === 0;
}

/** Returns how many drones a wave has. @param wave its number, from 1 */
export function waveSize({ extra }: WaveDef, wave: number, robots: number): number {
  return divRound((wave + extra) * robots, 2);
}

function beginWave(world: World, waves: WaveDef): void {
  reviveAll(world);
  world.wave++;
  world.waveAt = world.tick + waves.pace;
  const room = Math.max(0, waves.most - world.beasts.length);
  world.waveLeft = Math.min(room, waveSize(waves, world.wave, world.robots.length));
  world.events.push({ kind: "wave", wave: world.wave, seenBy: EVERYBODY });
  if (world.wave % waves.bossEvery !== 0) return;
  const gates = Math.max(1, world.maze.gates.length);
  comeIn(world, beastNumber(waves.boss), drawBelow(gates, world.salt, world.tick, STREAM.bossGate, 0));
}

/** One drone at each gate. */
function letIn(world: World, waves: WaveDef): void {
  for (let gate = 0; gate < world.maze.gates.length && world.waveLeft > 0; gate++) {
    world.waveLeft--;
    const kind = waves.deals[world.waveLeft % waves.deals.length];
    if (kind !== undefined) comeIn(world, beastNumber(kind), gate);
  }
}

function comeIn(world: World, kind: number, number: number): void {
  const gate = world.maze.gates[number];
  if (gate === undefined) return;
  addBeast(world, kind, { x: (gate.column + 1) * TILE, y: (gate.row + 1) * TILE });
}
