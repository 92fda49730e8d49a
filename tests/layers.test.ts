/**
 * The layers hold because a check fails when they are broken. Here each check is made to fail, and every room's lawful
 * imports are seen to pass, so that no rule holds by matching nothing or everything.
 */
import { describe, expect, it } from "vitest";
import { compileShared, type Files, lint } from "./support/lint-tree.ts";

interface Room {
  readonly may: readonly string[];
  readonly mayNot: readonly string[];
}

/** The table "who may import whom", as import lines of a file in the room. */
const rooms: Readonly<Record<string, Room>> = {
  "shared/lib": {
    may: ["./math.ts"],
    mayNot: ["../content/units.ts", "../sim/world.ts", "./../sim/world.ts", "#shared/lib/math.ts", "node:fs", "phaser"],
  },
  "shared/content": {
    may: ["../lib/math.ts", "./mazes/maze.ts"],
    mayNot: ["../sim/world.ts", "../protocol/input.ts", "../ai/veteran.ts", "zod", "#client/sdk/frame.ts"],
  },
  "shared/content/mazes": {
    may: ["../../lib/rng.ts", "../units.ts", "./maze.ts"],
    mayNot: ["../../sim/world.ts", "zod"],
  },
  "shared/sim": {
    may: ["../lib/math.ts", "../content/units.ts", "./stages/sight.ts"],
    mayNot: [
      "../ai/veteran.ts",
      "../replay/codec.ts",
      "../protocol/input.ts",
      "@colyseus/schema",
      "phaser",
      "zod",
      "node:crypto",
      "#server/config.ts",
      "#client/main.ts",
    ],
  },
  "shared/sim/stages": {
    may: ["../world.ts", "../../lib/math.ts", "../../content/units.ts"],
    mayNot: ["../../ai/veteran.ts", "../../protocol/state.ts", "colyseus", "phaser"],
  },
  "shared/ai": {
    may: ["../lib/rng.ts", "../content/units.ts", "../sim/world.ts"],
    mayNot: ["../sim/stages/sight.ts", "../protocol/input.ts", "zod", "node:worker_threads"],
  },
  "shared/match": {
    may: ["../lib/rng.ts", "../content/units.ts", "../sim/step.ts", "../ai/veteran.ts"],
    mayNot: ["../protocol/input.ts", "../replay/codec.ts", "node:fs", "zod"],
  },
  "shared/replay": {
    may: ["../lib/bytes.ts", "../content/units.ts", "../sim/step.ts"],
    mayNot: ["../protocol/input.ts", "../ai/veteran.ts", "node:zlib", "zod"],
  },
  "shared/protocol": {
    may: ["../lib/bytes.ts", "../content/units.ts", "@colyseus/schema"],
    mayNot: ["../sim/world.ts", "@colyseus/core", "colyseus.js", "zod"],
  },
  "client/sdk": {
    may: ["./frame.ts", "#shared/sim/step.ts", "#shared/protocol/state.ts", "colyseus.js", "@colyseus/schema"],
    mayNot: ["phaser", "preact", "../view/maze.ts", "#client/hud/bar.ts", "../main.ts", "#server/config.ts", "node:fs"],
  },
  "client/input": {
    may: ["../sdk/session.ts", "#shared/sim/input.ts", "../words/words.ts", "../settings/derived.ts"],
    mayNot: ["phaser", "../view/camera.ts", "../settings/store.ts", "#server/config.ts", "node:fs"],
  },
  "client/settings": {
    may: ["./settings.ts", "../input/bindings.ts", "@preact/signals"],
    mayNot: [
      "../menu/memory.ts",
      "../input/devices.ts",
      "../hud/hud.ts",
      "../sdk/frame.ts",
      "phaser",
      "preact",
      "node:fs",
    ],
  },
  "client/audio": {
    may: ["../sdk/frame.ts", "#shared/lib/rng.ts"],
    mayNot: ["phaser", "../scenes/arena.ts", "node:fs"],
  },
  "client/words": {
    may: ["./language.ts", "#shared/content/modes.ts", "@preact/signals"],
    mayNot: ["../menu/home.tsx", "../sdk/frame.ts", "#shared/sim/world.ts", "phaser", "preact", "#server/config.ts"],
  },
  "client/words/en": {
    may: ["../counting.ts", "../en/home.ts"],
    mayNot: ["../../menu/home.tsx", "preact", "node:fs"],
  },
  "client/view": {
    may: ["phaser", "../sdk/frame.ts", "#shared/content/units.ts", "../art/frames.ts", "../settings/derived.ts"],
    mayNot: [
      "../settings/store.ts",
      "@colyseus/schema",
      "#shared/protocol/state.ts",
      "#shared/sim/world.ts",
      "colyseus.js",
      "../hud/bar.ts",
      "#server/config.ts",
    ],
  },
  "client/hud": {
    may: ["phaser", "../sdk/frame.ts", "#shared/content/units.ts", "../input/bindings.ts", "../words/game-words.ts"],
    mayNot: ["@colyseus/schema", "#shared/protocol/state.ts", "#shared/sim/world.ts", "preact", "../view/maze.ts"],
  },
  "client/scenes": {
    may: [
      "phaser",
      "../sdk/session.ts",
      "../view/maze.ts",
      "../hud/bar.ts",
      "../input/keyboard.ts",
      "#shared/sim/step.ts",
    ],
    mayNot: ["../menu/home.tsx", "#server/config.ts", "node:fs"],
  },
  "client/gallery": {
    may: ["../sdk/frame.ts", "#shared/sim/step.ts", "../view/walls.ts", "../art/frames.ts", "../sheets.ts"],
    mayNot: ["phaser", "preact", "../view/view.ts", "../menu/home.tsx", "#server/config.ts", "node:fs"],
  },
  "client/menu": {
    may: [
      "../gallery/gallery.ts",
      "preact",
      "preact/hooks",
      "../sdk/session.ts",
      "#shared/content/chassis.ts",
      "../words/words.ts",
    ],
    mayNot: ["phaser", "../view/maze.ts", "../scenes/arena.ts", "../gallery/things.ts", "#server/config.ts", "node:fs"],
  },
  "client/art": {
    may: ["node:fs", "sharp", "#shared/content/chassis.ts"],
    mayNot: ["phaser", "#shared/sim/world.ts", "../view/maze.ts", "#server/config.ts"],
  },
  client: {
    may: ["./scenes/boot.ts", "./menu/home.tsx", "phaser"],
    mayNot: ["#server/config.ts", "../server/config.ts", "node:fs"],
  },
  "server/rooms": {
    may: ["colyseus", "@colyseus/core", "#shared/sim/step.ts", "../match/mirror.ts", "zod"],
    mayNot: ["#client/sdk/session.ts", "../../client/main.ts", "phaser", "preact"],
  },
  "server/match": {
    may: ["@colyseus/schema", "#shared/protocol/state.ts", "#shared/sim/step.ts"],
    mayNot: ["@colyseus/core", "colyseus", "express", "../rooms/arena.ts", "#client/sdk/frame.ts"],
  },
  "server/cli": { may: ["#client/sdk/bot.ts", "#shared/sim/step.ts"], mayNot: ["#client/view/maze.ts", "phaser"] },
};

