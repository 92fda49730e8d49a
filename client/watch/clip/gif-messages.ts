/** What passes between the page and the worker that writes a GIF. */

/** To the worker. */
export type GifRequest =
  | { readonly kind: "begin"; readonly width: number; readonly height: number }
  /** A picture, RGBA, that stays for so many ms. */
  | { readonly kind: "picture"; readonly pixels: Uint8ClampedArray<ArrayBuffer>; readonly delay: number }
  | { readonly kind: "end" };

/** From the worker. */
export type GifReply =
  | { readonly kind: "done"; readonly bytes: ArrayBuffer }
  | { readonly kind: "failed"; readonly error: string };
