/**
 * The frame: what is on screen at one moment, as plain data. Made by `predict` for a player and by `spectate` for a
 * spectator or a replay; drawn by `view/` and `hud/`, which know nothing else of the game.
 * Positions are tiles (fractions), angles radians (0 = +x, clockwise), times seconds, hull and energy points.
 */
import type { FrameEvent, FramePhase } from "./frame-facts.ts";
import type { FrameOwn } from "./frame-own.ts";
import type { FrameResult } from "./frame-results.ts";
import type { FrameWatch } from "./frame-watch.ts";

export type { FrameOwn, FrameSlot } from "./frame-own.ts";

/** Grows when a field changes its meaning. */
export const FRAME_VERSION = 2;

/** The tiles of a match; a new object (with a higher `revision`) whenever one of them changes. */
export interface FrameMaze {
  readonly width: number;
  readonly height: number;
  /** Kinds as in `shared/content/mazes/maze.ts`, row by row. */
  readonly tiles: Uint8Array;
  readonly revision: number;
  /** Of each cracked or broken segment: its two tiles, whether it runs along a row, and its damage stage. */
  readonly cracked: readonly { readonly tiles: readonly [number, number]; readonly stage: 0 | 1 | 2 | "broken" }[];
  /** Top left tile of each pad; its seat, or −1 where a team shares it; its team. */
  readonly pads: readonly {
    readonly column: number;
    readonly row: number;
    readonly seat: number;
    readonly team: number;
  }[];
  /** Bored segments: their two tiles, and seconds until they close (0 while they wait for somebody to leave). */
  readonly tunnels: readonly { readonly tiles: readonly [number, number]; readonly left: number }[];
}

/** An ability that is active, as it looks. */
export interface FrameEffect {
  /** `look.effect` of content. */
  readonly look: string;
  /** How far around the robot it acts, in tiles; 0 where it does not. */
  readonly reach: number;
}

/** One robot in sight. */
export interface FrameRobot {
  readonly seat: number;
  readonly name: string;
  /** Prefix of its frames in the `bots` atlas. */
  readonly sheet: string;
  readonly x: number;
  readonly y: number;
  /** Directions of hull and turret. */
  readonly heading: number;
  readonly aim: number;
  /** Tiles per second, and its share of the top speed, 0 to 1 and more. */
  readonly speed: number;
  readonly pace: number;
  readonly radius: number;
  readonly hull: number;
  readonly mostHull: number;
  /** Units carried of `room`; −1 where it is not known. */
  readonly cargo: number;
  readonly room: number;
  readonly team: number;
  readonly isProtected: boolean;
  readonly isStunned: boolean;
  /** Unseen by enemies who are not near: to be drawn as a shimmer. */
  readonly isConcealed: boolean;
  /** A beam that winds up: 0 (just begun) to 1 (about to leave), −1 when there is none; and its length in tiles. */
  readonly windUp: number;
  readonly beamLength: number;
  /** The aim of that beam does not change any more. */
  readonly isAimLocked: boolean;
  /** Its shield is dark. */
  readonly isDark: boolean;
  /** Frame (atlas `bots`) of a prize that it carries; empty for none. */
  readonly prize: string;
  /** Of its active abilities. */
  readonly effects: readonly FrameEffect[];
  /** Destroyed the viewer last. */
  readonly isNemesis: boolean;
}

/** A bolt in sight. */
export interface FrameShot {
  readonly id: string;
  /** Frame of the `bots` atlas. */
  readonly shot: string;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  /** −1 where the viewer does not see whose it is. */
  readonly seat: number;
  /** 1; less while it fades because the server did not fire it. */
  readonly strength: number;
}

/** A resource in sight. */
export interface FrameResource {
  readonly id: string;
  /** Frame of the `bots` atlas. */
  readonly frame: string;
  readonly icon: string;
  readonly x: number;
  readonly y: number;
}

/** A device in sight. */
export interface FrameDevice {
  readonly id: string;
  readonly name: string;
  /** Frames of the `bots` atlas; `gun`, which turns, is empty for most. */
  readonly frame: string;
  readonly gun: string;
  readonly x: number;
  readonly y: number;
  /** Of its gun; of one that stands across the way, the direction of the way. */
  readonly angle: number;
  readonly isAcross: boolean;
  readonly team: number;
  readonly seat: number;
  /** Share of its hull, 0 to 1; 1 for what has none. */
  readonly hull: number;
  readonly state: "arming" | "working" | "dark";
  /** How far its gun shoots, or how near sets it off, and how far it hurts then, in tiles; 0 for none. */
  readonly range: number;
  readonly near: number;
  readonly blast: number;
  /** Seconds until it ends; −1 where it stays. */
  readonly left: number;
}

