/** Sound in a real browser: the bytes, the mix, the first gesture, the key M; and that each fact is seen in the maze. */
import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { soundNames, sounds } from "#client/audio/sounds.ts";
import { render } from "#client/audio/synth/synth.ts";
import { shownBy } from "../audio/support/shown-by.ts";
import { drawSeldom, openBrowser, paintNothing, type Visitor } from "./support/chromium.ts";
import { type GameServer, startServer } from "./support/game-server.ts";
import type {} from "./support/stage/sound.ts";
import { type StageServer, startStage } from "./support/stage-page.ts";

declare global {
  interface Window {
    /** What the page sends to the loudspeakers: its loudest sample of the last fifth of a second. */
    loudspeakers?: { level(): number };
  }
}

/** What the console says when a page opens an audio context. */
const OPENED = "an audio context is opened";

let visitor: Visitor;
beforeAll(async () => {
  visitor = await openBrowser({ width: 480, height: 300 });
});
afterAll(() => visitor.close());

/** Opens the staged page of the sound, and asks it something. */
async function asked<T>(stage: StageServer, page: Page, ask: () => Promise<T> | undefined): Promise<T> {
  await stage.open(page, "sound", "ready");
  const answer = await page.evaluate(ask);
  if (answer === undefined) throw new Error("the page of the sound is not there");
  return answer;
}

describe("on a staged page", () => {
  let stage: StageServer;
  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage.close());

  it("the synthesiser gives the same bytes as in Node, for every sound", async () => {
    const { hashes } = await asked(stage, visitor.page, () => window.soundStage?.hashes());
    const here = soundNames.map((name) => {
      const bytes = new Uint8Array(render(sounds[name]).buffer);
      return [name, createHash("sha1").update(bytes).digest("hex")] as const;
    });
    expect(hashes).toEqual(Object.fromEntries(here));
  });

  it("every sound is rendered in a worker, and in idle moments where there is none", async () => {
    const beside = await asked(stage, visitor.page, () => window.soundStage?.renderAll(true));
    const idle = await asked(stage, visitor.page, () => window.soundStage?.renderAll(false));
    expect([beside.count, idle.count]).toEqual([soundNames.length, soundNames.length]);
  });

  it("the mixer keeps the twelve loudest sounds below full scale, where their sum is not", async () => {
    const { raw, mixed } = await asked(stage, visitor.page, () => window.soundStage?.crowd(12));
    expect(raw.peak).toBeGreaterThan(1);
    expect(mixed.peak).toBeLessThan(1);
    expect(mixed.peak).toBeGreaterThan(0.2);
  });

  it("the mixer puts a sound to its side, and takes the highs of what is behind a wall", async () => {
    const [left, right] = await asked(stage, visitor.page, () =>
      window.soundStage?.ears({ gain: 1, pan: -0.8, isMuffled: false }),
    );
    expect(left - right).toBeGreaterThan(6);
    const walled = await asked(stage, visitor.page, () =>
      window.soundStage?.ears({ gain: 1, pan: -0.8, isMuffled: true }),
    );
    expect(left - walled[0]).toBeGreaterThan(6);
    const near = await asked(stage, visitor.page, () =>
      window.soundStage?.ears({ gain: 0.5, pan: 0, isMuffled: false }),
    );
    expect(near[0]).toBeCloseTo(near[1], 3);
  });

  it("music is soft in every mood, and louder when it gets tense", async () => {
    const calm = await asked(stage, visitor.page, () => window.soundStage?.music("calm"));
    const tense = await asked(stage, visitor.page, () => window.soundStage?.music("tense"));
    const last = await asked(stage, visitor.page, () => window.soundStage?.music("last"));
    for (const { rms, peak } of [calm, tense, last]) {
      expect(rms).toBeGreaterThan(-45);
      expect(rms).toBeLessThan(-24);
      expect(peak).toBeLessThan(0.4);
    }
    expect(tense.rms).toBeGreaterThan(calm.rms);
    expect(last.rms).toBeGreaterThan(calm.rms);
  });

  it("music changes its mood with the next bar, and not before", async () => {
    const calm = await asked(stage, visitor.page, () => window.soundStage?.music("calm"));
    const risen = await asked(stage, visitor.page, () => window.soundStage?.music("calm", "last"));
    const rms = (bars: typeof calm.bars): number[] => bars.map((bar) => bar.rms);
    const [first = 0, , third = 0] = rms(risen.bars);
    expect(first).toBeCloseTo(rms(calm.bars)[0] ?? 0, 3);
    expect(third).toBeGreaterThan((rms(calm.bars)[2] ?? 0) + 2);
  });

  it("every fact of the maze adds something to the picture", async () => {
    await visitor.page.setViewportSize({ width: 240, height: 150 });
    await stage.open(visitor.page, "effects", "held");
    const added = await visitor.page.evaluate(() => window.added ?? {});
    const wanted = Object.entries(shownBy).filter(([, sign]) => sign === "picture" || sign === "beam");
    expect(wanted.filter(([kind]) => !((added[kind] ?? 0) > 0)).map(([kind]) => kind)).toEqual([]);
    // What is shown nowhere in the maze adds nothing, so the count can fail.
    expect(added.joined).toBeLessThanOrEqual(0);
  });
});

