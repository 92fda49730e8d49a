/**
 * The HUD: everything over the maze that belongs to play, drawn into a Phaser scene of its own whose unit is one CSS px.
 * It keeps no state of the game: each frame says all; only what happened lately (feed, announcements, marks) is remembered.
 */

import type * as Phaser from "phaser";
import { chassisList } from "#shared/content/chassis.ts";
import { BINDINGS, type KeyboardLayout, keyName, readKeyboardLayout } from "../input/bindings.ts";
import type { Frame } from "../sdk/frame.ts";
import type { GameLine } from "../sdk/game.ts";
import { createAbilities } from "./abilities.ts";
import { type Announcer, nextAnnouncer, SILENT } from "./announcements.ts";
import { createBoard } from "./board.ts";
import { createCaption } from "./caption.ts";
import { createCargo } from "./cargo.ts";
import { chassisOf } from "./chassis-of.ts";
import { createFeed } from "./feed.ts";
import { type FeedLine, nextFeed, spoken } from "./feed-log.ts";
import { createFigures, type Figures } from "./figures.ts";
import { createHudKeys } from "./keys.ts";
import { type Box, type HudLayout, type HudMode, layoutHud } from "./layout.ts";
import { createLiveRegion } from "./live-region.ts";
import { createMarks } from "./marks.ts";
import { type Mark, nextMarks } from "./marks-log.ts";
import { createMates } from "./mates.ts";
import { createMinimap } from "./minimap.ts";
import { createNet } from "./net.ts";
import { createNotice } from "./notice.ts";
import type { Moment, Part } from "./part.ts";
import { createPlaceMarks } from "./place-marks.ts";
import type { Stage } from "./plate.ts";
import { chassisAtPoint, createRespawn } from "./respawn.ts";
import { createResults, verdict } from "./results.ts";
import { createRibbon } from "./ribbon.ts";
import { createScore } from "./score.ts";
import { createSeatList, followable, seatAt } from "./seat-list.ts";
import { scoreline, timeAndScore } from "./spoken-scores.ts";
import { createTouchSigns, type Sticks } from "./touch-signs.ts";
import { createVitals } from "./vitals.ts";

/** What the HUD needs to know and may ask for. */
export interface HudOptions {
  readonly isTouch: boolean;
  /** The viewer chose a chassis for the next start. */
  readonly onChoose?: (chassis: string) => void;
  /** A spectator wants to follow a seat, or nobody. */
  readonly onFollow?: (seat: number | null) => void;
  /** The button of the menu was tapped (touch only). */
  readonly onMenu?: () => void;
  /** What the camera of the maze shows, in tiles, for the box on the minimap. */
  readonly viewBox?: () => Box | null;
  /** How far the sticks are pushed (touch only). */
  readonly sticks?: () => Sticks;
  /** The figures overlay; without it there is none. */
  readonly figures?: FiguresOptions;
}

/** What the figures overlay needs to know and may ask for. */
export interface FiguresOptions {
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly read: () => Figures;
}

/** The HUD of one screen. */
export interface Hud {
  /** Draws one frame and takes in its events. */
  draw(frame: Frame, line: GameLine): void;
  /** What the ribbon of a lost line says, or null while there is none. */
  ribbon(): string | null;
  /** Boxes as they are drawn now. */
  layout(): HudLayout;
  destroy(): void;
}

/** Scores are said aloud so often, in seconds of the match. */
const SCORES_SAID = 30;
const NO_STICKS: Sticks = { left: null, right: null };

