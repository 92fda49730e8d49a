/** What whose sight is shown does not see, dark on the minimap of whoever watches: a player's own is as it always was. */
import type { Frame } from "../sdk/frame.ts";
import { createSights, type Sight } from "../sights.ts";
import type { Ctx } from "./brush.ts";
import type { Box } from "./layout.ts";
import type { Fit } from "./minimap-places.ts";
import type { Moment } from "./part.ts";
import { createPlate, type Stage } from "./plate.ts";
import { COLOUR, withAlpha } from "./style.ts";

/** Times a second that it is painted: finer is not seen at this size. */
const PACE = 8;
const DARKNESS = 0.62;
/** Tiles by which sight enters a wall, so that the walls of a corridor are bright with it. */
const PUSH = 1;

/** See the file header. */
export interface MinimapFog {
  /** @param fit of the maze, with its box at (0, 0) */
  draw(moment: Pick<Moment, "frame" | "now" | "elapsed">, box: Box, fit: Fit): void;
  hide(): void;
  destroy(): void;
}

/** Makes it. @param depth over the walls, under the marks */
export function createMinimapFog(stage: () => Stage, depth: number): MinimapFog {
  const plate = createPlate(stage, depth);
  const sights = createSights(PUSH);
  return {
    draw({ frame, now, elapsed }, box, fit) {
      if (!frame.isSpectator || frame.eyes.length === 0) {
        plate.hide();
        return;
      }
      // Where time stands still one goes from one moment to another.
      const turn = elapsed > 0 ? Math.floor((now * PACE) / 1000) : `at ${frame.tick}`;
      plate.show(box, `${frame.match} ${frame.maze.revision} ${frame.eyes.length} ${turn}`, (ctx) =>
        paintFog(ctx, frame, fit, sights.of(frame)),
      );
    },
    hide: plate.hide,
    destroy: plate.destroy,
  };
}

function paintFog(ctx: Ctx, { maze }: Pick<Frame, "maze">, { x, y, tile }: Fit, seen: readonly Sight[]): void {
  ctx.fillStyle = withAlpha(COLOUR.ink, DARKNESS);
  ctx.fillRect(x, y, maze.width * tile, maze.height * tile);
  ctx.globalCompositeOperation = "destination-out";
  ctx.fillStyle = COLOUR.ink;
  for (const { outline } of seen) {
    ctx.beginPath();
    for (let point = 0; point < outline.count; point++) {
      ctx.lineTo(x + (outline.points[2 * point] ?? 0) * tile, y + (outline.points[2 * point + 1] ?? 0) * tile);
    }
    ctx.fill();
  }
  ctx.globalCompositeOperation = "source-over";
}
