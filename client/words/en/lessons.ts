/** What a newcomer is shown over the maze; behind signs of keys or pictures, so a few words each. */

export const lessons = {
  drive: "Drive",
  driveTouch: "Left thumb: drive",
  pick: "Touch scrap to pick it up",
  bank: "Bring it home: drive onto your pad",
  ability: (ability: string) => `Use ${ability}`,
  abilityTouch: (ability: string) => `Tap ${ability}`,
  skip: "skip",
  skipTouch: "Tap here to skip",
};

export type LessonWords = typeof lessons;