/** Makes the HUD in `scene`, whose main camera becomes its own. */
export function createHud(scene: Phaser.Scene, options: HudOptions): Hud {
  let stage: Stage = { scene, ratio: ratioOf(scene), epoch: 0 };
  let names: KeyboardLayout = new Map();
  let layout = measure(scene, options.isTouch);
  let feed: readonly FeedLine[] = [];
  let announcer: Announcer = SILENT;
  let marks: readonly Mark[] = [];
  let moment: Moment | null = null;
  let by = -1;
  let chosen = "";
  let isBoardOpen = false;
  let hasFigures = options.figures?.isOpen ?? false;
  let said = { feed: 0, announced: "", scores: -1, results: "", isLost: false };

  const gone = new AbortController();
  const read = (): Stage => stage;
  const name = (code: string | undefined): string => keyName(code ?? "", names);
  const tileKeys = (): { weapon: string; ability1: string; ability2: string } => ({
    weapon: name(BINDINGS.fire[0]),
    ability1: name(BINDINGS.ability1[0]),
    ability2: name(BINDINGS.ability2[0]),
  });
  const captionKeys = () => ({
    ...tileKeys(),
    fire: name(BINDINGS.fire[0]),
    drive: [BINDINGS.up, BINDINGS.left, BINDINGS.down, BINDINGS.right].map(([code]) => name(code)),
    drop: name(BINDINGS.drop[0]),
    board: name(BINDINGS.board[0]),
  });
  const ribbon = createRibbon(read);
  const parts: readonly Part[] = [
    createMarks(read, () => marks),
    createTouchSigns(read, options.sticks ?? (() => NO_STICKS)),
    createPlaceMarks(read, options.viewBox ?? (() => null)),
    createMinimap(read, options.viewBox ?? (() => null)),
    createNet(read),
    createScore(read),
    createNotice(read, () => announcer),
    createFeed(read, () => feed),
    createVitals(read),
    createCargo(read),
    createAbilities(read, tileKeys),
    createCaption(read, captionKeys, options.isTouch),
    createSeatList(read),
    createMates(read),
    createRespawn(read, () => ({ by, chosen, isTouch: options.isTouch })),
    createBoard(read),
    createResults(read),
    createFigures(read, () => (hasFigures ? (options.figures?.read() ?? null) : null)),
    ribbon,
  ];
  const region = createLiveRegion();

  const choose = (chassis: string): void => {
    chosen = chassis;
    options.onChoose?.(chassis);
  };
  const toggleFigures = (): void => {
    hasFigures = !hasFigures;
    options.figures?.onToggle(hasFigures);
  };
  const keys = createHudKeys((digit) => {
    if (moment === null) return;
    if (moment.frame.isSpectator) {
      if (digit === null) options.onFollow?.(null);
      const seat = digit === null ? undefined : followable(moment.frame)[digit - 1];
      if (seat !== undefined) options.onFollow?.(seat.seat);
      return;
    }
    const chassis = digit === null || moment.mode !== "down" ? undefined : chassisList[digit - 1];
    if (chassis !== undefined) choose(chassis.id);
  }, toggleFigures);

  const repaint = (): void => {
    stage = { scene, ratio: ratioOf(scene), epoch: stage.epoch + 1 };
    layout = measure(scene, options.isTouch);
    scene.cameras.main.setOrigin(0, 0).setScroll(0, 0).setZoom(stage.ratio);
  };
  repaint();
  scene.scale.on("resize", repaint);
  document.fonts.addEventListener("loadingdone", repaint, { signal: gone.signal });
  void readKeyboardLayout().then((found) => {
    names = found;
  });

  const press = (pointer: Phaser.Input.Pointer): void => {
    if (moment === null) return;
    const [x, y] = [pointer.x / stage.ratio, pointer.y / stage.ratio];
    const chassis = chassisAtPoint(moment, x, y);
    if (chassis !== null) choose(chassis);
    const seat = seatAt(moment, x, y);
    // A second tap on the same row lets go.
    if (seat !== null) options.onFollow?.(seat === moment.frame.own?.seat ? null : seat);
    if (!options.isTouch) return;
    const { boxes } = layout;
    if (contains(boxes.menu, x, y)) options.onMenu?.();
    if (contains(boxes.score, x, y) || (isBoardOpen && contains(boxes.board, x, y))) isBoardOpen = !isBoardOpen;
  };
  scene.input.on("pointerdown", press);

  /** Tells those who listen what is new. */
  const speak = (frame: Frame, isLost: boolean): void => {
    if (isLost !== said.isLost) region.say(isLost ? "The line is lost. Reconnecting." : "The line is back.");
    for (const line of feed.filter(({ id }) => id > said.feed)) region.say(spoken(line));
    const announced = announcer.said?.text ?? "";
    if (announced !== said.announced) region.say(announced);
    const scores = Math.ceil(frame.left / SCORES_SAID);
    if (frame.phase === "live" && scores !== said.scores) region.say(timeAndScore(frame));
    if (frame.results !== null && said.results !== frame.match)
      region.say(`${verdict({ frame })}. ${scoreline(frame)}`);
    said = {
      isLost,
      feed: feed.at(-1)?.id ?? said.feed,
      announced,
      scores,
      results: frame.results === null ? said.results : frame.match,
    };
  };

  return {
    draw(frame, line) {
      const now = performance.now();
      if (moment !== null && moment.frame.match !== frame.match) {
        by = -1;
        marks = [];
        isBoardOpen = false;
      }
      feed = nextFeed(feed, frame, now);
      announcer = nextAnnouncer(announcer, frame, now);
      marks = nextMarks(marks, frame, now);
      const own = frame.own?.seat;
      const kill = frame.events.findLast((event) => event.kind === "kill" && event.seat === own);
      if (kill?.kind === "kill") by = kill.by;
      if (chosen === "" || frame.own?.isAlive === true) chosen = chassisOf(frame, own)?.id ?? chosen;
      speak(frame, line.isLost);
      const mode = modeOf(frame, { isBoard: keys.isBoardHeld() || isBoardOpen, isTouch: options.isTouch });
      moment = { frame, layout, mode, now, elapsed: Math.min(1000, now - (moment?.now ?? now)), line };
      for (const part of parts) part.draw(moment);
    },
    layout: () => layout,
    ribbon: ribbon.text,
    destroy() {
      gone.abort();
      keys.destroy();
      region.destroy();
      scene.scale.off("resize", repaint);
      scene.input.off("pointerdown", press);
      for (const part of parts) part.destroy();
    },
  };
}

/** Returns what the screen is used for. */
export function modeOf(
  frame: Pick<Frame, "results" | "isSpectator" | "own">,
  { isBoard, isTouch }: { readonly isBoard: boolean; readonly isTouch: boolean },
): HudMode {
  if (frame.results !== null) return "results";
  if (isBoard) return "board";
  if (frame.isSpectator) return "watch";
  if (frame.own !== null && !frame.own.isAlive) return "down";
  return isTouch ? "touch" : "play";
}

function contains(box: Box, x: number, y: number): boolean {
  return x >= box.x && x < box.x + box.w && y >= box.y && y < box.y + box.h;
}

/** Pixels of the canvas for each CSS px. */
function ratioOf(scene: Phaser.Scene): number {
  return 1 / (scene.scale.zoom > 0 ? scene.scale.zoom : 1);
}

function measure(scene: Phaser.Scene, isTouch: boolean): HudLayout {
  const { scale } = scene;
  const root = getComputedStyle(document.documentElement);
  const side = (name: string): number => Number.parseFloat(root.getPropertyValue(name)) || 0;
  const inset = Math.max(side("--safe-left"), side("--safe-right"));
  return layoutHud(Math.round(scale.width * scale.zoom), Math.round(scale.height * scale.zoom), isTouch, inset);
}
