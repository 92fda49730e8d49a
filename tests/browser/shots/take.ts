/** Takes pictures into a folder: those whose name contains what was asked for. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { photograph } from "../support/chromium.ts";

/** A size of the page, in CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** All sizes that are looked at: monitors, a small window with the full layout, phones. */
export const SIZES: readonly Size[] = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 907, height: 510 },
  { width: 821, height: 462 },
  { width: 844, height: 390 },
];

/** One for each of the three layouts. */
export const LAYOUT_SIZES = SIZES.filter(({ width }) => [1280, 907, 844].includes(width));

/** Returns a size as names have it, such as "1280x720". */
export function sizeName({ width, height }: Size): string {
  return `${width}x${height}`;
}

/** True for a phone: it is shown with touch controls. */
export function isPhone({ height }: Size): boolean {
  return height < 500;
}

/** True for a phone that is held upright: fingers are all that points there. */
export function isUpright({ width, height }: Size): boolean {
  return width < height;
}

/** Where pictures go, and which are wanted. */
export interface Album {
  /** True when a picture of this name is wanted. */
  wants(name: string): boolean;
  /** Path of a file in the folder, told on stderr. */
  path(file: string): string;
  /** Photographs a page, when the picture is wanted. */
  save(page: Page, name: string): Promise<void>;
}

/** Returns an album. @param folder made when it is not there @param pattern part of the names that are wanted */
export function openAlbum(folder: string, pattern: string): Album {
  mkdirSync(folder, { recursive: true });
  const begun = performance.now();
  const wants = (name: string): boolean => name.includes(pattern);
  const path = (file: string): string => {
    console.error(`${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${file}`);
    return join(resolve(folder), file);
  };
  return {
    wants,
    path,
    async save(page, name) {
      if (wants(name)) await photograph(page, path(`${name}.png`));
    },
  };
}
