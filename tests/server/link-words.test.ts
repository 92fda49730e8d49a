/** The words of links: in six languages, complete, and the same as the pages say. */
import { describe, expect, it } from "vitest";
import { nameTables as german } from "#client/words/de/names.ts";
import { words as de } from "#client/words/de/words.ts";
import { lobby } from "#client/words/en/lobby.ts";
import { pages } from "#client/words/en/pages.ts";
import { nameTables as spanish } from "#client/words/es/names.ts";
import { words as es } from "#client/words/es/words.ts";
import { nameTables as french } from "#client/words/fr/names.ts";
import { words as fr } from "#client/words/fr/words.ts";
import { nameTables as japanese } from "#client/words/ja/names.ts";
import { words as ja } from "#client/words/ja/words.ts";
import { nameTables as portuguese } from "#client/words/pt/names.ts";
import { words as pt } from "#client/words/pt/words.ts";
import { linkWords } from "#server/words/link-words.ts";
import { languageTags } from "#shared/content/languages.ts";
import { modeIds, modes } from "#shared/content/modes.ts";

const said = (words: object): Map<string, string> =>
  new Map(
    Object.entries(words).flatMap(([key, entry]): [string, string][] => {
      if (typeof entry === "function") return [[key, String(Reflect.apply(entry, words, [2, 3, 4, 5]))]];
      if (typeof entry === "string") return [[key, entry]];
      return [...said(entry)].map(([inner, text]) => [`${key}.${inner}`, text]);
    }),
  );

/** What German shares with English. */
const SHARED = ["de team", "de replayTitle"];

describe("the words of links", () => {
  it("are there in every language, and are not English in another", () => {
    const english = said(linkWords.en);
    expect(english.size).toBe(25);
    for (const language of languageTags) {
      const own = said(linkWords[language]);
      expect([...own.keys()]).toEqual([...english.keys()]);
      expect([...own.values()].filter((text) => text.trim() === "" || text.includes("undefined"))).toEqual([]);
      if (language === "en") continue;
      const same = [...own].filter(([key, text]) => text === english.get(key)).map(([key]) => `${language} ${key}`);
      expect(same.filter((key) => !SHARED.includes(key))).toEqual([]);
    }
  });

  it("say what the pages say of modes, endings, and of what is not there", () => {
    const own = [
      { tag: "de", words: de, tables: german },
      { tag: "es", words: es, tables: spanish },
      { tag: "fr", words: fr, tables: french },
      { tag: "ja", words: ja, tables: japanese },
      { tag: "pt-BR", words: pt, tables: portuguese },
    ] as const;
    const english = {
      tag: "en",
      words: { watch: { lobby }, pages },
      tables: { modes },
    } as const;
    for (const { tag, words, tables } of [english, ...own]) {
      const { lobby: said, failures } = { ...words.watch, ...words.pages };
      const links = linkWords[tag];
      for (const id of modeIds) expect(links.modes[id]).toBe(tables.modes[id].name);
      expect(links.won("Ann", 7)).toBe(said.won("Ann", 7));
      expect(links.tie(7)).toBe(said.tie(7));
      expect(links.together(7)).toBe(said.together(7));
      expect(links.teamWon(1, 7, 3)).toBe(said.teamWon(1, 7, 3));
      expect(links.noMatch).toBe(failures["no-such-match"].sentence);
      expect(links.noReplay).toBe(failures["no-such-replay"].sentence);
    }
  });

  it("tell the wave once there is one", () => {
    expect(linkWords.en.liveSays("Stampede", 1, 4, 3)).toContain("Wave 3.");
    expect(linkWords.ja.liveSays("暴走", 1, 4, 0)).not.toContain("ウェーブ");
  });
});
