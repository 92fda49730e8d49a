/**
 * What every room needs to survive: an own tick loop on the monotonic clock, exceptions that stay inside the room, and
 * limits on what a client may send or leave unread.
 */
import { type Client, CloseCode, type Deferred, Room, type RoomOptions, ServerError } from "@colyseus/core";
import { TICK_RATE } from "#shared/lib/time.ts";
import { REFUSAL } from "#shared/protocol/messages.ts";
import { guardFrames, isInput, isSoundFrame } from "./frame-guard.ts";
import { guestIn } from "./guest-auth.ts";
import { createLine, type Line, perform, unreadBytes } from "./line.ts";
import { takeInput } from "./plain-inputs.ts";
import { dropReservations } from "./reservation-guard.ts";
import type { Services } from "./services.ts";

/** So many exceptions within so many ms end a room. */
const MOST_FAILURES = 3;
const FAILURE_SPAN = 10_000;
/** So long a client that is sent away has to read why, in ms. */
const LAST_WORD = 1000;
const SHORT_WORD = 200;
/** Bytes that may wait for a client that does not read. */
const MOST_UNREAD = 128 * 1024;
/**
 * So many seconds in a row anything may wait here. What waits here waits behind the system's own buffers, which hold
 * minutes of play: whoever reads again after that would be shown the past.
 */
const MOST_UNREAD_TIMES = 3;
const SERVER_ERROR = "server error";

/** See the file header. */
export abstract class BaseRoom<Options extends RoomOptions = RoomOptions> extends Room<Options> {
  /** A seat that is asked for and not taken is free again after so many seconds. */
  override seatReservationTimeout = 8;
  protected abstract readonly services: Services;
  private readonly lines = new WeakMap<Client, Line>();
  /** Clients whose line is lost and is waited for, by session. */
  private readonly waitedFor = new Map<string, Waiting>();
  /** Of the sessions whose line is lost: what gives them their place back. */
  private readonly tokens = new Map<string, string>();
  private failures: number[] = [];
  private isEnding = false;
  private stop: (() => void) | null = null;

  /** Does one tick of the room, and sends what is to be sent. @param due milliseconds of the metronome's clock */
  protected abstract beat(due: number): void;

  /** Lets a client in. @throws ServerError with the code by which it is refused */
  protected abstract enter(client: Client, options: unknown): void;

  override onJoin(client: Client, options: unknown): void {
    try {
      this.enter(client, options);
      this.watch(client);
    } catch (error) {
      if (error instanceof ServerError) throw error;
      // What Colyseus tells the client is the message: ours are written for it, those of faults are not.
      this.onUncaughtException(error, "enter");
      throw new ServerError(CloseCode.WITH_ERROR, "the server failed");
    }
  }

  /** First thing in `onCreate`: the wall clock may step back, and then Colyseus' own clock stands still. */
  protected useMonotonicClock(): void {
    const { metronome } = this.services;
    Object.assign(this.clock, { now: () => metronome.now(), currentTime: metronome.now() });
  }

  /** Last thing in `onCreate`. */
  protected startBeating(): void {
    // A timestep of our own is declared, once a second and idle, or Colyseus starts a timer of 16 ms instead.
    this.setTimestep(() => this.tidy(), 1000);
    this.patchRate = null;
    let beats = 0;
    this.stop = this.services.metronome.start((due) => {
      try {
        this.clock.tick();
        this.beat(due);
        if (++beats % TICK_RATE === 0) for (const client of [...this.clients]) this.dropIfSlow(client);
      } catch (error) {
        this.onUncaughtException(error, "beat");
      }
    });
  }

  /** Once a second: what need not be done each tick. */
  protected tidy(): void {
    const now = this.services.metronome.now();
    for (const client of [...this.clients]) {
      const { hasAnswered, enteredAt } = this.lineOf(client);
      if (!hasAnswered && now - enteredAt > this.patience) this.kick(client, REFUSAL.tooSlow, "this line is too slow");
    }
  }

  /** Once a second: ends the line of a client that does not read; its place is kept, and it comes back to the present. */
  private dropIfSlow(client: Client): void {
    const unread = unreadBytes(client);
    const line = this.lineOf(client);
    line.unreadTimes = unread === 0 ? 0 : line.unreadTimes + 1;
    if (unread <= MOST_UNREAD && line.unreadTimes <= MOST_UNREAD_TIMES) return;
    this.endLine(client, `has ${unread} bytes to read`);
  }

  /** Ends the line of a client that is shown the past; its place is kept, and it comes back to the present. */
  protected endLine(client: Client, why: string): void {
    this.services.log(`room ${this.roomId}: ${client.sessionId} ${why}: its line is ended`);
    // A goodbye would wait behind the rest.
    perform(client, "terminate");
  }

