/**
 * The HUD: everything over the maze that belongs to play, drawn into a Phaser scene of its own whose unit is one CSS px.
 * It keeps no state of the game: each frame says all; only what happened lately (feed, announcements, marks) is remembered.
 */

import type * as Phaser from "phaser";
import { chassisList } from "#shared/content/chassis.ts";
import { type Action, type KeyboardLayout, readKeyboardLayout } from "../input/bindings.ts";
import type { Frame } from "../sdk/frame.ts";
import type { FrameSlotName } from "../sdk/frame-facts.ts";
import type { GameLine } from "../sdk/game.ts";
import { FIRST_LOOKS, type HudLook } from "../settings/derived.ts";
import { onLanguage } from "../words/words.ts";
import { type Announcer, nextAnnouncer, SILENT } from "./announcements.ts";
import { chassisOf } from "./chassis-of.ts";
import { type Death, NO_DEATH, nextDeath, nextKill, type OwnKill } from "./death-log.ts";
import { type DrawnPart, type DrawnText, drawnParts, textsOf } from "./drawn.ts";
import { type FeedLine, nextFeed } from "./feed-log.ts";
import type { Figures } from "./figures.ts";
import { type History, NO_HISTORY, nextHistory } from "./history-log.ts";
import { createHudKeys } from "./keys.ts";
import type { Box, HudLayout, HudMode } from "./layout.ts";
import { besideKind } from "./layout-beside.ts";
import { createLessonCourse, type LessonOptions } from "./lesson-course.ts";
import { createLiveRegion } from "./live-region.ts";
import { type Mark, nextMarks } from "./marks-log.ts";
import { measure, ratioOf } from "./measure.ts";
import { isDownIn, modeOf } from "./mode-of.ts";
import { type Moment, shownBox } from "./part.ts";
import { createParts } from "./parts.ts";
import type { Plate, Stage } from "./plate.ts";
import { KEYBOARD_PROMPTS, namesOf, type Prompts } from "./prompts.ts";
import { chassisAtPoint } from "./respawn.ts";
import { createRibbon } from "./ribbon.ts";
import { stepped } from "./ring.ts";
import { followable, seatAt } from "./seat-list.ts";
import { createSpeech } from "./speech.ts";
import { watchTipHold } from "./tip-hold.ts";
import type { Sticks } from "./touch-signs.ts";
import { touchTargetAt } from "./touch-target.ts";

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
  /** How the viewer wants to see it, as it is at first unless said; and what the devices are. */
  readonly look?: HudLook;
  readonly prompts?: () => Prompts;
  /** The figures overlay; without it there is none. */
  readonly figures?: FiguresOptions;
  /** What a newcomer is shown; without it, nothing. */
  readonly lessons?: LessonOptions;
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
  /** Ends the lessons of a first match. */
  skipLessons(): void;
  /** What the ribbon of a lost line says, or null while there is none. */
  ribbon(): string | null;
  /** Boxes as they are drawn now, and CSS px for each unit of them. */
  layout(): HudLayout;
  zoom(): number;
  /** What the screen is used for; null before the first frame. */
  mode(): HudMode | null;
  /** Draws as somebody else wants to see it from now on. */
  setLook(look: HudLook): void;
  /** A button of an ability was pressed that no key of this page is. */
  press(name: FrameSlotName): void;
  /** Goes by so many to the next robot to come back with, or to follow; null follows nobody. */
  step(by: number | null): void;
  /** What lies under a finger, in CSS px; see `touchTargetAt`. */
  touchTarget(x: number, y: number): Action | "other" | null;
  /** Returns what is on the screen now, measured, with the texts of other scenes that count CSS px. */
  drawn(...others: readonly Phaser.Scene[]): DrawnHud;
  destroy(): void;
}

/** What is on the screen, in CSS px. */
export interface DrawnHud {
  readonly width: number;
  readonly height: number;
  readonly mode: HudMode | null;
  readonly parts: readonly DrawnPart[];
  /** Texts that stand alone: of markers, and of other scenes. */
  readonly texts: readonly DrawnText[];
}

