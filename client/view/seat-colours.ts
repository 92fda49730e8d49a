/**
 * Who is who: a colour and a badge for each seat. A player sees themself blue and everybody else orange; a spectator
 * sees four colours, the second four seats with a hollow badge. Colour never stands alone: the shape says the same.
 */
import { BADGE_SHAPES } from "../art/frames.ts";
import type { Frame } from "../sdk/frame.ts";

/** The four team colours: told apart by all common kinds of colour vision (worst pair CIEDE2000 18, ART-AND-UX 2). */
const TEAM_COLOURS = [0x1f8fff, 0xffa01f, 0xe6f8c8, 0xd0486a] as const;

const OWN = TEAM_COLOURS[0];
const OTHER = TEAM_COLOURS[1];

/** Returns the colour, 0xrrggbb, of a seat as the viewer of this frame sees it. */
export function seatColour(frame: Frame, seat: number): number {
  if (!frame.isSpectator) return seat === frame.own?.seat ? OWN : OTHER;
  return TEAM_COLOURS[Math.max(0, seat) % TEAM_COLOURS.length] ?? OTHER;
}

/** Returns the frame of the `bots` atlas with a seat's badge: triangle, diamond, square, circle, then hollow ones. */
export function seatBadge(seat: number): string {
  const place = Math.max(0, seat);
  const shape = BADGE_SHAPES[place % BADGE_SHAPES.length] ?? BADGE_SHAPES[0];
  return place % (2 * BADGE_SHAPES.length) < BADGE_SHAPES.length ? `badge/${shape}` : `badge/${shape}/hollow`;
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
