/** Grows with any change of behaviour: goldens and stored replays carry it. */
export const RULES_VERSION = 5;
