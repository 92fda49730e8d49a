/**
 * A client that speaks the wire by hand: it keeps every frame as it came, decodes the state beside, and can send what
 * no honest client sends. Prediction, reconnecting and the like are the sdk's, and tested there.
 */
import { Decoder } from "@colyseus/schema";
import { PROTOCOL_CODE_MASK, Protocol, ProtocolModifier } from "@colyseus/shared-types";
import { WebSocket } from "ws";
import { type AudienceNews, decodeAudience } from "#shared/protocol/audience.ts";
import { decodeEvents, type WireEvent } from "#shared/protocol/events.ts";
import { ARENA_ROOM, GUEST_ROUTE, MESSAGE } from "#shared/protocol/messages.ts";
import { ArenaState, type PlayerView } from "#shared/protocol/state.ts";

/** Code, clock and acknowledgement before the body of a state frame, in bytes. */
const STATE_PREFIX = 9;

/** A fresh player's options. */
export const PLAYER = { name: "Ann", chassis: "dart", build: "dev" };

/** A seat reservation, or the refusal. */
export interface Reservation {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** How a line ended. */
export interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** What is steered; the rest is 0. */
export interface Steer {
  readonly moveX?: number;
  readonly moveY?: number;
  readonly aim?: number;
  readonly reach?: number;
  readonly buttons?: number;
  readonly drawn?: number;
}

/** See the file header. */
export interface RawClient {
  readonly roomId: string;
  readonly sessionId: string;
  /** The guest's token. */
  readonly guest: string;
  /** What `reconnect` takes. */
  readonly token: string;
  /** The seat as it was given. */
  readonly reservation: Reservation["body"];
  /** The line itself, for what is done beneath frames. */
  readonly socket: WebSocket;
  /** Every frame so far, as it came. */
  readonly frames: readonly Uint8Array[];
  readonly state: ArenaState;
  /** Events with their ticks. */
  readonly events: readonly { readonly tick: number; readonly event: WireEvent }[];
  /** What was told of the audience. */
  readonly news: readonly AudienceNews[];
  /** Messages of bytes by type, but for events and what is told of the audience. */
  readonly messages: readonly { readonly type: string; readonly bytes: Uint8Array }[];
  readonly closed: Promise<Closing>;
  readonly isOpen: boolean;
  /** Inputs consumed, as the last frame says. */
  readonly acknowledged: number;
  /** One's seat and view: the only one that is sent. */
  seat(): number;
  view(): PlayerView;
  send(bytes: Uint8Array | readonly number[]): void;
  steer(steer: Steer): void;
  /** Sends a message, packed as msgpack. */
  message(type: string, packed: readonly number[]): void;
  /** Returns when the server has handled all that was sent before. */
  settle(): Promise<void>;
  /** Returns when `holds` does, asked after each frame. */
  until(holds: () => boolean): Promise<void>;
  /** Leaves on purpose. */
  leave(): Promise<Closing>;
  /** Cuts the line. */
  cut(): void;
  /** Reads nothing more, though the line is open. */
  pause(): void;
  /** Lets go of all frames, events, news and messages so far. */
  forget(): void;
}

/** Returns a token for a guest. @param token of the one it is renewed for; without it, a new guest @throws Error when it is refused */
export async function becomeGuest(port: number, token?: string): Promise<string> {
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const response = await fetch(`http://127.0.0.1:${port}${GUEST_ROUTE}`, { method: "POST", headers });
  const ticket: unknown = await response.json();
  if (typeof ticket === "object" && ticket !== null && "token" in ticket) return String(ticket.token);
  throw new Error(`refused: ${response.status} ${JSON.stringify(ticket)}`);
}

/** Returns the header by which a guest is known. */
export function asGuest(token: string): Readonly<Record<string, string>> {
  return { Authorization: `Bearer ${token}` };
}

/** Asks for a seat. @param method such as "joinOrCreate" @param target a kind of room, or for some methods a room */
export async function reserve(
  port: number,
  method: string,
  target: string,
  options: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reservation> {
  const response = await fetch(`http://127.0.0.1:${port}/matchmake/${method}/${target}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(options),
  });
  const body: unknown = await response.json();
  return { status: response.status, body: Object.fromEntries(Object.entries(body ?? {})) };
}

/**
 * Joins a room and returns when it is joined.
 * @param guest token of whoever joins; without it, a new guest
 * @throws Error with the code of the refusal in its message
 */
export async function join(
  port: number,
  room: string = ARENA_ROOM,
  options: unknown = PLAYER,
  guest?: string,
): Promise<RawClient> {
  const token = guest ?? (await becomeGuest(port));
  const { status, body } = await reserve(port, "joinOrCreate", room, options, asGuest(token));
  if (status !== 200) throw new Error(`refused: ${status} ${JSON.stringify(body)}`);
  return open(port, body, token);
}

/** Guests by what they come back with. */
const comingBack = new Map<string, string>();

/** Comes back with a token of `RawClient.token`. @param guest token of whoever comes; without it, of the one it was given to */
export async function reconnect(port: number, token: string, guest = comingBack.get(token) ?? ""): Promise<RawClient> {
  const [roomId = "", reconnectionToken = ""] = token.split(":");
  const { status, body } = await reserve(port, "reconnect", roomId, { reconnectionToken }, asGuest(guest));
  if (status !== 200) throw new Error(`refused: ${status} ${JSON.stringify(body)}`);
  return open(port, body, guest, `&reconnectionToken=${reconnectionToken}`);
}

/** Opens another socket to a client's place, as the sdk does when it comes back by itself: without asking for a seat. */
export function comeBack(port: number, { token, reservation, guest }: RawClient): Promise<RawClient> {
  return open(port, reservation, guest, `&reconnectionToken=${token.split(":")[1] ?? ""}&skipHandshake=1`);
}

/** Opens the socket of a reservation. */
export async function open(port: number, seat: Reservation["body"], guest: string, query = ""): Promise<RawClient> {
  const place = `${seat.processId}/${seat.roomId}?sessionId=${seat.sessionId}`;
  const url = `ws://127.0.0.1:${port}/${place}&_authToken=${guest}${query}`;
  const socket = new WebSocket(url);
  socket.binaryType = "nodebuffer";
  const frames: Uint8Array[] = [];
  const events: { tick: number; event: WireEvent }[] = [];
  const news: AudienceNews[] = [];
  const messages: { type: string; bytes: Uint8Array }[] = [];
  const waiting = new Set<() => void>();
  const pongs: (() => void)[] = [];
  const state = new ArenaState();
  const decoder = new Decoder(state);
  let token = "";
  let acknowledged = 0;
  let refusal: Error | null = null;
  let hasState = false;
  let isOpen = true;

  const readState = (frame: Buffer): void => {
    const isTimed = ((frame[0] ?? 0) & ProtocolModifier.TIMED) !== 0;
    if (isTimed) acknowledged = frame.readUInt32LE(5);
    decoder.decode(frame.subarray(isTimed ? STATE_PREFIX : 1));
    hasState = true;
  };

  const read = (frame: Buffer): void => {
    frames.push(frame);
    const code = (frame[0] ?? 0) & PROTOCOL_CODE_MASK;
    if (code === Protocol.JOIN_ROOM) {
      token = frame.toString("utf8", 2, 2 + (frame[1] ?? 0));
      comingBack.set(`${seat.roomId}:${token}`, guest);
      socket.send(Uint8Array.of(Protocol.JOIN_ROOM));
    } else if (code === Protocol.ERROR) {
      refusal = new Error(`refused: ${frame.readUInt16LE(2)}`);
    } else if (code === Protocol.ROOM_STATE || code === Protocol.ROOM_STATE_PATCH) {
      readState(frame);
    } else if (code === Protocol.PING) {
      pongs.shift()?.();
    } else if (code === Protocol.ROOM_DATA_BYTES) {
      // A short text: one byte of 0xa0 and its length, then its letters.
      const length = (frame[1] ?? 0) & 31;
      const type = frame.toString("utf8", 2, 2 + length);
      const bytes = frame.subarray(2 + length);
      if (type === MESSAGE.audience) news.push(decodeAudience(bytes));
      else if (type !== MESSAGE.events) messages.push({ type, bytes });
      else {
        const { tick, events: known } = decodeEvents(bytes);
        for (const event of known) events.push({ tick, event });
      }
    }
    for (const check of [...waiting]) check();
  };
  socket.on("message", (data: Buffer) => read(data));
  socket.on("error", (error) => {
    refusal ??= error;
  });
  const closed = new Promise<Closing>((resolve) => {
    socket.on("close", (code, reason) => {
      isOpen = false;
      resolve({ code, reason: reason.toString() });
      for (const check of [...waiting]) check();
    });
  });

  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const check = (): void => {
        if (holds()) resolve();
        else if (refusal !== null) reject(refusal);
        else if (!isOpen) reject(new Error("the line is closed"));
        else return;
        waiting.delete(check);
      };
      waiting.add(check);
      check();
    });

  const client: RawClient = {
    roomId: String(seat.roomId),
    sessionId: String(seat.sessionId),
    guest,
    socket,
    get token() {
      return `${seat.roomId}:${token}`;
    },
    reservation: seat,
    frames,
    state,
    events,
    news,
    messages,
    closed,
    get isOpen() {
      return isOpen;
    },
    get acknowledged() {
      return acknowledged;
    },
    seat: () => Number([...state.views.keys()][0] ?? -1),
    view() {
      for (const view of state.views.values()) return view;
      throw new Error("no view was sent");
    },
    send: (bytes) => socket.send(Uint8Array.from(bytes)),
    steer: (steer) => socket.send(encodeSteer(steer)),
    message: (type, packed) =>
      socket.send(Uint8Array.of(Protocol.ROOM_DATA, 0xa0 | type.length, ...Buffer.from(type), ...packed)),
    settle: () =>
      new Promise((resolve) => {
        pongs.push(resolve);
        socket.send(Uint8Array.of(Protocol.PING));
      }),
    until,
    leave() {
      socket.send(Uint8Array.of(Protocol.LEAVE_ROOM));
      return closed;
    },
    cut: () => socket.terminate(),
    pause: () => socket.pause(),
    forget() {
      for (const list of [frames, events, news, messages]) list.length = 0;
    },
  };
  await until(() => token !== "");
  if (seat.name === ARENA_ROOM) await until(() => hasState);
  return client;
}

/** Returns an input with all its fields, as Colyseus' encoder writes a first one. */
export function encodeSteer({ moveX = 0, moveY = 0, aim = 0, reach = 0, buttons = 0, drawn = 0 }: Steer): Uint8Array {
  const add = 128;
  return Uint8Array.of(
    Protocol.ROOM_INPUT_RELIABLE,
    ...[add, moveX & 255, add | 1, moveY & 255],
    ...[add | 2, aim & 255, aim >> 8, add | 3, reach, add | 4, buttons],
    ...[add | 5, drawn & 255, drawn >> 8],
  );
}
