/**
 * `npm run shots -- DIR [PATTERN]`: named pictures into a folder; with a pattern, those whose name contains it. Staged ones
 * of fights at all sizes, qualities and kinds of colour vision, of abilities, modes and cards; live ones of the real game
 * from a fixed seed; those of the pages ("pages"), of watchers ("timeline", "overlay"), of what they can make
 * ("tools"), and those of the README ("readme").
 */
import { takeLive } from "./shots/live.ts";
import { takeOverlay } from "./shots/overlay.ts";
import { takePages } from "./shots/pages.ts";
import { takeReadme } from "./shots/readme.ts";
import { takeStaged } from "./shots/staged.ts";
import { openAlbum } from "./shots/take.ts";
import { takeTimeline } from "./shots/timeline.ts";
import { takeTools } from "./shots/tools.ts";
import { type StageServer, startStage } from "./support/stage-page.ts";

const [folder, pattern = ""] = process.argv.slice(2);
if (folder === undefined) {
  console.error("npm run shots needs the folder for the pictures: npm run shots -- DIR [PATTERN]");
  process.exit(2);
}

const album = openAlbum(folder, pattern);
/** Started when the first staged picture is taken. */
let started: Promise<StageServer> | null = null;
const stage = (): Promise<StageServer> => {
  started ??= startStage();
  return started;
};
await takeStaged(album, stage);
// Together with everything else they would be taken twice.
if (pattern !== "") await takeReadme(album, stage);
await takePages(album, stage);
await takeTimeline(album, stage);
await takeOverlay(album, stage);
await takeTools(album, stage);
await takeLive(album);
if (started !== null) await (await stage()).close();

process.exit(0);
