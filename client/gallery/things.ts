/** What stands, lies and flies in an act: robots with what surrounds them, devices, scrap, shots, shells. */
import { glowFrame, TURRET_PIVOTS, teamFrame } from "../art/frames.ts";
import { palette } from "../art/palette.ts";
import type { FrameRobot } from "../sdk/frame.ts";
import { lighten } from "../view/seat-colours.ts";
import { DAZZLE, ENERGY, FLAME, HOT } from "../view/tints.ts";
import type { Brush } from "./brush.ts";
import type { Happenings } from "./happenings.ts";
import { loopFrame, sequenceFrame } from "./sequence.ts";
import type { Scene } from "./show.ts";
import { HERO } from "./stage.ts";
import { RING_RADIUS, TILE } from "./units.ts";

/** Units that a shell rises. */
const RISE = 130;
/** Pixels of the frame `target` from its centre to its ring, and that `grind` and `pull` reach. */
const TARGET_RADIUS = 86.4;
const CONE_RADIUS = 134;
const PULL_RADIUS = 96;
const RECOIL = 125;
/** Share of the top speed from which wheels turn. */
const CREEP = 0.04;

const pivots: Readonly<Record<string, { readonly x: number; readonly y: number } | undefined>> = TURRET_PIVOTS;

/** What is needed to paint a moment. @see paintThings */
export interface Moment {
  readonly scene: Scene;
  readonly happenings: Happenings;
  readonly colourOf: (seat: number) => number;
  /** ms of the act. */
  readonly now: number;
}

/** Paints all of it, from the floor upwards. */
export function paintThings(brush: Brush, moment: Moment): void {
  const { scene, colourOf, now } = moment;
  for (const { x, y, frame } of scene.resources) {
    const at = { x: x * TILE, y: y * TILE };
    brush.mark("shadow", { ...at, y: at.y + 4, size: 0.4, alpha: 0.7 });
    brush.body(frame, at);
  }
  paintDevices(brush, moment);
  for (const shell of scene.shells) {
    const at = { x: shell.x * TILE, y: shell.y * TILE };
    const size = (shell.radius * TILE * 2) / TARGET_RADIUS;
    brush.light(loopFrame("target", 4, 8, now), { ...at, size, tint: colourOf(shell.team) });
    brush.light("soft", { ...at, size: 4 * shell.share, tint: FLAME, alpha: 0.35 * shell.share });
  }
  for (const robot of scene.robots) if (robot.seat === HERO || scene.isFoeSeen) paintRobot(brush, robot, moment);
  for (const { shot, x, y, angle, seat } of scene.shots) {
    const at = { x: x * TILE, y: y * TILE, rotation: angle };
    const tint = lighten(colourOf(seat), 0.25);
    brush.body(shot, at);
    brush.light(glowFrame(shot), { ...at, tint });
    brush.light("soft4", { ...at, size: 1.24, tint, alpha: 0.42 });
  }
  for (const shell of scene.shells) {
    const height = Math.sin(Math.PI * shell.share);
    const at = { x: shell.nowX * TILE, y: shell.nowY * TILE };
    brush.mark("shell/shadow", { ...at, alpha: 0.6 });
    brush.body("shot/shell", { x: at.x, y: at.y - height * RISE * 0.5, size: 1 + 0.7 * height, rotation: now / 90 });
  }
}

function paintDevices(brush: Brush, { scene, colourOf, now }: Moment): void {
  for (const device of scene.devices) {
    const at = { x: device.x * TILE, y: device.y * TILE };
    const colour = colourOf(device.seat);
    const rotation = device.isAcross ? device.angle : 0;
    const light = device.state === "working" ? 0.9 : 0.3;
    const lit = device.near > 0 && device.state === "working" ? `${device.frame}/armed` : device.frame;
    const across = device.isAcross ? 1.75 : 0.62;
    brush.mark("shadow", { x: at.x + 3, y: at.y + 5, rotation, size: 0.62, across, alpha: 0.8 });
    if (device.near > 0) {
      const pulse = 0.5 + 0.5 * Math.sin(now / 300);
      const size = (device.near * TILE) / RING_RADIUS;
      brush.light("ring/thin", { ...at, size, tint: colour, alpha: 0.25 + 0.35 * pulse });
    }
    for (const [frame, direction] of [
      [lit, rotation],
      [device.gun, device.angle],
    ] as const) {
      if (frame === "") continue;
      brush.body(frame, { ...at, rotation: direction });
      brush.body(teamFrame(frame), { ...at, rotation: direction, tint: colour });
      brush.light(glowFrame(frame), { ...at, rotation: direction, tint: lighten(colour, 0.4), alpha: light });
    }
  }
}

