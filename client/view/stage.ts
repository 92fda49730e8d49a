/** What events are shown with, and what several of them share. */
import type { Frame } from "../sdk/frame.ts";
import type { FrameEvent } from "../sdk/frame-facts.ts";
import type { WorldLook } from "../settings/derived.ts";
import type { Beasts } from "./beasts.ts";
import type { WorldCamera } from "./camera.ts";
import type { Devices } from "./devices.ts";
import { type Ephemera, SMOKE } from "./ephemera.ts";
import type { HitStop } from "./hit-stop.ts";
import type { Homing } from "./homing.ts";
import { LAYER } from "./layers.ts";
import type { LightSources } from "./light-sources.ts";
import type { Numbers } from "./numbers.ts";
import type { Rails } from "./rails.ts";
import type { Robots } from "./robots.ts";
import type { Sparks } from "./sparks.ts";
import { DUST } from "./tints.ts";
import type { WreckageStage } from "./wreckage.ts";

/** All that events are shown with. */
export interface Stage extends WreckageStage {
  readonly ephemera: Ephemera;
  readonly sparks: Sparks;
  readonly numbers: Numbers;
  readonly robots: Robots;
  readonly devices: Devices;
  readonly beasts: Beasts;
  readonly rails: Rails;
  readonly camera: WorldCamera;
  readonly sources: LightSources;
  readonly hitStop: HitStop;
  readonly homing: Homing;
  /** How somebody wants to see it. */
  readonly look: () => WorldLook;
}

type Kind = FrameEvent["kind"];

/** An event of one kind. */
export type Of<K extends Kind> = Extract<FrameEvent, { readonly kind: K }>;

/** Shows an event of one kind. `now` in ms. */
export type Show<K extends Kind> = (stage: Stage, event: Of<K>, frame: Frame, now: number) => void;

/** Raises dust at a place in world units. @param count clouds */
export function puff(stage: Stage, x: number, y: number, count: number, now: number): void {
  for (let cloud = 0; cloud < count; cloud++) {
    const angle = (cloud / count) * 2 * Math.PI + x;
    const drift = [Math.cos(angle) * 24, Math.sin(angle) * 24] as const;
    const look = { atlas: "fx", frames: SMOKE, depth: LAYER.dust, tint: DUST, alpha: [0.55, 0] } as const;
    stage.ephemera.show({ ...look, x, y, life: 620, size: [0.5, 1.3], drift }, now);
  }
}

/** Returns how near a place, in tiles, is to the own robot: 1 there, 0 from `most` tiles on; 0 without one. */
export function nearness(frame: Frame, x: number, y: number, most: number): number {
  const own = frame.robots.find(({ seat }) => seat === frame.own?.seat);
  return own === undefined ? 0 : Math.max(0, 1 - Math.hypot(own.x - x, own.y - y) / most);
}
