/** The canvas of a running game, from its start to its end: one Phaser game with the scenes boot, arena, labels and hud. */
import * as Phaser from "phaser";
import { palette } from "../art/palette.ts";
import { coverOf } from "../hud/cover.ts";
import type { Figures, FiguresOptions } from "../hud/figures.ts";
import { createHud, type Hud, type HudOptions } from "../hud/hud.ts";
import { sidesOf } from "../hud/layout-beside.ts";
import { isOnPanel } from "../hud/layout-modes.ts";
import { isWatchIn } from "../hud/mode-of.ts";
import { type Action, BINDINGS } from "../input/bindings.ts";
import type { CameraChoice, Cameras } from "../sdk/cameras.ts";
import type { Frame } from "../sdk/frame.ts";
import type { Failure, Game } from "../sdk/game.ts";
import { FIRST_LOOKS, type Looks } from "../settings/derived.ts";
import type { ScreenSides } from "../sides.ts";
import { TILE } from "../view/layers.ts";
import type { Quality } from "../view/quality.ts";
import { createView, type View } from "../view/view.ts";
import { ArenaScene } from "./arena.ts";
import { blindScreen } from "./blind-screen.ts";
import { BootScene } from "./boot.ts";
import { sendChangedUniforms } from "./changed-uniforms.ts";
import { takeDrawnCanvas } from "./drawn-canvas.ts";
import { loadPlainTextures } from "./no-compression.ts";
import { OverlayScene } from "./overlay.ts";
import { measurePictures } from "./picture-meter.ts";
import { type Aim, watchPointer } from "./pointer.ts";
import type { QualityWish } from "./quality.ts";
import { climbQuality, densityAt } from "./quality-ladder.ts";
import { submitQuickly } from "./quick-quads.ts";
import { createSpectating } from "./spectating.ts";
import { exposeTelemetry, shownCameras } from "./telemetry.ts";

/** What the page tells a screen, and hears from it. */
export interface ScreenCallbacks {
  /** The figures overlay, see `HudOptions`; without it there is none. */
  readonly figures?: Pick<FiguresOptions, "isOpen" | "onToggle"> & { readonly build: string };
  /** What touch devices add to the HUD. */
  readonly touch?: Pick<HudOptions, "onMenu" | "sticks">;
  /** What the devices are, for key caps. */
  readonly prompts?: HudOptions["prompts"];
  /** What a newcomer is shown, see `HudOptions`. */
  readonly lessons?: HudOptions["lessons"];
  /** Called before each picture: the moment to read devices and steer. */
  readonly onBefore?: () => void;
  /** Called after each picture with what was drawn. */
  readonly onFrame?: (frame: Frame) => void;
  /** Called once, when the first frame was drawn. */
  readonly onReady?: () => void;
  /** Called when the screen cannot be: "no-webgl", or "page-outdated" or "server-unreachable" when the pictures cannot be had. */
  readonly onFailure: (failure: Failure) => void;
  /** How much a picture may cost; "auto", by what this machine can, unless said. */
  readonly quality?: QualityWish;
  /** How somebody wants to see it; as it is at first unless said. */
  readonly looks?: Looks;
  readonly isTouch?: boolean;
  /** How a spectator's cameras begin; with the whole maze unless said. */
  readonly camera?: CameraChoice;
  /** The clock of the pictures, monotonic, in ms: `performance.now` unless said. */
  readonly now?: () => number;
}

/** The screen. */
export interface Screen {
  /** From the own robot to the mouse; null while there is no mouse over the screen or no own robot. */
  pointerAim(): Aim | null;
  /** Draws with another quality from now on. */
  setQuality(wish: QualityWish): void;
  /** Draws as somebody else wants to see it from now on. */
  setLooks(looks: Looks): void;
  /** See `Hud`. */
  setBelow: Hud["setBelow"];
  press: Hud["press"];
  step: Hud["step"];
  /** A spectator's cameras; null for a player. */
  readonly cameras: Cameras | null;
  /** Moves a spectator's free picture from now on, see `RunningCameras`. */
  push(right: number, down: number, zoom: number): void;
  /** Does what a button of a spectator's gamepad asks for. */
  watchPad(code: string): void;
  skipLessons: Hud["skipLessons"];
  touchTarget(x: number, y: number): Action | "other" | null;
  /** Where a page may tell more beside the maze; null while something lies over the maze. */
  sides(): ScreenSides | null;
  /** Where it draws; null where it cannot. */
  readonly canvas: HTMLCanvasElement | null;
  /** Calls back after each picture, while the canvas still holds it. @returns what ends it */
  afterPicture(listener: () => void): () => void;
  destroy(): void;
}

