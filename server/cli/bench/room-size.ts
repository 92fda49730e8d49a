/** How large the rooms are in which everything is measured: those of the floor. */

/** Clients of a full room: as many as the floor's rooms take. */
export const ROOM_CLIENTS = 16;
/** Pads of the largest maze of quick play. */
export const MOST_PADS = 8;
