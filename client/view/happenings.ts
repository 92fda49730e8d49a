/** Shows what happened since the last picture: each event of the frame becomes flashes, sparks, figures and shakes. */
import type { Frame, FrameEvent } from "../sdk/frame.ts";
import type { WorldCamera } from "./camera.ts";
import { type Ephemera, sequence } from "./ephemera.ts";
import { LAYER, TILE } from "./layers.ts";
import type { Numbers } from "./numbers.ts";
import { fireRobot, hitRobot } from "./robot-sprite.ts";
import type { Robots } from "./robots.ts";
import { lighten, seatColour } from "./seat-colours.ts";
import type { Sparks } from "./sparks.ts";
import { explode, type WreckageStage } from "./wreckage.ts";

/** All that events are shown with. */
export interface Stage extends WreckageStage {
  readonly ephemera: Ephemera;
  readonly sparks: Sparks;
  readonly numbers: Numbers;
  readonly robots: Robots;
  readonly camera: WorldCamera;
}

type Kind = FrameEvent["kind"];
type Of<K extends Kind> = Extract<FrameEvent, { readonly kind: K }>;
type Show<K extends Kind> = (stage: Stage, event: Of<K>, frame: Frame, now: number) => void;

const FLASH = { frames: sequence("flash", 3), life: 84 } as const;
const SMOKE = sequence("smoke", 8);
const RESPAWN = { frames: sequence("respawn", 6), life: 6 * (1000 / 14) } as const;
const PICKUP = { frames: sequence("pickup", 4), life: 4 * (1000 / 18) } as const;
/** World units from a robot's centre to its muzzle. */
const MUZZLE = 32;
/** Hull points of a hit that shakes as much as can be. */
const HARD_HIT = 30;

const FLAME = 0xffa040;
const HOT = 0xffe2b0;
const STEEL = 0xcfe8ff;
const ENERGY = 0x45e0ff;
const DUST = 0x8d8578;

const fired: Show<"fired"> = (stage, event, frame, now) => {
  const sprite = stage.robots.of(event.seat);
  const isSeen = sprite?.isShown === true;
  if (sprite !== undefined && isSeen) fireRobot(sprite);
  const from = isSeen ? sprite : { x: event.x * TILE, y: event.y * TILE };
  const x = from.x + Math.cos(event.angle) * MUZZLE;
  const y = from.y + Math.sin(event.angle) * MUZZLE;
  const flash = { atlas: "fx", x, y, rotation: event.angle } as const;
  stage.ephemera.show({ ...flash, ...FLASH, depth: LAYER.muzzle, size: [0.8, 0.95], alpha: [1, 0.4] }, now);
  const glow = { ...flash, frames: ["soft"], depth: LAYER.aura, isAdded: true } as const;
  const tint = event.seat < 0 ? FLAME : lighten(seatColour(frame, event.seat), 0.3);
  stage.ephemera.show({ ...glow, life: 110, size: [2.2, 1.6], alpha: [0.34, 0], tint }, now);
};

const hit: Show<"hit"> = (stage, event, frame, now) => {
  const x = event.x * TILE;
  const y = event.y * TILE;
  const isOwn = event.seat === frame.own?.seat;
  const isMine = event.by === frame.own?.seat;
  const sprite = stage.robots.of(event.seat);
  const lost = event.amount;
  const label = sprite?.isShown === true ? sprite : { x, y };
  if (lost > 0 && sprite?.isShown === true) hitRobot(sprite, now);
  // `from` is the direction the hit came from: sparks spray back along it.
  const sparks = { angle: event.from, spread: 1.1, speed: 190, life: 300 } as const;
  stage.sparks.burst(x, y, { ...sparks, count: event.guarded > 0 ? 6 : 8, tint: event.guarded > 0 ? STEEL : HOT }, now);
  const ring = { atlas: "fx", frames: ["ring/thin"], x, y, isAdded: true } as const;
  if (event.guarded > 0) {
    stage.ephemera.show(
      { ...ring, life: 200, depth: LAYER.spark, size: [0.2, 0.6], alpha: [0.9, 0], tint: STEEL },
      now,
    );
    const words = { text: `BLOCK ${Math.round(event.guarded)}`, size: 13, colour: "#9fd4ff", font: "numbers" } as const;
    stage.numbers.show({ ...words, x: label.x, y: label.y, right: -62, down: 10 }, now);
  }
  if (lost > 0) {
    const colour = isOwn ? "#ff8a80" : isMine || frame.isSpectator ? "#ffffff" : "#a9b8c6";
    const size = isOwn || isMine || frame.isSpectator ? 20 : 15;
    const place = { x: label.x, y: label.y, right: 50, down: 12 } as const;
    stage.numbers.damage(`${event.seat}`, lost, { ...place, colour, size, font: "numbers" }, now);
  }
  if (isOwn) stage.camera.shake(Math.min(0.8, 0.25 + lost / HARD_HIT));
};

