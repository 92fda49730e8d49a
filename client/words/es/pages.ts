/** All that pages say in Spanish, a section a line. */
import type { PageWords } from "../en/pages.ts";
import { credits } from "./credits.ts";
import { failures } from "./failures.ts";
import { front } from "./front.ts";
import { home } from "./home.ts";
import { keys } from "./keys.ts";
import { match } from "./match.ts";
import { settings } from "./settings.ts";

export const pages: PageWords = {
  home,
  front,
  match,
  failures,
  credits,
  keys,
  settings,
};
