/** The room in which people play: the life of its clients. What happens in the match is `match/live-match`'s. */
import { type AuthContext, type Client, CloseCode, type Room, ServerError } from "@colyseus/core";
import { StateView } from "@colyseus/schema";
import type { ModeId } from "#shared/content/modes.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { InputState } from "#shared/protocol/input.ts";
import { MESSAGE, REFUSAL } from "#shared/protocol/messages.ts";
import { type ArenaState, createArenaState } from "#shared/protocol/state.ts";
import { Audience } from "../match/audience.ts";
import { eventFrame } from "../match/event-frame.ts";
import { Glimpses } from "../match/glimpses.ts";
import { LiveMatch } from "../match/live-match.ts";
import { planOfPractice } from "../match/match-plan.ts";
import { MatchStream } from "../match/match-stream.ts";
import { nameBeside } from "../match/names.ts";
import { othersIn } from "../match/practice.ts";
import { abandonSeat, countPeople, retakeSeat, seatOfGuest } from "../match/seats.ts";
import { StateMirror } from "../match/state-mirror.ts";
import { BaseRoom } from "./base-room.ts";
import { sendTogether } from "./cork.ts";
import { authenticate, type GuestAuth, guestIn, guestOf } from "./guest-auth.ts";
import { namesMode, parseChassis, parseJoin, parseMode, parseOpener } from "./options.ts";
import { createPinger, type Pinger } from "./pinger.ts";
import { keepInputsPlainly } from "./plain-inputs.ts";
import { takePractice } from "./practices.ts";
import { recordFor } from "./recording.ts";
import { guardReservations } from "./reservation-guard.ts";
import { hasEnoughRooms } from "./room-limits.ts";
import type { Arena, Services } from "./services.ts";

/** What a room tells of itself for matchmaking. */
interface ArenaMetadata {
  readonly mode: ModeId;
  /** True while a brain's seat can be taken. */
  readonly open: boolean;
}

/** Lines to a seat at a time: the one that has it, and those that ask to take it over. */
const LINES_A_SEAT = 4;
/**
 * A line on which a ping is on its way for so many seconds shows the past, or nothing: more than any stall that should
 * pass unnoticed. Counted, not measured: a server that stood still has not read the answers yet.
 */
const MOST_BEHIND = 6;
/** A lost line is waited for so many seconds; the seat is kept until the match ends, or the room when nobody is left. */
const KEEP_SEAT = 60;
/** A room that nobody watches any more lives on for a while, in ms: a spectator reloads its page. */
const LINGER = 5000;