  override onUncaughtException(error: unknown, where: string): void {
    // Colyseus reports refused clients here, too.
    if (error instanceof Error && error.cause instanceof ServerError) return;
    const now = this.services.metronome.now();
    this.services.failures.count++;
    this.services.log(
      `room ${this.roomId}: ${where}: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
    );
    this.failures = [...this.failures.filter((at) => now - at < FAILURE_SPAN), now];
    if (this.failures.length < MOST_FAILURES || this.isEnding) return;
    this.isEnding = true;
    this.halt();
    for (const client of [...this.clients]) this.kick(client, REFUSAL.failed, SERVER_ERROR);
    void this.disconnect(CloseCode.WITH_ERROR);
  }

  /** Sends a client away for good: its seat is not kept. @param code of REFUSAL */
  kick(client: Client, code: number, reason: string): void {
    this.lineOf(client).isSentAway = true;
    this.services.log(`room ${this.roomId}: ${client.sessionId} sent away: ${reason}`);
    this.kickClient(client.sessionId, code, reason);
    // A flood is not even read any more: each of its frames costs time that is the others'.
    if (code === REFUSAL.flood) perform(client, "pause");
    // Whoever does not read does not read that either, and all that waits for it would wait on.
    setTimeout(() => perform(client, "terminate"), code === REFUSAL.flood ? SHORT_WORD : LAST_WORD).unref();
  }

  /** True for a client that `kick` sent away. */
  protected wasSentAway(client: Client): boolean {
    return this.lineOf(client).isSentAway;
  }

  /** Keeps a dropped client's place for a while, unless it was sent away. To be called in `onDrop`. */
  protected keepPlace(client: Client, seconds: number): void {
    if (this.wasSentAway(client)) return;
    const { sessionId } = client;
    // Colyseus keeps no place for who has not answered its greeting. Whoever came back on a line that died before the
    // answer has answered an earlier one.
    if (this.lineOf(client).hasReturned) Reflect.deleteProperty(client, "_enqueuedMessages");
    this.tokens.set(sessionId, client.reconnectionToken);
    const back = this.allowReconnection(client, seconds);
    this.waitedFor.set(sessionId, { client, back });
    const forget = (): boolean => this.waitedFor.delete(sessionId);
    back.then(forget, () => {
      // It did not come back: `onLeave` follows.
      forget();
      this.tokens.delete(sessionId);
    });
  }

  /** Ends a session at once, whether its line is there, with a code of REFUSAL, or waited for. */
  protected endSession(sessionId: string, code: number, reason: string): void {
    this.waitedFor.get(sessionId)?.back.reject(new ServerError(code, reason));
    const client = this.clients.get(sessionId);
    if (client !== undefined) this.kick(client, code, reason);
  }

  /** Returns the guest to whom a token for coming back was given; null for a token that is not known here. */
  guestByToken(reconnectionToken: string): string | null {
    const waiting = [...this.waitedFor.values()].map(({ client }) => client);
    const client = [...this.clients, ...waiting].find((one) => one.reconnectionToken === reconnectionToken);
    return guestIn(client?.auth);
  }

  /**
   * Gives a client that came back the token that it had. To be called in `onReconnect`. Colyseus makes a new one for each
   * line; when that line dies before the client has read it, the client has only the old one to try again with.
   */
  protected takeBack(client: Client): void {
    const token = this.tokens.get(client.sessionId);
    if (token !== undefined) client.reconnectionToken = token;
    this.tokens.delete(client.sessionId);
    this.lineOf(client).hasReturned = true;
    this.watch(client);
  }

  /**
   * Asked by Colyseus before it lets a client in. A line that died without a word is still a client here, for up to nine
   * seconds: whoever comes with its token takes its place at once instead of waiting for its end.
   */
  override hasReservedSeat(sessionId: string, token?: string): boolean {
    const client = this.clients.getById(sessionId);
    if (typeof token === "string" && client?.reconnectionToken === token) {
      // When it is alive after all, that is another page: a tab that was copied has its token.
      client.leave(REFUSAL.replaced, "you play on another page");
      this.checkReconnectionToken(token);
    }
    return super.hasReservedSeat(sessionId, token);
  }

  /** Notes when a client came, and counts what its line asks of the transport alone, which answers without a word to us. */
  private watch(client: Client): void {
    const line = this.lineOf(client);
    for (const asked of ["ping", "pong"]) client.ref.on(asked, () => this.passes(client, line));
  }

  /** Whoever has not even answered the greeting after so many ms has a seat and does not come: all for it would pile up. */
  private get patience(): number {
    return this.seatReservationTimeout * 1000;
  }

  /** Judges a frame before Colyseus reads it. @param pass has it read */
  receive(client: Client, frame: Uint8Array, pass: () => void): void {
    const line = this.lineOf(client);
    if (!this.passes(client, line)) return;
    line.hasAnswered = true;
    if (!isSoundFrame(frame)) {
      this.kick(client, REFUSAL.badFrame, "not a frame of this game");
      return;
    }
    try {
      if (isInput(frame)) takeInput(client, frame);
      else pass();
    } catch (error) {
      // Nobody catches what is thrown here: it would end the process. The full state is encoded here, too.
      this.onUncaughtException(error, "frame");
      this.kick(client, REFUSAL.failed, SERVER_ERROR);
    }
  }

  /** Returns by which address limits count what a client does. */
  protected addressOf(client: Client): string {
    return this.lineOf(client).address;
  }

  /** Counts a frame; one too many ends the line. */
  private passes(client: Client, { isSentAway, gate, address }: Line): boolean {
    if (isSentAway) return false;
    const now = this.services.metronome.now();
    if (gate.pass(now) && this.services.frames.pass(address, now)) return true;
    this.kick(client, REFUSAL.flood, "too many messages");
    return false;
  }

  /** Returns what is known of a client's line; its first call is when it came. */
  private lineOf(client: Client): Line {
    let line = this.lines.get(client);
    if (line === undefined) {
      line = createLine(client, this.services.metronome.now());
      this.lines.set(client, line);
    }
    return line;
  }

  override disconnect(closeCode?: number): Promise<unknown> {
    dropReservations(this);
    return super.disconnect(closeCode);
  }

  override onDispose(): void {
    this.halt();
  }

  private halt(): void {
    this.stop?.();
    this.stop = null;
  }
}

/** A client whose place is kept, and what tells of its return. */
interface Waiting {
  readonly client: Client;
  readonly back: Deferred<Client>;
}

guardFrames(BaseRoom.prototype, (room, client, frame, pass) => {
  if (room instanceof BaseRoom) room.receive(client, frame, pass);
});
