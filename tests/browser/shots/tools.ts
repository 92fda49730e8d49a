/** Pictures of the dialogs of whoever watches: clips, and playing on ("tools-…"). */
import { openBrowser } from "../support/chromium.ts";
import { replayFile } from "../support/replay-file.ts";
import type { StageServer } from "../support/stage-page.ts";
import { type Album, LAYOUT_SIZES, sizeName } from "./take.ts";

const LANGUAGES = ["en", "de", "ja"] as const;
const NAMES = ["ask", "long", "recording", "done", "play-from", "refused", "not-kept"] as const;
/** What is cut, in ticks. */
const HERE = 240;

/** Takes them, each language at one size but for English. */
export async function takeTools(album: Album, stage: () => Promise<StageServer>): Promise<void> {
  const { file } = replayFile(5, 600);
  for (const size of LAYOUT_SIZES) {
    for (const language of LANGUAGES) {
      const nameOf = (name: (typeof NAMES)[number]): string => `tools-${name}-${language}-${sizeName(size)}`;
      const isWanted = NAMES.some((name) => album.wants(nameOf(name)));
      if (!isWanted || (language !== "en" && size.width === 1280)) continue;
      const visitor = await openBrowser(size);
      const { page } = visitor;
      const save = (name: (typeof NAMES)[number]): Promise<void> => album.save(page, nameOf(name));
      await (await stage()).open(page, "watch-tools", "ready");
      await page.evaluate(
        async ([bytes, spoken, tick]) => {
          await window.toolStage?.speak(spoken);
          await window.toolStage?.open(bytes);
          await window.toolStage?.goTo(tick);
          window.toolStage?.showClip();
        },
        [file, language, HERE] as const,
      );
      await save("ask");
      await page.locator(".segment").last().click();
      await page.locator("input[name=to]").fill("600");
      await page.locator("input[name=from]").fill("100");
      await save("long");
      await page.locator("input[name=from]").fill("225");
      await page.locator("input[name=to]").fill("255");
      await page.locator("dialog button[type=submit]").click();
      await page.locator("dialog progress").waitFor();
      await save("recording");
      await page.locator(".clip-preview").waitFor({ timeout: 90_000 });
      await save("done");
      await page.evaluate(() => {
        window.toolStage?.hide();
        window.toolStage?.showPlayFrom(true, "otherRules");
      });
      await page.locator(".card").nth(1).click();
      await save("play-from");
      await page.locator("dialog button[type=submit]").click();
      await page.locator("dialog [role=alert]:not(:empty)").waitFor();
      await save("refused");
      await page.evaluate(() => {
        window.toolStage?.hide();
        window.toolStage?.showPlayFrom(false, null);
      });
      await save("not-kept");
      await visitor.close();
    }
  }
}
