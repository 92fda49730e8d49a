/**
 * Has a room made for somebody who plays on from a replay. The moment is worked out in the store's thread, a few at a
 * time, before there is a room: no room ever waits for it.
 */
import { randomBytes } from "node:crypto";
import { ServerError } from "@colyseus/core";
import { modeIds } from "#shared/content/modes.ts";
import { NO_PRACTICE } from "#shared/protocol/messages.ts";
import type { Moment } from "../match/practice.ts";
import type { From } from "./options.ts";
import { hasEnoughRooms } from "./room-limits.ts";
import type { Services } from "./services.ts";

/** Who asks for a practice. */
export interface PracticeQuery {
  readonly from: From;
  /** The guest, and its address. */
  readonly id: string;
  readonly opener: string;
}

/** What a room is made with. */
interface PracticeKey {
  readonly mode: string;
  readonly practice: string;
}

const TOO_MANY = 429;
/** Moments worked out at a time, one an address: each takes the store up to some seconds. */
const MOST_ASKED = 4;
const KEY_BYTES = 12;

/**
 * Has a room made for a practice.
 * @param create makes it, with these options beside the others
 * @throws ServerError that says why there is none
 */
export async function createPractice<Seat>(
  services: Services,
  { from, id, opener }: PracticeQuery,
  create: (key: PracticeKey) => Promise<Seat>,
): Promise<Seat> {
  const { waiting } = services.practices;
  const moment = await askForMoment(services, from, opener);
  const practice = randomBytes(KEY_BYTES).toString("base64url");
  waiting.set(practice, { moment, seat: from.seat, owner: id });
  try {
    return await create({ mode: modeIds[moment.setup.mode] ?? "", practice });
  } finally {
    waiting.delete(practice);
  }
}

async function askForMoment(services: Services, { replay, tick, seat }: From, opener: string): Promise<Moment> {
  const { practices, archive } = services;
  if (!practices.pass(opener)) {
    throw new ServerError(TOO_MANY, "too many matches were begun from this address; wait a little");
  }
  if (archive === null) throw new ServerError(NO_PRACTICE.noReplay, "no replays are kept here");
  if (hasEnoughRooms(services, opener)) throw new ServerError(NO_PRACTICE.busy, "the server is full");
  if (practices.asking.has(opener) || practices.asking.size >= MOST_ASKED)
    throw new ServerError(NO_PRACTICE.busy, "others ask for the same; try again");
  practices.asking.add(opener);
  try {
    const answer = await archive.moment({ replay, tick, seat });
    switch (answer.kind) {
      case "moment":
        return answer.moment;
      case "no-replay":
        throw new ServerError(NO_PRACTICE.noReplay, "there is no such replay");
      case "no-tick":
        throw new ServerError(NO_PRACTICE.noMoment, `there is no tick ${tick}; accepted: 0 to ${answer.most}`);
      case "no-seat":
        throw new ServerError(NO_PRACTICE.noMoment, `there is no seat ${seat}; accepted: 0 to ${answer.most}`);
      case "other-rules":
        throw new ServerError(
          NO_PRACTICE.otherRules,
          "this replay was played by older rules; it can be watched, not played on",
        );
      case "too-long":
        throw new ServerError(NO_PRACTICE.busy, "this moment takes too long to work out; try again");
    }
  } finally {
    practices.asking.delete(opener);
  }
}
