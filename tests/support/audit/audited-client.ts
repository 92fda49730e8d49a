/** One client whose every byte is read: what it knows after each tick is held to what its seat may know. */
import type { LiveMatch } from "#server/match/live-match.ts";
import type { AudienceNews } from "#shared/protocol/audience.ts";
import type { WireEvent } from "#shared/protocol/events.ts";
import type { RawClient } from "../raw-client.ts";
import { createEventCheck } from "./event-check.ts";
import type { Finding, Objection } from "./finding.ts";
import { type Frame, readFrame } from "./frames.ts";
import { createPublicCheck } from "./public-check.ts";
import { ARENA_SHAPE } from "./shapes.ts";
import { createStrictDecoder, type Write } from "./strict-decoder.ts";
import { createViewCheck, type Told } from "./view-check.ts";

/** See the file header. */
export interface AuditedClient {
  readonly client: RawClient;
  readonly seat: number;
  /** Clock of the last state, in ms since the room's beginning. */
  readonly clock: number;
  /** Sections and types of the handshake, without the token: the same for everybody. */
  readonly greeting: string;
  /** Bytes read so far. */
  readonly bytes: number;
  /** Reads what came with a tick. To be called after each. @param sent inputs that the client has sent so far */
  audit(live: LiveMatch, sent: number): readonly Finding[];
}

/** Returns the audit of a client that has just come (back), and has its full state. @param build of the server */
export function auditClient(client: RawClient, live: LiveMatch, build: string): AuditedClient {
  const seat = client.seat();
  const decoder = createStrictDecoder(ARENA_SHAPE);
  const view = createViewCheck(seat);
  const everything = createPublicCheck(build);
  const events = createEventCheck(seat);
  let read = 0;
  let bytes = 0;
  let clock = 0;
  let greeting = "";
  let hasNews = false;
  let early: Finding[] = [];

  const next = (): Frame | null => {
    const frame = client.frames[read];
    if (frame === undefined) return null;
    read++;
    bytes += frame.length;
    return readFrame(frame);
  };
  const checkView = (told: Told, object: Objection): void => {
    for (const [key, node] of decoder.root.children.get("views")?.children ?? []) {
      if (key === String(seat)) view.check(node, told, object);
      else object(node.path, "told", "another's view");
    }
  };
  const collect = (live: LiveMatch, into: Finding[], work: (object: Objection) => void): void => {
    const tick = live.shownTick;
    try {
      work((what, told, allowed) => into.push({ tick, seat, what, told, allowed }));
    } catch (error) {
      // Bytes that mean nothing are an objection like any other; what follows them cannot be read.
      if (!(error instanceof RangeError)) throw error;
      into.push({ tick, seat, what: "bytes", told: error.message, allowed: "frames of the protocol" });
    }
  };
  const begin = (object: Objection): void => {
    for (let frame = next(); frame !== null; frame = next()) {
      if (frame.kind === "handshake") {
        greeting = JSON.stringify(frame.sections.map(({ tag, bytes: section }) => [tag, [...section]]));
      } else if (frame.kind === "state" && frame.isFull) {
        const writes = decoder.take(frame.body);
        checkView({ world: live.world, writes, isFresh: true }, object);
      } else if (frame.kind === "news") readNews(frame.news, object);
      else if (frame.kind !== "pong") object(frame.kind, "told", "only what all are greeted with");
    }
  };
  /** Nobody watches an audited match: that is told once a line. */
  const readNews = (news: AudienceNews, object: Objection): void => {
    if (hasNews || news.watchers !== 0 || news.reactions.length > 0) object("news", news, "that nobody watches, once");
    hasNews = true;
  };
  collect(live, early, begin);
  let isFirst = true;

  const readTick = (live: LiveMatch, sent: number, object: Objection): void => {
    const told: WireEvent[] = [];
    const writes: Write[] = [];
    let states = 0;
    for (let frame = next(); frame !== null; frame = next()) {
      if (frame.kind === "pong") continue;
      if (frame.kind === "news") readNews(frame.news, object);
      else if (frame.kind === "events") {
        if (frame.tick !== live.world.tick) object("events.tick", frame.tick, live.world.tick);
        told.push(...frame.events);
      } else if (frame.kind === "state" && !frame.isFull) {
        states++;
        writes.push(...decoder.take(frame.body));
        clock = frame.clock;
        if (frame.acknowledged > sent) object("acknowledged", frame.acknowledged, sent);
      } else object(frame.kind, "told", "once, at the beginning");
    }
    if (states !== 1) object("states", states, 1);
    forbidRepetition(writes, object);
    const isBegin = live.world.tick === 0;
    everything.check(decoder.root, live, writes, isFirst || isBegin, object);
    checkView({ world: live.world, writes, isFresh: isBegin }, object);
    events.check(live.world, told, object);
    isFirst = false;
  };
  return {
    client,
    seat,
    get clock() {
      return clock;
    },
    get greeting() {
      return greeting;
    },
    get bytes() {
      return bytes;
    },
    audit(live, sent) {
      const findings = early;
      early = [];
      collect(live, findings, (object) => readTick(live, sent, object));
      return findings;
    },
  };

  /** To write what was known already tells that something happened. Where a match begins all is written anew. */
  function forbidRepetition(writes: readonly Write[], object: Objection): void {
    if (live.world.tick === 0 || isFirst) return;
    for (const { node, field, before, value } of writes) {
      if (before === value) object(`${node.path}.${field}`, value, "nothing: it was known");
    }
  }
}
