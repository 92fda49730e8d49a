/**
 * Guests' tokens: who somebody is, for as long as a token holds, without an account. A token is signed and names nothing
 * but a random id; it runs by the wall clock, which alone outlives a process.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { GuestTicket } from "#shared/protocol/messages.ts";

/** Gives tokens out and knows them again. */
export interface Guests {
  /** Returns a new token. @param id of the guest it is for; null: a new one */
  issue(id: string | null): Promise<GuestTicket>;
  /** Returns the id that a token of ours names; null for any other, for whatever reason. */
  identify(token: string | null | undefined): Promise<string | null>;
}

/** What tokens are made with. */
export interface GuestRules {
  /** What they are signed with, 32 characters or more; null: with what nobody knows, and only until the process ends. */
  readonly secret: string | null;
  /** How long they hold, in days. */
  readonly days: number;
  /** Milliseconds of the wall clock. */
  wallClock(): number;
}

const ALGORITHM = "HS256";
const ISSUER = "scrapmaze";
const AUDIENCE = "scrapmaze:guest";
const DAY = 24 * 60 * 60 * 1000;
/** Bytes of a secret of our own. */
const SECRET_BYTES = 32;
/** Letters of the longest text that is looked at: ours have about 250. */
const LONGEST = 1024;

const guestId = z.uuid();

/** Returns guests whose tokens other servers with the same secret know, too. */
export function createGuests({ secret, days, wallClock }: GuestRules): Guests {
  const key = secret === null ? randomBytes(SECRET_BYTES) : new TextEncoder().encode(secret);
  return {
    async issue(id) {
      const now = Math.floor(wallClock() / 1000);
      const expires = now + (days * DAY) / 1000;
      const token = await new SignJWT()
        .setProtectedHeader({ alg: ALGORITHM })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(id ?? randomUUID())
        .setIssuedAt(now)
        .setExpirationTime(expires)
        .sign(key);
      return { token, expires: expires * 1000 };
    },
    async identify(token) {
      if (typeof token !== "string" || token.length > LONGEST) return null;
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: [ALGORITHM],
          issuer: ISSUER,
          audience: AUDIENCE,
          requiredClaims: ["sub", "exp"],
          currentDate: new Date(wallClock()),
        });
        return guestId.safeParse(payload.sub).data ?? null;
      } catch {
        // Forged, expired or foreign: which of them is nobody's business.
        return null;
      }
    },
  };
}
