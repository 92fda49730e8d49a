/** What a newcomer is shown over the maze, in Brazilian Portuguese. */
import type { LessonWords } from "../en/lessons.ts";

export const lessons: LessonWords = {
  drive: "Dirija",
  driveTouch: "Polegar esquerdo: dirigir",
  pick: "Toque na sucata para pegá-la",
  bank: "Leve para casa: vá até a sua plataforma",
  ability: (ability) => `Ative ${ability}`,
  abilityTouch: (ability) => `Toque em ${ability}`,
  skip: "pular",
  skipTouch: "Toque aqui para pular",
};