/** Something thrown, whose landing place is in sight. */
export interface FrameShell {
  readonly id: string;
  /** Where it lands, and its blast. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Where it is over the ground, and its share of the way, 0 to 1. */
  readonly nowX: number;
  readonly nowY: number;
  readonly share: number;
  /** −1: of an enemy whom the viewer did not see; it is then drawn over its landing place. */
  readonly team: number;
}

/** The Minotaur, or a drone, that is public or in sight. */
export interface FrameBeast {
  readonly id: string;
  readonly name: string;
  /** Prefix of its frames in the `bots` atlas. */
  readonly sheet: string;
  readonly x: number;
  readonly y: number;
  readonly heading: number;
  /** Tiles per second. */
  readonly speed: number;
  readonly radius: number;
  /** Share of its hull, 0 to 1. */
  readonly hull: number;
  readonly state: "walking" | "telegraphing" | "charging" | "dazed";
  /** Direction of its charge. */
  readonly course: number;
  /** Frames (atlas `bots`) of what it carries off. */
  readonly cargo: readonly string[];
  readonly isPublic: boolean;
}

/** A prize, whose place everybody knows. */
export interface FramePrize {
  readonly x: number;
  readonly y: number;
  readonly icon: string;
  readonly frame: string;
  /** The seat that carries it, or −1. */
  readonly carrier: number;
}

/** The mode and what it counts. */
export interface FrameMode {
  readonly name: string;
  readonly says: string;
  /** 0: each seat plays for itself. */
  readonly teams: number;
  /** What each team has banked; empty without teams. */
  readonly vaults: readonly number[];
  /** Waves begun; −1 where there are none. */
  readonly wave: number;
  /** True when the time that is left does not matter to the players. */
  readonly isEndless: boolean;
  /** Units banked of those that bring a robot back, and how many do; 0 of 0 where nothing does. */
  readonly revival: number;
  readonly revivalOf: number;
}

/** Marks on a tile in sight. */
export interface FrameTrack {
  readonly tile: number;
  readonly heading: number;
  /** Seconds since they were left. */
  readonly age: number;
}

/** A seat as everybody knows it. */
export interface FrameSeat {
  readonly seat: number;
  readonly name: string;
  /** Who holds it; a person's while a brain drives for the person, too. */
  readonly driver: "brain" | "person" | "program";
  readonly team: number;
  readonly sheet: string;
  /** Its name, as shown. */
  readonly chassis: string;
  /** Its score: its own, also in modes with teams. */
  readonly banked: number;
  readonly kills: number;
  readonly deaths: number;
  /** From 1; equal places are shared. */
  readonly place: number;
}

/** A disc from which something is seen: the fog is cut by walls from its centre. */
export interface FrameEye {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** What is on screen. */
export interface Frame {
  readonly version: typeof FRAME_VERSION;
  /** Changes when another match begins. */
  readonly match: string;
  /** Tick shown, with its fraction. */
  readonly tick: number;
  readonly phase: FramePhase;
  /** Seconds until the phase ends; in the results until the next match, infinite where none follows. */
  readonly left: number;
  readonly mode: FrameMode;
  readonly maze: FrameMaze;
  readonly seats: readonly FrameSeat[];
  /** The robot that the camera follows; null for a free view. */
  readonly own: FrameOwn | null;
  readonly isSpectator: boolean;
  /** What is told whoever watches; null for a player. */
  readonly watch: FrameWatch | null;
  readonly robots: readonly FrameRobot[];
  readonly shots: readonly FrameShot[];
  readonly resources: readonly FrameResource[];
  readonly tracks: readonly FrameTrack[];
  readonly devices: readonly FrameDevice[];
  readonly shells: readonly FrameShell[];
  readonly beasts: readonly FrameBeast[];
  readonly prizes: readonly FramePrize[];
  /** In a practice: seconds for which it still waits for its person. */
  readonly practice?: number;
  /** Empty for a spectator without fog. */
  readonly eyes: readonly FrameEye[];
  /** Since the last frame. */
  readonly events: readonly FrameEvent[];
  /** Null until the match is over. */
  readonly results: readonly FrameResult[] | null;
}
