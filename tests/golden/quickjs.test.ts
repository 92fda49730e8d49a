/** The golden matches in QuickJS, an engine that shares nothing with V8. */
import { fileURLToPath } from "node:url";
import { newQuickJSWASMModule, type QuickJSContext } from "quickjs-emscripten";
import { describe, expect, it } from "vitest";
import { buildSimBundle } from "#server/cli/sim-bundle.ts";
import { firstDrift, type MatchTrace } from "#shared/replay/verify.ts";
import { recordBrains } from "#tests/support/brain-module.ts";
import { goldens, traceScript } from "#tests/support/golden.ts";

const TIMEOUT = 120_000;

/** Runs a module and then an expression that may name it as `sim`; returns the text it gives. */
async function runInQuickJs(code: string, expression: string): Promise<string> {
  const engine = await newQuickJSWASMModule();
  const context = engine.newContext();
  try {
    context.runtime.setModuleLoader((name) => {
      if (name !== "sim") throw new Error(`there is no module ${name}`);
      return code;
    });
    finish(context, context.evalCode(`import * as sim from "sim"; globalThis.sim = sim;`, "start", { type: "module" }));
    return finish(context, context.evalCode(expression, "expression"));
  } finally {
    context.dispose();
  }
}

/** Returns the text of a result. @throws what the engine threw, with its own stack */
function finish(context: QuickJSContext, result: ReturnType<QuickJSContext["evalCode"]>): string {
  if (result.error !== undefined) {
    const { message, stack } = context.dump(result.error);
    result.error.dispose();
    throw new Error(`QuickJS: ${message}\n${stack}`);
  }
  const text: unknown = context.dump(result.value);
  result.value.dispose();
  return typeof text === "string" ? text : "";
}

describe("QuickJS", () => {
  it.each(goldens)(
    "plays the golden match of $mode to the same hashes and outcome",
    { timeout: TIMEOUT },
    async (match) => {
      const { golden, trace } = match;
      const { code } = await buildSimBundle();
      const start = performance.now();
      const played: MatchTrace = JSON.parse(await runInQuickJs(code, traceScript(match)));
      console.log(`${golden.ticks} ticks in QuickJS: ${((performance.now() - start) / 1000).toFixed(1)} s`);
      expect(firstDrift(trace, played, golden.ticks)).toBe(null);
      expect(played).toEqual(trace);
    },
  );

  it.each(goldens)(
    "lets the brains think the same in $mode: equal inputs of 20 s",
    { timeout: TIMEOUT },
    async ({ golden }) => {
      const { code } = await buildSimBundle(fileURLToPath(new URL("../support/brain-module.ts", import.meta.url)));
      const ticks = 750;
      const start = performance.now();
      const text = await runInQuickJs(code, `sim.recordBrains(${JSON.stringify(golden.setup)}, ${ticks})`);
      console.log(`${ticks} ticks with brains in QuickJS: ${((performance.now() - start) / 1000).toFixed(1)} s`);
      expect(text).toBe(recordBrains(golden.setup, ticks));
    },
  );
});
