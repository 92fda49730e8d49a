/** The room in which a match is watched: everyone gets the same bytes, a match's delay after they came to be. */
import { type AuthContext, type Client, matchMaker, ServerError } from "@colyseus/core";
import { type ModeId, modeIds } from "#shared/content/modes.ts";
import { ARENA_ROOM, MESSAGE, REFUSAL } from "#shared/protocol/messages.ts";
import { createRateLimit } from "../http/rate-limit.ts";
import { BUNDLE } from "../match/match-stream.ts";
import { type PackedPast, packPast } from "../match/packed-past.ts";
import { BaseRoom } from "./base-room.ts";
import { authenticate, type GuestAuth, guestIn, guestOf } from "./guest-auth.ts";
import { parseMode, parseReaction, parseWatch } from "./options.ts";
import { createPlace, type Place, sendPiece, sendPlace } from "./place.ts";
import type { Arena, Services } from "./services.ts";

/** Spectators of one match. */
const MOST_SPECTATORS = 500;

/** Pieces of the past that are sent in one beat, to all together: what they cost must not delay a step. */
const PIECES_A_BEAT = 8;

/** Reactions a second, and at once after a rest: of one spectator, and of all of a match. What is more is not told. */
const OWN_REACTIONS = { perSecond: 1, burst: 3, addresses: MOST_SPECTATORS };
const ALL_REACTIONS = { perSecond: 6, burst: 12, addresses: 1 };

/**
 * Pasts that a guest is told in a match: at once for a page that is loaded anew and lines that break, then one in 30 s.
 * Each makes some work and some 40 kB; without it a match is watched all the same.
 */
const OWN_PASTS = { perSecond: 1 / 30, burst: 4, addresses: 2 * MOST_SPECTATORS };

/** Whoever says that its world differs is sent the match anew, no more often than so many ms apart. */
const ANEW_EVERY = 5000;

/** A spectator's place is kept while its line is lost, in seconds. */
const KEEP_PLACE = 30;

const HAS_SEAT = "who has a seat in a match cannot watch it";

/** See the file header. */
export abstract class SpectatorRoom extends BaseRoom {
  override maxClients = MOST_SPECTATORS;
  private arena: Arena | null = null;
  private places: Place[] = [];
  private pasts: PackedPast | null = null;
  private readonly ownPasts = createRateLimit(OWN_PASTS);
  private readonly ownReactions = createRateLimit(OWN_REACTIONS);
  private readonly allReactions = createRateLimit(ALL_REACTIONS);
  private beats = 0;

  override onCreate(options: { readonly match?: unknown }): void {
    this.useMonotonicClock();
    this.arena = this.services.arenas.get(String(options.match)) ?? null;
    if (this.arena === null) return;
    this.pasts = packPast(this.arena.stream);
    this.onMessage(MESSAGE.past, (client: Client, message: unknown) => {
      if (message === undefined) this.tellPast(client);
      else this.kick(client, REFUSAL.badMessage, "who asks for the past says no more");
    });
    this.onMessage(MESSAGE.react, (client: Client, message: unknown) => this.react(client, message));
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
    place.entry = null;
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
    if (this.hasSeat(client)) this.kick(client, REFUSAL.hasSeat, HAS_SEAT);
    else this.place(client);
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
    let pieces = 0;
    for (const place of this.places) {
      if ((this.beats + place.group) % BUNDLE !== 0) continue;
      // Whoever has taken a seat meanwhile is sent nothing more, until it is sent away.
      if (arena.has(place.guest)) continue;
      sendPlace(place, arena);
      if (pieces < PIECES_A_BEAT && sendPiece(place, arena)) pieces++;
    }
  }

  protected override tidy(): void {
    super.tidy();
    const arena = this.currentArena();
    for (const client of [...this.clients]) {
      if (arena === null) this.kick(client, REFUSAL.noSuchMatch, "the match is over");
      else if (this.hasSeat(client)) this.kick(client, REFUSAL.hasSeat, HAS_SEAT);
    }
  }

  private hasSeat(client: Client): boolean {
    const id = guestIn(client.auth);
    return id === null || this.currentArena()?.has(id) === true;
  }

  private place(client: Client): void {
    this.setPlaces([...this.places, createPlace(client, guestOf(client), this.places.length % BUNDLE)]);
  }

  private remove(client: Client): void {
    this.setPlaces(this.places.filter((place) => place.client.sessionId !== client.sessionId));
  }

  /** A match with very many spectators has more than one of these rooms. */
  private setPlaces(places: Place[]): void {
    if (this.arena !== null) this.arena.audience.watchers += places.length - this.places.length;
    this.places = places;
  }

  /**
   * Has a spectator sent what its match was before its snapshot. Who came at the beginning has all of it, and who asks again
   * was told: neither is sent anything. Nor is who asks too often, or from an address from which many ask.
   */
  private tellPast(client: Client): void {
    const place = this.places.find((one) => one.client === client);
    const entry = place?.entry ?? null;
    if (place === undefined || entry === null || place.hasAsked) return;
    if (this.hasSeat(client)) {
      this.kick(client, REFUSAL.hasSeat, HAS_SEAT);
      return;
    }
    const now = this.services.metronome.now();
    const [guest, address] = [guestOf(client), this.addressOf(client)];
    if (!this.ownPasts.pass(guest, now) || !this.services.pasts.pass(address, now)) return;
    place.hasAsked = true;
    this.pasts?.of(entry).then(
      (bytes) => {
        if (bytes !== null) place.past = { entry, bytes, from: 0 };
      },
      (error: unknown) => this.onUncaughtException(error, "past"),
    );
  }

  private react(client: Client, message: unknown): void {
    const arena = this.currentArena();
    const reaction = parseReaction(message, arena?.live.plan.seats ?? 0);
    if (reaction === null) {
      this.kick(client, REFUSAL.badMessage, "there is no such reaction");
      return;
    }
    const now = this.services.metronome.now();
    if (this.ownReactions.pass(client.sessionId, now) && this.allReactions.pass(this.roomId, now)) {
      arena?.audience.react(reaction);
    }
  }

  /** The arena, as long as it runs. */
  private currentArena(): Arena | null {
    const { arena } = this;
    return arena !== null && this.services.arenas.get(arena.roomId) === arena ? arena : null;
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
      ({ live, isPrivate }) => !isPrivate && (mode === null || live.plan.mode === modeIds.indexOf(mode)),
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
