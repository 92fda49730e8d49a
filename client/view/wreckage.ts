/** The end of a robot: fire, a ring, sparks and smoke; its wreck for six seconds, the scorched floor for longer. */
import { glowFrame, teamFrame } from "../art/frames.ts";
import { type Ephemera, type Ephemeron, SMOKE, sequence } from "./ephemera.ts";
import { LAYER } from "./layers.ts";
import type { LightSources } from "./light-sources.ts";
import type { RobotSprite } from "./robot-sprite.ts";
import type { Sparks } from "./sparks.ts";
import { EMBER, FIRE, SOOT } from "./tints.ts";

/** ms. */
const WRECK_LIFE = 6000;
const SCORCH_LIFE = 24000;
const BOOM = { frames: sequence("boom", 14), life: 14 * (1000 / 24) } as const;
/** What wreckage is shown with. */
export interface WreckageStage {
  readonly ephemera: Ephemera;
  readonly sparks: Sparks;
  readonly sources: LightSources;
  /** The textures that frames are looked up in. */
  has(atlas: "bots" | "fx", frame: string): boolean;
}

/** Lays the charred hull and turret where the robot was. */
function layWreck(stage: WreckageStage, sprite: RobotSprite, now: number): void {
  const parts = [
    [`${sprite.sheet}/hull/destroyed/0`, sprite.heading],
    [`${sprite.sheet}/turret/destroyed/0`, sprite.aim],
  ] as const;
  for (const [frame, rotation] of parts) {
    const base = { x: sprite.x, y: sprite.y, rotation, life: WRECK_LIFE, hold: 0.75, alpha: [1, 0] as const };
    const show = (look: Pick<Ephemeron, "atlas" | "frames" | "depth" | "tint" | "isAdded">): void =>
      stage.ephemera.show({ ...base, ...look }, now);
    if (stage.has("bots", frame)) show({ atlas: "bots", frames: [frame], depth: LAYER.wreck });
    const mask = teamFrame(frame);
    if (stage.has("bots", mask)) show({ atlas: "bots", frames: [mask], depth: LAYER.wreckTeam, tint: sprite.colour });
    const glow = glowFrame(frame);
    if (stage.has("fx", glow)) show({ atlas: "fx", frames: [glow], depth: LAYER.wreckGlow, isAdded: true });
  }
}

/** Blows up a robot at a place in world units. @param sprite null when it was never seen */
export function explode(stage: WreckageStage, x: number, y: number, sprite: RobotSprite | null, now: number): void {
  const { ephemera, sparks } = stage;
  const at = { x, y };
  const scorch = { ...at, frames: [`scorch/${Math.round(x + y) % 2}`], rotation: x % 6.28 };
  ephemera.show({ ...scorch, atlas: "fx", life: SCORCH_LIFE, depth: LAYER.scorch, hold: 0.7, size: [1.5, 1.5] }, now);
  if (sprite !== null) layWreck(stage, sprite, now);
  ephemera.show({ ...at, ...BOOM, y: y - 6, atlas: "fx", depth: LAYER.blast, size: [1.24, 1.24], hold: 0.9 }, now);
  const ring = { ...at, atlas: "fx", frames: ["ring/thin"], isAdded: true } as const;
  ephemera.show({ ...ring, life: 380, depth: LAYER.aura, size: [0.3, 2.1], alpha: [0.7, 0], tint: EMBER }, now);
  const light = { ...at, atlas: "fx", frames: ["soft"], isAdded: true } as const;
  ephemera.show({ ...light, life: 620, depth: LAYER.spark, size: [6.5, 5], alpha: [0.42, 0], tint: FIRE }, now);
  stage.sources.flash({ ...at, radius: 340, tint: FIRE, strength: 2.2, height: 60, isSudden: true }, 760, now);
  stage.sources.flash({ ...at, radius: 120, tint: FIRE, strength: 0.7, height: 30 }, WRECK_LIFE * 0.7, now);
  sparks.burst(x, y, { count: 18, angle: 0, spread: Math.PI, speed: 260, life: 620, tint: EMBER, size: 1.2 }, now);
  for (let puff = 0; puff < 5; puff++) {
    const shift = (puff - 2) * 11;
    ephemera.show(
      {
        atlas: "fx",
        frames: SMOKE,
        x: x + shift,
        y: y - 8 - ((puff * 7) % 12),
        life: 900 + puff * 160,
        depth: LAYER.smoke,
        size: [0.9, 2],
        alpha: [0.6, 0],
        tint: SOOT,
        drift: [shift * 0.6, -26],
      },
      now,
    );
  }
}
