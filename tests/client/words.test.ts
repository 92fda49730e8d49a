/** The words of all languages: complete, really translated, counted right, and chosen for whoever sits there. */
import { afterEach, describe, expect, it } from "vitest";
import { nameTables as german } from "#client/words/de/names.ts";
import { words as de } from "#client/words/de/words.ts";
import { game as englishGame } from "#client/words/en/game.ts";
import { pages as englishPages } from "#client/words/en/pages.ts";
import { watch as englishWatch } from "#client/words/en/watch.ts";
import { nameTables as spanish } from "#client/words/es/names.ts";
import { words as es } from "#client/words/es/words.ts";
import { nameTables as french } from "#client/words/fr/names.ts";
import { words as fr } from "#client/words/fr/words.ts";
import { gameWords } from "#client/words/game-words.ts";
import { nameTables as japanese } from "#client/words/ja/names.ts";
import { words as ja } from "#client/words/ja/words.ts";
import { chosenLanguage } from "#client/words/language.ts";
import { nameTables as portuguese } from "#client/words/pt/names.ts";
import { words as pt } from "#client/words/pt/words.ts";
import { graphemes, pieces } from "#client/words/segments.ts";
import { words as stretched, stretchedText } from "#client/words/stretched/words.ts";
import { names, onLanguage, pageWords, showLanguage, shownLanguage } from "#client/words/words.ts";
import { awards } from "#shared/content/awards.ts";
import { chassisList } from "#shared/content/chassis.ts";
import { languageTags } from "#shared/content/languages.ts";
import * as contentTables from "./support/content-tables.ts";

const LANGUAGES = { de, es, fr, ja, "pt-BR": pt };
const TABLES = [
  { tag: "de", ...de, tables: german },
  { tag: "es", ...es, tables: spanish },
  { tag: "fr", ...fr, tables: french },
  { tag: "ja", ...ja, tables: japanese },
  { tag: "pt-BR", ...pt, tables: portuguese },
];
const english = { pages: englishPages, game: englishGame, watch: englishWatch };

/** Values that are the same in English: names, units, signs, and words that the languages share. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  "*": [
    "pages.settings.percent",
    "pages.keys.tab",
    "pages.keys.escape",
    "game.figures.script",
    "game.figures.whole",
    "game.figures.ms",
    "game.figures.twoMs",
    "game.figures.percent",
    "game.net.ms",
    "game.net.percent",
    "game.results.percent",
    "game.tile.seconds",
    "game.respawn.abilities",
    "game.respawn.chosen",
    "game.spoken.ended",
    "game.spoken.awardsOf",
    "pages.home.robot.hullValue",
    "pages.home.robot.speedValue",
    "pages.home.robot.cargoValue",
    "game.figures.rate",
  ],
  de: [
    "pages.home.enterKey",
    "game.teams.orangeShort",
    "game.announcer.prizeIn",
    "game.board.kills",
    "game.net.live",
    ...["watch.timeline.live", "watch.timeline.isLive"],
    "game.flying.block",
    ...["abilities.sonar.name", "abilities.magnet.name", "abilities.emp.name", "abilities.mine.name", "devices.mine"],
  ],
  fr: [
    ...["game.teams.orangeShort", "game.caption.menu", "game.caption.scores"],
    ...["abilities.sonar.name", "abilities.mine.name", "devices.mine"],
  ],
  ja: ["pages.home.enterKey", "pages.keys.space", "game.figures.match"],
  "pt-BR": ["pages.home.enterKey", "game.caption.menu", "abilities.sonar.name"],
};
/** Robots have one name in all languages that are written in Latin letters. */
const isRobot = (tag: string, path: string): boolean => tag !== "ja" && /^chassis\.\w+\.name$/.test(path);

/** Stands for whatever a text is given: a number, a name, a list or a weapon. */
function anything(value: number) {
  const text = String(value);
  const facts = { bolts: value, damage: value, rate: value, tiles: value, windUp: value };
  const list = {
    join: () => text,
    *[Symbol.iterator]() {
      yield text;
    },
  };
  return Object.assign(Object(value), facts, list, { toUpperCase: () => text, map: () => [text] });
}

/** Returns what a table says, by path; functions as what they say of `value`. */
function said(table: object, value = 3, path = ""): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, entry] of Object.entries(table)) {
    const at = path === "" ? key : `${path}.${key}`;
    if (typeof entry === "string") found.set(at, entry);
    else if (typeof entry === "function") {
      const given = Array.from({ length: Math.max(1, entry.length, 4) }, () => anything(value));
      found.set(at, String(Reflect.apply(entry, table, given)));
    } else if (typeof entry === "object" && entry !== null)
      for (const [inner, text] of said(entry, value, at)) found.set(inner, text);
  }
  return found;
}

const isShared = (tag: string, path: string): boolean =>
  isRobot(tag, path) || [...(SHARED["*"] ?? []), ...(SHARED[tag] ?? [])].includes(path);

/** Returns the texts that are the same in English and on no list. */
function untranslated(tag: string, texts: ReadonlyMap<string, string>, inEnglish: ReadonlyMap<string, string>) {
  return [...texts]
    .filter(([path, text]) => text === inEnglish.get(path) && !isShared(tag, path))
    .map(([path, text]) => `${path}: ${text}`);
}

