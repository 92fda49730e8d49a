/** What the links of matches show, in words. */
import type { Language } from "#shared/content/languages.ts";
import { type ModeId, modeIds, modes } from "#shared/content/modes.ts";
import type { MatchListing } from "#shared/protocol/messages.ts";
import type { ReplayListing } from "#shared/protocol/replays.ts";
import { HEIGHT, WIDTH } from "../store/preview/picture.ts";
import { tellMatch } from "../store/told.ts";
import { linkWords, sayResult } from "../words/link-words.ts";
import type { PageTags } from "./page-tags.ts";

/** Of the server that answers. */
export interface LinkHost {
  /** Null where it does not know its own name. */
  readonly origin: string | null;
  /** True when it paints. */
  readonly hasPicture: boolean;
}

const SIZE = { width: WIDTH, height: HEIGHT };

/** Returns what the link to any match shows. */
export function anyTags(language: Language, origin: string | null): PageTags {
  const { anyTitle: title, anySays: description } = linkWords[language];
  return { language, title, description, url: origin === null ? null : `${origin}/watch/`, picture: null };
}

/** Returns what the link to a running match shows. */
export function liveTags(language: Language, match: MatchListing, { origin, hasPicture }: LinkHost): PageTags {
  const { roomId, leader, leadingTeam, banked, players, seats, wave } = match;
  const words = linkWords[language];
  const mode = modeName(language, match.mode);
  const who = leadingTeam < 0 ? leader : words.team(leadingTeam + 1);
  const title = who === "" ? words.runs(mode) : words.leads(who, banked, mode);
  const url = origin === null ? null : `${origin}/watch/${roomId}`;
  return {
    language,
    title,
    description: words.liveSays(mode, players, seats, wave),
    url,
    picture: url === null || !hasPicture ? null : { url: `${url}/preview.png`, alt: words.livePicture(title), ...SIZE },
  };
}

/** Returns what a link shows that invites into a running match. */
export function invitingTags(language: Language, match: MatchListing, origin: string | null): PageTags {
  const words = linkWords[language];
  const mode = modeName(language, match.mode);
  return {
    language,
    title: words.join(mode),
    description: words.joinSays(mode, match.players, match.seats),
    url: origin === null ? null : `${origin}/r/${match.roomId}`,
    picture: null,
  };
}

/** Returns what the link to a finished match shows. */
export function replayTags(language: Language, listing: ReplayListing, origin: string | null): PageTags {
  const words = linkWords[language];
  const { result, mode: id, length, rows } = tellMatch(listing);
  const mode = id === null ? listing.mode : words.modes[id];
  const ending = sayResult(words, result);
  const scores = rows.map(({ name, banked }) => `${name} ${banked}`).join(", ");
  const url = origin === null ? null : `${origin}/replay/${listing.id}`;
  return {
    language,
    title: words.replayTitle(ending, mode),
    description: words.replaySays(mode, length, scores),
    url,
    picture: url === null ? null : { url: `${url}/preview.png`, alt: words.replayPicture(ending, scores), ...SIZE },
  };
}

/** @param name as the list of running matches has it: in English */
function modeName(language: Language, name: string): string {
  const id: ModeId | undefined = modeIds.find((one) => modes[one].name === name);
  return id === undefined ? name : linkWords[language].modes[id];
}
