/**
 * The HUD: everything over the maze that belongs to play, drawn into a Phaser scene of its own whose unit is one CSS px.
 * It keeps no state of the game: each frame says all; only what happened lately (feed, announcements, marks) is remembered.
 */

import type * as Phaser from "phaser";
import { chassisList } from "#shared/content/chassis.ts";
import { type Action, type KeyboardLayout, readKeyboardLayout } from "../input/bindings.ts";
import type { GameAudience } from "../sdk/audience.ts";
import type { Chronicle } from "../sdk/chronicle.ts";
import type { Frame } from "../sdk/frame.ts";
import type { FrameSlotName } from "../sdk/frame-facts.ts";
import { isJump } from "../sdk/frame-jump.ts";
import type { GameLine } from "../sdk/game.ts";
import { FIRST_LOOKS, type HudLook } from "../settings/derived.ts";
import { onLanguage } from "../words/words.ts";
import { contains } from "./box.ts";
import type { Watching } from "./caption.ts";
import { chassisOf } from "./chassis-of.ts";
import { type DrawnPart, type DrawnText, drawnParts, filledBoxes, textsOf } from "./drawn.ts";
import type { FiguresOptions } from "./figures.ts";
import { createHudKeys } from "./keys.ts";
import type { Box, HudLayout, HudMode } from "./layout.ts";
import { besideKind } from "./layout-beside.ts";
import { createLessonCourse, type LessonOptions } from "./lesson-course.ts";
import { createLiveRegion } from "./live-region.ts";
import { measure, ratioOf } from "./measure.ts";
import { isDownIn, modeOf } from "./mode-of.ts";
import { type Moment, shownBox } from "./part.ts";
import { createParts } from "./parts.ts";
import type { Plate, Stage } from "./plate.ts";
import { KEYBOARD_PROMPTS, namesOf, type Prompts, watchNamesOf } from "./prompts.ts";
import { byClock } from "./reactions.ts";
import { createRecollection } from "./recollection.ts";
import { chassisAtPoint } from "./respawn.ts";
import { createRibbon } from "./ribbon.ts";
import { stepped } from "./ring.ts";
import { followable, nextFollowed, seatAt } from "./seat-list.ts";
import { freeSecondBox } from "./second-box.ts";
import { createSpeech } from "./speech.ts";
import { createStillClock } from "./still-clock.ts";
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
  /** How a spectator watches; the whole maze and all of it unless said. */
  readonly watching?: () => Watching;
  /** How far the sticks are pushed (touch only). */
  readonly sticks?: () => Sticks;
  /** How the viewer wants to see it, as it is at first unless said; and what the devices are. */
  readonly look?: HudLook;
  readonly prompts?: () => Prompts;
  /** What is known of the whole of a match that is watched; without it, what was drawn. */
  readonly chronicle?: () => Chronicle;
  /** The figures overlay; without it there is none. */
  readonly figures?: FiguresOptions;
  /** What a newcomer is shown; without it, nothing. */
  readonly lessons?: LessonOptions;
}