/** Lights that shaders know: each costs a little on every lit pixel. */
const LIGHTS = { desktop: 16, touch: 8 } as const;

/**
 * Draws a game into `parent` until `destroy`.
 * @param parent an element that has the size of the screen; it may change
 */
export function startScreen(parent: HTMLElement, game: Game, callbacks: ScreenCallbacks): Screen {
  const canvas = takeDrawnCanvas();
  if (canvas === null) {
    callbacks.onFailure("no-webgl");
    return blindScreen();
  }
  let frame: Frame | null = null;
  let view: View | null = null;
  let hud: Hud | null = null;
  let isGone = false;
  let below = 0;
  const bindings = () => callbacks.prompts?.().keys ?? BINDINGS;
  const spectated = { parent, view: () => view, hud: () => hud, bindings };
  const spectating = createSpectating(game, callbacks.camera ?? { kind: "whole" }, spectated);
  const cameras = spectating?.cameras ?? null;
  let looks = callbacks.looks ?? FIRST_LOOKS;
  const isTouch = callbacks.isTouch ?? false;
  const mostLights = isTouch ? LIGHTS.touch : LIGHTS.desktop;
  let quality: Quality = "low";
  const density = (): number => densityAt(quality, isTouch) * looks.resolution;

  const pace = (): number => (game.timeline === null ? 1 : game.timeline.isPaused() ? 0 : game.timeline.speed());
  const draw = (now: number): void => {
    callbacks.onBefore?.();
    const next = game.advance(now);
    if (next === null || view === null) return;
    const isFirst = frame === null;
    frame = next;
    cameras?.direct(next, now);
    view.draw(next, now, spectating?.second());
    hud?.draw(next, game.line(), game.audience(), pace() === 0);
    callbacks.onFrame?.(next);
    if (isFirst) callbacks.onReady?.();
  };

  /** True when a panel of the HUD lies at a CSS pixel. */
  const isPanelAt = (x: number, y: number): boolean => {
    if (spectating?.secondAt(x, y) != null) return true;
    const mode = hud?.mode() ?? null;
    return hud !== null && mode !== null && isOnPanel(hud.layout(), mode, { x: x / hud.zoom(), y: y / hud.zoom() });
  };
  /** What the camera shows, in tiles. */
  const viewBox = () => {
    if (view === null) return null;
    const { x, y, width, height } = view.camera.window;
    return { x: x / TILE, y: y / TILE, w: width / TILE, h: height / TILE };
  };
  const { build = "" } = callbacks.figures ?? {};
  const figuresOf = (): Figures => {
    const { frameTime, slowFrameTime, drawCalls } = meter;
    return { net: game.stats(), match: frame?.match ?? "", build, frameTime, slowFrameTime, drawCalls };
  };

  const arena = new ArenaScene(draw, callbacks.now ?? (() => performance.now()));
  const secondScene = new OverlayScene("second", density, () => secondScene.cameras.main.setVisible(false));
  const labels = new OverlayScene("labels", density, () => {
    view = createView({
      world: arena,
      labels,
      second: secondScene,
      tiles: arena.cache.json.get("tiles"),
      density,
      quality,
      lights: mostLights,
      look: looks.world,
      pointing: () => pointer.aim(),
      below: () => below,
      cover: () => coverOf(hud),
      pace,
    });
    view.setQuality(quality, ladder.hasRelief);
  });
  const hudScene = new OverlayScene(
    "hud",
    () => density() * (hud?.zoom() ?? 1),
    (scene) => {
      hud = createHud(scene, {
        isTouch,
        look: looks.hud,
        ...(callbacks.prompts === undefined ? {} : { prompts: callbacks.prompts }),
        onChoose: (chassis) => game.choose(chassis),
        onFollow: (seat) => (seat === null ? cameras?.set("whole") : cameras?.follow(seat)),
        viewBox,
        ...(spectating === null ? {} : { watching: spectating.watching }),
        ...(game.timeline === null ? {} : { chronicle: game.timeline.chronicle }),
        ...(callbacks.figures === undefined ? {} : { figures: { ...callbacks.figures, read: figuresOf } }),
        ...callbacks.touch,
        ...(callbacks.lessons === undefined ? {} : { lessons: callbacks.lessons }),
      });
      hud.setBelow(below);
    },
  );
  const boot = new BootScene(() => {
    if (isGone) return;
    for (const scene of [arena, secondScene, labels, hudScene]) phaser.scene.start(scene);
    phaser.scene.stop(boot);
  }, callbacks.onFailure);

  const size = (): { readonly width: number; readonly height: number } => ({
    width: Math.max(1, Math.round(parent.clientWidth * density())),
    height: Math.max(1, Math.round(parent.clientHeight * density())),
  });
  loadPlainTextures();
  sendChangedUniforms();
  submitQuickly();
  const phaser = new Phaser.Game({
    type: Phaser.WEBGL,
    canvas,
    parent,
    backgroundColor: palette.void,
    scale: { mode: Phaser.Scale.NONE, ...size(), zoom: 1 / density() },
    render: { antialias: true, powerPreference: "high-performance", maxLights: mostLights },
    fps: { limit: looks.frameCap },
    input: { keyboard: false, gamepad: false },
    disableContextMenu: true,
    audio: { noAudio: true },
    banner: false,
    scene: [boot, arena, labels, secondScene, hudScene],
  });

  const resize = (): void => {
    const { width, height } = size();
    // In this order: only `setZoom` gives the canvas its CSS size where the zoom is 1.
    phaser.scale.resize(width, height).setZoom(1 / density());
    for (const overlay of [labels, hudScene]) if (phaser.scene.isActive(overlay)) overlay.fit();
  };
  const watching = new ResizeObserver(resize);
  watching.observe(parent);

  const pointer = watchPointer(parent, {
    frame: () => frame,
    view: () => view,
    isPanelAt,
    secondAt: (x, y) => spectating?.secondAt(x, y) ?? null,
    cameras,
  });
  const meter = measurePictures(phaser);
  const ladder = climbQuality(phaser, meter, callbacks.quality ?? "auto", ({ quality: next, hasRelief }) => {
    quality = next;
    view?.setQuality(next, hasRelief);
    resize();
  });
  ladder.cap(looks.frameCap);
  quality = ladder.quality;
  resize();
  const hide = exposeTelemetry(
    phaser,
    meter,
    game,
    () => frame,
    () => view,
    () => hud?.ribbon() ?? null,
    ladder,
    () => hud?.drawn(labels) ?? null,
    () => (cameras === null ? null : shownCameras(cameras, spectating?.second() ?? null)),
  );

  return {
    pointerAim: () => pointer.aim(),
    setQuality: ladder.wish,
    setLooks(next) {
      if (next.frameCap !== looks.frameCap) phaser.loop.setFPSLimit(next.frameCap);
      const isOtherSize = next.resolution !== looks.resolution;
      looks = next;
      if (isOtherSize) resize();
      ladder.cap(next.frameCap);
      view?.setLook(next.world);
      hud?.setLook(next.hud);
    },
    setBelow(pixels) {
      below = pixels;
      hud?.setBelow(pixels);
    },
    press: (name) => hud?.press(name),
    step: (by) => hud?.step(by),
    cameras,
    push: (right, down, zoom) => cameras?.push(right, down, zoom),
    watchPad: (code) => spectating?.obeyPad(code),
    skipLessons: () => hud?.skipLessons(),
    touchTarget: (x, y) => hud?.touchTarget(x, y) ?? null,
    sides() {
      const mode = hud?.mode() ?? null;
      return hud === null || mode === null || !isWatchIn(mode) ? null : { ...sidesOf(hud.layout()), zoom: hud.zoom() };
    },
    get canvas() {
      return phaser.canvas;
    },
    afterPicture(listener) {
      phaser.events.on(Phaser.Core.Events.POST_RENDER, listener);
      return () => phaser.events.off(Phaser.Core.Events.POST_RENDER, listener);
    },
    destroy() {
      isGone = true;
      ladder.destroy();
      watching.disconnect();
      pointer.destroy();
      spectating?.destroy();
      hide();
      meter.destroy();
      hud?.destroy();
      phaser.destroy(true);
    },
  };
}
