/** The golden match in the browser that people play in: the built module, and nothing else of the page. */
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSimBundle } from "#server/cli/sim-bundle.ts";
import { firstDrift, type MatchTrace } from "#shared/replay/verify.ts";
import { golden, goldenTrace, traceScript } from "#tests/support/golden.ts";

describe("Chromium", () => {
  let browser: Browser | null = null;
  beforeAll(async () => {
    const { CHROMIUM_PATH } = process.env;
    if (CHROMIUM_PATH === undefined) throw new Error("CHROMIUM_PATH names no browser; `npm test` sets it");
    browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser?.close();
  });

  it("plays the golden match to the same hashes and the same outcome", async () => {
    const { code } = await buildSimBundle();
    const page = await browser?.newPage();
    const text: unknown = await page?.evaluate(`(async () => {
      const address = URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: "text/javascript" }));
      const sim = await import(address);
      return ${traceScript()};
    })()`);
    const trace: MatchTrace = JSON.parse(String(text));
    expect(firstDrift(goldenTrace, trace, golden.ticks)).toBe(null);
    expect(trace).toEqual(goldenTrace);
  });
});
