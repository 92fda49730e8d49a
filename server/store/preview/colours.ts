/** The colours of previews: those of the game's palette, which is the client's; a test holds the two together. */

export const COLOUR = {
  void: "#06080c",
  line: "#2b3846",
  text: "#e9f1f6",
  dim: "#a9b6c2",
  white: "#f4fbff",
  ink: "#05070a",
  energy: "#45e0ff",
  amber: "#ffb52e",
  danger: "#ff4b4b",
  ground: "#181f29",
  wall: "#4d6277",
  cracked: "#8b7e70",
  grate: "#364757",
  rubble: "#212b36",
  tunnel: "#3f3839",
} as const;

/** By side; the fifth is like the first. */
export const TEAM_COLOURS: readonly string[] = ["#1f8fff", "#ffa01f", "#e6f8c8", "#d0486a"];
