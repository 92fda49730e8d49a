/** All parts of the HUD with their names, and what each of them is fed from. */

import type { FrameSlotName } from "../sdk/frame-facts.ts";
import { createAbilities, type TileKeys } from "./abilities.ts";
import type { Announcer } from "./announcements.ts";
import { createBoard } from "./board.ts";
import { type CaptionSources, createCaption } from "./caption.ts";
import { createCargo } from "./cargo.ts";
import type { NamedPart } from "./drawn.ts";
import { createFeed } from "./feed.ts";
import type { FeedLine } from "./feed-log.ts";
import { createFigures, type Figures } from "./figures.ts";
import type { History } from "./history-log.ts";
import { createKillCard } from "./kill-card.ts";
import type { Box } from "./layout.ts";
import { createLessonCard, type LessonSource } from "./lesson-card.ts";
import { createMarks } from "./marks.ts";
import type { Mark } from "./marks-log.ts";
import { createMates } from "./mates.ts";
import { createMinimap, type ViewBox } from "./minimap.ts";
import { createNet } from "./net.ts";
import { createNotice } from "./notice.ts";
import type { Part } from "./part.ts";
import { createPlaceMarks } from "./place-marks.ts";
import type { Stage } from "./plate.ts";
import { createReactions } from "./reactions.ts";
import { createRespawn, type RespawnState } from "./respawn.ts";
import { createResults } from "./results.ts";
import type { Ribbon } from "./ribbon.ts";
import { createScore } from "./score.ts";
import { createSeatList } from "./seat-list.ts";
import { createSoundCaptions } from "./sound-captions.ts";
import { createTip } from "./tip.ts";
import { createTouchSigns, type Sticks } from "./touch-signs.ts";
import { createVitals } from "./vitals.ts";
import { createWatchers } from "./watchers.ts";

/** What parts ask for when they draw. */
export interface Sources {
  readonly isTouch: boolean;
  readonly viewBox: ViewBox;
  readonly sticks: () => Sticks;
  /** CSS px for each unit of the HUD. */
  readonly zoom: () => number;
  readonly marks: () => readonly Mark[];
  readonly announcer: () => Announcer;
  readonly feed: () => readonly FeedLine[];
  readonly history: () => History;
  readonly respawn: () => RespawnState;
  readonly figures: () => Figures | null;
  readonly tileKeys: () => TileKeys;
  readonly caption: Omit<CaptionSources, "isTouch" | "isTaken" | "isSwapped">;
  /** What is laid over the picture of the maze beside the HUD. */
  readonly taken: () => readonly Box[];
  readonly lessons: LessonSource;
  /** Tiles that were pressed since the last frame. */
  readonly presses: () => readonly FrameSlotName[];
}

/** Makes all parts but the ribbon, which is given, in the order in which they draw. */
export function createParts(stage: () => Stage, from: Sources, ribbon: Ribbon): readonly NamedPart[] {
  const { plates } = stage();
  const named = (name: string, make: () => Part): NamedPart => {
    const before = plates.length;
    const part = make();
    return { name, part, plates: plates.slice(before) };
  };
  return [
    named("marks", () => createMarks(stage, from.marks)),
    named("sticks", () => createTouchSigns(stage, from.sticks, from.zoom)),
    named("places", () => createPlaceMarks(stage, from.viewBox, from.taken)),
    named("minimap", () => createMinimap(stage, from.viewBox)),
    named("net", () => createNet(stage)),
    named("watchers", () => createWatchers(stage, () => from.figures() !== null)),
    named("score", () => createScore(stage)),
    named("notice", () => createNotice(stage, from.announcer)),
    named("feed", () => createFeed(stage, from.feed)),
    named("vitals", () => createVitals(stage)),
    named("cargo", () => createCargo(stage)),
    named("abilities", () => createAbilities(stage, from.tileKeys, from.presses)),
    named("kill", () => createKillCard(stage)),
    named("sounds", () => createSoundCaptions(stage)),
    named("caption", () =>
      createCaption(stage, {
        ...from.caption,
        isTouch: from.isTouch,
        isSwapped: () => from.sticks().isSwapped === true,
        isTaken: () => from.lessons.lesson() !== null,
      }),
    ),
    named("lesson", () => createLessonCard(stage, from.lessons)),
    named("tip", () => createTip(stage)),
    named("seats", () => createSeatList(stage)),
    named("mates", () => createMates(stage)),
    named("respawn", () => createRespawn(stage, from.respawn)),
    named("board", () => createBoard(stage)),
    named("results", () => createResults(stage, from.history)),
    named("figures", () => createFigures(stage, from.figures)),
    named("reactions", () => createReactions(stage)),
    { name: "ribbon", part: ribbon, plates: plates.filter(({ image }) => image === ribbon.image) },
  ];
}
