/** Pages, HUD and view hold no text of their own: all of it comes from the words. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { literalTexts } from "../support/literal-text.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const FOLDERS = ["client/menu", "client/hud", "client/view", "client/scenes", "client/watch"];

/** Names, of which no language has others. */
const MAY_STAND: Readonly<Record<string, readonly string[] | "all">> = {
  // A part of the engine.
  "client/scenes/quick-quads.ts": ["BatchHandlerQuad"],
  // A code of the keyboard; a font.
  "client/hud/lesson-course.ts": ["Enter"],
  "client/menu/lesson-pictures.ts": ["px Oxanium, sans-serif"],
  "client/menu/names.ts": "all",
  "client/menu/home.tsx": ["Scrapmaze"],
  "client/menu/credits.tsx": ["Lorc, Delapouite, Skoll", "Severin Meyer", "Natanael Gama"],
};

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
);

describe("pages, HUD and view", () => {
  it("hold no text outside the words", () => {
    const found = sources.flatMap((path) => {
      const allowed = MAY_STAND[path] ?? [];
      if (allowed === "all") return [];
      return literalTexts(path, readFileSync(join(ROOT, path), "utf8"))
        .filter(({ text }) => !allowed.includes(text))
        .map(({ line, text }) => `${path}:${line}: ${text}`);
    });
    expect(found).toEqual([]);
  });

  it("show no thing by the name that the rules have for it, which is English", () => {
    const untranslated = /\btext: \w+\.label\b/;
    expect("show({ text: event.label, x })").toMatch(untranslated);
    expect(sources.filter((path) => untranslated.test(readFileSync(join(ROOT, path), "utf8")))).toEqual([]);
  });

  it("name nothing that may stand and does not", () => {
    const idle = Object.entries(MAY_STAND).flatMap(([path, allowed]) => {
      const texts = literalTexts(path, readFileSync(join(ROOT, path), "utf8")).map(({ text }) => text);
      return allowed === "all" ? [] : allowed.filter((text) => !texts.includes(text)).map((text) => `${path}: ${text}`);
    });
    expect(idle).toEqual([]);
  });

  it.each([
    ["<p>kills</p>", "kills"],
    ['<a title="go">{words.go}</a>', "go"],
    ['<p>{isOn ? "on" : words.off}</p>', "on"],
    ['const a = <img alt={b ?? "a robot"} />', "a robot"],
    ['write(ctx, isGone ? "down" : name, x, y, type)', "down"],
    [`write(ctx, \`\${seconds} left\`, x, y, type)`, "left"],
    ['return { text: "stunned", tone: "bad" }', "stunned"],
    ['region.say("gone")', "gone"],
    ['const CAPTION = "Get ready"', "Get ready"],
    ['const CAPTION = "Overtime"', "Overtime"],
    [`const a = \`The gates open in \${b}\``, "The gates open in"],
    ['const a = "für dich"', "für dich"],
  ])("would be found out: %s", (code, text) => {
    const source = code.startsWith("return")
      ? `function f() { ${code} }`
      : `const x = 1; ${code.startsWith("<") ? `const y = ${code}` : code}`;
    expect(literalTexts("probe.tsx", source).map((found) => found.text)).toContain(text);
  });

  it.each([
    '<p class="row end">{words.go}</p>',
    'throw new RangeError("there is no robot 7")',
    'icon(ctx, textures, "icon/crown", box, colour)',
    'write(ctx, words.go, x, y, { size: 12, align: "right" })',
    'const a = b === "brain" ? words.brain : words.person',
    'import { a } from "../Some File.ts"',
    `write(ctx, \`\${a} / \${b}\`, x, y, type)`,
  ])("are not mistaken for text: %s", (code) => {
    expect(literalTexts("probe.tsx", code.startsWith("<") ? `const y = ${code}` : code)).toEqual([]);
  });
});
