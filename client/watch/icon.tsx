/** Small pictures of the page of watchers: icons of the atlas in one colour, and the signs of seats. */
import { useEffect, useRef } from "preact/hooks";
import { palette } from "../art/palette.ts";
import type { SeatLook } from "../seat-look.ts";
import { loadSheet, stampFrame } from "../sheets.ts";

/** Pixels along an icon's canvas, and along its cell in the atlas: enough for 24 CSS px on a dense screen. */
const PIXELS = 48;
const CELL = 96;

interface IconProps {
  /** Frame of the `icons` atlas. */
  readonly name: string;
  readonly tint: string;
}

/** An icon; empty until the atlas is here; style sheets size it. */
export function Icon({ name, tint }: IconProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isHere = true;
    loadSheet("icons").then(
      (sheet) => {
        const ctx = canvas.current?.getContext("2d") ?? null;
        if (!isHere || ctx === null) return;
        ctx.setTransform(1, 0, 0, 1, 0, 0);
        ctx.clearRect(0, 0, PIXELS, PIXELS);
        ctx.translate(PIXELS / 2, PIXELS / 2);
        ctx.scale(PIXELS / CELL, PIXELS / CELL);
        ctx.imageSmoothingQuality = "high";
        stampFrame(ctx, sheet, name, { tint });
      },
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [name, tint]);
  return <canvas ref={canvas} class="beside-icon" width={PIXELS} height={PIXELS} aria-hidden />;
}

interface BadgeProps {
  readonly look: SeatLook;
  /** See `seatNumber`. */
  readonly number: number;
}

/** Radii: how far the view reaches, and the dark edge around a sign. */
const REACH = 1.35;
const EDGE = 0.28;

/** The sign of a seat or a team, as in the maze; style sheets size it, 18 CSS px at least where it has a number. */
export function Badge({ look, number }: BadgeProps) {
  return (
    <svg class="beside-badge" viewBox={`${-REACH} ${-REACH} ${2 * REACH} ${2 * REACH}`} aria-hidden>
      <BadgeShape look={look} isNumbered={number > 0} />
      {number > 0 && (
        <text
          y={look.shape.length === 3 ? 0.68 : 0.52}
          text-anchor="middle"
          font-size={1.5}
          fill={look.isHollow ? look.name : palette.void}
        >
          {number}
        </text>
      )}
    </svg>
  );
}

/** The shape of a sign alone, around (0, 0) with a radius of 1, inside an SVG. */
export function BadgeShape({ look, isNumbered }: { readonly look: SeatLook; readonly isNumbered: boolean }) {
  const points = (share: number): string => look.shape.map(([x, y]) => `${x * share},${y * share}`).join(" ");
  return (
    <>
      <polygon
        points={points(1)}
        fill={look.colour}
        stroke={palette.void}
        stroke-width={2 * EDGE}
        stroke-linejoin="round"
        paint-order="stroke"
      />
      {look.isHollow && <polygon points={points(isNumbered ? 0.78 : 0.5)} fill={palette.void} />}
    </>
  );
}
