/**
 * A page that shows a staged play on the real screen: `?play=fight&until=1000` draws it in steps of `step` ms up to that
 * time, then holds; `line=lost` with a bad line, `figures` with the figures overlay, `quality=low` drawn cheaply. Served to tests and developers only.
 */
import "@fontsource/exo-2/latin-500.css";
import "@fontsource/exo-2/latin-700.css";
import "@fontsource/oxanium/latin-600.css";
import "@fontsource/oxanium/latin-700.css";
import { qualityWish } from "#client/scenes/quality.ts";
import { startScreen } from "#client/scenes/screen.ts";
import { abilityPlays } from "../staged-abilities.ts";
import { stagedLines, stageGame } from "../staged-frames.ts";
import * as hud from "../staged-hud.ts";
import * as looks from "../staged-look.ts";
import * as modes from "../staged-modes.ts";
import { fight, home, spectator, states, walls } from "../staged-plays.ts";

const asked = new URLSearchParams(location.search);
const number = (name: string, otherwise: number): number => Number(asked.get(name) ?? otherwise);
const plays = {
  ...abilityPlays,
  ...hud,
  ...modes,
  ...looks,
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

const step = number("step", 33);
const until = number("until", 1000);
let time = 1000;
const quality = qualityWish(asked.get("quality")) ?? "high";
const game = stageGame(play, stagedLines[asked.get("line") ?? ""]);
/** A picture in high quality has its lights from the beginning: nothing is shown before their relief is there. */
const isReady = (): boolean => quality !== "high" || window.arena?.hasRelief === true;
startScreen(
  parent,
  { ...game, advance: (now) => (isReady() ? game.advance(now) : null) },
  {
    figures: { build: "1f0c9a2be4", isOpen: asked.has("figures"), onToggle: () => undefined },
    onFailure: (failure) => console.error(failure),
    isTouch: asked.has("touch"),
    quality,
    now: () => {
      // Held, it stands still, whatever is drawn anew.
      if (isReady() && time - 1000 < until) time += step;
      return time;
    },
    onFrame: () => {
      if (time - 1000 < until) return;
      requestAnimationFrame(() => {
        window.arena?.hold();
        document.title = "held";
      });
    },
  },
);