/** Lines that may not stand in shared/sim, each with the rule that says so. */
const indeterminate: readonly (readonly [line: string, rule: string])[] = [
  ["export const a = Math.random();", "lint/nursery/noJsRestrictedProperties"],
  ["export const a = Math.sin(1);", "lint/nursery/noJsRestrictedProperties"],
  ["export const a = Math.hypot(3, 4);", "lint/nursery/noJsRestrictedProperties"],
  ["export const { cos } = Math;", "lint/nursery/noJsRestrictedProperties"],
  ['export const a = "a".localeCompare("b");', "lint/nursery/noJsRestrictedProperties"],
  ["export const a = Date.now();", "lint/style/noRestrictedGlobals"],
  ["export const a = new Date();", "lint/style/noRestrictedGlobals"],
  ["export const a = performance.now();", "lint/style/noRestrictedGlobals"],
  ["export const a = (b: number) => b ** 2;", "plugin"],
  ["export function a(b: number) {\n  let c = b;\n  c **= 2;\n  return c;\n}", "plugin"],
  ['export type A = import("../ai/veteran.ts").A;', "plugin"],
];

/** Names that do not exist where shared is compiled. */
const hosts = ["window", "document", "process", "console", "setTimeout", "Buffer"];

const LONG = Array.from({ length: 301 }, (_, line) => `export const a${line} = ${line};`).join("\n");

/** What no file may hold, wherever it is. */
const manners: readonly (readonly [text: string, rule: string])[] = [
  ["export default 1;", "lint/style/noDefaultExport"],
  ["export enum A {\n  b,\n}", "lint/style/noEnum"],
  ["export const a: any = 1;", "lint/suspicious/noExplicitAny"],
  ["export const a = (b: string | null) => b!.length;", "lint/style/noNonNullAssertion"],
  ['export * from "./clean.ts";', "lint/performance/noReExportAll"],
  ["const a = async () => 1;\nexport const b = () => {\n  a();\n};", "lint/nursery/noFloatingPromises"],
  ["const a = 1;", "lint/correctness/noUnusedVariables"],
  [LONG, "lint/style/noExcessiveLinesPerFile"],
  [
    'export function a(b: "c" | "d") {\n  switch (b) {\n    case "c":\n      return 1;\n  }\n}',
    "lint/nursery/useExhaustiveSwitchCases",
  ],
];

