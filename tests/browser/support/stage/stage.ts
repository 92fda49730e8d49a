/**
 * A page that shows a staged play on the real screen: `?play=fight&until=1000` draws it in steps of `step` ms up to that
 * time, then holds; `line=lost` with a bad line, `lesson=` as a newcomer sees it, `figures` with the figures overlay,
 * `quality=low` drawn cheaply, `key=Tab` with that key held, `still` with reduced motion, `dim=40` with a darker floor, `lang=ja` in Japanese, `blind`
 * without drawing more than its last pictures, which is much faster. `play=match` is a real match of brains that is watched:
 * `mode=heist&from=900` from that tick on, `camera=director` through that camera, `team=0` or `eyes=4` as those see it. Served to tests and developers only.
 */
import "@fontsource/exo-2/latin-500.css";
import "@fontsource/exo-2/latin-700.css";
import "@fontsource/oxanium/latin-600.css";
import "@fontsource/oxanium/latin-700.css";
import { qualityWish } from "#client/scenes/quality.ts";
import { startScreen } from "#client/scenes/screen.ts";
import { parseCamera } from "#client/sdk/cameras.ts";
import { looksOf } from "#client/settings/derived.ts";
import { DEFAULTS } from "#client/settings/settings.ts";
import { chosenLanguage } from "#client/words/language.ts";
import { showLanguage } from "#client/words/words.ts";
import { abilityPlays } from "../staged-abilities.ts";
import { stagedLines, stageGame } from "../staged-frames.ts";
import * as hud from "../staged-hud.ts";
import * as looks from "../staged-look.ts";
import { melee } from "../staged-melee.ts";
import * as modes from "../staged-modes.ts";
import { fight, home, spectator, states, walls } from "../staged-plays.ts";
import { watchedMatch } from "../watched-match.ts";
import { fixClock } from "./fixed-clock.ts";
import { watchRedraw } from "./redraw.ts";

/** What tests and benches ask of the page. */
interface Stage {
  /** Ms by which each further picture advances. */
  step: number;
  /** Ms of the play at which it is held. */
  until: number;
  /** Draw calls of each picture since the last time. */
  drawCalls(): readonly number[];
  /** True when an object of these depths is to be seen in the held moment. */
  shows(depths: readonly number[]): boolean;
  /** Shows a language by its tag. */
  speak(tag: string): Promise<void>;
  /** Draws the held moment without the objects of these depths. @returns a PNG as data URL */
  drawWithout(depths: readonly number[]): string;
}

declare global {
  interface Window {
    stage?: Stage;
  }
}

const asked = new URLSearchParams(location.search);
const number = (name: string, otherwise: number): number => Number(asked.get(name) ?? otherwise);
const plays = {
  ...abilityPlays,
  ...hud,
  ...modes,
  ...looks,
  melee,
  fight,
  home,
  spectator,
  walls,
  states: states(asked.get("sheet") ?? "dart"),
};
const name = asked.get("play") ?? "fight";
const play = Object.entries(plays).find(([key]) => key === name)?.[1] ?? fight;
const parent = document.getElementById("screen");
if (parent === null) throw new Error("the page has no element `screen`");

/** Ms that are left to show. */
const left = (): number => page.until - (clock.now() - (begun ?? clock.now()));
const redraw = watchRedraw(() => asked.has("blind") && left() > 0);
let drawCalls: number[] = [];
let pictures = 0;
let begun: number | null = null;
let isFirst = false;
const page: Stage = {
  step: number("step", 33),
  until: number("until", 1000),
  drawCalls() {
    const taken = drawCalls;
    drawCalls = [];
    return taken;
  },
  shows: (depths) => redraw.has(depths),
  async speak(tag) {
    await showLanguage(chosenLanguage({ asked: tag, kept: null, preferred: [] }));
  },
  drawWithout(depths) {
    redraw.hide(depths);
    return redraw.draw();
  },
};
window.stage = page;
const clock = fixClock(
  // Held, it stands still, whatever is drawn anew.
  () => (left() > 0 ? page.step : 0),
  () => {
    if (isFirst) redraw.restart();
    isFirst = false;
    const { arena } = window;
    if (arena === undefined || arena.pictures === pictures) return;
    pictures = arena.pictures;
    drawCalls.push(arena.drawCalls);
    // Software draws: it is done before the next picture begins, so that it does not compete with its script.
    setTimeout(redraw.finish);
  },
);
/** The first picture of the play: all of it is the same however long loading took. */
function begin(): void {
  clock.restart();
  begun = clock.now();
  isFirst = true;
  const code = asked.get("key");
  if (code !== null) window.dispatchEvent(new KeyboardEvent("keydown", { code }));
}

await showLanguage(chosenLanguage({ asked: asked.get("lang"), kept: null, preferred: [] }));
/** `lesson=drive pick` has learnt these. */
const lessons = {
  kept: asked.get("lesson"),
  onLearnt: () => undefined,
  device: () => (asked.has("touch") ? ("touch" as const) : ("keys" as const)),
};
const quality = qualityWish(asked.get("quality")) ?? "high";
/** Ticks of a match beyond the first that is shown. */
const FURTHER = 600;
const from = number("from", 900);
const game =
  name === "match"
    ? watchedMatch(asked.get("mode") ?? "scavenge", from, from + FURTHER)
    : stageGame(play, stagedLines[asked.get("line") ?? ""]);
if (asked.has("team")) game.timeline?.setVision({ kind: "team", team: number("team", 0) });
if (asked.has("eyes")) game.timeline?.setVision({ kind: "seat", seat: number("eyes", 0) });
/** A picture in high quality has its lights from the beginning: nothing is shown before their relief is there. */
const isReady = (): boolean => quality !== "high" || window.arena?.hasRelief === true;
startScreen(
  parent,
  { ...game, advance: (now) => (begun === null ? null : game.advance(now)) },
  {
    figures: { build: "1f0c9a2be4", isOpen: asked.has("figures"), onToggle: () => undefined },
    onFailure: (failure) => console.error(failure),
    isTouch: asked.has("touch"),
    camera: parseCamera(asked.get("camera")) ?? { kind: "whole" },
    looks: looksOf({ ...DEFAULTS, dim: number("dim", DEFAULTS.dim) }, asked.has("still")),
    ...(asked.has("lesson") ? { lessons } : {}),
    quality,
    now() {
      if (begun === null && isReady()) begin();
      return clock.now();
    },
    onFrame: () => {
      if (left() > 0) return;
      requestAnimationFrame(() => {
        window.arena?.hold();
        document.title = "held";
      });
    },
  },
);
