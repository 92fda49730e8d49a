/** What a newcomer is shown over the maze, in Spanish. */
import type { LessonWords } from "../en/lessons.ts";

export const lessons: LessonWords = {
  drive: "Conduce",
  driveTouch: "Izquierda: conducir",
  pick: "Toca la chatarra para recogerla",
  bank: "Llévala a casa: ve a tu plataforma",
  ability: (ability) => `Usa ${ability}`,
  abilityTouch: (ability) => `Toca ${ability}`,
  skip: "saltar",
  skipTouch: "Toca aquí para saltar",
};
