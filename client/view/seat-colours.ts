/**
 * Who is who: a colour, a badge and a title for each seat. A player sees their own side blue and everybody else orange; a
 * spectator sees four colours, the second four seats with a hollow badge. In modes with teams colour and badge tell the
 * team. Colour never stands alone: the shape says the same.
 */
import { BADGE_SHAPES } from "../art/frames.ts";
import { TEAMS } from "../art/palette.ts";
import type { Frame } from "../sdk/frame.ts";
import { gameWords } from "../words/game-words.ts";
import { DANGER, tintOf } from "./tints.ts";

const TEAM_TINTS = TEAMS.map(tintOf);
const OWN = tintOf(TEAMS[0]);
const OTHER = tintOf(TEAMS[1]);

/** Returns the team of a seat; −1 for a seat that is not in the frame. */
function teamOf(frame: Frame, seat: number): number {
  const likely = frame.seats[seat];
  if (likely?.seat === seat) return likely.team;
  return frame.seats.find((other) => other.seat === seat)?.team ?? -1;
}

/** Returns the colour, 0xrrggbb, of a team as the viewer of this frame sees it; without teams a seat is a team. */
export function teamColour(frame: Frame, team: number): number {
  if (team < 0) return DANGER;
  if (!frame.isSpectator) return team === frame.own?.team ? OWN : OTHER;
  return TEAM_TINTS[team % TEAM_TINTS.length] ?? OTHER;
}

/** Returns the colour, 0xrrggbb, of a seat as the viewer of this frame sees it. */
export function seatColour(frame: Frame, seat: number): number {
  if (!frame.isSpectator && seat === frame.own?.seat) return OWN;
  const team = frame.mode.teams > 0 || !frame.isSpectator ? teamOf(frame, seat) : Math.max(0, seat);
  return team < 0 ? OTHER : teamColour(frame, team);
}

/** True when the team is not the viewer's; a spectator has no enemies. */
export function isHostile(frame: Frame, team: number): boolean {
  return !frame.isSpectator && team !== frame.own?.team;
}

/** Returns the frame of the `bots` atlas with a badge: triangle, diamond, square, circle, then hollow ones. */
function badge(number: number): string {
  const place = Math.max(0, number);
  const shape = BADGE_SHAPES[place % BADGE_SHAPES.length] ?? BADGE_SHAPES[0];
  return place % (2 * BADGE_SHAPES.length) < BADGE_SHAPES.length ? `badge/${shape}` : `badge/${shape}/hollow`;
}

/** Returns the badge, a frame of the `bots` atlas, of a seat. */
export function seatBadge(frame: Frame, seat: number): string {
  return badge(frame.mode.teams > 0 ? teamOf(frame, seat) : seat);
}

/** Returns the badge, a frame of the `bots` atlas, of a team; without teams a seat is a team. */
export function teamBadge(team: number): string {
  return badge(team);
}

/**
 * Returns what stands over a seat's robot. Where each plays for itself, a player sees all others in one colour: there their
 * number goes before the name, as colour and badge go before it.
 */
export function seatTitle(frame: Frame, seat: number, name: string): string {
  if (frame.isSpectator) return name;
  if (seat === frame.own?.seat) return gameWords().youShort;
  return frame.mode.teams > 0 ? name : `${seat + 1} ${name}`;
}

/** Returns a colour mixed with white. @param share of white, 0 to 1 */
export function lighten(colour: number, share: number): number {
  const channel = (shift: number): number => {
    const value = (colour >> shift) & 255;
    return Math.round(value + (255 - value) * share) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}

/** Returns a colour as the `#rrggbb` of text styles. */
export function cssColour(colour: number): string {
  return `#${colour.toString(16).padStart(6, "0")}`;
}