/** See the file header. */
export abstract class ArenaRoom
  extends BaseRoom<{ state: ArenaState; metadata: ArenaMetadata; input: InputState }>
  implements Arena
{
  /** Kept and clamped by `plain-inputs`. */
  override inputs = this.defineInput(InputState, { tickRate: TICK_RATE, bufferMaxSize: 1 });
  declare live: LiveMatch;
  declare stream: MatchStream;
  declare glimpses: Glimpses;
  opener = "";
  delay = 0;
  readonly audience = new Audience();
  /** Whose practice it is; null: an ordinary room. */
  private owner: string | null = null;
  private isRefusing = false;
  private holds = 0;
  /** Guests on their way to a seat, by their reservations. */
  private readonly coming = new Map<string, string>();
  declare private mirror: StateMirror;
  /** The client of each seat. */
  private readonly clientOf = new Map<number, Client>();
  private readonly pingerOf = new Map<number, Pinger>();

  override onCreate(options: unknown): void {
    const { services } = this;
    this.useMonotonicClock();
    // A code above 599 cannot travel over HTTP: the room is made, and refuses at the socket.
    this.opener = parseOpener(options);
    this.isRefusing = hasEnoughRooms(services, this.opener);
    if (this.isRefusing) {
      // Nobody else is led to it.
      void this.setPrivate();
      return;
    }
    // Whoever asks for a mode that there is not is refused when it joins.
    const mode = parseMode(options) ?? services.defaultMode;
    const practice = takePractice(services.practices, options);
    const plan = practice === null ? services.planOf(mode) : planOfPractice(services.planOf(mode), practice);
    this.owner = practice?.owner ?? null;
    this.live = new LiveMatch(plan, services.chance, services.metronome.now(), services.makeBrain);
    this.stream = new MatchStream(services.spectatorDelay);
    this.live.addFollower(this.stream);
    this.glimpses = new Glimpses(services.spectatorDelay);
    // What begins in the middle is no match that anyone could verify.
    if (services.archive !== null && practice === null) this.live.addFollower(recordFor(services, services.archive));
    const { seats } = plan;
    this.maxClients = seats * LINES_A_SEAT;
    this.state = createArenaState(seats);
    this.state.build = services.build;
    this.mirror = new StateMirror(this.state, this.live);
    this.metadata = { mode, open: !this.isPrivate };
    if (this.isPrivate) void this.setPrivate();
    this.onMessage(MESSAGE.chassis, (client: Client, message: unknown) => {
      const chassis = parseChassis(message);
      if (chassis === null) this.kick(client, REFUSAL.badMessage, "there is no such chassis");
      else this.live.choose(client.sessionId, chassis);
    });
    this.onMessage("*", (client) => this.kick(client, REFUSAL.badMessage, "there is no such message"));
    services.arenas.set(this.roomId, this);
    this.startBeating();
  }

  protected override enter(client: Client, options: unknown): void {
    const { name, chassis, newcomer } = parseJoin(options, this.services.build);
    if (this.isRefusing) throw new ServerError(REFUSAL.full, "the server is full");
    const { sessionId: session } = client;
    const id = guestOf(client);
    this.coming.delete(session);
    const before = retakeSeat(this.live.seats, id, session);
    if (before === undefined) {
      const shelter = newcomer && !this.isPrivate ? this.services.newcomers.shelterOf(id) : null;
      const visitor = { id, session, name: nameBeside(name, othersIn(this.live)), chassis, shelter };
      const seat = this.live.take(visitor, this.services.metronome.now());
      if (seat === null) throw new ServerError(REFUSAL.full, "this match is full");
    } else if (before !== null) {
      this.endSession(before, REFUSAL.replaced, "you play on another page");
    }
    this.sit(client);
    this.tell();
  }

  /** True when there is a seat for a guest: the one that it holds, or one that nobody has or is on the way to. */
  expects(session: string, id: string): boolean {
    if (this.isRefusing) return true;
    if (this.isPrivate && id !== this.owner) return false;
    if (!this.has(id) && this.countFree(id) <= 0) return false;
    this.coming.set(session, id);
    // Once it is reserved.
    queueMicrotask(() => this.tell());
    return true;
  }

  /** Returns how many seats nobody has or is on the way to. @param id a guest who does not count as on the way */
  private countFree(id: string | null = null): number {
    for (const session of this.coming.keys()) {
      if (!this.hasReservedSeat(session)) this.coming.delete(session);
    }
    const { seats } = this.live;
    const strangers = new Set([...this.coming.values()].filter((other) => other !== id && !this.has(other)));
    return seats.length - countPeople(seats) - strangers.size;
  }

  override onDrop(client: Client): void {
    if (this.isRefusing) return;
    this.stand(client);
    this.keepPlace(client, KEEP_SEAT);
  }

  override onReconnect(client: Client): void {
    this.takeBack(client);
    this.sit(client);
  }

  override onLeave(client: Client, code?: number): void {
    if (this.isRefusing) return;
    this.stand(client);
    client.view?.dispose();
    if (code === CloseCode.CONSENTED || this.wasSentAway(client)) this.live.free(client.sessionId);
    else abandonSeat(this.live.seats, client.sessionId);
    this.tell();
  }

  override onDispose(): void {
    super.onDispose();
    this.services.arenas.delete(this.roomId);
  }

  has(id: string): boolean {
    return seatOfGuest(this.live.seats, id) !== null;
  }

  get isPrivate(): boolean {
    return this.owner !== null;
  }

  get people(): number {
    return countPeople(this.live.seats);
  }

  get watchers(): number {
    return this.audience.watchers;
  }

  hold(): void {
    this.holds++;
    this.autoDispose = false;
  }

  release(): void {
    this.holds--;
    this.clock.setTimeout(() => {
      if (this.holds === 0) this.autoDispose = true;
    }, LINGER);
  }

  protected override beat(due: number): void {
    const { live, stream } = this;
    stream.advance();
    live.tick(due);
    this.glimpses.advance(live);
    this.setDelay();
    this.mirror.write(live, this.clientOf.keys());
    const news = this.audience.advance();
    sendTogether(this.clientOf.values(), () => this.sendTick(news));
  }

  protected override tidy(): void {
    super.tidy();
    this.tell();
  }

  /** Once a second. What a client has not read waits in the system's buffers as well, where only its pings tell of it. */
  private pingAll(): void {
    for (const [seat, pinger] of this.pingerOf) {
      const client = this.clientOf.get(seat);
      if (pinger.ping() >= MOST_BEHIND && client !== undefined) this.endLine(client, "is behind");
    }
  }

  /** @param news of the audience, or null */
  private sendTick(news: Uint8Array | null): void {
    if ((this.live.waitsFor || this.live.shownTick) % TICK_RATE === 0) this.pingAll();
    for (const [seat, client] of this.clientOf) {
      const events = eventFrame(this.live.world, seat);
      if (events !== null) client.sendBytes(MESSAGE.events, events);
      if (news !== null) client.sendBytes(MESSAGE.audience, news);
    }
    this.broadcastPatch();
  }

  /** A second person hides the present from spectators at once; they are shown it again from the next match on. */
  private setDelay(): void {
    const wanted = countPeople(this.live.seats) >= 2 ? this.services.spectatorDelay : 0;
    if (wanted > this.delay || this.live.world.tick <= 1) this.delay = wanted;
  }

  private sit(client: Client): void {
    const { sessionId } = client;
    const seat = this.live.connect(sessionId, keepInputsPlainly(client));
    if (seat === null) throw new ServerError(CloseCode.WITH_ERROR, "this seat is taken");
    this.clientOf.set(seat, client);
    const pinger = createPinger(client, this.services.metronome.now, (ms) => this.live.measure(sessionId, ms));
    this.pingerOf.set(seat, pinger);
    pinger.ping();
    client.sendBytes(MESSAGE.audience, this.audience.present());
    this.mirror.open(this.live, seat);
    const view = this.state.views.get(String(seat));
    if (client.view !== undefined || view === undefined) return;
    client.view = new StateView();
    client.view.add(view);
    // The full state that follows holds all of it.
    client.view.changes.clear();
  }

  private stand(client: Client): void {
    const seat = this.live.disconnect(client.sessionId);
    if (seat === null) return;
    this.clientOf.delete(seat);
    this.pingerOf.delete(seat);
  }

  private tell(): void {
    const open = !this.isPrivate && this.countFree() > 0;
    if (open === this.metadata.open) return;
    void this.setMetadata({ ...this.metadata, open });
  }
}

guardReservations(ArenaRoom.prototype, (room: Room, session: string, auth: unknown) => {
  const id = guestIn(auth);
  return id !== null && room instanceof ArenaRoom && room.expects(session, id);
});

/** Returns the class of a server's arenas. */
export function defineArena(services: Services): typeof ArenaRoom & (new () => ArenaRoom) {
  return class extends ArenaRoom {
    protected override readonly services = services;

    /** Runs before a room is chosen: people only come to rooms with a seat for them. */
    static override async onAuth(token: string, options: unknown, _context: AuthContext): Promise<GuestAuth> {
      const auth = await authenticate(services, token);
      if (typeof options === "object" && options !== null) {
        Object.assign(options, { open: true }, namesMode(options) ? {} : { mode: services.defaultMode });
      }
      return auth;
    }
  };
}