describe("in a match that one watches", () => {
  let server: GameServer;
  let watcher: Visitor;
  const opened: string[] = [];
  const requested: string[] = [];
  beforeAll(async () => {
    server = await startServer({ WARMUP_SECONDS: "3", SPECTATOR_DELAY_SECONDS: "0" });
    watcher = await openBrowser({ width: 480, height: 300 });
    const { page } = watcher;
    await paintNothing(page);
    await drawSeldom(page);
    page.on("request", (request) => requested.push(request.url()));
    page.on("console", (message) => {
      if (message.text() === OPENED) opened.push(message.text());
    });
    // Whatever goes to the loudspeakers goes through an analyser, too.
    await page.addInitScript((sign) => {
      const analysers: AnalyserNode[] = [];
      const peakOf = (analyser: AnalyserNode): number => {
        const samples = new Float32Array(analyser.fftSize);
        analyser.getFloatTimeDomainData(samples);
        return samples.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
      };
      window.loudspeakers = { level: () => Math.max(0, ...analysers.map(peakOf)) };
      const { connect } = AudioNode.prototype;
      Reflect.set(AudioNode.prototype, "connect", function (this: AudioNode, ...parts: readonly unknown[]) {
        if (parts[0] instanceof AudioDestinationNode) {
          const analyser = new AnalyserNode(this.context, { fftSize: 8192 });
          analysers.push(analyser);
          Reflect.apply(connect, this, [analyser]);
        }
        return Reflect.apply(connect, this, parts);
      });
      const Opened = AudioContext;
      window.AudioContext = class extends Opened {
        constructor(options?: AudioContextOptions) {
          super(options);
          console.info(sign);
        }
      };
    }, OPENED);
    await page.goto(`${server.url}/?watch`);
  });
  afterAll(async () => {
    await watcher?.close();
    await server?.stop();
  });

  const heard = (least: number): Promise<unknown> =>
    watcher.page.waitForFunction((level) => (window.loudspeakers?.level() ?? 0) > level, least, { timeout: 30_000 });
  const level = (): Promise<number> => watcher.page.evaluate(() => window.loudspeakers?.level() ?? 1);

  // Asking the page anything counts as a gesture: until the click it is only listened to.
  it("nothing is opened before the first gesture, though the sounds are there", async () => {
    await expect.poll(() => requested.some((url) => url.includes("/render-worker-")), { timeout: 60_000 }).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(opened).toEqual([]);
  });

  it("the sound is fetched after the game and its pictures", () => {
    const place = (part: string): number => requested.findIndex((url) => url.includes(part));
    for (const part of ["/phaser-", "/play-", "/bots-", "/fx-"]) {
      expect(place(part)).toBeGreaterThanOrEqual(0);
      expect(place("/audio-"), part).toBeGreaterThan(place(part));
    }
  });

  it("a click brings the sound", async () => {
    await watcher.page.mouse.click(240, 200);
    await heard(0.005);
    expect(opened).toEqual([OPENED]);
  });

  it("the key M takes it away and brings it back, and is remembered", async () => {
    const kept = () => watcher.page.evaluate(() => window.localStorage.getItem("scrapmaze.sound"));
    await watcher.page.keyboard.press("m");
    await expect.poll(level, { timeout: 10_000 }).toBeLessThan(0.0001);
    for (let look = 0; look < 5; look++) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      expect(await level()).toBeLessThan(0.0001);
    }
    expect(await kept()).toBe("off");
    await watcher.page.keyboard.press("m");
    await heard(0.005);
    expect(await kept()).toBeNull();
  });

  it("the start page has a switch for it, which shows what is on", async () => {
    await watcher.page.goto(server.url);
    const button = watcher.page.getByRole("button", { name: "Sound" });
    const music = watcher.page.getByRole("button", { name: "Music" });
    expect(await button.getAttribute("aria-pressed")).toBe("true");
    await button.click();
    expect(await button.getAttribute("aria-pressed")).toBe("false");
    expect(await music.isDisabled()).toBe(true);
    await watcher.page.reload();
    expect(await button.getAttribute("aria-pressed")).toBe("false");
    await button.click();
    expect(await button.getAttribute("aria-pressed")).toBe("true");
  });

  it("no error came of it", () => expect([...visitor.errors, ...watcher.errors]).toEqual([]));
});
