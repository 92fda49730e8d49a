/**
 * How a match is looked at: what can be asked of a spectator's cameras, and how an address has it: `director`, `whole`, `free:12.5,8,2` (the middle in tiles, and how many
 * times larger than the whole maze), `seat:3` (seats from 0). Pure.
 */
import type { Vision } from "./timeline.ts";

/** What leads a spectator's picture: a robot, the spectator, nothing, or the director. */
export type CameraMode = "follow" | "free" | "whole" | "director";

/** A camera as it is chosen. */
export type CameraChoice =
  | { readonly kind: "director" }
  | { readonly kind: "whole" }
  /** Tiles; zoom 1 to 6. */
  | { readonly kind: "free"; readonly x: number; readonly y: number; readonly zoom: number }
  | { readonly kind: "seat"; readonly seat: number };

/** What can be asked of the cameras: by the keys, the pointer, a gamepad and the bar of the page. */
export interface Cameras {
  mode(): CameraMode;
  /** Changes the mode: "follow" stays with whom was shown last, "free" begins where the picture is. */
  set(mode: CameraMode): void;
  /** The seat that is followed, by whoever's choice; null for nobody. */
  seat(): number | null;
  /** Follows a robot until something else is asked for. */
  follow(seat: number): void;
  /** Follows the robot that is so many rows further down the list. */
  step(by: number): void;
  /** Whether a second fight is shown in a corner. */
  hasSecond(): boolean;
  setSecond(isOn: boolean): void;
  /** What is seen; everything where the game has no other vision. */
  vision(): Vision;
  setVision(vision: Vision): void;
  /** Everything, each team, the robot that is followed, and again. */
  nextVision(): void;
  /** The present camera as `?camera=` has it. */
  address(): string;
  /** Calls back after each change of mode, seat, second picture or vision. @returns what ends it */
  onChange(listener: () => void): () => void;
}

/** Tiles along a side, and seats, that no match reaches. */
const MOST_TILES = 1000;
const MOST_SEATS = 100;
const LARGEST = 6;

const FREE = /^free:(\d{1,4}(?:\.\d{1,4})?),(\d{1,4}(?:\.\d{1,4})?),(\d(?:\.\d{1,4})?)$/;
const SEAT = /^seat:(\d{1,3})$/;

/** Returns what an address asks for; null where it asks for nothing, or for nothing that there is. */
export function parseCamera(text: string | null): CameraChoice | null {
  if (text === "director" || text === "whole") return { kind: text };
  const seat = Number(SEAT.exec(text ?? "")?.[1] ?? Number.NaN);
  if (seat < MOST_SEATS) return { kind: "seat", seat };
  const [x, y, zoom] = (FREE.exec(text ?? "") ?? []).slice(1).map(Number);
  if (x === undefined || y === undefined || zoom === undefined) return null;
  if (x > MOST_TILES || y > MOST_TILES || zoom < 1 || zoom > LARGEST) return null;
  return { kind: "free", x, y, zoom };
}

/** Returns the text of a camera for an address; places and zoom to the tenth of a tile, and to the hundredth. */
export function formatCamera(camera: CameraChoice): string {
  switch (camera.kind) {
    case "director":
    case "whole":
      return camera.kind;
    case "seat":
      return `seat:${camera.seat}`;
    case "free": {
      const tenth = (value: number): number => Math.round(Math.min(MOST_TILES, Math.max(0, value)) * 10) / 10;
      const zoom = Math.round(Math.min(LARGEST, Math.max(1, camera.zoom)) * 100) / 100;
      return `free:${tenth(camera.x)},${tenth(camera.y)},${zoom}`;
    }
  }
}