const impact: Show<"impact"> = (stage, event, _frame, now) => {
  const x = event.x * TILE;
  const y = event.y * TILE;
  stage.sparks.burst(x, y, { count: 5, angle: 0, spread: Math.PI, speed: 120, life: 240, tint: HOT, size: 0.8 }, now);
  const glow = { atlas: "fx", frames: ["soft4"], x, y, isAdded: true } as const;
  stage.ephemera.show({ ...glow, life: 120, depth: LAYER.spark, size: [0.9, 0.5], alpha: [0.7, 0], tint: HOT }, now);
};

const stunned: Show<"stunned"> = (stage, event, _frame, now) => {
  const at = { x: event.x * TILE, y: event.y * TILE } as const;
  stage.ephemera.show(
    {
      ...at,
      atlas: "fx",
      frames: sequence("emp", 8),
      life: 400,
      depth: LAYER.aura,
      size: [0.4, 0.6],
      isAdded: true,
      tint: 0xffe27a,
    },
    now,
  );
  stage.numbers.show(
    { text: "STUNNED", x: at.x, y: at.y, right: 0, down: 46, size: 13, colour: "#ffe27a", font: "words" },
    now,
  );
};

const destroyed: Show<"destroyed"> = (stage, event, frame, now) => {
  const sprite = stage.robots.of(event.seat) ?? null;
  explode(stage, event.x * TILE, event.y * TILE, sprite, now);
  const isNear = event.seat === frame.own?.seat || event.by === frame.own?.seat;
  if (isNear) stage.camera.shake(0.9);
};

const started: Show<"started"> = (stage, event, frame, now) => {
  const at = { x: event.x * TILE, y: event.y * TILE } as const;
  const sprite = stage.robots.of(event.seat);
  if (sprite !== undefined) sprite.startedAt = now;
  const tint = lighten(seatColour(frame, event.seat), 0.35);
  const light = { ...at, atlas: "fx", isAdded: true, tint, depth: LAYER.aura } as const;
  stage.ephemera.show({ ...light, ...RESPAWN, alpha: [1, 1] }, now);
  stage.ephemera.show({ ...light, frames: ["soft"], life: 620, size: [2.4, 3.6], alpha: [0.65, 0] }, now);
  stage.sparks.burst(
    at.x,
    at.y,
    { count: 10, angle: 0, spread: Math.PI, speed: 110, life: 520, tint, frame: "soft4", size: 0.2 },
    now,
  );
};

const picked: Show<"picked"> = (stage, event, frame, now) => {
  const at = { x: event.x * TILE, y: event.y * TILE } as const;
  const isOwn = event.seat === frame.own?.seat;
  const glint = { ...at, atlas: "fx", isAdded: true, depth: LAYER.aura, tint: 0xd9f7ff } as const;
  stage.ephemera.show({ ...glint, ...PICKUP, alpha: [1, 1] }, now);
  stage.sparks.burst(
    at.x,
    at.y,
    { count: 7, angle: 0, spread: Math.PI, speed: 90, life: 380, tint: 0xf4fbff, frame: "soft4", size: 0.16 },
    now,
  );
  if (isOwn)
    stage.numbers.show(
      { text: event.label, x: at.x, y: at.y, right: 0, down: -68, size: 14, colour: "#8df0ff", font: "words" },
      now,
    );
};

