/** The credits; names of works, people and licences stand in the page. */

export const credits = {
  title: "Credits",
  intro: "Scrapmaze is free software under the MIT licence. Its robots, tiles and effects are its own programs.",
  icons: "icons",
  iconsBy: (people: string) => `icons by ${people}`,
  others: (people: string) => `${people} and others`,
  numbersBy: (person: string) => `numbers, by ${person}`,
  lettersBy: (person: string) => `letters, by ${person}`,
  maze: "draws the maze",
  net: "carries the game over the net",
  pages: "draws these pages",
  licenceOf: (licence: string, work: string) => `${licence}, licence of ${work}`,
  close: "Close",
};

export type CreditWords = typeof credits;