describe.each(TABLES)("the words of $tag", ({ tag, pages, game, watch, tables }) => {
  const texts = said({ pages, game, watch });
  const inEnglish = said(english);

  it("have the keys of English, and no others", () => {
    expect([...texts.keys()].sort()).toEqual([...inEnglish.keys()].sort());
  });

  it("say something everywhere", () => {
    expect([...texts].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("are not English", () => {
    expect(untranslated(tag, texts, inEnglish)).toEqual([]);
  });

  it("name all content, not in English but for the robots", () => {
    const own = said(tables);
    const inContent = said(contentTables.englishTables);
    expect([...own.keys()].sort()).toEqual([...inContent.keys()].sort());
    expect(untranslated(tag, own, inContent)).toEqual([]);
  });
});

describe("Japanese", () => {
  it("is written in Japanese letters", () => {
    const texts = [...said({ pages: ja.pages, game: ja.game, watch: ja.watch }), ...said(japanese)];
    const letters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
    expect(texts.filter(([path, text]) => !letters.test(text) && !isShared("ja", path))).toEqual([]);
  });
});

describe("plurals", () => {
  const left = (tag: keyof typeof LANGUAGES, count: number) => LANGUAGES[tag].game.announcer.secondsLeft(count);

  it("have the singular where a language has it", () => {
    expect([left("de", 1), left("de", 2), left("de", 0)]).toEqual([
      "Noch 1 Sekunde",
      "Noch 2 Sekunden",
      "Noch 0 Sekunden",
    ]);
    expect([left("es", 1), left("es", 2), left("es", 0)]).toEqual([
      "Queda 1 segundo",
      "Quedan 2 segundos",
      "Quedan 0 segundos",
    ]);
    expect([left("fr", 0), left("fr", 1), left("fr", 2)]).toEqual([
      "Plus que 0 seconde",
      "Plus que 1 seconde",
      "Plus que 2 secondes",
    ]);
    expect([left("pt-BR", 0), left("pt-BR", 1), left("pt-BR", 2)]).toEqual([
      "Falta 0 segundo",
      "Falta 1 segundo",
      "Faltam 2 segundos",
    ]);
    expect([left("ja", 1), left("ja", 2)]).toEqual(["残り1秒", "残り2秒"]);
    expect(english.pages.home.matches.people(1, 6, 0)).toBe("1 person of 6");
    expect(english.pages.home.matches.people(2, 6, 1)).toBe("2 people of 6, 1 watching");
  });

  it("go with numbers as the language writes them", () => {
    const speed = Object.values(LANGUAGES).map(({ pages }) => pages.home.robot.speedValue(5.4));
    expect(speed).toEqual(["5,4", "5,4", "5,4", "5.4", "5,4"]);
  });
});

describe("the language that is shown", () => {
  afterEach(async () => {
    await showLanguage("en");
  });

  it("is the one of the address, else the one kept, else one that the browser asks for, else English", () => {
    const chosen = (asked: string | null, kept: string | null, ...preferred: string[]) =>
      chosenLanguage({ asked, kept, preferred });
    expect(chosen("ja", "de", "fr")).toBe("ja");
    expect(chosen(null, "de", "fr")).toBe("de");
    expect(chosen(null, null, "nl", "fr-CA", "es")).toBe("fr");
    expect(chosen("klingon", "", "pt")).toBe("pt-BR");
    expect(chosen(null, null, "DE-at")).toBe("de");
    expect(chosen(null, null)).toBe("en");
    expect(chosen(null, "en-XA")).toBe("en");
    expect(chosen("en-XA", "de")).toBe("en-XA");
  });

  it("changes for pages, game and names at once, and says so", async () => {
    let changes = 0;
    const end = onLanguage(() => {
      changes += 1;
    });
    for (const tag of languageTags) {
      expect(await showLanguage(tag)).toBe(true);
      expect(shownLanguage()).toBe(tag);
    }
    expect(changes).toBe(5);
    await showLanguage("de");
    expect([pageWords().home.play, gameWords().you, names().weapon("Drill")]).toEqual(["Spielen", "Du", "Bohrer"]);
    end();
    await showLanguage("en");
    expect([pageWords().home.play, gameWords().you, names().weapon("Drill")]).toEqual(["Play", "You", "Drill"]);
    expect(changes).toBe(6);
  });

  it("is the one asked for last", async () => {
    const [first, second] = [showLanguage("fr"), showLanguage("es")];
    await Promise.all([first, second]);
    expect(shownLanguage()).toBe("es");
  });

  it("keeps the English name of what no table knows", async () => {
    await showLanguage("fr");
    expect(names().weapon("Catapult")).toBe("Catapult");
    expect(names().beast("Hydra").subject).toBe("The Hydra");
  });
});

describe("the stretched language", () => {
  it("is 40 % longer than English wherever there are letters, but for key caps", () => {
    const inEnglish = said(english);
    const short = [...said({ pages: stretched.pages, game: stretched.game, watch: stretched.watch })].filter(
      ([path, text]) => {
        const before = inEnglish.get(path) ?? "";
        return !path.startsWith("pages.keys.") && /\p{L}/u.test(before) && text.length < 1.4 * before.length;
      },
    );
    expect(short).toEqual([]);
    expect(stretchedText("Play")).toBe("Plàáy~");
    expect(stretched.names.award(awards.matador).name).toHaveLength(10);
    expect(stretched.names.chassis(chassisList[0] ?? { name: "", role: "" }).name).toBe("Dart");
  });
});

describe("cutting texts", () => {
  it("keeps letters whole", () => {
    expect(graphemes("がé👩‍🔧")).toHaveLength(3);
  });

  it("breaks lines at spaces, and Japanese between its words, but not before a full stop", () => {
    expect(pieces("Bring it home!")).toEqual(["Bring ", "it ", "home!"]);
    const found = pieces("壁越しに砲弾を投げる。");
    expect(found.join("")).toBe("壁越しに砲弾を投げる。");
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter((piece) => piece.startsWith("。"))).toEqual([]);
  });
});
