/** The room in which a match is watched: everyone gets the same bytes, a match's delay after they came to be. */
import { type AuthContext, type Client, matchMaker, ServerError } from "@colyseus/core";
import { type ModeId, modeIds } from "#shared/content/modes.ts";
import { ARENA_ROOM, MESSAGE, REFUSAL } from "#shared/protocol/messages.ts";
import { BUNDLE } from "../match/match-stream.ts";
import { BaseRoom } from "./base-room.ts";
import { authenticate, type GuestAuth, guestIn, guestOf } from "./guest-auth.ts";
import { parseMode, parseWatch } from "./options.ts";
import type { Arena, Services } from "./services.ts";

/** Spectators of one match. */
const MOST_SPECTATORS = 500;

/** Whoever says that its world differs is sent the match anew, no more often than so many ms apart. */
const ANEW_EVERY = 5000;

/** A spectator's place is kept while its line is lost, in seconds. */
const KEEP_PLACE = 30;

const HAS_SEAT = "who has a seat in a match cannot watch it";

/** Where one spectator is in the stream. */
interface Place {
  readonly client: Client;
  /** Number of the next part; null: it waits for a place to begin. */
  next: number | null;
  /** When it was last sent the match anew because it asked, in ms of the metronome. */
  anewAt: number;
  /** The beat of a bundle's ticks at which it is sent something: the sockets are written in groups. */
  readonly group: number;
}

/** See the file header. */
export abstract class SpectatorRoom extends BaseRoom {
  override maxClients = MOST_SPECTATORS;
  private arena: Arena | null = null;
  private places: Place[] = [];
  private beats = 0;

  override onCreate(options: { readonly match?: unknown }): void {
    this.useMonotonicClock();
    this.arena = this.services.arenas.get(String(options.match)) ?? null;
    if (this.arena === null) return;
    this.arena.hold();
    this.onMessage(MESSAGE.snapshot, (client) => this.sendAnew(client));
    this.onMessage("*", (client) => this.kick(client, REFUSAL.badMessage, "there is no such message"));
    this.startBeating();
  }

  private sendAnew(client: Client): void {
    const place = this.places.find((known) => known.client.sessionId === client.sessionId);
    const now = this.services.metronome.now();
    if (place === undefined || now - place.anewAt < ANEW_EVERY) return;
    place.anewAt = now;
    place.next = null;
  }

  protected override enter(client: Client, options: unknown): void {
    parseWatch(options, this.services.build);
    const arena = this.currentArena();
    if (arena === null) throw new ServerError(REFUSAL.noSuchMatch, "there is no such match");
    if (arena.has(guestOf(client))) throw new ServerError(REFUSAL.hasSeat, HAS_SEAT);
    client.send(MESSAGE.watching, arena.roomId);
    this.place(client);
  }

  override onDrop(client: Client): void {
    this.remove(client);
    this.keepPlace(client, KEEP_PLACE);
  }

  override onReconnect(client: Client): void {
    this.takeBack(client);
    this.place(client);
  }

  override onLeave(client: Client): void {
    this.remove(client);
  }

  override onDispose(): void {
    super.onDispose();
    this.arena?.release();
  }

  protected override beat(): void {
    this.beats++;
    const arena = this.currentArena();
    if (arena === null) return;
    for (const place of this.places) {
      if ((this.beats + place.group) % BUNDLE === 0) send(place, arena);
    }
  }

  protected override tidy(): void {
    super.tidy();
    const arena = this.currentArena();
    for (const client of [...this.clients]) {
      const id = guestIn(client.auth);
      if (arena === null) this.kick(client, REFUSAL.noSuchMatch, "the match is over");
      else if (id === null || arena.has(id)) this.kick(client, REFUSAL.hasSeat, HAS_SEAT);
    }
  }

  private place(client: Client): void {
    this.places.push({ client, next: null, anewAt: Number.NEGATIVE_INFINITY, group: this.places.length % BUNDLE });
    if (this.arena !== null) this.arena.watchers = this.places.length;
  }

  private remove(client: Client): void {
    this.places = this.places.filter((place) => place.client.sessionId !== client.sessionId);
    if (this.arena !== null) this.arena.watchers = this.places.length;
  }

  /** The arena, as long as it runs. */
  private currentArena(): Arena | null {
    const { arena } = this;
    return arena !== null && this.services.arenas.get(arena.roomId) === arena ? arena : null;
  }
}

/** Sends all that has become old enough. */
function send(place: Place, arena: Arena): void {
  const { stream, delay } = arena;
  if (place.next === null || place.next < stream.start) {
    const entry = stream.entry(delay);
    if (entry === null) return;
    place.client.sendBytes(MESSAGE.snapshot, entry.head);
    place.next = entry.next;
  }
  for (let part = stream.part(place.next, delay); part !== null; part = stream.part(place.next, delay)) {
    place.client.sendBytes(part.isHead ? MESSAGE.snapshot : MESSAGE.records, part.bytes);
    place.next++;
  }
}

/** Returns the class of a server's spectator rooms. */
export function defineSpectator(services: Services): typeof SpectatorRoom & (new () => SpectatorRoom) {
  const exhibitions = new Map<ModeId, Promise<string>>();

  const exhibit = async (mode: ModeId): Promise<string> => {
    const begun =
      exhibitions.get(mode) ??
      matchMaker
        .createRoom(ARENA_ROOM, { mode, open: true })
        .then(({ roomId }) => roomId)
        .finally(() => exhibitions.delete(mode));
    exhibitions.set(mode, begun);
    return begun;
  };

  /**
   * Returns the room of any running match, the one with most people first; of an exhibition when there is none.
   * @param mode the one that is wanted; null: any
   */
  const anyMatch = async (mode: ModeId | null): Promise<string> => {
    const running = [...services.arenas.values()].filter(
      ({ live }) => mode === null || live.plan.mode === modeIds.indexOf(mode),
    );
    const [busiest] = running.sort((one, other) => other.people - one.people);
    return busiest?.roomId ?? exhibit(mode ?? services.defaultMode);
  };

  return class extends SpectatorRoom {
    protected override readonly services = services;

    /** Runs before a room is chosen, so that all who want any match meet in one room. */
    static override async onAuth(token: string, options: unknown, _context: AuthContext): Promise<GuestAuth> {
      const auth = await authenticate(services, token);
      if (typeof options === "object" && options !== null && "match" in options && options.match === "") {
        Object.assign(options, { match: await anyMatch(parseMode(options)) });
      }
      return auth;
    }
  };
}
