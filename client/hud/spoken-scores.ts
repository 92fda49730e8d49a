/** The scores in words, for those who listen. Pure. */
import type { Frame } from "../sdk/frame.ts";
import { gameWords } from "../words/game-words.ts";
import { names } from "../words/words.ts";
import { isDown } from "./down.ts";
import { ranked } from "./ranked.ts";
import { clock } from "./score.ts";
import { teamName } from "./seat-look.ts";

/** Returns the score as the mode counts it: seats by place, teams, or the wave and who stands. */
export function scoreline(frame: Frame): string {
  const { mode, seats } = frame;
  if (mode.wave >= 0) {
    const standing = seats.filter(({ seat }) => !isDown(frame, seat)).length;
    return gameWords().spoken.waves(mode.wave, mode.vaults[0] ?? 0, standing, seats.length);
  }
  if (mode.teams > 1) return mode.vaults.map((vault, team) => `${teamName(frame, team)} ${vault}`).join(", ");
  return ranked(seats)
    .map(({ name, banked }) => `${name} ${banked}`)
    .join(", ");
}

/** Returns the time and the score. */
export function timeAndScore(frame: Frame): string {
  const scores = scoreline(frame);
  return frame.mode.isEndless ? scores : gameWords().spoken.timeLeft(clock(frame.left), scores);
}

/** Returns who has which awards, as a sentence; empty without any. */
export function spokenAwards({ results, seats }: Pick<Frame, "results" | "seats">): string {
  const words = (results ?? [])
    .filter(({ awards }) => awards.length > 0)
    .map(({ seat, awards }) => {
      const name = seats.find((other) => other.seat === seat)?.name ?? gameWords().somebody;
      const won = awards.map((award) => names().award(award).name);
      return gameWords().spoken.awardsOf(name, won);
    });
  return words.length === 0 ? "" : gameWords().spoken.awards(words);
}
