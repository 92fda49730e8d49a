/** Options of Node, before the program. */
export const SERVER_FLAGS: readonly string[];
