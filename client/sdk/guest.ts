/** Who one is on a server: a guest with a token, which is kept, sent with each join, and renewed before it ends. */
import { GUEST_ROUTE, type GuestTicket } from "#shared/protocol/messages.ts";
import { GameFailure, TOO_MANY_REQUESTS } from "./failure.ts";

/** Where a page keeps a text: the guest's token, or what gives its seat back. */
export interface TokenStore {
  read(): string | null;
  write(token: string | null): void;
}

/** A guest. */
export interface Guest {
  /** Returns a token that holds, a new one when there is none or it is about to end. @throws GameFailure */
  token(): Promise<string>;
  /** Asks for another: the server does not take the one that is kept. @throws GameFailure */
  renew(): Promise<string>;
}

/** With less than this to go, in ms, a token is renewed. */
const NEAR_ITS_END = 24 * 60 * 60 * 1000;

/** Returns the guest of a page. @param origin of the server @param store where its token is kept */
export function createGuest(origin: string, store: TokenStore): Guest {
  /** Where nothing can be kept, a page is one guest all the same. */
  let last: string | null = null;
  /** What is being asked for: whoever needs it meanwhile waits for the same. */
  let asked: Promise<string> | null = null;

  const ask = async (known: string | null): Promise<string> => {
    const response = await fetch(new URL(GUEST_ROUTE, origin), {
      method: "POST",
      headers: known === null ? {} : { Authorization: `Bearer ${known}` },
    });
    if (response.status === TOO_MANY_REQUESTS) throw new GameFailure("too-often");
    const ticket = response.ok ? parseTicket(await response.text()) : null;
    if (ticket === null) throw new GameFailure("server-unreachable");
    last = JSON.stringify(ticket);
    store.write(last);
    return ticket.token;
  };
  return {
    // Read anew each time: another page of the same browser may have renewed it.
    token() {
      const kept = parseTicket(store.read() ?? last);
      const isFresh = kept !== null && kept.expires - Date.now() > NEAR_ITS_END;
      if (isFresh) return Promise.resolve(kept.token);
      asked ??= ask(kept?.token ?? null).finally(() => {
        asked = null;
      });
      return asked;
    },
    renew: () => ask(null),
  };
}

/** Returns a store that forgets with its page. */
export function createTokenStore(): TokenStore {
  let kept: string | null = null;
  return {
    read: () => kept,
    write(token) {
      kept = token;
    },
  };
}

function parseTicket(text: string | null): GuestTicket | null {
  if (text === null) return null;
  try {
    const ticket: unknown = JSON.parse(text);
    if (typeof ticket !== "object" || ticket === null || !("token" in ticket) || !("expires" in ticket)) return null;
    const { token, expires } = ticket;
    return typeof token === "string" && typeof expires === "number" ? { token, expires } : null;
  } catch {
    return null;
  }
}