function paintRobot(brush: Brush, robot: FrameRobot, { happenings, colourOf, now }: Moment): void {
  const { seat, sheet, heading, aim, effects, pace } = robot;
  const [x, y] = [robot.x * TILE, robot.y * TILE];
  const at = { x, y };
  const colour = colourOf(seat);
  const alpha = robot.isConcealed ? 0.38 : 1;
  const isHit = now < (happenings.hitUntil.get(seat) ?? 0);
  const state = effects.length > 0 ? "ability" : pace > CREEP ? "drive" : "idle";
  const frames = state === "idle" ? 1 : 4;
  const hull = isHit ? "hit/0" : loopFrame(state, frames, state === "ability" ? 10 : 4 + 12 * Math.min(1, pace), now);
  const shot = (now - (happenings.firedAt.get(seat) ?? Number.NEGATIVE_INFINITY)) / RECOIL;
  const turret = isHit ? "hit/0" : shot < 1 ? sequenceFrame("fire", 3, shot) : "idle/0";
  const pivot = pivots[sheet] ?? { x: 0, y: 0 };
  const [cos, sin] = [Math.cos(heading), Math.sin(heading)];
  brush.mark("shadow", { x: x + 5, y: y + 7, size: 0.78, alpha: 0.9 * alpha * alpha });
  brush.light("ring/team:g", {
    ...at,
    rotation: now / 2600,
    size: 1.02,
    tint: lighten(colour, 0.15),
    alpha: alpha / 2,
  });
  brush.light("cone", {
    x,
    y,
    rotation: aim,
    held: 0,
    size: 1.24,
    across: 1.2,
    tint: lighten(colour, 0.75),
    alpha: 0.12 * alpha,
  });
  const parts = [
    { frame: `${sheet}/hull/${hull}`, place: { ...at, rotation: heading } },
    {
      frame: `${sheet}/turret/${turret}`,
      place: { x: x + pivot.x * cos - pivot.y * sin, y: y + pivot.x * sin + pivot.y * cos, rotation: aim },
    },
  ];
  for (const { frame, place } of parts) {
    brush.body(frame, { ...place, alpha });
    brush.body(teamFrame(frame), { ...place, tint: colour, alpha });
    brush.light(glowFrame(frame), { ...place, tint: lighten(colour, 0.55), alpha: 0.8 * alpha });
  }
  for (const effect of effects) paintEffect(brush, robot, effect, colour, now);
  const cone = happenings.cone.get(seat);
  if (cone !== undefined && now < cone.until) {
    const size = (cone.reach * TILE * 2) / CONE_RADIUS;
    brush.light(loopFrame("grind", 4, 20, now), { ...at, rotation: aim, size, tint: HOT });
  }
  if (robot.windUp >= 0) {
    const size = 0.8 + 0.3 * robot.windUp;
    brush.light(sequenceFrame("rail/charge", 6, robot.windUp), {
      ...at,
      rotation: aim,
      size,
      tint: lighten(colour, 0.5),
    });
    const line = { ...at, rotation: aim, held: 0, size: (robot.beamLength * TILE) / 32, across: 0.16 };
    brush.light("rail/glow", { ...line, tint: colour, alpha: 0.15 + 0.4 * robot.windUp });
  }
  if (robot.isStunned) brush.light(loopFrame("stun", 4, 14, now), { ...at, size: 1.12, tint: DAZZLE });
  if (robot.isDark) brush.light(loopFrame("surge", 8, 18, now), { ...at, size: 0.5, tint: ENERGY, alpha: 0.55 });
  if (seat !== HERO) paintHull(brush, robot);
}

/** The bar over the robot that is met: what the other one does to it. */
function paintHull({ ctx }: Brush, robot: FrameRobot): void {
  const [x, y] = [robot.x * TILE - 22, robot.y * TILE - 36];
  ctx.globalAlpha = 0.8;
  ctx.fillStyle = palette.void;
  ctx.fillRect(x - 1, y - 1, 46, 6);
  ctx.globalAlpha = 1;
  ctx.fillStyle = palette.danger;
  ctx.fillRect(x, y, 44 * Math.max(0, robot.hull / robot.mostHull), 4);
}

function paintEffect(
  brush: Brush,
  { x: column, y: row, heading, aim, isDark }: FrameRobot,
  { look, reach }: FrameRobot["effects"][number],
  colour: number,
  now: number,
): void {
  const at = { x: column * TILE, y: row * TILE };
  const pale = lighten(colour, 0.5);
  const streak = (direction: number): void => {
    const place = { x: at.x - Math.cos(direction) * 18, y: at.y - Math.sin(direction) * 18 };
    brush.light("streak", { ...place, held: 1, rotation: direction, size: 1.24, across: 1, tint: pale, alpha: 0.9 });
  };
  switch (look) {
    case "arc":
      brush.light(loopFrame("guard", 6, 12, now), {
        ...at,
        rotation: aim,
        size: 0.92,
        tint: pale,
        alpha: isDark ? 0.2 : 1,
      });
      return;
    case "bow":
      brush.light(loopFrame("bow", 4, 20, now), { ...at, rotation: aim, tint: pale });
      streak(aim);
      return;
    case "trail":
      streak(heading);
      return;
    case "ping":
      for (const offset of [0, 0.5]) {
        const share = (now / 1400 + offset) % 1;
        brush.light("ring/thin", { ...at, size: 0.6 + share * 7, tint: ENERGY, alpha: 0.55 * (1 - share) });
      }
      return;
    case "pull": {
      const widest = (reach * TILE) / RING_RADIUS;
      brush.light(loopFrame("pull", 6, 12, now), {
        ...at,
        size: (reach * TILE * 2) / PULL_RADIUS,
        tint: pale,
        alpha: 0.34,
      });
      for (const offset of [0, 1 / 3, 2 / 3]) {
        const share = 1 - ((now / 1300 + offset) % 1);
        brush.light("ring/thin", { ...at, size: 0.5 + share * (widest - 0.5), tint: pale, alpha: 0.5 * (1 - share) });
      }
      return;
    }
    case "shimmer":
      brush.light(loopFrame("shimmer", 6, 12, now), { ...at, tint: pale, alpha: 0.5 });
      return;
    default:
      return;
  }
}
