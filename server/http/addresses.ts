/**
 * Whom a request comes from, as limits count it: the address that no client can choose. What Colyseus calls the ip of a
 * client is a header that anybody may send.
 */
import type { IncomingMessage } from "node:http";
import ipaddr from "ipaddr.js";

/** Whoever has an IPv6 address has all of its upper half: so many bytes count. */
const NETWORK_BYTES = 8;

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
