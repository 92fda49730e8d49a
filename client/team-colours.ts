/**
 * The colours of teams on this page, as whoever sits before it wants them: maze, HUD and pages all ask here, so that they never
 * disagree. A change is seen with the next picture.
 */
import { type Colour, TEAM_PALETTES } from "./art/palette.ts";

/** Colours of teams. */
export interface TeamColours {
  /** One's own first; or by team, the fifth like the first. */
  readonly colours: readonly [Colour, Colour, Colour, Colour];
  /** A player sees their own side in the first colour and all others in the second. */
  readonly isRelative: boolean;
}

let shown: TeamColours = { colours: TEAM_PALETTES.standard, isRelative: true };

/** Returns the present colours. */
export function teamColours(): TeamColours {
  return shown;
}

/** Changes the colours of the page. */
export function chooseTeamColours(name: keyof typeof TEAM_PALETTES, isRelative: boolean): void {
  shown = { colours: TEAM_PALETTES[name], isRelative };
}