/** The HUD of one screen. */
export interface Hud {
  /** Draws one frame and takes in its events. @param isStill time stands still in it: nothing grows older */
  draw(frame: Frame, line: GameLine, audience: GameAudience, isStill?: boolean): void;
  /** Ends the lessons of a first match. */
  skipLessons(): void;
  /** What the ribbon of a lost line says, or null while there is none. */
  ribbon(): string | null;
  /** Boxes as they are drawn now, and CSS px for each unit of them. */
  layout(): HudLayout;
  zoom(): number;
  /** What lies over the picture of the maze since the last frame, in CSS px. */
  panels(): readonly Box[];
  /** What the screen is used for; null before the first frame. */
  mode(): HudMode | null;
  /** Draws as somebody else wants to see it from now on. */
  setLook(look: HudLook): void;
  /** Leaves so many CSS px at the lower edge of the screen to the page from now on. */
  setBelow(pixels: number): void;
  /** A button of an ability was pressed that no key of this page is. */
  press(name: FrameSlotName): void;
  /** Goes by so many to the next robot to come back with. */
  step(by: number): void;
  /** Where a second picture has room, in CSS px of the screen; null where it has none. */
  secondBox(): Box | null;
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
const WHOLE: Watching = { mode: "whole", seat: null, vision: { kind: "everything" }, hasSecond: false };
const NO_STICKS: Sticks = { left: null, right: null };

/** Makes the HUD in `scene`, whose main camera becomes its own. */
export function createHud(scene: Phaser.Scene, options: HudOptions): Hud {
  const plates: Plate[] = [];
  let look = options.look ?? FIRST_LOOKS.hud;
  let below = 0;
  let { layout, zoom } = measure(scene, options.isTouch, look, below);
  let stage: Stage = { scene, ratio: zoom * ratioOf(scene), epoch: 0, plates };
  let names: KeyboardLayout = new Map();
  let moment: Moment | null = null;
  let presses: FrameSlotName[] = [];
  let chosen = "";
  let isBoardOpen = false;
  let hasFigures = options.figures?.isOpen ?? false;

  const gone = new AbortController();
  const clock = createStillClock();
  const past = createRecollection(options.chronicle ?? null);
  const read = (): Stage => stage;
  const prompts = options.prompts ?? (() => KEYBOARD_PROMPTS);
  const buttonNames = () => namesOf(prompts(), names);
  const watching = options.watching ?? (() => WHOLE);
  /** The box of a second picture, if there is room for it. */
  const roomForSecond = (): readonly Box[] => {
    const box = moment === null ? null : freeSecondBox(moment);
    return box === null ? [] : [box];
  };
  const course = createLessonCourse(options.lessons ?? null, buttonNames);
  const ribbon = createRibbon(read);
  const parts = createParts(
    read,
    {
      isTouch: options.isTouch,
      viewBox: options.viewBox ?? (() => null),
      sticks: options.sticks ?? (() => NO_STICKS),
      zoom: () => zoom,
      marks: () => past.marks,
      announcer: () => past.announcer,
      feed: () => past.feed,
      history: past.history,
      respawn: () => ({ death: past.death, chosen, hasNumbers: !options.isTouch && prompts().device !== "pad" }),
      figures: () => (hasFigures ? (options.figures?.read() ?? null) : null),
      tileKeys: buttonNames,
      caption: { keys: buttonNames, watchKeys: () => watchNamesOf(prompts(), names), watching },
      taken: () => (watching().hasSecond ? roomForSecond() : []),
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
  const press = (name: FrameSlotName): void => {
    // A spectator asks nothing of the robot that is followed.
    if (moment?.frame.isSpectator !== true) presses.push(name);
  };
  const tips = watchTipHold(scene.game.canvas, slotAt, press);

  const choose = (chassis: string): void => {
    chosen = chassis;
    options.onChoose?.(chassis);
  };
  const toggleFigures = (): void => {
    hasFigures = !hasFigures;
    options.figures?.onToggle(hasFigures);
  };
  const onDigit = (digit: number): void => {
    if (moment === null) return;
    if (moment.frame.isSpectator) {
      const seat = followable(moment.frame)[digit - 1];
      if (seat !== undefined) options.onFollow?.(seat.seat);
      return;
    }
    const chassis = isDownIn(moment.mode) ? chassisList[digit - 1] : undefined;
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
    ({ layout, zoom } = measure(scene, options.isTouch, look, below));
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
    if (seat !== null) options.onFollow?.(nextFollowed(watching(), seat));
    const { boxes } = layout;
    if (!options.isTouch) return;
    // A mouse fires there: it has a key for that.
    if (course.lesson() !== null && contains(boxes.lesson, x, y)) course.skip();
    if (contains(boxes.menu, x, y)) options.onMenu?.();
    if (contains(boxes.score, x, y) || (isBoardOpen && contains(boxes.board, x, y))) isBoardOpen = !isBoardOpen;
  };
  scene.input.on("pointerdown", tap);

  return {
    draw(frame, line, audience, isStill = false) {
      const hasJumped = isJump(moment?.frame ?? null, frame);
      const page = performance.now();
      const now = clock.at(page, isStill, hasJumped);
      const isOther = moment !== null && moment.frame.match !== frame.match;
      if (isOther) isBoardOpen = false;
      course.follow(frame);
      past.follow(frame, now, isOther || hasJumped);
      const own = frame.own?.seat;
      if (chosen === "" || frame.own?.isAlive === true) chosen = chassisOf(frame, own)?.id ?? chosen;
      const { feed, announcer } = past;
      const reactions = look.hasReactions ? audience.reactions : [];
      speak({ frame, isLost: line.isLost, watchers: audience.watchers, reactions, feed, announcer });
      const isBoard = keys.isBoardHeld() || prompts().isBoardAsked || isBoardOpen;
      const mode = modeOf(frame, { isBoard, isTouch: options.isTouch, beside: look.beside, room: besideKind(layout) });
      const elapsed = Math.min(1000, now - (moment?.now ?? now));
      const tip = tips.asked(performance.now());
      const told = byClock(audience, now - page);
      moment = { frame, layout, mode, now, elapsed, hasJumped, line, audience: told, look, tip, kill: past.kill };
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
    panels: () => filledBoxes(parts, zoom),
    mode: () => moment?.mode ?? null,
    setLook(next) {
      look = next;
      repaint();
    },
    setBelow(pixels) {
      if (pixels === below) return;
      below = pixels;
      repaint();
    },
    press,
    step(by) {
      if (moment === null || !isDownIn(moment.mode)) return;
      const ids = chassisList.map(({ id }) => id);
      choose(stepped(ids, chosen, by) ?? chosen);
    },
    secondBox() {
      const [box] = roomForSecond();
      return box === undefined ? null : { x: box.x * zoom, y: box.y * zoom, w: box.w * zoom, h: box.h * zoom };
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
