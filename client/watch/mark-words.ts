/** What a mark of the timeline tells, in words. */
import { beastList } from "#shared/content/beasts.ts";
import { resourceList } from "#shared/content/resources.ts";
import { teamName, teamOfSeat } from "../hud/seat-look.ts";
import type { ChronicleMark } from "../sdk/chronicle.ts";
import type { Frame } from "../sdk/frame.ts";
import { gameWords } from "../words/game-words.ts";
import { watchWords } from "../words/watch-words.ts";
import { names } from "../words/words.ts";

/** Returns a line, such as "Ann destroyed Bob". @param frame of the same match: it names the seats */
export function markWords(mark: ChronicleMark, frame: Frame): string {
  const { kinds, banked } = watchWords().timeline;
  const { announcer, feed, somebody } = gameWords();
  const nameOf = (seat: number): string => frame.seats.find((other) => other.seat === seat)?.name ?? somebody;
  switch (mark.kind) {
    case "kill": {
      const isAlone = mark.seat < 0 || mark.seat === mark.victim;
      return isAlone ? feed.gone(nameOf(mark.victim)) : feed.destroyed(nameOf(mark.seat), nameOf(mark.victim));
    }
    case "bank":
      return banked(nameOf(mark.seat), mark.value);
    case "lead":
      return announcer.leads(frame.mode.teams > 1 ? teamName(frame, teamOfSeat(frame, mark.seat)) : nameOf(mark.seat));
    case "prize": {
      const prize = resourceList.find(({ look }) => look.icon === mark.icon);
      return prize === undefined ? kinds.prize : names().resource(prize.name).name;
    }
    case "beast": {
      const beast = beastList.find(({ look }) => look.icon === mark.icon);
      if (beast === undefined) return kinds.beast;
      const named = names().beast(beast.name);
      return mark.seat < 0 ? announcer.beastLoose(named.subject) : announcer.slew(nameOf(mark.seat), named.object);
    }
    case "wave":
      return announcer.wave(mark.value);
    case "phase":
      // It is on no bar.
      return "";
  }
}
