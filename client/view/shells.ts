/** What was thrown: the circle on the ground where it lands, which fills while it flies, and the shell over its shadow. */
import type * as Phaser from "phaser";
import { glowFrame, teamFrame } from "../art/frames.ts";
import type { Frame, FrameShell } from "../sdk/frame.ts";
import type { Ground } from "./ground.ts";
import { LAYER, TILE } from "./layers.ts";
import { type LightSources, SOURCE } from "./light-sources.ts";
import { isHostile, lighten, teamColour } from "./seat-colours.ts";
import { createStamps, loopFrame, type Stamps } from "./stamps.ts";
import { DANGER, FLAME } from "./tints.ts";

/** World units that a shell rises, and its greatest growth by that. */
const RISE = 130;
const GROWTH = 0.7;
/** Pixels of the frame `target` from its centre to the ring. */
const TARGET_RADIUS = 86.4;
const SHELL = "shot/shell";

/** All shells whose landing place is in sight. */
export interface Shells {
  /** @param ground what is drawn on the floor, @param now ms */
  draw(frame: Frame, ground: Ground, sources: LightSources, now: number): void;
  count(): number;
}

/** Fills the circle from its middle: full means now. */
function drawCircle(ground: Ground, shell: FrameShell, colour: number): void {
  const x = shell.x * TILE;
  const y = shell.y * TILE;
  const radius = shell.radius * TILE;
  const share = Math.min(1, shell.share);
  const circle = { x, y, radius, tint: colour };
  ground.disc({ ...circle, alpha: 0.1 });
  ground.disc({ ...circle, radius: radius * share, alpha: 0.12 + 0.16 * shell.share });
  ground.ring({ ...circle, alpha: 0.85 }, 2.5);
  ground.ring({ ...circle, alpha: 0.7 }, 1.5, share);
}

/** Returns the shells of a scene. */
export function createShells(scene: Phaser.Scene): Shells {
  const targets = createStamps(scene, "fx", LAYER.markGlow, true);
  const shadows = createStamps(scene, "fx", LAYER.shellShadow);
  const bodies = createStamps(scene, "bots", LAYER.shell);
  const masks = createStamps(scene, "bots", LAYER.shellTeam);
  const glows = createStamps(scene, "fx", LAYER.shellGlow, true);
  const all: readonly Stamps[] = [targets, shadows, bodies, masks, glows];

  const drawFlight = (shell: FrameShell, colour: number, now: number): void => {
    const x = shell.nowX * TILE;
    const ground = shell.nowY * TILE;
    const lift = Math.sin(Math.PI * Math.min(1, shell.share));
    const y = ground - RISE * lift;
    const size = 1 + GROWTH * lift;
    // Its nose follows the arc as one sees it from above and a little from the south.
    const forwardX = shell.x - shell.nowX;
    const forwardY = shell.y - shell.nowY;
    const left = Math.max(0.05, 1 - shell.share);
    const climb = (-RISE / TILE) * Math.PI * Math.cos(Math.PI * shell.share);
    const rotation = Math.atan2(forwardY / left + climb, forwardX / left);
    shadows.put("shell/shadow", { x: x + 3, y: ground + 4, size: 0.8 + 0.5 * lift, alpha: 0.85 - 0.45 * lift });
    const at = { x, y, rotation, size };
    bodies.put(SHELL, at);
    masks.put(teamFrame(SHELL), { ...at, tint: colour });
    glows.put(glowFrame(SHELL), { ...at, tint: FLAME, alpha: 0.8 + 0.2 * Math.sin(now / 25) });
    glows.put("soft4", { x, y, size: 1.9 * size, tint: FLAME, alpha: 0.5 });
    glows.put("soft", { x, y: ground, size: 2.4, tint: FLAME, alpha: 0.12 });
  };

  return {
    draw(frame, ground, sources, now) {
      for (const stamps of all) stamps.begin();
      for (const [number, shell] of frame.shells.entries()) {
        const colour = teamColour(frame, shell.team);
        const warning = isHostile(frame, shell.team) ? DANGER : colour;
        drawCircle(ground, shell, warning);
        targets.put(loopFrame("target", 4, 8 + 8 * shell.share, now), {
          x: shell.x * TILE,
          y: shell.y * TILE,
          size: (shell.radius * TILE * 2) / TARGET_RADIUS,
          tint: lighten(warning, 0.2),
          alpha: 0.75,
        });
        drawFlight(shell, colour, now);
        const place = { x: shell.nowX * TILE, y: shell.nowY * TILE, radius: 150, tint: FLAME, height: 60 };
        sources.put(SOURCE.shell, number, { ...place, strength: 0.8 });
      }
      for (const stamps of all) stamps.end();
    },
    count: () => bodies.count(),
  };
}
