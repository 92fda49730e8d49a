/** The homes: a plate of 2 × 2 tiles with the colour, the badge and the glow of its seat or team. */
import * as Phaser from "phaser";
import { glowFrame, teamFrame } from "../art/frames.ts";
import type { Frame } from "../sdk/frame.ts";
import { LAYER, TILE, TRUE_SIZE } from "./layers.ts";
import { type LightSources, SOURCE } from "./light-sources.ts";
import { catchLight } from "./lit.ts";
import { lighten, seatColour, teamBadge, teamColour } from "./seat-colours.ts";

/** Frame of the `bots` atlas, and world units across it. */
const PAD = "pad";
const PAD_SIZE = 2 * TILE;
/** World units that its light reaches. */
const PAD_LIGHT = 260;

/** The pads of one maze. */
export interface Pads {
  /** Colours them as this frame's viewer sees the seats, and lets the glow breathe. @param now ms */
  draw(frame: Frame, sources: LightSources, now: number): void;
  destroy(): void;
}

interface Pad {
  readonly seat: number;
  readonly team: number;
  readonly tinted: readonly Phaser.GameObjects.Image[];
  readonly glow: Phaser.GameObjects.Image;
  readonly halo: Phaser.GameObjects.Image;
  readonly badge: Phaser.GameObjects.Image;
}

/** Adds the pads of a frame's maze to the scene. */
export function createPads(scene: Phaser.Scene, frame: Frame): Pads {
  const objects: Phaser.GameObjects.Image[] = [];
  const add = (x: number, y: number, atlas: string, name: string, depth: number): Phaser.GameObjects.Image => {
    const image = catchLight(scene.add.image(x, y, atlas, name).setScale(TRUE_SIZE).setDepth(depth));
    objects.push(image);
    return image;
  };
  const pads: Pad[] = frame.maze.pads.map(({ column, row, seat, team }) => {
    const x = column * TILE + PAD_SIZE / 2;
    const y = row * TILE + PAD_SIZE / 2;
    add(x, y, "bots", PAD, LAYER.pad);
    const mask = add(x, y, "bots", teamFrame(PAD), LAYER.padTeam);
    const glow = add(x, y, "fx", glowFrame(PAD), LAYER.padGlow).setBlendMode(Phaser.BlendModes.ADD);
    const halo = add(x, y, "fx", "soft", LAYER.padGlow).setBlendMode(Phaser.BlendModes.ADD).setScale(2.6);
    const badge = add(x, y, "bots", teamBadge(frame.mode.teams > 0 ? team : seat), LAYER.padBadge);
    return { seat, team, tinted: [mask], glow, halo, badge };
  });
  return {
    draw(shown, sources, now) {
      for (const [number, pad] of pads.entries()) {
        const colour = pad.seat >= 0 ? seatColour(shown, pad.seat) : teamColour(shown, pad.team);
        const isLoud = shown.own?.team === pad.team && shown.own.isOnPad;
        const breath = 0.5 + 0.5 * Math.sin(now / (isLoud ? 180 : 700) + pad.team);
        for (const image of pad.tinted) image.setTint(colour);
        pad.glow.setTint(lighten(colour, 0.35)).setAlpha(0.55 + 0.35 * breath);
        pad.halo.setTint(colour).setAlpha((isLoud ? 0.2 : 0.09) + 0.05 * breath);
        pad.badge.setTint(lighten(colour, 0.55));
        const { x, y } = pad.badge;
        const strength = (isLoud ? 0.95 : 0.75) + 0.12 * breath;
        sources.put(SOURCE.pad, number, { x, y, radius: PAD_LIGHT, tint: colour, strength, height: 50 });
      }
    },
    destroy() {
      for (const object of objects) object.destroy();
    },
  };
}
