// The package's main file cannot be imported by Node as it is marked, and its module file has no types of its own:
// this names the part of it that is used.

declare module "maxrects-packer/dist/maxrects-packer.mjs" {
  interface Rectangle {
    width: number;
    height: number;
    x: number;
    y: number;
  }
  export class MaxRectsPacker<T extends Rectangle> {
    constructor(
      width: number,
      height: number,
      padding: number,
      options: {
        smart: boolean;
        pot: boolean;
        square: boolean;
        border: number;
        allowRotation: boolean;
      },
    );
    readonly bins: readonly { readonly width: number; readonly height: number; readonly rects: readonly T[] }[];
    addArray(rects: T[]): void;
  }
}
