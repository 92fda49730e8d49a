/** `npm run frames:update`: draws every scene and stores its picture for this browser's major version. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import sharp from "sharp";
import { openFrameStage, storedPath } from "./draw.ts";
import { FRAME_SCENES } from "./scenes.ts";

const stage = await openFrameStage();
for (const scene of FRAME_SCENES) {
  const path = storedPath(stage.chromium, scene.name);
  mkdirSync(dirname(path), { recursive: true });
  await sharp(await stage.show(scene))
    .removeAlpha()
    .png({ compressionLevel: 9, adaptiveFiltering: true })
    .toFile(path);
  console.error(path);
}
for (const error of stage.errors) console.error(`the page says: ${error}`);
await stage.close();
process.exit(stage.errors.length === 0 ? 0 : 1);
