/** The picture of the world: draws one frame after the other, and knows afterwards what it drew. Changes nothing else. */
import type * as Phaser from "phaser";
import type { TileIndex } from "../art/frames.ts";
import type { Frame } from "../sdk/frame.ts";
import { isJump } from "../sdk/frame-jump.ts";
import type { WorldLook } from "../settings/derived.ts";
import { drawAimMark, type Pointing } from "./aim-mark.ts";
import { createAuras } from "./auras.ts";
import { createBeasts } from "./beasts.ts";
import { createBloom } from "./bloom.ts";
import { createWorldCamera, type WorldCamera } from "./camera.ts";
import { createCargo } from "./cargo.ts";
import { createDamage } from "./damage.ts";
import { createDevices } from "./devices.ts";
import { createDim } from "./dim.ts";
import type { Drawn } from "./drawn.ts";
import { enemyRings, RING_WIDTH } from "./enemy-rings.ts";
import { createEphemera } from "./ephemera.ts";
import { holdFlashes } from "./flashes.ts";
import { createFog } from "./fog.ts";
import { createGround } from "./ground.ts";
import { showHappenings } from "./happenings.ts";
import { createHitStop } from "./hit-stop.ts";
import { createHoming } from "./homing.ts";
import { createLabelPlaces, type Panel } from "./label-places.ts";
import { createLabels } from "./labels.ts";
import { createLamps } from "./lamps.ts";
import { TILE } from "./layers.ts";
import { createLightSources } from "./light-sources.ts";
import { createLights } from "./lights.ts";
import { createMazeLayers, type MazeLayers } from "./maze-layers.ts";
import { createMotes } from "./motes.ts";
import { createNumbers } from "./numbers.ts";
import { createPaceClock } from "./pace-clock.ts";
import { createPlainGround } from "./plain-ground.ts";
import { createPrizes } from "./prizes.ts";
import { LOOKS, type Quality } from "./quality.ts";
import { createRails } from "./rails.ts";
import { createResources } from "./resources.ts";
import { createRobots } from "./robots.ts";
import { seatNear } from "./seat-near.ts";
import { createSecondPicture, type SecondView } from "./second.ts";
import { createShells } from "./shells.ts";
import { createShots } from "./shots.ts";
import { createSparks } from "./sparks.ts";
import type { Stage } from "./stage.ts";
import { createThingLabels } from "./thing-labels.ts";
import { createTracks } from "./tracks.ts";
import { createVignette } from "./vignette.ts";
import { createWheelDust } from "./wheel-dust.ts";

/** With what the world is drawn. */
export interface ViewOptions {
  /** Scene of the world, and of the labels above it. */
  readonly world: Phaser.Scene;
  readonly labels: Phaser.Scene;
  /** Scene above both, for a second picture. */
  readonly second: Phaser.Scene;
  /** Contents of the tileset, from `tiles.json`. */
  readonly tiles: TileIndex;
  /** Canvas pixels for one CSS pixel. */
  readonly density: () => number;
  readonly quality: Quality;
  /** Lights that the scene's shaders know. */
  readonly lights: number;
  /** How somebody wants to see it. */
  readonly look: WorldLook;
  /** Where the player points; null where there is no pointer. */
  readonly pointing: () => Pointing | null;
  /** CSS px at the lower edge that the page covers. */
  readonly below: () => number;
  readonly cover: () => Cover;
  /** How fast time goes in the picture: 1 as life, 0 while it stands still. */
  readonly pace: () => number;
}

/** What lies over the picture, in CSS px. */
interface Cover {
  /** Words keep out from under them. */
  readonly panels: readonly Panel[];
  /** By how much the middle of what is free is above that of the screen: what is followed is shown there. */
  readonly lift: number;
}

