/** What an act's events leave in the picture for a moment: flashes, hits, blasts, rings. */

import type { FrameEvent } from "../sdk/frame-facts.ts";
import { lighten } from "../view/seat-colours.ts";
import { ARC, DAZZLE, ENERGY, FLAME, HOT, STEEL } from "../view/tints.ts";
import type { Brush } from "./brush.ts";
import { sequenceFrame } from "./sequence.ts";
import { RING_RADIUS, TILE } from "./units.ts";

/** Something that is over soon. Times in ms of the act. */
interface Happening {
  readonly born: number;
  readonly life: number;
  /** @param share of its life, 0 to 1 */
  readonly paint: (brush: Brush, share: number) => void;
}

/** The happenings of an act. */
export interface Happenings {
  take(event: FrameEvent, now: number): void;
  paint(brush: Brush, now: number): void;
  /** Until when, in ms, a seat's robot shows a hit, a shot, or the cone of its weapon, and that cone's reach in tiles. */
  readonly hitUntil: Map<number, number>;
  readonly firedAt: Map<number, number>;
  readonly cone: Map<number, { readonly until: number; readonly reach: number }>;
}

const MUZZLE = 20;
const CONE = 240;
const HIT = 110;

/** Returns an act without happenings. @param colourOf 0xrrggbb of a seat */
export function createHappenings(colourOf: (seat: number) => number): Happenings {
  const list: Happening[] = [];
  const hitUntil = new Map<number, number>();
  const firedAt = new Map<number, number>();
  const cone = new Map<number, { until: number; reach: number }>();
  const add = (born: number, life: number, paint: Happening["paint"]): void => {
    list.push({ born, life, paint });
  };
  const ring = (at: { x: number; y: number }, wide: number, tint: number, now: number, life = 520): void => {
    add(now, life, (brush, share) => {
      const size = (0.15 + 0.85 * share) * wide;
      brush.light("ring/thin", { ...at, size, tint, alpha: 0.9 * (1 - share) });
      brush.light("soft", { ...at, size: 2.5 * (1 - share) + 0.5, tint, alpha: 0.5 * (1 - share) });
    });
  };
  const boom = (at: { x: number; y: number }, size: number, now: number): void => {
    add(now, 560, (brush, share) => {
      brush.mark(sequenceFrame("boom", 14, share), { ...at, size });
      brush.light("soft", { ...at, size: 6 * size, tint: FLAME, alpha: 0.5 * (1 - share) });
    });
  };
  const sparks = (at: { x: number; y: number }, angle: number, tint: number, now: number): void => {
    const angles = Array.from({ length: 6 }, (_, index) => angle + (index - 2.5) * 0.42);
    add(now, 280, (brush, share) => {
      for (const [index, way] of angles.entries()) {
        const far = share * (26 + (index % 3) * 14);
        const place = { x: at.x + Math.cos(way) * far, y: at.y + Math.sin(way) * far, rotation: way };
        brush.light("spark", { ...place, tint, alpha: 1 - share });
      }
    });
  };

  const take = (event: FrameEvent, now: number): void => {
    const at = "x" in event ? { x: event.x * TILE, y: event.y * TILE } : { x: 0, y: 0 };
    switch (event.kind) {
      case "fired": {
        firedAt.set(event.seat, now);
        if (event.action === "cone") {
          cone.set(event.seat, { until: now + CONE, reach: event.range });
          return;
        }
        const muzzle = { x: at.x + Math.cos(event.angle) * MUZZLE, y: at.y + Math.sin(event.angle) * MUZZLE };
        const tint = lighten(colourOf(event.seat), 0.3);
        add(now, 90, (brush, share) => {
          brush.light(sequenceFrame("flash", 3, share), { ...muzzle, rotation: event.angle, size: 0.85 });
          brush.light("soft", { ...muzzle, size: 2, tint, alpha: 0.34 * (1 - share) });
        });
        return;
      }
      case "beam": {
        const [dx, dy] = [event.toX * TILE - at.x, event.toY * TILE - at.y];
        const [length, rotation] = [Math.hypot(dx, dy), Math.atan2(dy, dx)];
        const tint = lighten(colourOf(event.seat), 0.25);
        add(now, 420, (brush, share) => {
          // The frames are 64 pixels long: at twice the size of a unit.
          const along = { ...at, rotation, held: 0, size: length / FLAT };
          brush.light("rail/glow", { ...along, across: 0.4 + 1.1 * (1 - share), tint, alpha: 1 - share });
          brush.light("rail/core", { ...along, across: 0.2 + (1 - share), alpha: (1 - share) ** 2 });
        });
        return;
      }
      case "hit":
        if (event.amount > 0) hitUntil.set(event.seat, now + HIT);
        sparks(at, event.from, event.guarded > 0 ? STEEL : HOT, now);
        if (event.guarded > 0) ring(at, 0.6, STEEL, now, 220);
        return;
      case "impact":
        sparks(at, 0, HOT, now);
        return;
      case "cast":
        if (event.reach > 0) ring(at, (event.reach * TILE) / RING_RADIUS, ENERGY, now, 700);
        else ring(at, 0.9, lighten(colourOf(event.seat), 0.4), now, 360);
        return;
      case "jolted":
      case "stunned": {
        const tint = event.kind === "stunned" ? DAZZLE : ARC;
        add(now, 460, (brush, share) => brush.light(sequenceFrame("surge", 8, share), { ...at, size: 0.6, tint }));
        return;
      }
      case "destroyed":
        boom(at, 1.1, now);
        return;
      case "blast":
        boom(at, Math.max(0.9, event.radius * 0.75), now);
        ring(at, (event.radius * TILE) / RING_RADIUS, FLAME, now);
        return;
      case "bored":
      case "wrecked":
        add(now, 440, (brush, share) => brush.light(sequenceFrame("breach", 7, share), { ...at, tint: HOT }));
        return;
      case "placed":
        add(now, 340, (brush, share) => brush.light(sequenceFrame("deploy", 6, share), { ...at, tint: ENERGY }));
        return;
      case "sentry":
      case "lobbed":
        add(now, 100, (brush, share) => {
          const muzzle = { x: at.x, y: at.y, size: 0.9 };
          brush.light(sequenceFrame("flash", 3, share), { ...muzzle, rotation: "angle" in event ? event.angle : 0 });
        });
        return;
      case "picked":
        add(now, 240, (brush, share) => brush.light(sequenceFrame("pickup", 4, share), { ...at, tint: HOT }));
        return;
      default:
        return;
    }
  };

  return {
    take,
    paint(brush, now) {
      for (let index = list.length - 1; index >= 0; index--) {
        const happening = list[index];
        if (happening === undefined) continue;
        const share = (now - happening.born) / happening.life;
        if (share >= 1) list.splice(index, 1);
        else happening.paint(brush, Math.max(0, share));
      }
    },
    hitUntil,
    firedAt,
    cone,
  };
}

/** World units along a flat frame of the beam. */
const FLAT = 32;