const SLOTS = ["weapon", "ability1", "ability2"] as const;
const NO_STICKS: Sticks = { left: null, right: null };

/** Makes the HUD in `scene`, whose main camera becomes its own. */
export function createHud(scene: Phaser.Scene, options: HudOptions): Hud {
  const plates: Plate[] = [];
  let look = options.look ?? FIRST_LOOKS.hud;
  let { layout, zoom } = measure(scene, options.isTouch, look);
  let stage: Stage = { scene, ratio: zoom * ratioOf(scene), epoch: 0, plates };
  let names: KeyboardLayout = new Map();
  let feed: readonly FeedLine[] = [];
  let announcer: Announcer = SILENT;
  let marks: readonly Mark[] = [];
  let moment: Moment | null = null;
  let history: History = NO_HISTORY;
  let death: Death = NO_DEATH;
  let kill: OwnKill | null = null;
  let presses: FrameSlotName[] = [];
  let chosen = "";
  let isBoardOpen = false;
  let hasFigures = options.figures?.isOpen ?? false;

  const gone = new AbortController();
  const read = (): Stage => stage;
  const prompts = options.prompts ?? (() => KEYBOARD_PROMPTS);
  const buttonNames = () => namesOf(prompts(), names);
  const course = createLessonCourse(options.lessons ?? null, buttonNames);
  const ribbon = createRibbon(read);
  const parts = createParts(
    read,
    {
      isTouch: options.isTouch,
      viewBox: options.viewBox ?? (() => null),
      sticks: options.sticks ?? (() => NO_STICKS),
      zoom: () => zoom,
      marks: () => marks,
      announcer: () => announcer,
      feed: () => feed,
      history: () => history,
      respawn: () => ({ death, chosen, isTouch: options.isTouch }),
      figures: () => (hasFigures ? (options.figures?.read() ?? null) : null),
      tileKeys: buttonNames,
      captionKeys: buttonNames,
      presses: () => presses,
      lessons: course,
    },
    ribbon,
  );
  const region = createLiveRegion();
  const speak = createSpeech(region);
  const slotAt = (x: number, y: number): FrameSlotName | null =>
    SLOTS.find((name) => {
      const box = moment === null ? null : shownBox(moment, name);
      return box !== null && contains(box, x / zoom, y / zoom);
    }) ?? null;
  const press = (name: FrameSlotName): number => presses.push(name);
  const tips = watchTipHold(scene.game.canvas, slotAt, press);

  const choose = (chassis: string): void => {
    chosen = chassis;
    options.onChoose?.(chassis);
  };
  const toggleFigures = (): void => {
    hasFigures = !hasFigures;
    options.figures?.onToggle(hasFigures);
  };
  const onDigit = (digit: number | null): void => {
    if (moment === null) return;
    if (moment.frame.isSpectator) {
      if (digit === null) options.onFollow?.(null);
      const seat = digit === null ? undefined : followable(moment.frame)[digit - 1];
      if (seat !== undefined) options.onFollow?.(seat.seat);
      return;
    }
    const chassis = digit === null || !isDownIn(moment.mode) ? undefined : chassisList[digit - 1];
    if (chassis !== undefined) choose(chassis.id);
  };
  const keys = createHudKeys({
    onDigit,
    onFigures: toggleFigures,
    onPress: press,
    bindings: () => prompts().keys,
    isBoardToggled: () => prompts().isBoardToggled,
  });

  const repaint = (): void => {
    ({ layout, zoom } = measure(scene, options.isTouch, look));
    stage = { scene, ratio: zoom * ratioOf(scene), epoch: stage.epoch + 1, plates };
    scene.cameras.main.setOrigin(0, 0).setScroll(0, 0).setZoom(stage.ratio).setAlpha(look.opacity);
  };
  repaint();
  scene.scale.on("resize", repaint);
  document.fonts.addEventListener("loadingdone", repaint, { signal: gone.signal });
  const endLanguage = onLanguage(repaint);
  void readKeyboardLayout().then((found) => {
    names = found;
  });

  const tap = (pointer: Phaser.Input.Pointer): void => {
    if (moment === null) return;
    const [x, y] = [pointer.x / stage.ratio, pointer.y / stage.ratio];
    const chassis = chassisAtPoint(moment, x, y);
    if (chassis !== null) choose(chassis);
    const seat = seatAt(moment, x, y);
    // A second tap on the same row lets go.
    if (seat !== null) options.onFollow?.(seat === moment.frame.own?.seat ? null : seat);
    const { boxes } = layout;
    if (!options.isTouch) return;
    // A mouse fires there: it has a key for that.
    if (course.lesson() !== null && contains(boxes.lesson, x, y)) course.skip();
    if (contains(boxes.menu, x, y)) options.onMenu?.();
    if (contains(boxes.score, x, y) || (isBoardOpen && contains(boxes.board, x, y))) isBoardOpen = !isBoardOpen;
  };
  scene.input.on("pointerdown", tap);

  return {
    draw(frame, line) {
      const now = performance.now();
      if (moment !== null && moment.frame.match !== frame.match) {
        death = NO_DEATH;
        kill = null;
        marks = [];
        isBoardOpen = false;
      }
      course.follow(frame);
      feed = nextFeed(feed, frame, now);
      announcer = nextAnnouncer(announcer, frame, now);
      marks = nextMarks(marks, frame, now);
      history = nextHistory(history, frame);
      death = nextDeath(death, frame);
      kill = nextKill(kill, frame, now);
      const own = frame.own?.seat;
      if (chosen === "" || frame.own?.isAlive === true) chosen = chassisOf(frame, own)?.id ?? chosen;
      speak({ frame, isLost: line.isLost, feed, announcer });
      const isBoard = keys.isBoardHeld() || prompts().isBoardAsked || isBoardOpen;
      const { isTouch } = options;
      const mode = modeOf(frame, { isBoard, isTouch, beside: look.beside, room: besideKind(layout) });
      const elapsed = Math.min(1000, now - (moment?.now ?? now));
      moment = { frame, layout, mode, now, elapsed, line, look, tip: tips.asked(now), kill };
      for (const { part } of parts) part.draw(moment);
      presses = [];
    },
    drawn: (...others) => ({
      width: layout.width * zoom,
      height: layout.height * zoom,
      mode: moment?.mode ?? null,
      parts: drawnParts(parts, zoom),
      texts: [...textsOf(scene, zoom), ...others.flatMap((other) => textsOf(other))],
    }),
    layout: () => layout,
    zoom: () => zoom,
    mode: () => moment?.mode ?? null,
    setLook(next) {
      look = next;
      repaint();
    },
    press,
    step(by) {
      if (moment === null || by === null) return onDigit(null);
      if (moment.frame.isSpectator) {
        const seats = followable(moment.frame).map(({ seat }) => seat);
        const next = stepped(seats, moment.frame.own?.seat, by);
        if (next !== undefined) options.onFollow?.(next);
      } else if (isDownIn(moment.mode)) {
        choose(
          stepped(
            chassisList.map(({ id }) => id),
            chosen,
            by,
          ) ?? chosen,
        );
      }
    },
    touchTarget: (x, y) => touchTargetAt(layout, x / zoom, y / zoom),
    skipLessons: course.skip,
    ribbon: ribbon.text,
    destroy() {
      gone.abort();
      endLanguage();
      keys.destroy();
      course.destroy();
      region.destroy();
      scene.scale.off("resize", repaint);
      scene.input.off("pointerdown", tap);
      tips.destroy();
      for (const { part } of parts) part.destroy();
    },
  };
}

function contains(box: Box, x: number, y: number): boolean {
  return x >= box.x && x < box.x + box.w && y >= box.y && y < box.y + box.h;
}
