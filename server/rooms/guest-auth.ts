/** Who a client is: what matchmaking finds out by its token, and its room reads off. */
import { type Client, ServerError } from "@colyseus/core";
import { z } from "zod";
import { TOKEN_REFUSED } from "#shared/protocol/messages.ts";
import type { Services } from "./services.ts";

const guestAuth = z.object({ id: z.string() });

/** What Colyseus keeps beside a client as its `auth`. */
export type GuestAuth = z.infer<typeof guestAuth>;

/** Returns who a token names. @throws ServerError with TOKEN_REFUSED, alike for all that is wrong with one */
export async function authenticate(services: Services, token: string | null | undefined): Promise<GuestAuth> {
  const id = await services.guests.identify(token);
  if (id === null) throw new ServerError(TOKEN_REFUSED, "this token does not hold here; ask for a new one");
  return { id };
}

/** Returns the guest that an `auth` names, or null. */
export function guestIn(auth: unknown): string | null {
  return guestAuth.safeParse(auth).data?.id ?? null;
}

/** Returns the guest that a client is. @throws ServerError when nobody authenticated it */
export function guestOf({ auth }: Client): string {
  const id = guestIn(auth);
  if (id === null) throw new ServerError(TOKEN_REFUSED, "nobody knows who this is");
  return id;
}
