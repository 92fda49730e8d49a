/** Which chassis a frame's robot is, looked up by its pictures, which every frame names. */
import { type ChassisDef, chassisList } from "#shared/content/chassis.ts";
import type { Frame } from "../sdk/frame.ts";

/** Returns the chassis of a seat, or null where the table has none with such pictures. */
export function chassisOf(frame: Pick<Frame, "seats">, seat: number | undefined): ChassisDef | null {
  const sheet = frame.seats.find((other) => other.seat === seat)?.sheet;
  return chassisList.find(({ look }) => look.sheet === sheet) ?? null;
}
