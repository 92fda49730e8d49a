/** The map of where a match was fought, painted anew only after another hit or another wall. */
import { useEffect, useRef } from "preact/hooks";
import type { ChronicleHit } from "../sdk/chronicle.ts";
import type { Frame } from "../sdk/frame.ts";
import { watchWords } from "../words/watch-words.ts";
import { blurred, heatOf } from "./heat.ts";
import { paintHeat } from "./paint-heat.ts";

/** Tiles that a hit spreads over in each direction: what a robot and its aim stray. */
const REACH = 1;

interface HeatMapProps {
  readonly frame: Frame;
  readonly hits: readonly ChronicleHit[];
  readonly tick: number;
  /** Units of the HUD, and CSS px for each of them. */
  readonly side: number;
  readonly zoom: number;
}

/** The map. */
export function HeatMap({ frame, hits, tick, side, zoom }: HeatMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = watchWords().overlay.heat;
  const { match, maze } = frame;
  const count = hits.findLastIndex((hit) => hit.tick <= tick) + 1;
  const pixels = Math.ceil(side * zoom * window.devicePixelRatio);
  useEffect(() => {
    const ctx = canvas.current?.getContext("2d") ?? null;
    if (ctx !== null) paintHeat(ctx, frame, blurred(heatOf(hits, tick, maze), REACH), side, pixels / side);
  }, [match, maze.revision, count, side, pixels]);
  const points = hits.slice(0, count).reduce((sum, { amount }) => sum + amount, 0);
  return (
    <figure class="heat">
      <canvas ref={canvas} width={pixels} height={pixels} role="img" aria-label={words.says(Math.round(points))} />
      <figcaption>
        <span class="heat-scale" aria-hidden />
        <span aria-hidden>{words.scale}</span>
      </figcaption>
    </figure>
  );
}
