/** The moments that are compared with stored pictures: one of each scene, and together every kind of sprite. */

/** A moment of a staged play. */
export interface FrameScene {
  readonly name: string;
  readonly play: string;
  /** Ms of the play. */
  readonly until: number;
  /** Further questions of the stage's page. */
  readonly asks?: string;
}

/** Where to look. */
export const FRAME_SCENES: readonly FrameScene[] = [
  // First, because nearly every kind is here, and software draws low quality in half the time.
  { name: "dimmed", play: "fight", until: 980, asks: "quality=low&dim=40" },
  { name: "fight", play: "fight", until: 980 },
  { name: "melee", play: "melee", until: 2600 },
  { name: "home", play: "home", until: 900 },
  { name: "unloading", play: "unloading", until: 950 },
  { name: "scavenge", play: "scavenge", until: 950 },
  { name: "heist", play: "heist", until: 950 },
  { name: "duel", play: "duel", until: 950 },
  { name: "stampede", play: "stampede", until: 960 },
  { name: "telegraph", play: "telegraph", until: 960 },
  { name: "charge", play: "charge", until: 980 },
  { name: "dash", play: "dash", until: 900 },
  { name: "bore", play: "bore", until: 960 },
  { name: "mortar", play: "mortar", until: 960 },
  { name: "rail", play: "rail", until: 950 },
  { name: "walls", play: "walls", until: 500 },
  { name: "down", play: "down", until: 1300 },
  { name: "board", play: "heist", until: 950, asks: "key=Tab" },
  { name: "results", play: "resultsScavenge", until: 950 },
  { name: "spectator", play: "spectator", until: 600 },
];
