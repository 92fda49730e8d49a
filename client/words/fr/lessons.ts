/** What a newcomer is shown over the maze, in French. */
import type { LessonWords } from "../en/lessons.ts";

export const lessons: LessonWords = {
  drive: "Roulez",
  driveTouch: "Pouce gauche : conduire",
  pick: "Touchez la ferraille pour la ramasser",
  bank: "Rapportez-la : roulez sur votre plateforme",
  ability: (ability) => `Utilisez ${ability}`,
  abilityTouch: (ability) => `Touchez ${ability}`,
  skip: "passer",
  skipTouch: "Touchez ici pour passer",
};
