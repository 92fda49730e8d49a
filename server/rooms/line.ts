/** The line of one client: what a room asks of it with each frame stands in one place. */
import { Socket } from "node:net";
import type { Client } from "@colyseus/core";
import { notedAddress } from "../http/addresses.ts";
import { createFloodGate, type FloodGate } from "./flood-gate.ts";

/** See the file header. */
export interface Line {
  /** Counts its frames. */
  readonly gate: FloodGate;
  /** By which limits count, see `http/addresses`; empty when nothing was noted. */
  readonly address: string;
  /** Milliseconds at which the client came. */
  readonly enteredAt: number;
  /** True once it has sent a frame. */
  hasAnswered: boolean;
  isSentAway: boolean;
  /** True when the client came back to its place. */
  hasReturned: boolean;
  /** How many seconds in a row something waited for it. */
  unreadTimes: number;
}

/** Returns that of a client that comes. @param now milliseconds */
export function createLine(client: Client, now: number): Line {
  return {
    gate: createFloodGate(now),
    address: addressOf(client),
    enteredAt: now,
    hasAnswered: false,
    isSentAway: false,
    hasReturned: false,
    unreadTimes: 0,
  };
}

/** Does what the websocket of a client can do, and Colyseus' lines in general need not. */
export function perform({ ref }: Client, act: "pause" | "terminate"): void {
  const method: unknown = Reflect.get(ref, act);
  if (typeof method === "function") Reflect.apply(method, ref, []);
}

/** Returns where a client's line comes from. */
function addressOf({ ref }: Client): string {
  return "_socket" in ref && ref._socket instanceof Socket ? notedAddress(ref._socket) : "";
}

/** Bytes that a client has not taken yet. */
export function unreadBytes(client: Client): number {
  const { ref } = client;
  return "bufferedAmount" in ref && typeof ref.bufferedAmount === "number" ? ref.bufferedAmount : 0;
}
