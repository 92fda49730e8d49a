/** README's layout table names every room there is, and no other. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const TOPS = ["shared", "server", "client"];
/** Made by builds, not by people. */
const MADE = ["client/dist", "client/dist.tmp", "client/public"];

describe("README's layout", () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const section = /^##+ Layout\b[^\n]*\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(readme)?.[1] ?? "";
  const named = [...section.matchAll(/`(shared|server|client)\/([\w-]+)\/?`/g)].map(
    ([, top, room]) => `${top}/${room}`,
  );
  const rooms = TOPS.flatMap((top) =>
    readdirSync(join(ROOT, top), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${top}/${entry.name}`),
  ).filter((room) => !MADE.includes(room));

  it("is there", () => expect(section).not.toBe(""));
  it("names every room", () => expect([...new Set(named)].sort()).toEqual(rooms.sort()));
});
