/** What a newcomer is shown over the maze, in German. */
import type { LessonWords } from "../en/lessons.ts";

export const lessons: LessonWords = {
  drive: "Fahren",
  driveTouch: "Linker Daumen: fahren",
  pick: "Berühre Schrott, um ihn aufzuheben",
  bank: "Bring ihn heim: fahr auf deine Plattform",
  ability: (ability) => `${ability} einsetzen`,
  abilityTouch: (ability) => `${ability} antippen`,
  skip: "überspringen",
  skipTouch: "Zum Überspringen hier tippen",
};
