/** Seats that are asked for and not taken yet: a few for each guest and address, so that nobody fills rooms by asking. */
import { matchMaker } from "@colyseus/core";

/** Who asks. */
export interface Asking {
  readonly id: string;
  readonly address: string;
}

/** See the file header. */
export interface AskedSeats {
  /** Notes that somebody asks. @returns what notes the seat that it was given, or null that it was none; null: one too many */
  ask(who: Asking): ((seat: AskedSeat | null) => void) | null;
}

/** A reservation, as Colyseus answers with it. */
export interface AskedSeat {
  readonly roomId: string;
  readonly sessionId: string;
}

/** Seats that one guest may have asked for: its page is loaded anew, or it comes by another. */
const MOST_OF_GUEST = 3;

/** Returns an empty list. @param mostOfAddress seats that one address may have asked for and not taken */
export function createAskedSeats(mostOfAddress: number): AskedSeats {
  const asked = new Map<Asking, AskedSeat | null>();
  return {
    ask(who) {
      for (const [other, seat] of asked) if (seat !== null && !isOpen(seat)) asked.delete(other);
      const others = [...asked.keys()];
      if (others.filter(({ id }) => id === who.id).length >= MOST_OF_GUEST) return null;
      if (others.filter(({ address }) => address === who.address).length >= mostOfAddress) return null;
      const entry = { ...who };
      asked.set(entry, null);
      return (seat) => {
        if (seat === null) asked.delete(entry);
        else asked.set(entry, seat);
      };
    },
  };
}

/** True while a reservation waits to be taken. */
function isOpen({ roomId, sessionId }: AskedSeat): boolean {
  return matchMaker.getLocalRoomById(roomId)?.hasReservedSeat(sessionId) === true;
}
