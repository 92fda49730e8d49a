/** The golden matches in the browser that people play in: the built module alone, nothing is served. */
import { describe, expect, it } from "vitest";
import { buildSimBundle } from "#server/cli/sim-bundle.ts";
import { firstDrift, type MatchTrace } from "#shared/replay/verify.ts";
import { goldens, traceScript } from "#tests/support/golden.ts";
import { openBrowser } from "./support/chromium.ts";

describe("Chromium", () => {
  it.each(goldens)("plays the golden match of $mode to the same hashes and the same outcome", async (match) => {
    const { golden, trace } = match;
    const { code } = await buildSimBundle();
    const visitor = await openBrowser({ width: 320, height: 240 });
    try {
      const text: unknown = await visitor.page.evaluate(`(async () => {
        const address = URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: "text/javascript" }));
        const sim = await import(address);
        return ${traceScript(match)};
      })()`);
      const played: MatchTrace = JSON.parse(String(text));
      expect(firstDrift(trace, played, golden.ticks)).toBe(null);
      expect(played).toEqual(trace);
      expect(visitor.errors).toEqual([]);
    } finally {
      await visitor.close();
    }
  });
});
