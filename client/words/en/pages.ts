/** All that pages say in English, a section a line. */
import { credits } from "./credits.ts";
import { failures } from "./failures.ts";
import { front } from "./front.ts";
import { home } from "./home.ts";
import { keys } from "./keys.ts";
import { match } from "./match.ts";
import { settings } from "./settings.ts";

export const pages = {
  home,
  front,
  match,
  failures,
  credits,
  keys,
  settings,
};

export type PageWords = typeof pages;
