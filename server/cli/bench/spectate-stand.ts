/** A match under the eyes of many: people play it for the whole run, spectators come and go. */
import { type ClientRates, type Measured, toClients, toLeft, toMeasured, toRooms } from "./answers.ts";
import { startChild } from "./child.ts";
import {
  ARENA,
  ARENA_ENV,
  ARENA_FLAGS,
  allReady,
  endAll,
  freePort,
  GENERATOR,
  REST,
  requireAll,
  sleep,
  tellAll,
} from "./stand.ts";

/** What all spells of a run have in common. */
export interface SpectatePlan {
  readonly players: number;
  readonly spectators: number;
  /** Seconds that are measured in a spell. */
  readonly measure: number;
  /** Seconds until the last who came has been told the past; before a spell is measured; of a first one that is not. */
  readonly arrive: number;
  readonly settle: number;
  readonly warmUp: number;
  readonly seed: number;
  /** Folder for CPU profiles of the server; null: none are made. */
  readonly profile: string | null;
}

/** Shorter than life: nobody is to wait for the first who see something. What is sent, and how often, is the same. */
const SPECTATOR_DELAY_SECONDS = "1";

/** One spell. */
export interface Spell extends Measured {
  readonly spectators: readonly ClientRates[];
}

/** See the file header. */
export interface SpectateStand {
  /** Has all spectators come and be told the past, and returns how that was for the server. */
  fill(): Promise<Measured>;
  empty(): Promise<void>;
  /** Measures, with whoever is there. @param settle seconds before */
  spell(settle: number): Promise<Spell>;
  end(): Promise<void>;
}

/** Returns the stand, its match begun. @throws Error when it does not start */
export async function openSpectated(plan: SpectatePlan): Promise<SpectateStand> {
  const PORT = String(await freePort());
  const profiling = plan.profile === null ? {} : { PROFILE_FOLDER: plan.profile };
  const SEATS = String(plan.players);
  const server = startChild(ARENA, { PORT, SEATS, ...ARENA_ENV, SPECTATOR_DELAY_SECONDS, ...profiling }, ARENA_FLAGS);
  const common = { KIND: "arena", PORT, SEED: String(plan.seed) };
  const [players, spectators] = [startChild(GENERATOR, common), startChild(GENERATOR, common)];
  await allReady([server, players, spectators]);
  const rooms = new Set(await players.ask({ join: plan.players, room: 0 }, toRooms));
  const [match = ""] = rooms;
  if (rooms.size !== 1) throw new Error(`${plan.players} players came into ${rooms.size} rooms instead of one`);
  let expected = 0;
  return {
    async fill() {
      server.tell("start");
      await spectators.ask({ watch: plan.spectators, match }, toRooms);
      expected = plan.spectators;
      await sleep(plan.arrive);
      return server.ask("stop", toMeasured);
    },
    async empty() {
      await spectators.ask("leave", toLeft);
      expected = 0;
    },
    async spell(settle) {
      await sleep(settle);
      server.tell("collect");
      await sleep(REST);
      tellAll([server, players, spectators], "start");
      await sleep(plan.measure);
      const [measured, playing, watching] = await Promise.all([
        server.ask("stop", toMeasured),
        players.ask("stop", toClients),
        spectators.ask("stop", toClients),
      ]);
      requireAll(playing, plan.players);
      requireAll(watching, expected);
      return { ...measured, spectators: watching };
    },
    end: () => endAll([players, spectators, server]),
  };
}
