// The frames of a robot: which states its parts have, how each frame is drawn and how they play.

import type { ChassisArt } from "../chassis/chassis.ts";
import { drawEmbers, drawHitMarks } from "../chassis/damage.ts";
import { chassisArt } from "../chassis/index.ts";
import { Art } from "../draw/art.ts";
import { CHASSIS_IDS, type ChassisArtId, ROBOT_CELL } from "../frames.ts";
import type { Playback } from "../fx/effect.ts";
import { type BakeOptions, bake } from "../raster/bake.ts";
import { type Frame, framesOf } from "./frame.ts";

type Draw = (art: Art) => void;

/** A state of a robot's part, such as `dart/hull/drive`. */
export interface RobotState {
  readonly key: string;
  readonly playback: Playback;
  /** One drawing per frame. */
  readonly draws: readonly Draw[];
  readonly options: Partial<BakeOptions>;
  /** A frame of another state that ends the animation. */
  readonly last?: string;
}

/** How far the ability is out, frame by frame. */
const ABILITY_COURSE = [0.35, 1, 0.8, 0.45];
/** The turret's recoil, frame by frame. */
const RECOIL_COURSE = [1, 0.6, 0.25];
const HIT = { edge: 3.2, lift: 0.1 };
const CHARRED_WEAR = 0.3;

/** The states of a chassis, hull first. */
export function robotStates(id: ChassisArtId): RobotState[] {
  const seed = CHASSIS_IDS.indexOf(id) + 1;
  return [...hullStates(`${id}/hull`, chassisArt[id], seed), ...turretStates(`${id}/turret`, chassisArt[id], seed)];
}

function hullStates(part: string, chassis: ChassisArt, seed: number): RobotState[] {
  const { idleFrames, driveFrames, drawHull } = chassis;
  // What turns at rest turns in the ability too.
  const restPhase = (index: number): number | null => (idleFrames > 1 ? (index % idleFrames) / idleFrames : null);
  const pose = (drive: number | null, ability: number): Draw => {
    return (art) => drawHull(art, { drive, ability });
  };
  const rest = pose(restPhase(0), 0);
  return [
    {
      key: `${part}/idle`,
      playback: { fps: 12, repeat: -1 },
      draws: Array.from({ length: idleFrames }, (_, index) => pose(restPhase(index), 0)),
      options: { seed },
    },
    {
      key: `${part}/drive`,
      playback: { fps: 14, repeat: -1 },
      draws: Array.from({ length: driveFrames }, (_, index) => pose(index / driveFrames, 0)),
      options: { seed },
    },
    {
      key: `${part}/ability`,
      playback: { fps: 10, repeat: 0 },
      draws: ABILITY_COURSE.map((ability, index) => pose(restPhase(index), ability)),
      options: { seed },
    },
    {
      key: `${part}/hit`,
      playback: { fps: 12, repeat: 0 },
      draws: [both(rest, (art) => drawHitMarks(art, seed))],
      options: { seed, ...HIT },
    },
    {
      key: `${part}/destroyed`,
      playback: { fps: 1, repeat: 0 },
      draws: [both(rest, (art) => drawEmbers(art, seed * 77))],
      options: { seed, wear: CHARRED_WEAR, char: seed * 3 + 1 },
    },
  ];
}

function turretStates(part: string, chassis: ChassisArt, hullSeed: number): RobotState[] {
  const seed = hullSeed + 9;
  const recoil = (amount: number): Draw => {
    return (art) => chassis.drawTurret(art, amount);
  };
  const askew: Draw = (art) => art.within("rotate(23) translate(-4,3)", () => chassis.drawTurret(art, 0));
  return [
    { key: `${part}/idle`, playback: { fps: 1, repeat: -1 }, draws: [recoil(0)], options: { seed } },
    {
      key: `${part}/fire`,
      playback: { fps: 24, repeat: 0 },
      draws: RECOIL_COURSE.map(recoil),
      options: { seed },
      last: `${part}/idle/0`,
    },
    { key: `${part}/hit`, playback: { fps: 12, repeat: 0 }, draws: [recoil(0)], options: { seed, ...HIT } },
    {
      key: `${part}/destroyed`,
      playback: { fps: 1, repeat: 0 },
      draws: [both(askew, (art) => drawEmbers(art, hullSeed * 31))],
      options: { seed, wear: CHARRED_WEAR, char: hullSeed * 5 + 2 },
    },
  ];
}

function both(first: Draw, second: Draw): Draw {
  return (art) => {
    first(art);
    second(art);
  };
}

/** Bakes all frames of a chassis. */
export function bakeRobot(id: ChassisArtId, normals: number): Frame[] {
  return robotStates(id).flatMap(({ key, draws, options }) =>
    draws.flatMap((draw, index) => {
      const art = new Art(ROBOT_CELL);
      draw(art);
      return framesOf(`${key}/${index}`, bake(art, { ...options, normals }));
    }),
  );
}
