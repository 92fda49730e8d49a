/** The relief of the art, for lights: normal maps that only they need, fetched when the first lights are asked for. */
import type * as Phaser from "phaser";
import { assetUrl } from "../assets.ts";

/** Textures that have a relief. */
const KEYS = ["tiles", "bots"] as const;

/** Fetches the relief of the textures. @returns false where it cannot be had: then there are no lights */
export async function fetchRelief(textures: Phaser.Textures.TextureManager): Promise<boolean> {
  try {
    const images = await Promise.all(
      KEYS.map(async (key) => {
        const image = new Image();
        image.src = assetUrl(`${key}-normals.webp`);
        await image.decode();
        return { key, image };
      }),
    );
    // The screen may be gone by now, and its textures with it.
    if (!KEYS.every((key) => textures.exists(key))) return false;
    for (const { key, image } of images) textures.get(key).setDataSource(image);
    return true;
  } catch {
    return false;
  }
}
