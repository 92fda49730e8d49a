/** The room in which people play: the life of its clients. What happens in the match is `match/live-match`'s. */
import { type AuthContext, type Client, CloseCode, ServerError } from "@colyseus/core";
import { StateView } from "@colyseus/schema";
import type { ModeId } from "#shared/content/modes.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { INPUT_RANGES, InputState } from "#shared/protocol/input.ts";
import { MESSAGE, REFUSAL } from "#shared/protocol/messages.ts";
import { type ArenaState, createArenaState } from "#shared/protocol/state.ts";
import { eventFrame } from "../match/event-frame.ts";
import { LiveMatch } from "../match/live-match.ts";
import { MatchStream } from "../match/match-stream.ts";
import { createPublicMirror, type PublicMirror } from "../match/public-mirror.ts";
import { countPeople } from "../match/seats.ts";
import { createSightings, type Sightings } from "../match/sightings.ts";
import { createViewMirror, type ViewMirror } from "../match/view-mirror.ts";
import { BaseRoom } from "./base-room.ts";
import { sendTogether } from "./cork.ts";
import { namesMode, parseChassis, parseJoin, parseMode } from "./options.ts";
import { createPinger, type Pinger } from "./pinger.ts";
import { copyPlainly } from "./plain-copies.ts";
import type { Arena, Services } from "./services.ts";

/** What a room tells of itself for matchmaking. */
interface ArenaMetadata {
  readonly mode: ModeId;
  /** True while a brain's seat can be taken. */
  readonly open: boolean;
}

/** A seat is kept for a client whose line is lost, in seconds. */
const KEEP_SEAT = 60;
/** A room that nobody watches any more lives on for a while, in ms: a spectator reloads its page. */
const LINGER = 5000;

copyPlainly(InputState.prototype);

/** See the file header. */
export abstract class ArenaRoom
  extends BaseRoom<{ state: ArenaState; metadata: ArenaMetadata; input: InputState }>
  implements Arena
{
  override inputs = this.defineInput(InputState, { tickRate: TICK_RATE, bufferMaxSize: 16, sanitize: INPUT_RANGES });
  declare live: LiveMatch;
  declare stream: MatchStream;
  delay = 0;
  watchers = 0;
  private isRefusing = false;
  private holds = 0;
  private readonly viewMirrors: ViewMirror[] = [];
  declare private sightings: Sightings;
  private publicMirror: PublicMirror | null = null;
  /** The client of each seat. */
  private readonly clientOf = new Map<number, Client>();
  private readonly pingerOf = new Map<number, Pinger>();

  override onCreate(options: unknown): void {
    const { services } = this;
    this.useMonotonicClock();
    // A code above 599 cannot travel over HTTP: the room is made, and refuses at the socket.
    this.isRefusing = services.arenas.size >= services.mostRooms;
    if (this.isRefusing) return;
    // Whoever asks for a mode that there is not is refused when it joins.
    const mode = parseMode(options) ?? services.defaultMode;
    const plan = services.planOf(mode);
    this.live = new LiveMatch(plan, services.chance, services.metronome.now(), services.makeBrain);
    this.stream = new MatchStream(services.spectatorDelay);
    this.live.addFollower(this.stream);
    const { seats } = plan;
    this.maxClients = seats;
    this.state = createArenaState(seats);
    this.state.build = services.build;
    this.sightings = createSightings(seats);
    for (let seat = 0; seat < seats; seat++) {
      const view = this.state.views.get(String(seat));
      if (view !== undefined) this.viewMirrors.push(createViewMirror(view, seat));
    }
    this.publicMirror = createPublicMirror(this.state);
    this.publicMirror.write(this.live);
    this.metadata = { mode, open: true };
    this.onMessage(MESSAGE.chassis, (client: Client, message: unknown) => {
      const chassis = parseChassis(message);
      if (chassis === null) this.kick(client, REFUSAL.badMessage, "there is no such chassis");
      else this.live.choose(client.sessionId, chassis);
    });
    this.onMessage("*", (client) => this.kick(client, REFUSAL.badMessage, "there is no such message"));
    services.arenas.set(this.roomId, this);
    this.startBeating();
  }

  override onAuth(_client: Client, options: unknown, _context: AuthContext): boolean {
    parseJoin(options, this.services.build);
    if (this.isRefusing) throw new ServerError(REFUSAL.full, "the server is full");
    return true;
  }

  override onJoin(client: Client, options: unknown): void {
    const { name, chassis } = parseJoin(options, this.services.build);
    const seat = this.live.take(client.sessionId, name, chassis, this.services.metronome.now());
    if (seat === null) throw new ServerError(REFUSAL.full, "this match is full");
    this.sit(client);
    this.tell();
  }

  override onDrop(client: Client): void {
    this.stand(client);
    this.keepPlace(client, KEEP_SEAT);
  }

  override onReconnect(client: Client): void {
    this.takeBack(client);
    this.sit(client);
  }

  override onLeave(client: Client): void {
    this.stand(client);
    client.view?.dispose();
    this.live.free(client.sessionId);
    this.tell();
  }

  override onDispose(): void {
    super.onDispose();
    this.services.arenas.delete(this.roomId);
  }

  get people(): number {
    return countPeople(this.live.seats);
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
    if (live.shownTick % TICK_RATE === 0) for (const pinger of this.pingerOf.values()) pinger.ping();
    this.setDelay();
    this.publicMirror?.write(live);
    this.sightings.update(live.world);
    for (const seat of this.clientOf.keys()) {
      if (live.world.tick === 0) this.viewMirrors[seat]?.reset();
      this.viewMirrors[seat]?.write(live.world, this.sightings);
    }
    sendTogether(this.clientOf.values(), () => this.sendTick());
  }

  private sendTick(): void {
    for (const [seat, client] of this.clientOf) {
      const events = eventFrame(this.live.world, seat);
      if (events !== null) client.sendBytes(MESSAGE.events, events);
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
    const seat = this.live.connect(sessionId, this.inputs.get(sessionId));
    if (seat === null) throw new ServerError(CloseCode.WITH_ERROR, "this seat is taken");
    this.clientOf.set(seat, client);
    const pinger = createPinger(client, this.services.metronome.now, (ms) => this.live.measure(sessionId, ms));
    this.pingerOf.set(seat, pinger);
    pinger.ping();
    this.viewMirrors[seat]?.reset();
    this.sightings.update(this.live.world);
    this.viewMirrors[seat]?.write(this.live.world, this.sightings);
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
    const open = countPeople(this.live.seats) < this.live.seats.length;
    void this.setMetadata({ ...this.metadata, open });
  }
}

/** Returns the class of a server's arenas. */
export function defineArena(services: Services): typeof ArenaRoom & (new () => ArenaRoom) {
  return class extends ArenaRoom {
    protected override readonly services = services;

    /** Runs before a room is chosen: people only come to rooms with a seat for them. */
    static override async onAuth(_token: string, options: unknown): Promise<unknown> {
      if (typeof options === "object" && options !== null) {
        Object.assign(options, { open: true }, namesMode(options) ? {} : { mode: services.defaultMode });
      }
      return true;
    }
  };
}