const revealed: Show<"revealed"> = (stage, event, _frame, now) => {
  const sprite = stage.robots.of(event.seat);
  if (sprite?.isShown !== true) return;
  const mark = { atlas: "fx", frames: ["sonar/blip"], isAdded: true, depth: LAYER.muzzle, tint: ENERGY } as const;
  stage.ephemera.show({ ...mark, x: sprite.x, y: sprite.y, life: 900, hold: 0.4, size: [2.6, 1.6] }, now);
};

const dropped: Show<"dropped"> = (stage, event, _frame, now) => {
  const at = { x: event.x * TILE, y: event.y * TILE } as const;
  puff(stage, at.x, at.y, 3, now);
};

/** Raises dust. */
function puff(stage: Stage, x: number, y: number, count: number, now: number): void {
  for (let cloud = 0; cloud < count; cloud++) {
    const angle = (cloud / count) * 2 * Math.PI + x;
    const drift = [Math.cos(angle) * 24, Math.sin(angle) * 24] as const;
    const look = { atlas: "fx", frames: SMOKE, depth: LAYER.dust, tint: DUST, alpha: [0.55, 0] } as const;
    stage.ephemera.show({ ...look, x, y, life: 620, size: [0.5, 1.3], drift }, now);
  }
}

const cracked: Show<"cracked"> = (stage, event, frame, now) => {
  const x = event.x * TILE;
  const y = event.y * TILE;
  puff(stage, x, y, event.isBroken ? 7 : 2, now);
  const chips = { angle: 0, spread: Math.PI, tint: DUST, speed: event.isBroken ? 170 : 90, life: 460 } as const;
  stage.sparks.burst(x, y, { ...chips, count: event.isBroken ? 16 : 5, frame: "px", size: 0.7 }, now);
  if (!event.isBroken) return;
  const own = frame.robots.find(({ seat }) => seat === frame.own?.seat);
  const distance = own === undefined ? 99 : Math.hypot(own.x - event.x, own.y - event.y);
  if (distance < 6) stage.camera.shake(0.35);
};

const cast: Show<"cast"> = (stage, event, _frame, now) => {
  const wave = waves[event.effect];
  if (wave === undefined) return;
  const at = { x: event.x * TILE, y: event.y * TILE, atlas: "fx", frames: ["ring/thin"], isAdded: true } as const;
  stage.ephemera.show({ ...at, ...wave, depth: LAYER.aura }, now);
};

/** The wave that an ability of this effect sends out when it begins. The sonar's runs to its 14 tiles. */
const waves: Readonly<
  Record<
    string,
    | {
        readonly life: number;
        readonly size: readonly [number, number];
        readonly alpha: readonly [number, number];
        readonly tint: number;
      }
    | undefined
  >
> = {
  pulse: { life: 1100, size: [0.3, 15.6], alpha: [0.85, 0], tint: ENERGY },
  arc: { life: 240, size: [0.3, 0.85], alpha: [0.7, 0], tint: 0x4aa4ff },
  bow: { life: 260, size: [0.3, 0.9], alpha: [0.7, 0], tint: HOT },
  trail: { life: 240, size: [0.25, 0.8], alpha: [0.6, 0], tint: STEEL },
};

/** Shows one event; kinds that only the HUD or the sound cares for show nothing here. */
function showEvent(stage: Stage, event: FrameEvent, frame: Frame, now: number): void {
  switch (event.kind) {
    case "fired":
      fired(stage, event, frame, now);
      break;
    case "hit":
      hit(stage, event, frame, now);
      break;
    case "impact":
      impact(stage, event, frame, now);
      break;
    case "stunned":
      stunned(stage, event, frame, now);
      break;
    case "destroyed":
      destroyed(stage, event, frame, now);
      break;
    case "started":
      started(stage, event, frame, now);
      break;
    case "picked":
      picked(stage, event, frame, now);
      break;
    case "dropped":
      dropped(stage, event, frame, now);
      break;
    case "cracked":
      cracked(stage, event, frame, now);
      break;
    case "cast":
      cast(stage, event, frame, now);
      break;
    case "revealed":
      revealed(stage, event, frame, now);
      break;
    case "kill":
    case "banked":
    case "haul":
    case "lead":
    case "phase":
    case "joined":
    case "heard":
      break;
  }
}

/** Shows all events of a frame. @param now ms */
export function showHappenings(stage: Stage, frame: Frame, now: number): void {
  for (const event of frame.events) showEvent(stage, event, frame, now);
}
