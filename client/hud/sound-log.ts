/** Key sounds as lines, for whoever does not hear them: what it was, from where, near or far. Pure. */
import type { Frame } from "../sdk/frame.ts";

/** What a line says: a key of the words for sounds. */
export type SoundKind = "shot" | "ability" | "blast" | "rattle" | "step" | "charge" | "windUp" | "lowHull";

/** One line. */
export interface SoundLine {
  readonly kind: SoundKind;
  /** Direction from the own robot, radians, 0 = +x, clockwise; null for what comes from itself. */
  readonly angle: number | null;
  readonly isNear: boolean;
  /** ms of the clock at which it was heard last. */
  readonly at: number;
}

/** A line stays so many ms after its sound; so many at once. */
export const SOUND_STAY = 2000;
export const MOST_LINES = 3;
/** Sounds of one kind from directions closer than this, in radians, are one line. */
const SAME = Math.PI / 4;
/** The hull alarm sounds below this share of the hull. */
const LOW = 0.25;
/** What is seen to happen is near within so many tiles. */
const NEAR = 10;

const HEARD: readonly SoundKind[] = ["shot", "ability", "blast", "rattle", "step"];

/** Returns the lines after a frame, the latest last. Without an own robot nothing is heard. */
export function nextSounds(lines: readonly SoundLine[], frame: Frame, now: number): readonly SoundLine[] {
  const kept = lines.filter(({ at }) => now - at < SOUND_STAY);
  const { own } = frame;
  if (own === null || !own.isAlive || frame.isSpectator) return [];
  const ear = frame.robots.find(({ seat }) => seat === own.seat);
  const from = (kind: SoundKind, { x, y }: { readonly x: number; readonly y: number }): SoundLine[] => {
    if (ear === undefined) return [];
    const far = Math.hypot(x - ear.x, y - ear.y);
    return [{ kind, angle: Math.atan2(y - ear.y, x - ear.x), isNear: far <= NEAR, at: now }];
  };
  const heard = frame.events.flatMap((event): SoundLine[] => {
    if (event.kind === "heard") {
      const kind = HEARD.find((one) => one === event.what);
      return kind === undefined ? [] : [{ kind, angle: event.angle, isNear: event.near, at: now }];
    }
    if (event.kind === "windup" && event.seat !== own.seat) return from("windUp", event);
    if (event.kind === "charged") return from("charge", event);
    return [];
  });
  const isLow = own.hull < own.mostHull * LOW && frame.phase !== "over";
  const alarm: SoundLine[] = isLow ? [{ kind: "lowHull", angle: null, isNear: false, at: now }] : [];
  return [...heard, ...alarm]
    .reduce<readonly SoundLine[]>((all, line) => [...all.filter((other) => !isSame(other, line)), line], kept)
    .slice(-MOST_LINES);
}

function isSame(a: SoundLine, b: SoundLine): boolean {
  if (a.kind !== b.kind) return false;
  if (a.angle === null || b.angle === null) return a.angle === b.angle;
  return Math.abs(Math.atan2(Math.sin(a.angle - b.angle), Math.cos(a.angle - b.angle))) < SAME;
}
