/** Clips of a real replay, and the dialog that plays on from it, in Chromium: what is written is decoded again. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type Visitor } from "./support/chromium.ts";
import { replayFile } from "./support/replay-file.ts";
import { type StageServer, startStage } from "./support/stage-page.ts";

const WIDTH = 480;
const HEIGHT = 270;
/** Where one was before, in ticks. */
const HERE = 240;
/** A machine that draws for others, too, takes its time. */
const SOON = { timeout: 15_000 };

let stage: StageServer;
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  const { file } = replayFile(5, 600);
  stage = await startStage();
  visitor = await openBrowser({ width: WIDTH, height: HEIGHT });
  ({ page } = visitor);
  await stage.open(page, "watch-tools", "ready");
  await page.evaluate((bytes) => window.toolStage?.open(bytes), file);
  // Sound waits for a hand.
  await page.mouse.click(20, 20);
});
afterAll(async () => {
  await visitor.close();
  await stage.close();
});

/** Opens the dialog at a moment, and sets what is to be cut. */
async function ask(kind: "video" | "gif", from: number, to: number): Promise<void> {
  await page.evaluate(async (tick) => {
    window.toolStage?.hide();
    await window.toolStage?.goTo(tick);
    window.toolStage?.showClip();
  }, HERE);
  await choose(kind);
  for (const [name, tick] of [
    ["from", from],
    ["to", to],
  ] as const) {
    await page.locator(`input[name=${name}]`).fill(String(tick));
  }
}

const choose = (kind: "video" | "gif") =>
  page.locator(".segment", { hasText: kind === "gif" ? "GIF" : "Video" }).click();
const record = () => page.getByRole("button", { name: "Record" }).click();

