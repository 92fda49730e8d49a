/** An icon of the game's atlas, white, in a page. */
import { useEffect, useRef } from "preact/hooks";
import { loadSheet, type Sheet, stampFrame } from "../sheets.ts";

/** Pixels along the side: those of the atlas. */
const PIXELS = 96;

/** Shows a frame of the `icons` atlas; empty until the atlas is here; style sheets size it. */
export function AtlasIcon({ name }: { readonly name: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isHere = true;
    loadSheet("icons").then(
      (loaded) => {
        if (isHere && canvas.current !== null) draw(canvas.current, loaded, name);
      },
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [name]);
  return <canvas ref={canvas} class="atlas-icon" width={PIXELS} height={PIXELS} aria-hidden />;
}

function draw(canvas: HTMLCanvasElement, loaded: Sheet, name: string): void {
  const ctx = canvas.getContext("2d");
  if (ctx === null) return;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, PIXELS, PIXELS);
  ctx.translate(PIXELS / 2, PIXELS / 2);
  stampFrame(ctx, loaded, name);
}
