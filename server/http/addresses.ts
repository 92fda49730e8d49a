/**
 * Whom a request comes from, as limits count it: the address that no client can choose. What Colyseus calls the ip of a
 * client is a header that anybody may send.
 */
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import ipaddr from "ipaddr.js";

/** The header in which the guard tells the rooms the address; what a client sends under this name is overwritten. */
export const ADDRESS_HEADER = "x-scrapmaze-address";

/** Whoever has an IPv6 address has all of its upper half: so many bytes count. */
const NETWORK_BYTES = 8;
const addresses = new WeakMap<Socket, string>();

/**
 * Returns the address of whoever asks: the nearest that no trusted proxy has written.
 * @param proxies before this server
 */
export function addressOf(request: IncomingMessage, proxies: number): string {
  const remote = request.socket.remoteAddress ?? "";
  if (proxies === 0) return normalAddress(remote);
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return normalAddress(forwarded.at(-proxies) ?? forwarded[0] ?? remote);
}

/** Returns the address by which limits count: of IPv6 the network, of IPv4 within IPv6 the IPv4 address. */
export function normalAddress(text: string): string {
  if (!ipaddr.isValid(text)) return text.slice(0, 64);
  const address = ipaddr.process(text);
  if (address.kind() === "ipv4") return address.toString();
  return `${Buffer.from(address.toByteArray().slice(0, NETWORK_BYTES)).toString("hex")}/64`;
}

/** Remembers the address of a websocket's socket, for as long as it lives. */
export function noteAddress(socket: Socket, address: string): void {
  addresses.set(socket, address);
}

/** Returns the address that was noted; empty when none was. */
export function notedAddress(socket: Socket): string {
  return addresses.get(socket) ?? "";
}
