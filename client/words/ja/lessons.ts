/** What a newcomer is shown over the maze, in Japanese. */
import type { LessonWords } from "../en/lessons.ts";

export const lessons: LessonWords = {
  drive: "移動",
  driveTouch: "左の親指で移動",
  pick: "スクラップに触れて拾おう",
  bank: "自分のパッドに持ち帰ろう",
  ability: (ability) => `${ability}を使おう`,
  abilityTouch: (ability) => `${ability}をタップ`,
  skip: "スキップ",
  skipTouch: "ここをタップでスキップ",
};
