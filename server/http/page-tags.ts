/** What a link to the page shows where it is passed on (Open Graph, https://ogp.me), written into the page as it was built. */
import type { Language } from "#shared/content/languages.ts";
import { escaped } from "../markup.ts";
import { linkWords } from "../words/link-words.ts";

/** See the file header. All as people wrote it: it is escaped here. */
export interface PageTags {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** Address of the page, without what varies; null where this server does not know its own name. */
  readonly url: string | null;
  /** Address of a picture, and what it shows; null: none. */
  readonly picture: {
    readonly url: string;
    readonly alt: string;
    readonly width: number;
    readonly height: number;
  } | null;
}

const TITLE = /<title>[^<]*<\/title>/;
const DESCRIPTION = /<meta\s+name="description"[^>]*>/;
const LANGUAGE = /<html lang="[^"]*">/;
const PAGES = '<div id="pages">';

/** Returns the page with tags of its own in the place of the general ones. */
export function withTags(html: string, { language, title, description, url, picture }: PageTags): string {
  const facts: [attribute: "name" | "property", key: string, value: string][] = [
    ["property", "og:type", "website"],
    ["property", "og:site_name", "Scrapmaze"],
    ["property", "og:locale", linkWords[language].locale],
    ["property", "og:title", title],
    ["property", "og:description", description],
    ["name", "twitter:card", picture === null ? "summary" : "summary_large_image"],
    ["name", "twitter:title", title],
    ["name", "twitter:description", description],
  ];
  if (url !== null) facts.push(["property", "og:url", url]);
  if (picture !== null) {
    facts.push(
      ["property", "og:image", picture.url],
      ["property", "og:image:type", "image/png"],
      ["property", "og:image:width", String(picture.width)],
      ["property", "og:image:height", String(picture.height)],
      ["property", "og:image:alt", picture.alt],
      ["name", "twitter:image", picture.url],
      ["name", "twitter:image:alt", picture.alt],
    );
  }
  const tags = facts.map(([attribute, key, value]) => `<meta ${attribute}="${key}" content="${escaped(value)}" />`);
  const head = [`<title>${escaped(title)}</title>`, ...tags].join("\n    ");
  // As functions: a dollar sign in a name is a dollar sign.
  return spoken(html, language)
    .replace(DESCRIPTION, () => `<meta name="description" content="${escaped(description)}" />`)
    .replace(TITLE, () => head);
}

/** What is not there. */
export type Missing = "noMatch" | "noReplay";

/** Returns the page of an address where there is nothing: a sentence and a way home, until the script says it. */
export function asMissing(html: string, language: Language, what: Missing): string {
  const words = linkWords[language];
  const sentence = escaped(words[what]);
  const note = `<main><h1>${sentence}</h1><p><a href="/">${escaped(words.home)}</a></p></main>`;
  return spoken(html, language)
    .replace(TITLE, () => `<title>${sentence}</title>\n    <meta name="robots" content="noindex" />`)
    .replace(PAGES, () => `${PAGES}${note}`);
}

function spoken(html: string, language: Language): string {
  return html.replace(LANGUAGE, `<html lang="${language}">`);
}
