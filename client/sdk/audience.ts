/** Those who watch a match, as the server tells players and spectators of them. */
import type { Room } from "colyseus.js";
import { type ReactionId, reactionIds, reactions as reactionTable } from "#shared/content/reactions.ts";
import { decodeAudience } from "#shared/protocol/audience.ts";
import { MESSAGE } from "#shared/protocol/messages.ts";

/** A spectator's reaction that is shown now. */
export interface ShownReaction {
  /** Grows from one to the next. */
  readonly id: number;
  readonly reaction: ReactionId;
  /** Frame of the `icons` atlas. */
  readonly icon: string;
  /** The seat that it is for; −1: the match. */
  readonly seat: number;
  /** Since when, in ms of `performance.now`. */
  readonly at: number;
}

/** See the file header. */
export interface GameAudience {
  readonly watchers: number;
  /** Of the last `REACTION_STAY` ms, oldest first. */
  readonly reactions: readonly ShownReaction[];
}

/** A reaction is shown for so long, in ms. */
export const REACTION_STAY = 2000;
/** More at once are not shown: the oldest go. */
const MOST_SHOWN = 24;

/** Of a game that nobody watches, or nobody is told of it. */
export const NO_AUDIENCE: GameAudience = { watchers: 0, reactions: [] };

/** Follows what a room tells of its audience. */
export interface AudienceLog {
  /** Returns how it is. @param now ms of `performance.now` */
  at(now: number): GameAudience;
}

/** Returns the log of a room that was just joined. */
export function followAudience(room: Room): AudienceLog {
  let watchers = 0;
  let reactions: ShownReaction[] = [];
  let last = 0;
  room.onMessage(MESSAGE.audience, (bytes: Uint8Array) => {
    const news = decodeAudience(bytes);
    const now = performance.now();
    watchers = news.watchers;
    for (const { reaction, seat } of news.reactions) {
      const id = reactionIds[reaction];
      if (id === undefined) continue;
      last++;
      reactions.push({ id: last, reaction: id, icon: reactionTable[id].icon, seat, at: now });
    }
    reactions = reactions.slice(-MOST_SHOWN);
  });
  return {
    at(now) {
      if (reactions.some(({ at }) => now - at >= REACTION_STAY)) {
        reactions = reactions.filter(({ at }) => now - at < REACTION_STAY);
      }
      return { watchers, reactions };
    },
  };
}
