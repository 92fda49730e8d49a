/** Times as pages write them. */
import { shownLanguage } from "../words/words.ts";

/** Returns seconds as minutes and seconds, begun ones counted; never less than 0:00. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** Returns a moment, in seconds since 1970, as the language writes day and time here. */
export function dayAndTime(seconds: number): string {
  return new Intl.DateTimeFormat(shownLanguage(), { dateStyle: "medium", timeStyle: "short" }).format(seconds * 1000);
}
