// The drawing recorder. One call draws a shape into four registered layers at once: base (colour), team (mask for the
// team tint), glow (light of its own) and height (grey). All shading is computed later from the height layer, so colours
// here are flat and nothing may carry a highlight of its own.

import { type Colour, grey, MASKED, palette, TINTED, teamPaint, tone } from "../palette.ts";
import { circle, type Path } from "./shapes.ts";

/** The four layers. */
export type Layer = "base" | "team" | "glow" | "height";

/** Height in [0, 1] (0 the ground, 1 the top of a turret), or a gradient of heights made by the recorder. */
export type Height = number | Gradient;

/** A reference to a gradient of this recorder. */
export type Gradient = `url(#${string})`;

/** A gradient stop: offset in [0, 1], then a colour or a height. */
export type Stop = readonly [offset: number, value: Colour | number];

/** How a filled shape enters the layers. */
export interface SolidOptions {
  /** Luminance in [0, 1] of the team mask here; without it the shape hides the mask below. */
  readonly team?: number;
  /** Colour of its own light; without it the shape hides the glow below. */
  readonly glow?: Colour;
  /** Strength of the glow, [0, 1]. */
  readonly glowAlpha?: number;
  /** Opacity of the base layer; such a shape lets the glow below through. */
  readonly opacity?: number;
  /** Fill by the even-odd rule, for rings. */
  readonly evenOdd?: boolean;
  /** Leave team and glow as they are: paint on top of a mask. */
  readonly through?: boolean;
}

/** How a line enters the layers. */
export interface StrokeOptions extends Pick<SolidOptions, "team" | "glow" | "glowAlpha" | "opacity"> {
  readonly cap?: "butt" | "round";
}

/** How a shape looks that is written to one layer only. */
export interface EmitOptions {
  readonly fill?: Colour;
  readonly stroke?: Colour;
  readonly width?: number;
  readonly opacity?: number;
  readonly evenOdd?: boolean;
}

const DOME_STOPS = [0, 0.3, 0.55, 0.75, 0.9, 1];
const CYLINDER_STOPS = [0, 0.15, 0.3, 0.5, 0.7, 0.85, 1];

/** Records one picture of `width` x `height` atlas pixels around the origin, in four layers. */
export class Art {
  readonly width: number;
  readonly height: number;
  readonly #layers: Record<Layer, string[]> = { base: [], team: [], glow: [], height: [] };
  readonly #gradients: string[] = [];
  readonly #transforms: string[] = [];

  constructor(width: number, height = width) {
    this.width = width;
    this.height = height;
  }

  /** Draws within an SVG transform, on top of the ones around it. */
  within(transform: string, draw: () => void): this {
    this.#transforms.push(transform);
    draw();
    this.#transforms.pop();
    return this;
  }

  /** Draws turned by `degrees`, clockwise on the screen. */
  turned(degrees: number, draw: () => void): this {
    return this.within(`rotate(${degrees})`, draw);
  }

  /** Draws `count` times around the origin, the first time turned by `start` degrees. */
  around(count: number, draw: (index: number) => void, start = 0): this {
    for (let index = 0; index < count; index += 1) this.turned(start + (index * 360) / count, () => draw(index));
    return this;
  }

  /** Draws twice, the second time reflected in the x axis; `side` is 1, then -1. */
  mirrored(draw: (side: 1 | -1) => void): this {
    draw(1);
    return this.within("scale(1,-1)", () => draw(-1));
  }

  /** A gradient along a line. */
  linear(x1: number, y1: number, x2: number, y2: number, stops: readonly Stop[]): Gradient {
    return this.#gradient("linearGradient", `x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"`, stops);
  }

  /** A gradient from a centre outwards. */
  radial(x: number, y: number, radius: number, stops: readonly Stop[]): Gradient {
    return this.#gradient("radialGradient", `cx="${x}" cy="${y}" r="${radius}"`, stops);
  }

  /** Heights of a dome: `rim` at `radius`, `top` at the centre. */
  dome(x: number, y: number, radius: number, rim: number, top: number): Gradient {
    const stops = DOME_STOPS.map((at): Stop => [at, rim + (top - rim) * Math.sqrt(Math.max(0, 1 - at * at))]);
    return this.radial(x, y, radius, stops);
  }

  /** Heights of a cylinder that lies along the x axis between two values of y. */
  cylinderX(y1: number, y2: number, rim: number, top: number): Gradient {
    return this.linear(0, y1, 0, y2, cylinderStops(rim, top));
  }

  /** Heights of a cylinder that lies along the y axis between two values of x. */
  cylinderY(x1: number, x2: number, rim: number, top: number): Gradient {
    return this.linear(x1, 0, x2, 0, cylinderStops(rim, top));
  }

