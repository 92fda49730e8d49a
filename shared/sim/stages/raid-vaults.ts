/** Enemies on a vault carry off what is in it. */
import type { Stage } from "../stage.ts";

/** See the file header. */
export const raidVaults: Stage = () => {};
