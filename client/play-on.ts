/** Playing on from the replay that is shown, as the page offers it. */
import { chassisList } from "#shared/content/chassis.ts";
import { REPLAYS_ROUTE } from "#shared/protocol/replays.ts";
import type { Connection } from "./sdk/connect.ts";
import type { Game } from "./sdk/game.ts";
import type { ReplayGame } from "./sdk/replay-game.ts";
import type { PlayFromProblem } from "./watch/play-from.tsx";
import type { PlayFromSource } from "./watch/watch-tools.tsx";

/** What of the page it needs. */
export interface PlayOnHost {
  connected(): Promise<Connection>;
  /** Shows the game instead of the replay. */
  show(game: Game): void;
}

const REASONS: readonly PlayFromProblem[] = ["noReplay", "otherRules", "noMoment", "busy"];

/** Returns how to play on from a game; null for what is no replay. */
export function playOnFrom(game: Game, { connected, show }: PlayOnHost): PlayFromSource | null {
  if (!isReplay(game)) return null;
  const { id } = game.head;
  return {
    async isKept() {
      try {
        return (await fetch(`${REPLAYS_ROUTE}/${encodeURIComponent(id)}`)).ok;
      } catch {
        // Said when it is tried.
        return true;
      }
    },
    async play({ tick, seat, name }, signal) {
      try {
        const server = await connected();
        if (signal.aborted) return null;
        const chassis = chassisList[game.head.setup.seats[seat]?.chassis ?? 0]?.id ?? "";
        const from = { replay: id, tick, seat };
        const practice = await server.playFrom({ name, chassis, build: __BUILD_ID__, from });
        // Called off on the way: its room closes behind whoever leaves it.
        if (signal.aborted) practice.leave();
        else show(practice);
        return null;
      } catch (error) {
        return problemOf(error);
      }
    },
  };
}

function isReplay(game: Game): game is ReplayGame {
  return game.timeline?.kind === "replay" && "head" in game;
}

function problemOf(error: unknown): PlayFromProblem {
  if (typeof error !== "object" || error === null) return "failed";
  const reason = "reason" in error ? REASONS.find((known) => known === error.reason) : undefined;
  return reason ?? ("failure" in error && error.failure === "too-often" ? "tooOften" : "failed");
}
