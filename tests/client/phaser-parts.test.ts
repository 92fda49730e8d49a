/**
 * What of Phaser is built into the page is what the page asks for: types know all of Phaser, so that only here, and in the
 * built page, it is seen that a part was forgotten.
 */
import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const CLIENT = resolve(import.meta.dirname, "../../client");
const parts = readFileSync(join(CLIENT, "engine/parts.js"), "utf8");
const drawing = ["view", "scenes", "hud"].flatMap((room) =>
  readdirSync(join(CLIENT, room))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => codeOf(readFileSync(join(CLIENT, room, name), "utf8"))),
);

/** Returns what runs of a file: no types, no comments. */
function codeOf(source: string): string {
  return stripTypeScriptTypes(source, { mode: "strip" }).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}

/** Returns all that a pattern's group finds in the code of those who draw, each once. */
function asked(pattern: RegExp): readonly string[] {
  return [...new Set(drawing.flatMap((code) => [...code.matchAll(pattern)].map(([, found = ""]) => found)))].sort();
}

/** True when a chain of names, such as "Core.Events.PRE_STEP", begins with one that the entry exports to its end. */
function isPart(chain: string): boolean {
  const [first = "", ...others] = chain.split(".");
  const exported = new RegExp(`^export const (?:${first} = ([^;]*);|\\{[^}]*\\b${first}\\b)`, "ms").exec(parts);
  if (exported === null) return false;
  let [, value = ""] = exported;
  for (const name of others) {
    // What is no list of parts is Phaser's own, and whole.
    if (!value.startsWith("{")) return true;
    const inner = new RegExp(`\\b${name}\\b(?:: (.*))?`, "s").exec(value);
    if (inner === null) return false;
    value = inner[1] ?? "";
  }
  return true;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

describe("the parts of Phaser in the page", () => {
  it("are those that are named", () => {
    const chains = asked(/\bPhaser\.(\w+(?:\.\w+)*)/g);
    expect(chains.length).toBeGreaterThan(10);
    expect(chains.filter((chain) => !isPart(chain))).toEqual([]);
  });

  it("make the objects that are added to scenes", () => {
    const added = asked(/\badd\s*\.(\w+)\(/g);
    expect(added).toContain("image");
    expect(added.filter((kind) => !parts.includes(`/${capital(kind)}Factory.js"`))).toEqual([]);
    const made = asked(/\bmake\s*\.(\w+)\(/g);
    expect(made).toContain("tilemap");
    expect(made.filter((kind) => !parts.includes(`/${capital(kind)}Creator.js"`))).toEqual([]);
  });

  it("load the files that are loaded", () => {
    const files = asked(/\bload\.(\w+)\(/g).filter((name) => name !== "on");
    expect(files).toContain("atlas");
    const names: Readonly<Record<string, string>> = { atlas: "AtlasJSON", image: "Image", json: "JSON" };
    expect(files.filter((kind) => !parts.includes(`/${names[kind]}File.js"`))).toEqual([]);
  });

  it.each(["Geom.Line", "Renderer.WebGL.Nothing", "GameObjects.Video", "Tweens"])("would miss %s", (chain) =>
    expect(isPart(chain)).toBe(false),
  );
});
