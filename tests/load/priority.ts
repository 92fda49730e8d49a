/** Importing it has a process step back: load is not part of what is measured, and must not take the server's core. */
import { setPriority } from "node:os";

/** Of 19 steps back. */
const STEPS_BACK = 5;

setPriority(STEPS_BACK);