describe("a clip", () => {
  it("becomes a video with pictures and sound, and one is where one was before", async () => {
    await ask("video", 220, 280);
    expect(await page.locator("dialog p.number").textContent()).toBe("2.0 s long");
    const begun = performance.now();
    await record();
    await page.locator("video.clip-preview").waitFor({ timeout: 30_000 });
    const taken = (performance.now() - begun) / 1000;
    const link = page.getByRole("link", { name: /^Download \(\d+\.\d MB\)$/ });
    expect(await link.getAttribute("download")).toMatch(/^scrapmaze-[\w-]+-0m07s\.webm$/);
    expect(await page.evaluate(() => window.toolStage?.place())).toEqual([HERE, true]);
    const found = await page.evaluate(async () => {
      const video = document.querySelector("video");
      if (video === null) throw new Error("there is no preview");
      const bytes = await (await fetch(video.src)).arrayBuffer();
      // What was recorded on the way says nothing of its length: its end is looked for.
      video.pause();
      video.currentTime = 1e6;
      await new Promise((resolve) => video.addEventListener("seeked", resolve, { once: true }));
      const duration = video.currentTime;
      video.currentTime = duration / 2;
      await new Promise((resolve) => video.addEventListener("seeked", resolve, { once: true }));
      const canvas = document.createElement("canvas");
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      const context = canvas.getContext("2d");
      context?.drawImage(video, 0, 0);
      const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      const bright = data.filter((value, at) => at % 4 === 1 && value > 40).length;
      const sound = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(bytes);
      const peak = sound.getChannelData(0).reduce((most, x) => Math.max(most, Math.abs(x)), 0);
      return { size: [video.videoWidth, video.videoHeight], duration, bright, sound: sound.duration, peak };
    });
    expect(found.size).toEqual([WIDTH, HEIGHT]);
    expect(found.duration).toBeGreaterThan(1.7);
    // As life goes, unless the machine draws less than a picture a second.
    expect(found.duration).toBeLessThan(taken);
    expect(found.bright).toBeGreaterThan(WIDTH * HEIGHT * 0.05);
    expect(found.sound).toBeGreaterThan(1.5);
    expect(found.peak).toBeGreaterThan(0.01);
  });

  it("becomes a GIF that lasts as long as the part of the match", async () => {
    await ask("gif", 225, 255);
    await record();
    await page.locator("img.clip-preview").waitFor({ timeout: 30_000 });
    const found = await page.evaluate(async () => {
      const image = document.querySelector("img");
      if (image === null) throw new Error("there is no preview");
      const data = await (await fetch(image.src)).arrayBuffer();
      const decoder = new ImageDecoder({ data, type: "image/gif" });
      await Promise.all([decoder.completed, decoder.tracks.ready]);
      const count = decoder.tracks.selectedTrack?.frameCount ?? 0;
      let duration = 0;
      let size = [0, 0];
      let bright = 0;
      for (let frameIndex = 0; frameIndex < count; frameIndex++) {
        const { image: frame } = await decoder.decode({ frameIndex });
        duration += frame.duration ?? 0;
        size = [frame.codedWidth, frame.codedHeight];
        if (frameIndex === count - 1) {
          const canvas = new OffscreenCanvas(frame.codedWidth, frame.codedHeight);
          const context = canvas.getContext("2d");
          context?.drawImage(frame, 0, 0);
          const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
          bright = data.filter((value, at) => at % 4 === 1 && value > 40).length;
        }
        frame.close();
      }
      return { count, duration: duration / 1000, size, bright };
    });
    expect(found.size).toEqual([WIDTH, HEIGHT]);
    // 13 pictures of 80 ms, of which a machine that draws seldom misses some: the others stay for longer.
    expect(found.count).toBeGreaterThan(5);
    expect(found.count).toBeLessThanOrEqual(13);
    expect(found.duration).toBe(13 * 80);
    expect(found.bright).toBeGreaterThan(WIDTH * HEIGHT * 0.05);
    expect(await page.getByRole("link", { name: /^Download/ }).getAttribute("download")).toMatch(/-0m07s\.gif$/);
  });

  it("is refused in words where it is too short or too long, and where the browser cannot", async () => {
    const alert = page.locator("dialog [role=alert]");
    const button = page.getByRole("button", { name: "Record" });
    await ask("gif", 0, 451);
    expect(await alert.textContent()).toBe("Too long: take 15 seconds or less.");
    expect(await button.isDisabled()).toBe(true);
    await choose("video");
    expect([await alert.textContent(), await button.isDisabled()]).toEqual(["", false]);
    await ask("video", 300, 310);
    expect(await alert.textContent()).toBe("Too short: take 1 second or more.");
    await ask("video", 300, 200);
    expect(await button.isDisabled()).toBe(true);
    await ask("video", 220, 280);
    await page.evaluate(() => {
      const { MediaRecorder } = window;
      Reflect.deleteProperty(window, "MediaRecorder");
      window.addEventListener("give-back", () => Object.assign(window, { MediaRecorder }), { once: true });
    });
    await record();
    await expect.poll(() => alert.textContent(), SOON).toContain("cannot record");
    await page.evaluate(() => window.dispatchEvent(new Event("give-back")));
  });

  it("is given up at once when one does not want it, and one is where one was", async () => {
    await ask("video", 100, 400);
    await record();
    await page.locator("dialog progress").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Record" }).waitFor();
    expect(await page.locator("dialog [role=alert]").textContent()).toBe("");
    expect(await page.evaluate(() => window.toolStage?.place())).toEqual([HERE, true]);
  });

  it("is given up with a word when somebody moves in time meanwhile", async () => {
    await ask("gif", 100, 400);
    await record();
    await page.locator("dialog progress").waitFor();
    await page.evaluate(() => window.toolStage?.goTo(20));
    await expect.poll(() => page.locator("dialog [role=alert]").textContent(), SOON).toContain("moved in time");
  });
});

describe("playing on from a moment", () => {
  it("is asked for with a robot and a name, and told in words when it cannot be", async () => {
    await page.evaluate(async (tick) => {
      window.toolStage?.hide();
      await window.toolStage?.goTo(tick);
      window.toolStage?.showPlayFrom(true, "otherRules");
    }, HERE);
    expect(await page.locator("dialog h2").textContent()).toBe("Play on from 0:08.0");
    expect(await page.locator("dialog .card").count()).toBe(6);
    expect(await page.locator("dialog .card.chosen strong").textContent()).not.toBe("Ann");
    await page.locator("dialog .card", { hasText: "Ann" }).click();
    await page.getByLabel("Your name").fill("  Cat   in a box ");
    await page.getByRole("button", { name: "Play", exact: true }).click();
    const alert = page.locator("dialog [role=alert]");
    await expect
      .poll(() => alert.textContent())
      .toBe("This match was played by older rules. It can be watched, not played on.");
    expect(await page.evaluate(() => window.toolStage?.choice)).toEqual({ tick: HERE, seat: 0, name: "Cat in a box" });
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => window.toolStage?.isClosed)).toBe(true);
  });

  it("is not offered for a file of another server", async () => {
    await page.evaluate(() => window.toolStage?.showPlayFrom(false, null));
    expect(await page.getByRole("button", { name: "Play", exact: true }).count()).toBe(0);
    expect(await page.locator("dialog p.dim").textContent()).toContain("not kept on this server");
    expect(visitor.errors).toEqual([]);
  });
});
