/** Draws the scenes on the stage; where the stored pictures lie. */
import { fileURLToPath } from "node:url";
import { openBrowser, type Visitor } from "../support/chromium.ts";
import { type StageServer, startStage } from "../support/stage-page.ts";
import type { FrameScene } from "./scenes.ts";

/** Of the pictures, in CSS px: as small as layouts are looked at in earnest. */
const SIZE = { width: 640, height: 360 };
/** Ms a picture. */
const STEP = 33;

/** The command that makes the stored pictures. */
export const UPDATE = "npm run frames:update";

/** A stage and a browser before it. */
export interface FrameStage {
  /** Major version of the browser: each draws a little differently. */
  readonly chromium: number;
  readonly errors: readonly string[];
  /** Shows a scene and holds it. @returns it as PNG */
  show(scene: FrameScene): Promise<Buffer>;
  /** True when an object of these depths is to be seen. */
  shows(depths: readonly number[]): Promise<boolean>;
  /** Draws what is shown without the objects of these depths. */
  drawWithout(depths: readonly number[]): Promise<Buffer>;
  close(): Promise<void>;
}

/** Opens the stage. */
export async function openFrameStage(): Promise<FrameStage> {
  const stage: StageServer = await startStage();
  const visitor: Visitor = await openBrowser(SIZE, ["--disable-accelerated-2d-canvas"]);
  const { page } = visitor;
  return {
    chromium: visitor.chromium,
    errors: visitor.errors,
    async show({ play, until, asks = "" }) {
      await stage.show(page, play, until, `step=${STEP}&${asks}`);
      return stage.picture(page);
    },
    shows: (depths) => stage.shows(page, depths),
    drawWithout: (depths) => stage.picture(page, depths),
    async close() {
      await visitor.close();
      await stage.close();
    },
  };
}

/** Returns the path of a scene's stored picture. */
export function storedPath(chromium: number, name: string): string {
  return fileURLToPath(new URL(`./chromium-${chromium}/${name}.png`, import.meta.url));
}
