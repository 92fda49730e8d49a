/** The scores in words, for those who listen. Pure. */
import type { Frame } from "../sdk/frame.ts";
import { isDown } from "./down.ts";
import { ranked } from "./ranked.ts";
import { clock } from "./score.ts";
import { teamName } from "./seat-look.ts";

/** Returns the score as the mode counts it: seats by place, teams, or the wave and who stands. */
export function scoreline(frame: Frame): string {
  const { mode, seats } = frame;
  if (mode.wave >= 0) {
    const standing = seats.filter(({ seat }) => !isDown(frame, seat)).length;
    return `Wave ${mode.wave}, ${mode.vaults[0] ?? 0} banked, ${standing} of ${seats.length} stand`;
  }
  if (mode.teams > 1) return mode.vaults.map((vault, team) => `${teamName(frame, team)} ${vault}`).join(", ");
  return ranked(seats)
    .map(({ name, banked }) => `${name} ${banked}`)
    .join(", ");
}

/** Returns the time and the score. */
export function timeAndScore(frame: Frame): string {
  const time = frame.mode.isEndless ? "" : `${clock(frame.left)} left. `;
  return `${time}${scoreline(frame)}`;
}

/** Returns who has which awards, as a sentence; empty without any. */
export function spokenAwards({ results, seats }: Pick<Frame, "results" | "seats">): string {
  const words = (results ?? [])
    .filter(({ awards }) => awards.length > 0)
    .map(({ seat, awards }) => {
      const name = seats.find((other) => other.seat === seat)?.name ?? "Somebody";
      return `${name}: ${awards.map((award) => award.name).join(" and ")}`;
    });
  return words.length === 0 ? "" : `Awards: ${words.join(", ")}.`;
}