  /** A filled shape. */
  solid(path: Path, fill: Colour, height: Height, options: SolidOptions = {}): this {
    const rule = options.evenOdd ? ' fill-rule="evenodd"' : "";
    const faded = options.opacity !== undefined;
    const opacity = faded ? ` opacity="${options.opacity}"` : "";
    this.#write("base", path, `fill="${fill}"${rule}${opacity}`);
    this.#write("height", path, `fill="${heightPaint(height)}"${rule}`);
    if (options.through) return this;
    if (options.team !== undefined) this.#write("team", path, `fill="${teamPaint(options.team)}"${rule}`);
    else this.#write("team", path, `fill="${MASKED}"${rule}${opacity}`);
    if (options.glow) this.#write("glow", path, `fill="${options.glow}"${rule}${alpha(options.glowAlpha)}`);
    else if (!faded) this.#write("glow", path, `fill="${MASKED}"${rule}`);
    return this;
  }

  /** A line of the given width. */
  stroke(path: Path, colour: Colour, width: number, height: number, options: StrokeOptions = {}): this {
    const pen = `fill="none" stroke-width="${width}" stroke-linecap="${options.cap ?? "butt"}" stroke-linejoin="round"`;
    const faded = options.opacity !== undefined;
    this.#write("base", path, `${pen} stroke="${colour}"${alpha(options.opacity)}`);
    this.#write("height", path, `${pen} stroke="${grey(height)}"`);
    if (options.team !== undefined) this.#write("team", path, `${pen} stroke="${teamPaint(options.team)}"`);
    else if (!faded) this.#write("team", path, `${pen} stroke="${MASKED}"`);
    if (options.glow) this.#write("glow", path, `${pen} stroke="${options.glow}"${alpha(options.glowAlpha)}`);
    else if (!faded) this.#write("glow", path, `${pen} stroke="${MASKED}"`);
    return this;
  }

  /** A recessed panel line, `depth` heights deep. */
  groove(path: Path, width = 1.6, depth = 0.12): this {
    const pen = `fill="none" stroke-linecap="round" stroke-width="${width}"`;
    this.#write("base", path, `${pen} stroke="${palette.ink}" stroke-opacity=".55"`);
    this.#write("height", path, `${pen} stroke="${MASKED}" stroke-opacity="${depth * 2}"`);
    this.#write("team", path, `${pen} stroke="${MASKED}" stroke-opacity=".6"`);
    return this;
  }

  /** A bolt head. */
  bolt(x: number, y: number, radius = 1.5, height = 0.75): this {
    return this.solid(circle(x, y, radius), tone.bolt, height);
  }

  /** A running light in a dark bezel. */
  light(x: number, y: number, radius: number, height = 0.7): this {
    this.solid(circle(x, y, radius + 1.2), tone.bezel, height - 0.1);
    return this.solid(circle(x, y, radius), tone.lampGlass, height, { glow: palette.white });
  }

  /** Writes a shape to one layer only; without `fill` and `stroke` it is filled white. */
  emit(layer: Layer, path: Path, options: EmitOptions = {}): this {
    const fill = options.fill ?? (options.stroke ? "none" : TINTED);
    const pen = options.stroke ? ` stroke="${options.stroke}" stroke-width="${options.width ?? 1}"` : "";
    const rule = options.evenOdd ? ' fill-rule="evenodd"' : "";
    this.#write(layer, path, `fill="${fill}"${pen}${rule}${alpha(options.opacity)}`);
    return this;
  }

  /** Forgets the glow drawn so far: a wreck has no lights. */
  clearGlow(): this {
    this.#layers.glow.length = 0;
    return this;
  }

  /** The layer as an SVG document, `scale` pixels to a pixel, on `background` or on nothing. */
  svg(layer: Layer, scale: number, background?: Colour): string {
    const { width, height } = this;
    const corner = `x="${-width / 2}" y="${-height / 2}"`;
    const ground = background ? `<rect ${corner} width="${width}" height="${height}" fill="${background}"/>` : "";
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" ` +
      `viewBox="${-width / 2} ${-height / 2} ${width} ${height}"><defs>${this.#gradients.join("")}</defs>` +
      `${ground}${this.#layers[layer].join("")}</svg>`
    );
  }

  #gradient(element: string, geometry: string, stops: readonly Stop[]): Gradient {
    const id = `g${this.#gradients.length}`;
    const paints = stops.map(([offset, value]) => {
      const paint = typeof value === "number" ? grey(value) : value;
      return `<stop offset="${offset}" stop-color="${paint}"/>`;
    });
    this.#gradients.push(
      `<${element} id="${id}" gradientUnits="userSpaceOnUse" ${geometry}>${paints.join("")}</${element}>`,
    );
    return `url(#${id})`;
  }

  #write(layer: Layer, path: Path, attributes: string): void {
    const transform = this.#transforms.length ? ` transform="${this.#transforms.join(" ")}"` : "";
    this.#layers[layer].push(`<path d="${path}" ${attributes}${transform}/>`);
  }
}

function alpha(value: number | undefined): string {
  return value === undefined ? "" : ` opacity="${value}"`;
}

function heightPaint(height: Height): string {
  return typeof height === "number" ? grey(height) : height;
}

function cylinderStops(rim: number, top: number): Stop[] {
  return CYLINDER_STOPS.map((at) => [at, rim + (top - rim) * Math.sqrt(Math.max(0, 1 - (2 * at - 1) ** 2))]);
}
