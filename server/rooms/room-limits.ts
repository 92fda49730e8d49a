/** How many rooms there may be. */
import type { Services } from "./services.ts";

/** True when no more rooms may be opened, by anybody or by this address; empty: by the server itself. */
export function hasEnoughRooms({ arenas, mostRooms, roomsPerAddress }: Services, address: string): boolean {
  const opened = [...arenas.values()].filter(({ opener }) => opener === address);
  return arenas.size >= mostRooms || (address !== "" && opened.length >= roomsPerAddress);
}
