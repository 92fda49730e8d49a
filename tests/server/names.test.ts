import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BRAINS, nameBrains } from "#server/match/brain-names.ts";
import { cleanName, nameBeside } from "#server/match/names.ts";

const letters = (name: string): number =>
  Array.from(new Intl.Segmenter("en", { granularity: "grapheme" }).segment(name)).length;

/** Characters that turn, hide, stack up or end what stands beside them. */
const TRICKS = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Me}\p{Default_Ignorable_Code_Point}]|\p{M}{3}/u;

describe("a shown name", () => {
  it.each([
    ["Ann", "Ann"],
    ["  Rusty \t\n Falcon ", "Rusty Falcon"],
    ["Zoë", "Zoë"],
    ["Nguyễn Văn Ánh", "Nguyễn Văn Ánh"],
    ["Müller-Lüdenscheidt", "Müller-Lüdenscheidt"],
    ["Иван", "Иван"],
    ["山田太郎", "山田太郎"],
    ["ศิริพร", "ศิริพร"],
    ["مريم", "مريم"],
    ["Scunthorpe", "Scunthorpe"],
    ["Rusty Bolt", "Rusty Bolt"],
    ["Modest Adminton", "Modest Adminton"],
    ["__proto__", "__proto__"],
    ["constructor", "constructor"],
    ["<script>alert(1)</script>", "<script>alert(1)</sc"],
    ["'; DROP TABLE x; --", "'; DROP TABLE x; --"],
  ])("is what it was: %s", (name, shown) => {
    expect(cleanName(name)).toBe(shown);
  });

  it.each([
    ["\u202eAnn", "Ann"],
    ["A\u0000n\u0007n", "Ann"],
    ["A\u200bn\u2060n\ufeff", "Ann"],
    ["Ａｎｎ", "Ann"],
    ["𝓐𝓷𝓷", "Ann"],
    ["A\u0301\u0302\u0303\u0304\u0305nn", "Á\u0302\u0303nn"],
    ["\ud800Ann", "Ann"],
    ["A\u20ddnn", "Ann"],
  ])("loses what plays tricks: %j", (name, shown) => {
    expect(cleanName(name)).toBe(shown.normalize("NFKC"));
  });

  it.each(["", "   ", "\u3164", "\u2800\u2800", "\u0301\u0302", "\u200b", "\u{e0041}"])("is Guest for %j", (name) => {
    expect(cleanName(name)).toBe("Guest");
  });

  it.each([
    ...[
      "Admin",
      "admin",
      "ADMlN",
      "Аdmin",
      "A d m i n",
      "(Admin)",
      "Admin 2",
      "Server Admin",
      "Ad\u200bmin",
      "Ａｄｍｉｎ",
    ],
    ...["Server", "Ѕеrvеr", "SYSTEM", "Мoderator", "Scrapmaze", "5crapmaze Official", "Minotaur", "Mιnotaur", "Guеst"],
    ...["Bolt", "BOLT", "Bоlt", "Bo1t", "B0lt", "Team 1"],
  ])("is Guest for what looks like a name of the game: %s", (name) => {
    expect(cleanName(name)).toBe("Guest");
  });

  it("is Guest for each brain's name", () => {
    for (const name of BRAINS) expect(cleanName(name.toLowerCase()), name).toBe("Guest");
    expect(BRAINS).toEqual(expect.arrayContaining(nameBrains(8, 3)));
  });

  it.each(["fuck", "Fuсk", "FuCk3r", "sh1t", "f.u.c.k", "f u c k"])("is Guest for a word of the list: %s", (name) => {
    expect(cleanName(name)).toBe("Guest");
  });

  it("is never more than 20 graphemes, never tricky, never empty, and stays what it is", () => {
    const part = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "\u202e",
        "\u0301\u0301\u0301\u0301",
        "👩‍🚀",
        "ﷺ",
        "\u1100\u1161",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "\u{1f468}\u{1f3fd}",
        "Admin",
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const name = cleanName(parts.join(""));
        expect(letters(name)).toBeLessThanOrEqual(20);
        expect(name).not.toMatch(TRICKS);
        expect(name.trim()).toBe(name);
        expect(name).not.toBe("");
        expect(cleanName(name)).toBe(name);
      }),
      { numRuns: 200 },
    );
  });
});

describe("two names in a room", () => {
  it("that differ stay as they are", () => {
    expect(nameBeside("Ann", ["Bob", "Anna"])).toBe("Ann");
  });

  it.each(["Ann", "ANN", "Аnn", "A n n", "Ánn", "Ann."])("that look alike differ by a number: %s", (name) => {
    expect(nameBeside(name, ["Ann"])).toBe(`${name} 2`);
    expect(nameBeside(name, ["Ann", "Ann 2"])).toBe(`${name} 3`);
  });

  it("keep within 20 graphemes", () => {
    const long = "A very long name is it";
    const first = cleanName(long);
    expect(nameBeside(first, [first])).toBe("A very long name i 2");
    const rockets = "🚀".repeat(20);
    expect(letters(nameBeside(rockets, [rockets]))).toBe(20);
  });

  it("are numbered, where there is none to be shown", () => {
    expect(nameBeside("Guest", ["Guest", "Guest 2", "Ann"])).toBe("Guest 3");
  });
});