const IMPORT = "lint/style/noRestrictedImports";
const CYCLE = "lint/suspicious/noImportCycles";
const probe = (room: string, index: number): string => `${room}/probe-${index}.ts`;
const lawful = (room: string): string => `${room}/lawful.ts`;
const importOf = (specifier: string): string => `import ${JSON.stringify(specifier)};\n`;

/** Every form of import that reaches ai from sim. */
const forms = [
  'import type { A } from "../ai/a.ts";\nexport const b: A | null = null;',
  'import { type A, c } from "../ai/a.ts";\nexport const b: A = c;',
  'export { c } from "../ai/a.ts";',
  'export type { A } from "../ai/a.ts";',
  'export const b = () => import("../ai/a.ts");',
];

const files: Files = {
  ...Object.fromEntries(
    Object.entries(rooms).flatMap(([room, { may, mayNot }]) => [
      [lawful(room), may.map(importOf).join("")],
      ...mayNot.map((specifier, index) => [probe(room, index), importOf(specifier)]),
    ]),
  ),
  ...Object.fromEntries(indeterminate.map(([line], index) => [`shared/sim/chance-${index}.ts`, `${line}\n`])),
  ...Object.fromEntries(manners.map(([text], index) => [`server/http/manner-${index}.ts`, `${text}\n`])),
  ...Object.fromEntries(forms.map((text, index) => [`shared/sim/form-${index}.ts`, `${text}\n`])),
  "shared/sim/clean.ts":
    "/** The square root, rounded down. */\nexport const root = (a: number): number => Math.floor(Math.sqrt(Math.abs(a)));\n",
  "shared/sim/cycle-a.ts": 'import { b } from "./cycle-b.ts";\nexport const a = (): number => b();\n',
  "shared/sim/cycle-b.ts": 'import { a } from "./cycle-a.ts";\nexport const b = (): number => a();\n',
  "shared/sim/type-cycle-a.ts": 'import type { B } from "./type-cycle-b.ts";\nexport type A = B | null;\n',
  "shared/sim/type-cycle-b.ts": 'import type { A } from "./type-cycle-a.ts";\nexport type B = readonly A[];\n',
  "client/sdk/page.ts": "export const title = (): string => document.title;\n",
  "server/http/wrongName.ts": "export const a = 1;\n",
};

describe("the layers", () => {
  const findings = lint(files);
  const said = (path: string): readonly string[] => findings.get(path) ?? [];

  describe.each(Object.entries(rooms))("%s", (room, { may, mayNot }) => {
    it(`may import ${may.join(", ")}`, () => expect(said(lawful(room))).toEqual([]));
    it.each(mayNot.map((specifier, index) => ({ specifier, index })))("may not import $specifier", ({ index }) => {
      expect(said(probe(room, index))).toContain(IMPORT);
    });
  });

  it("passes a clean file", () => expect(said("shared/sim/clean.ts")).toEqual([]));

  it.each(forms.map((text, index) => ({ text, index })))("sees a forbidden import in: $text", ({ index }) => {
    expect(said(`shared/sim/form-${index}.ts`)).toContain(IMPORT);
  });

  it("sees a cycle of two files", () => {
    expect(said("shared/sim/cycle-a.ts")).toContain(CYCLE);
    expect(said("shared/sim/cycle-b.ts")).toContain(CYCLE);
  });

  it("sees a cycle of types", () => expect(said("shared/sim/type-cycle-a.ts")).toContain(CYCLE));

  it.each(indeterminate.map(([line, rule], index) => ({ line, rule, index })))(
    "refuses in shared: $line",
    ({ rule, index }) => {
      expect(said(`shared/sim/chance-${index}.ts`)).toContain(rule);
    },
  );

  it("refuses the page in client/sdk", () =>
    expect(said("client/sdk/page.ts")).toContain("lint/style/noRestrictedGlobals"));

  it.each(manners.map(([text, rule], index) => ({ text, rule, index })))(
    "refuses anywhere: $rule",
    ({ rule, index }) => {
      expect(said(`server/http/manner-${index}.ts`)).toContain(rule);
    },
  );

  it("refuses a file name that is not kebab-case", () => {
    expect(said("server/http/wrongName.ts")).toContain("lint/style/useFilenamingConvention");
  });
});

describe("shared is compiled without page and Node", () => {
  const findings = compileShared({
    ...Object.fromEntries(
      hosts.map((name) => [`shared/sim/${name.toLowerCase()}.ts`, `export const host: unknown = ${name};\n`]),
    ),
    "shared/sim/clean.ts": "export const root = (a: number): number => Math.floor(Math.sqrt(a));\n",
  });

  it("passes a clean file", () => expect(findings.get("shared/sim/clean.ts")).toBeUndefined());

  it.each(hosts)("knows no %s", (name) => {
    expect(findings.get(`shared/sim/${name.toLowerCase()}.ts`)?.[0]).toMatch(/^TS(2304|2580|2584|2591|2318|2868)$/);
  });
});
