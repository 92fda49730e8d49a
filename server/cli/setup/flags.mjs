/**
 * How Node runs a server that plays matches. One thread collects garbage beside it, not four: they would take the time of
 * a machine of two cores just when it is needed, and make the ticks of a tenth of a second late every few seconds.
 */
export const SERVER_FLAGS = ["--v8-pool-size=1"];
