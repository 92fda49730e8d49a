/** A robot seen from above, drawn from the same atlas as in the maze. */
import { useEffect, useRef } from "preact/hooks";
import { ROBOT_CELL, teamFrame } from "../art/frames.ts";
import { TEAMS } from "../art/palette.ts";
import { loadSheet, type Sheet, stampFrame } from "../sheets.ts";

/** Pixels along the side of a portrait: enough for 96 CSS px on a dense screen. */
const PIXELS = 192;

interface PortraitProps {
  readonly name: string;
  /** Colour of its team. */
  readonly tint?: string;
}

/** Shows the robot of a sheet, facing up; empty until the atlas is here; style sheets size it. */
export function Portrait({ name, tint = TEAMS[0] }: PortraitProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isHere = true;
    loadSheet("bots").then(
      (loaded) => {
        if (isHere && canvas.current !== null) draw(canvas.current, loaded, name, tint);
      },
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [name, tint]);
  return <canvas ref={canvas} class="portrait" width={PIXELS} height={PIXELS} aria-hidden />;
}

function draw(canvas: HTMLCanvasElement, loaded: Sheet, name: string, tint: string): void {
  const ctx = canvas.getContext("2d");
  if (ctx === null) return;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, canvas.width, canvas.height);
  ctx.translate(canvas.width / 2, canvas.height / 2);
  ctx.rotate(-Math.PI / 2);
  ctx.scale(canvas.width / ROBOT_CELL, canvas.height / ROBOT_CELL);
  ctx.imageSmoothingQuality = "high";
  for (const part of [`${name}/hull/idle/0`, `${name}/turret/idle/0`]) {
    stampFrame(ctx, loaded, part);
    stampFrame(ctx, loaded, teamFrame(part), { tint });
  }
}
