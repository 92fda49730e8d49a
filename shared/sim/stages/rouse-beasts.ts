/** The beast of a mode comes, and leaves. */
import type { Stage } from "../stage.ts";

/** See the file header. */
export const rouseBeasts: Stage = () => {};
