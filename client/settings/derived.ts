/** What settings mean to those who draw and sound the game. Pure. */
import { DEFAULTS, type Settings } from "./settings.ts";

/** How the world is drawn for somebody. Shares, 0 to 1. */
export interface WorldLook {
  /** How much hits shake the camera and stop it; 0 with less motion. */
  readonly shakes: number;
  readonly flashes: number;
  readonly hasNames: boolean;
  readonly hasNumbers: boolean;
  /** Of words over the world, 1 to 2. */
  readonly textSize: number;
  /** Nothing glides: what would is there at once. */
  readonly isStill: boolean;
  /** Plain floor, light walls, no lights. */
  readonly isPlain: boolean;
  /** How much of the floor's light is taken away, 0 to 0.6. */
  readonly dim: number;
  /** Enemies have a ring around them. */
  readonly hasOutlines: boolean;
}

/** How the HUD is drawn for somebody. Shares; 1 is as it is at first. */
export interface HudLook {
  readonly size: number;
  readonly textSize: number;
  readonly opacity: number;
  readonly minimapSize: number;
  readonly flashes: number;
  readonly isStill: boolean;
  /** Key sounds are written, too. */
  readonly hasCaptions: boolean;
  /** Spectators' reactions are shown. */
  readonly hasReactions: boolean;
  /** What the page tells a spectator beside the canvas: the HUD does not say it again. */
  readonly beside: Beside;
}

/** See `HudLook`: nothing, how the match went, how everybody stands, or all that there is to tell. */
export type Beside = "nothing" | "charts" | "standings" | "both" | "everything";

/** All that a screen is told of how somebody wants to see a game. */
export interface Looks {
  readonly world: WorldLook;
  readonly hud: HudLook;
  /** Pictures a second at most; 0 for no limit. */
  readonly frameCap: number;
  /** Of the pixels across that the quality would draw, 0.5 to 1. */
  readonly resolution: number;
}

/** How the devices answer. Shares, 0 to 1. */
export interface Handling {
  readonly keys: Settings["keys"];
  readonly pad: Settings["pad"];
  /** How much of the way to an enemy nearby an aim is drawn. */
  readonly aimAssist: number;
  /** Of the way of a stick of a gamepad. */
  readonly deadZone: number;
  /** By how much a push of a stick, or of a thumb, counts: 0.5 to 2. */
  readonly stickGain: number;
  readonly hasSwappedSticks: boolean;
  readonly isFireToggled: boolean;
  readonly isBoardToggled: boolean;
  readonly hasRumble: boolean;
}

/** How loud each bus is, 0 to 1. */
export interface Levels {
  readonly master: number;
  readonly effects: number;
  readonly ui: number;
  readonly music: number;
  readonly isMono: boolean;
}

/** True when things should move as little as can be. @param isAsked what the system says */
export function isStill({ motion }: Pick<Settings, "motion">, isAsked: boolean): boolean {
  return motion === "reduced" || (motion === "system" && isAsked);
}

/** Returns the look of the world. @param isAsked whether the system asks for less motion */
export function worldLook(settings: Settings, isAsked: boolean): WorldLook {
  const still = isStill(settings, isAsked);
  return {
    shakes: still ? 0 : settings.shake / 100,
    flashes: settings.flash / 100,
    hasNames: settings.hasNames,
    hasNumbers: settings.hasNumbers,
    textSize: settings.textSize / 100,
    isStill: still,
    isPlain: settings.palette === "contrast",
    dim: settings.dim / 100,
    hasOutlines: settings.hasOutlines,
  };
}

/** Returns the look of the HUD. @param isAsked whether the system asks for less motion */
export function hudLook(settings: Settings, isAsked: boolean): HudLook {
  return {
    size: settings.hudSize / 100,
    textSize: settings.textSize / 100,
    opacity: settings.hudOpacity / 100,
    minimapSize: settings.minimapSize / 100,
    flashes: settings.flash / 100,
    isStill: isStill(settings, isAsked),
    hasCaptions: settings.hasCaptions,
    hasReactions: settings.hasReactions,
    beside: "nothing",
  };
}

/** Returns the looks of a game. @param isAsked whether the system asks for less motion */
export function looksOf(settings: Settings, isAsked: boolean): Looks {
  return {
    world: worldLook(settings, isAsked),
    hud: hudLook(settings, isAsked),
    frameCap: frameCapOf(settings),
    resolution: settings.resolution / 100,
  };
}

/** What is shown when nothing was set. */
export const FIRST_LOOKS: Looks = looksOf(DEFAULTS, false);

/** Returns how the devices answer. */
export function handlingOf(settings: Settings): Handling {
  const { keys, pad, hasSwappedSticks, hasRumble } = settings;
  return {
    keys,
    pad,
    aimAssist: settings.aimAssist / 100,
    deadZone: settings.deadZone / 100,
    stickGain: settings.stickGain / 100,
    hasSwappedSticks,
    isFireToggled: settings.fire === "toggle",
    isBoardToggled: settings.board === "toggle",
    hasRumble,
  };
}

/** Amplitude of a level in per cent: the ear hears half of it at half way. */
function amplitudeOf(level: number): number {
  return (level / 100) ** 2;
}

/** Returns how loud everything is. */
export function levelsOf(settings: Settings): Levels {
  return {
    master: amplitudeOf(settings.masterLevel),
    effects: amplitudeOf(settings.effectsLevel),
    ui: amplitudeOf(settings.uiLevel),
    music: amplitudeOf(settings.musicLevel),
    isMono: settings.isMono,
  };
}

/** Returns pictures a second at most; 0 for no limit. */
export function frameCapOf({ frameCap }: Pick<Settings, "frameCap">): number {
  return frameCap === "none" ? 0 : Number(frameCap);
}