/** The picture of the world. */
export interface View {
  /** Draws a frame. @param clock ms of a monotonic clock @param second what a second picture shows, if there is to be one */
  draw(frame: Frame, clock: number, second?: SecondView | null): void;
  readonly camera: WorldCamera;
  /** Counts and lists what was drawn last. */
  drawn(): Drawn;
  /** True when the tile's centre lies under the fog. */
  isFogged(column: number, row: number): boolean;
  /** Draws with another quality from now on. @param hasNormals false while the relief that lights need is not there */
  setQuality(quality: Quality, hasNormals: boolean): void;
  /** Draws as somebody else wants to see it from now on. */
  setLook(look: WorldLook): void;
  /** The seat of the robot at a CSS pixel of the screen, or null. */
  seatAt(x: number, y: number): number | null;
}

/** Longest step of the clock that is animated, in ms: a hidden tab must not replay all it missed. */
const LONGEST_STEP = 250;

/** Returns the picture of the world, empty. */
export function createView(options: ViewOptions): View {
  const { world, labels: above, density } = options;
  let wanted = options.look;
  const look = (): WorldLook => wanted;
  let cover: Cover = { panels: [], lift: 0 };
  const covered = { below: options.below, lift: () => cover.lift };
  const camera = createWorldCamera(world.cameras.main, density, look, covered);
  const ephemera = createEphemera(world);
  const sparks = createSparks(world);
  const robots = createRobots(world);
  const auras = createAuras(world, ephemera);
  const shots = createShots(world);
  const resources = createResources(world);
  const tracks = createTracks(world);
  const devices = createDevices(world);
  const shells = createShells(world);
  const beasts = createBeasts(world);
  const prizes = createPrizes(world);
  const rails = createRails(world);
  const ground = createGround(world);
  const fog = createFog(world);
  const second = createSecondPicture({ world, above: options.second, fog, density, look });
  const bloom = createBloom(world.cameras.main);
  const vignette = createVignette(above);
  const sources = createLightSources();
  const lamps = createLamps(world);
  const lights = createLights(world, options.lights);
  const motes = createMotes(world);
  const cargo = createCargo(world);
  const homing = createHoming(world, sparks);
  const damage = createDamage(ephemera, sparks);
  const wheelDust = createWheelDust(ephemera);
  const hitStop = createHitStop(true);
  const labels = createLabels(above, density, look);
  const thingLabels = createThingLabels(above, density, look);
  const numbers = createNumbers(above, density, look);
  const places = createLabelPlaces();
  const plain = createPlainGround(world);
  const dim = createDim(world);
  const held = holdFlashes({ ephemera, sources }, look);
  const { textures } = world;
  const has = (atlas: "bots" | "fx", frame: string): boolean => textures.get(atlas).has(frame);
  const stage: Stage = {
    ephemera: held.ephemera,
    sparks,
    numbers,
    robots,
    devices,
    beasts,
    rails,
    camera,
    sources: held.sources,
    hitStop: { ...hitStop, blow: (force, now) => wanted.shakes > 0 && hitStop.blow(force, now) },
    homing,
    look,
    has,
  };
  const paceClock = createPaceClock();
  let maze: MazeLayers | null = null;
  let last = 0;
  let shown: Frame | null = null;

  const clear = (): void => {
    ephemera.clear();
    sparks.clear();
    numbers.clear();
    rails.clear();
    sources.clear();
    homing.clear();
  };
  const prepareMaze = (frame: Frame): MazeLayers => {
    if (maze !== null && !maze.isOther(frame)) return maze;
    maze?.destroy();
    clear();
    maze = createMazeLayers(world, frame, options.tiles);
    return maze;
  };

  let [drawn, hasRelief] = [options.quality, false];
  const setQuality = (quality: Quality, hasNormals: boolean): void => {
    [drawn, hasRelief] = [quality, hasNormals];
    const looks = { ...LOOKS[quality], hasLights: LOOKS[quality].hasLights && !wanted.isPlain };
    fog.sharpen(looks.fogGrain);
    second.setQuality(quality);
    bloom.show(looks.hasBloom);
    motes.show(looks.hasMotes);
    lights.set(looks.hasLights && hasNormals, looks.hasLights && !hasNormals ? LOOKS.medium.glow : looks.glow);
  };
  setQuality(options.quality, false);

  return {
    camera,
    setQuality,
    setLook(next) {
      wanted = next;
      setQuality(drawn, hasRelief);
    },
    draw(frame, clock, beside = null) {
      const passed = Math.min(LONGEST_STEP, last === 0 ? 16 : clock - last);
      last = clock;
      const pace = options.pace();
      const now = paceClock.at(clock, pace);
      world.anims.globalTimeScale = pace;
      // What was left behind belongs to a time that has not come yet, or that was passed over.
      if (isJump(shown, frame)) clear();
      shown = frame;
      cover = options.cover();
      ground.begin();
      sources.begin();
      prepareMaze(frame).draw(frame, sources, now);
      plain.draw(frame, wanted.isPlain);
      dim.draw(frame, wanted.dim);
      tracks.draw(frame);
      resources.draw(frame, now);
      prizes.draw(frame, sources, now);
      devices.draw(frame, ground, now);
      const own = frame.robots.find(({ seat }) => seat === frame.own?.seat);
      const shownAt = own === undefined ? null : hitStop.place(own.x, own.y, now);
      robots.draw(frame, sources, shownAt, now);
      cargo.draw(frame, robots);
      damage.draw(frame, robots, now);
      wheelDust.draw(frame, robots, now);
      beasts.draw(frame, camera, sources, now);
      showHappenings(stage, frame, now);
      camera.follow(frame, shownAt, clock, passed);
      const window = second.aim(beside);
      auras.draw(frame, robots, sources, now);
      rails.draw(frame, now);
      shots.draw(frame);
      shells.draw(frame, ground, sources, now);
      homing.draw(frame, ground.brush, now);
      if (wanted.hasOutlines) for (const ring of enemyRings(frame)) ground.ring(ring, RING_WIDTH);
      ground.end();
      drawAimMark(ground.brush, frame, options.pointing());
      sparks.update(now);
      ephemera.update(now);
      lamps.draw(frame, sources, window === null ? [camera.window] : [camera.window, window]);
      sources.update(now);
      sources.dim();
      lights.draw(sources, camera, window, passed);
      motes.draw(camera.window, now);
      fog.draw(frame, camera.window);
      vignette.draw(camera.window.width * camera.scale(), camera.window.height * camera.scale());
      places.begin();
      for (const { x, y, w, h } of cover.panels) places.take(x, y, w, h);
      thingLabels.ask(frame, camera, places);
      labels.draw(frame, camera, places, passed);
      thingLabels.draw();
      numbers.draw(camera, places, now);
      second.draw(frame, passed);
    },
    drawn: () => ({
      robots: robots.all().map(({ seat, isShown, x, y, hull, turret }) => ({
        kind: "robot",
        seat,
        x: x / TILE,
        y: y / TILE,
        visible: isShown,
        anim: hull.body.anims.getName(),
        frame: hull.body.frame.name,
        turretAnim: turret.body.anims.getName(),
        turretFrame: turret.body.frame.name,
      })),
      shots: shots.count(),
      resources: resources.count(),
      tracks: tracks.count(),
      devices: devices.count(),
      shells: shells.count(),
      beasts: beasts.count(),
      prizes: prizes.count(),
      beams: rails.count(),
      labels: labels.count(),
      numbers: numbers.count(),
      auras: auras.count(),
      sparks: sparks.count(),
      ephemera: ephemera.count(),
      cargo: cargo.count(),
      homing: homing.count(),
      lamps: lamps.count(),
      lights: lights.count(),
      spots: lights.spots(),
    }),
    isFogged: (column, row) => fog.covers(column, row),
    seatAt(x, y) {
      const column = camera.worldX(x) / TILE;
      const row = camera.worldY(y) / TILE;
      return seatNear(shown?.robots ?? [], column, row);
    },
  };
}
