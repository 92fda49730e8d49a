/**
 * A client as cheap as can be, so that the generator does not slow what it measures: joins over HTTP, answers the
 * handshake, then counts the bytes of each frame and throws it away.
 */
import { Agent, request } from "node:http";
import WebSocket from "ws";
import { becomeGuest } from "#tests/support/raw-client.ts";

/** First bytes of frames, without their flags (Colyseus 0.18). */
const JOIN_ROOM = 10;
const LEAVE_ROOM = 12;
const ROOM_STATE_PATCH = 15;
const CODE_MASK = 31;

const agent = new Agent({ keepAlive: true });

/** What one client has sent and been sent, in bytes of WebSocket payload. */
export interface Traffic {
  down: number;
  up: number;
  frames: number;
  patches: number;
}

/** A joined client. */
export interface RawSocket {
  readonly roomId: string;
  readonly traffic: Traffic;
  readonly isOpen: boolean;
  send(frame: Uint8Array): void;
  /** Leaves for good: the seat is free at once. Resolves when the line is closed. */
  leave(): Promise<void>;
}

/**
 * Joins any room of a kind.
 * @param isGuest false where the server asks nobody for a token
 * @throws Error when the server refuses
 */
export async function joinRaw(port: number, room: string, options: object, isGuest = true): Promise<RawSocket> {
  const seat = await reserve(port, room, options, isGuest ? await becomeGuest(port) : null);
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${seat.processId}/${seat.roomId}?sessionId=${seat.sessionId}`, {
    perMessageDeflate: false,
    skipUTF8Validation: true,
  });
  const traffic: Traffic = { down: 0, up: 0, frames: 0, patches: 0 };
  await new Promise<void>((resolve, reject) => {
    let isJoined = false;
    socket.on("message", (data: Buffer) => {
      traffic.down += data.length;
      traffic.frames++;
      if (((data[0] ?? 0) & CODE_MASK) === ROOM_STATE_PATCH) traffic.patches++;
      if (isJoined) return;
      isJoined = true;
      socket.send(Uint8Array.of(JOIN_ROOM));
      resolve();
    });
    socket.on("error", reject);
    socket.on("close", (code) => reject(new Error(`closed with ${code}`)));
  });
  return {
    roomId: seat.roomId,
    traffic,
    get isOpen() {
      return socket.readyState === WebSocket.OPEN;
    },
    send(frame) {
      if (socket.readyState !== WebSocket.OPEN) return;
      socket.send(frame);
      traffic.up += frame.length;
    },
    leave() {
      if (socket.readyState !== WebSocket.OPEN) return Promise.resolve();
      return new Promise((resolve) => {
        socket.once("close", () => resolve());
        socket.send(Uint8Array.of(LEAVE_ROOM));
      });
    },
  };
}

interface Reservation {
  readonly processId: string;
  readonly roomId: string;
  readonly sessionId: string;
}

/** Asks the matchmaker for a seat. */
async function reserve(port: number, room: string, options: object, guest: string | null): Promise<Reservation> {
  const body = JSON.stringify(options);
  const text = await new Promise<string>((resolve, reject) => {
    const call = request(
      {
        host: "127.0.0.1",
        port,
        path: `/matchmake/joinOrCreate/${room}`,
        method: "POST",
        agent,
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          ...(guest === null ? {} : { authorization: `Bearer ${guest}` }),
        },
      },
      (response) => {
        let answer = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => {
          answer += part;
        });
        response.on("end", () => resolve(answer));
      },
    );
    call.on("error", reject);
    call.end(body);
  });
  const seat: unknown = JSON.parse(text);
  if (!isReservation(seat)) throw new Error(`no seat in ${room}: ${text}`);
  return seat;
}

function isReservation(seat: unknown): seat is Reservation {
  return typeof seat === "object" && seat !== null && "processId" in seat && "roomId" in seat && "sessionId" in seat;
}
